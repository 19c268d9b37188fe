import type { PaneHost } from "../boot";
import { tabTexts } from "../texts/frameTexts";
import type { TabId } from "./navigation";

export interface VisibleTabs {
  readonly shown: readonly TabId[];
  /** In the menu ⋯, which then holds 设置 too. */
  readonly hidden: readonly TabId[];
}

/** Below this width tabs stand closer and the number of findings is a dot. */
export const narrowWidth = 336;

const all = Object.keys(tabTexts) as readonly TabId[];

/** Whatever is left out first where all six do not fit (pane.md §2). */
const leastNeeded: readonly TabId[] = ["attachments", "funds"];

/** The personality menu of Excel on a Mac takes 40 px more: there one tab goes into the menu. */
export function visibleTabs(width: number, host: PaneHost, selected: TabId | undefined): VisibleTabs {
  const isTight = width < narrowWidth && host.kind === "excel" && host.platform === "mac";
  const out = isTight ? leastNeeded.find((tab) => tab !== selected) : undefined;
  return { shown: all.filter((tab) => tab !== out), hidden: out === undefined ? [] : [out] };
}
