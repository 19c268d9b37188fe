import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { narrow } from "../number/narrow";

interface DayColumns {
  readonly month: number;
  readonly day: number;
}

/** 12月 followed by 1月: the ledger goes on into another year than its title says. */
const NEXT_YEAR = 6;

/**
 * The year of a ledger that writes 月 and 日 only: 2023年 above the two columns, else the only year that titles and the
 * name of the sheet write. Undefined where they write none or several, or where the months begin anew.
 */
export function ledgerYear(grid: Grid, headerRow: number, columns: DayColumns): number | undefined {
  const above = yearAbove(grid, headerRow, columns.month);
  if (above !== undefined) return above;
  const year = yearInTitles(grid, headerRow);
  return year === undefined || beginsAnew(grid, headerRow, columns.month) ? undefined : year;
}

/** 2023年 over 月 and 日, merged or not. */
function yearAbove(grid: Grid, headerRow: number, month: number): number | undefined {
  if (headerRow === 0) return undefined;
  const row = headerRow - 1;
  const merged = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= month && month <= right,
  );
  const { value } = grid.cell(merged?.top ?? row, merged?.left ?? month);
  const [, year] = /^((?:19|20)\d{2})年?度?$/.exec(plain(cellText(value))) ?? [];
  return year === undefined ? undefined : Number(year);
}

function yearInTitles(grid: Grid, headerRow: number): number | undefined {
  const texts = [grid.sheet];
  for (let row = 0; row < headerRow; row += 1)
    for (let column = 0; column < grid.columnCount; column += 1) {
      const { value } = grid.cell(row, column);
      if (value.type === "text") texts.push(value.text);
    }
  const all = texts.map(plain);
  // 截至2024年3月 tells when it was drawn up
  if (all.some((text) => /截[至止]/.test(text))) return undefined;
  const written = new Set(all.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []));
  const [year, ...others] = written;
  const isNamed = year !== undefined && all.some((text) => text.includes(`${year}年`));
  return isNamed && others.length === 0 ? Number(year) : undefined;
}

function beginsAnew(grid: Grid, headerRow: number, column: number): boolean {
  let last = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row += 1) {
    const [, digits] = /^(\d{1,2})月?$/.exec(plain(cellText(grid.cell(row, column).value))) ?? [];
    const month = digits === undefined ? 0 : Number(digits);
    if (month < 1 || month > 12) continue;
    if (last - month >= NEXT_YEAR) return true;
    last = month;
  }
  return false;
}

function plain(text: string): string {
  return narrow(text).replace(/ /g, "");
}
