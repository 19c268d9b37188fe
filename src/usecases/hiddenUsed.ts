import type { HiddenSheets } from "../core/grid/inSight";
import { problem, type Problem } from "../core/problems/problem";

/** Says that what was looked for was found on a sheet that nobody sees. */
export function hiddenUsed(
  sheet: string | undefined,
  what: string,
  hidden: HiddenSheets,
): readonly Problem[] {
  if (sheet === undefined || !hidden.has(sheet)) return [];
  return [problem("hidden-sheet-used", { sheet, row: 0, column: 0 }, { what, sheet })];
}
