import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { cellText } from "../grid/cellText";

/** A row of 评价设置: its label in column A and what stands in B … E. */
export interface SettingsRow {
  readonly label: string;
  readonly row: number;
  /** B, C, D, E. */
  readonly texts: readonly string[];
  /** Address of texts[index]. */
  at(index: number): CellAddress;
}

/** 一 … 七 */
export const sectionNumbers = "一二三四五六七";

/** A settings sheet is one page; more rows than this are somebody's notes. */
const SEARCHED_ROWS = 400;

/** Rows by section, 一 first; headings themselves are left out. */
export function settingsSections(grid: Grid): readonly (readonly SettingsRow[])[] {
  const sections: SettingsRow[][] = Array.from(sectionNumbers, () => []);
  let current = -1;
  for (let row = 0; row < Math.min(grid.rowCount, SEARCHED_ROWS); row += 1) {
    const label = cellText(grid.cell(row, 0).value).trim();
    const heading = /^([一二三四五六七])、/.exec(label)?.[1];
    if (heading !== undefined) {
      current = sectionNumbers.indexOf(heading);
      continue;
    }
    const texts = [1, 2, 3, 4].map((column) => cellText(grid.cell(row, column).value).trim());
    if (label === "" && texts.every((text) => text === "")) continue;
    sections[current]?.push({
      label,
      row,
      texts,
      at: (index) => ({ sheet: grid.sheet, row, column: index + 1 }),
    });
  }
  return sections;
}
