import { problem, type Problem } from "../../core/problems/problem";
import { copiedCells } from "../../core/surveys/cleanedCopy";
import type { ReadQuestionnaire } from "../questionnaires";

/** Excel on the web takes minutes for more, and a workbook that holds them twice is slow ever after. */
const MOST_COPIED = 400_000;

/** Rows that are named. */
const NAMED = 10;

/** A 清理数据 that would be longer than a workbook bears: the answers that do not count are then to be taken out by hand. */
export function copyTooLong(surveyed: readonly ReadQuestionnaire[]): Problem | undefined {
  for (const { raw, counted, decisions } of surveyed) {
    const cells = copiedCells(raw);
    if (counted.countedIn === "raw" || cells <= MOST_COPIED) continue;
    const left = [...decisions].flatMap(([row, { isCounted }]) => (isCounted ? [] : [row]));
    const [first] = left;
    if (first === undefined) continue;
    const more = left.length > NAMED ? "等" : "";
    const at = { sheet: raw.sheet, row: first, column: raw.questions[0]?.column ?? 0 };
    return problem("survey-copy-too-long", at, {
      sheet: raw.sheet,
      answers: String(raw.lastRow - raw.firstRow + 1),
      count: String(left.length),
      cells: String(Math.round(cells / 10_000)),
      rows: `${left
        .slice(0, NAMED)
        .map((row) => String(row + 1))
        .join("、")}${more}`,
    });
  }
  return undefined;
}
