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

/** Whatever is left out first where all six do not fit (pane.md §2); 总览 stays. */
const leastNeeded: readonly TabId[] = ["attachments", "funds", "satisfaction", "checks", "indicators"];

/** Measured, px: a sign, what stands around the signs of a tab, the gear, and the edges of the bar. */
const sizes = { sign: 14, aroundTab: 14, aroundNarrowTab: 12, gear: 32, edge: 9 } as const;

/** Kept free for the personality menu of Excel (pane.md §2). */
const corner = { usual: 20, mac: 40 } as const;

/** What does not fit goes into the menu: on a Mac at 320 px, and at 200 % zoom everywhere. */
export function visibleTabs(width: number, host: PaneHost, selected: TabId | undefined): VisibleTabs {
  const isMac = host.kind === "excel" && host.platform === "mac";
  const around = width < narrowWidth ? sizes.aroundNarrowTab : sizes.aroundTab;
  const fixed = sizes.edge + sizes.gear + (isMac ? corner.mac : corner.usual);
  const needed = (tabs: readonly TabId[]): number =>
    tabs.reduce((sum, tab) => sum + tabTexts[tab].length * sizes.sign + around, fixed);
  let shown = all;
  for (const out of leastNeeded) {
    if (needed(shown) <= width) break;
    if (out !== selected) shown = shown.filter((tab) => tab !== out);
  }
  return { shown, hidden: all.filter((tab) => !shown.includes(tab)) };
}
