import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import { optionKey } from "../../surveys/wording";
import { questionRowKey } from "./questionKeys";

/** Rows of 附件5 as they stand, by key. */
export function standingKeys(grid: Grid): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  // nearest first, kept short: a block's own rows are all that is looked for
  for (let row = 0; row < grid.rowCount; row++) {
    const above = keys.slice(-MOST_ROWS).reverse();
    keys.push(
      questionRowKey({
        row,
        text: (column) => cellText(grid.cell(row, column).value).trim(),
        formula: (column) => grid.cell(row, column).formula,
        above,
      }),
    );
  }
  return keys;
}

/** A block of open answers may be long. */
const MOST_ROWS = 2100;

/** Options that a person put into a block of 附件5 beyond those of the questionnaire, by question (sheets.md §9). */
export function addedOptions(
  grid: Grid | undefined,
  known: (id: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const added = new Map<string, string[]>();
  if (!grid) return added;
  for (const key of standingKeys(grid)) {
    const [, id = "", text = ""] = /^option (\S+) (.+)$/s.exec(key ?? "") ?? [];
    if (text === "" || known(id).some((option) => optionKey(option) === optionKey(text))) continue;
    added.set(id, [...(added.get(id) ?? []), text]);
  }
  return added;
}
