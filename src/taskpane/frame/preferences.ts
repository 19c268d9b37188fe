import type { Look } from "../theme/paneTheme";

/** What one evaluator likes on one computer; what belongs to the evaluation is in 评价设置. */
export interface Preferences {
  readonly look: Look;
  /** 跟随表中选中的单元格 */
  readonly follows: boolean;
  /** 为什么是这个分 stands open. */
  readonly showsTrace: boolean;
}

const usual: Preferences = { look: "office", follows: true, showsTrace: true };

const key = "绩效评分.窗格";

/** A browser that keeps nothing (a private window) gives the usual ones. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return usual;
    const { look, follows, showsTrace } = kept as Partial<Record<keyof Preferences, unknown>>;
    return {
      look: look === "light" || look === "dark" ? look : usual.look,
      follows: typeof follows === "boolean" ? follows : usual.follows,
      showsTrace: typeof showsTrace === "boolean" ? showsTrace : usual.showsTrace,
    };
  } catch {
    return usual;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // They hold until the pane is closed, and nothing else depends on them.
  }
}
