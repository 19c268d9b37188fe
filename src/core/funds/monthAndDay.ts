import { dateSerial } from "../formulas/serialDate";
import { cellText } from "../grid/cellText";
import type { CellValue, ColumnCodes, Grid } from "../grid/grid";
import { narrow } from "../number/narrow";
import { problem, type Problem } from "../problems/problem";
import type { LedgerHeader } from "./ledgerHeader";
import { ledgerYear } from "./ledgerYear";

/** A ledger whose days can be read from one column, as a date or as 2023-5-6. */
export interface DatedLedger {
  readonly grid: Grid;
  readonly header: LedgerHeader;
  readonly problems: readonly Problem[];
}

/**
 * 月 and 日 in columns of their own: the column 月 reads as the whole date, with the year from a column 年, from the
 * header above the two or from the title. Where the year is not written, the ledger has no dates, and that is said.
 */
export function withMonthAndDay(grid: Grid, header: LedgerHeader): DatedLedger {
  const [year, month, day] = (["year", "month", "day"] as const).map((role) => header.roles.get(role));
  if (header.roles.has("date") || month === undefined || day === undefined)
    return { grid, header, problems: [] };
  const stated = year === undefined ? ledgerYear(grid, header.row, { month, day }) : undefined;
  if (year === undefined && stated === undefined) {
    const at = { sheet: grid.sheet, row: header.row, column: month };
    return { grid, header, problems: [problem("ledger-year-unknown", at)] };
  }
  const numberAt = (row: number, column: number, pattern: RegExp): number | undefined => {
    const found = pattern.exec(narrow(cellText(grid.cell(row, column).value)).replace(/ /g, ""))?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const dateAt = (row: number): CellValue => {
    const { value } = grid.cell(row, month);
    if (row <= header.row) return value;
    const parts = [
      year === undefined ? stated : numberAt(row, year, /^((?:19|20)\d{2})年?$/),
      numberAt(row, month, /^(\d{1,2})月?$/),
      numberAt(row, day, /^(\d{1,2})日?$/),
    ] as const;
    const [inYear, inMonth, onDay] = parts;
    if (inYear === undefined || inMonth === undefined || onDay === undefined) return value;
    return dateSerial(inYear, inMonth, onDay) === undefined
      ? value
      : { type: "text", text: `${String(inYear)}-${String(inMonth)}-${String(onDay)}` };
  };
  const roles = new Map(header.roles).set("date", month);
  return { grid: derivedColumn(grid, month, dateAt), header: { ...header, roles }, problems: [] };
}

/** The sheet with a column that reads otherwise than it is written. */
function derivedColumn(grid: Grid, derived: number, valueAt: (row: number) => CellValue): Grid {
  const codes = grid.codesOf?.bind(grid);
  const values = grid.valuesOf?.bind(grid);
  const numbers = grid.plainNumbersOf?.bind(grid);
  return {
    sheet: grid.sheet,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    merges: grid.merges,
    isProtected: grid.isProtected,
    cell: (row, column) => (column === derived ? { value: valueAt(row) } : grid.cell(row, column)),
    isHiddenRow: (row) => grid.isHiddenRow(row),
    rowHeight: (row) => grid.rowHeight(row),
    ...(codes
      ? {
          codesOf: (column, first, last) =>
            column === derived ? codesOfValues(valueAt, first, last) : codes(column, first, last),
        }
      : {}),
    ...(values
      ? {
          valuesOf: (column, first, last) => {
            if (column !== derived) return values(column, first, last);
            const { codes: all, count, value } = codesOfValues(valueAt, first, last);
            const counts = new Array<number>(count).fill(0);
            for (const code of all) counts[code] = (counts[code] ?? 0) + 1;
            return counts.flatMap((each, code) => (code === 0 ? [] : [{ value: value(code), count: each }]));
          },
        }
      : {}),
    ...(numbers
      ? {
          plainNumbersOf: (column, first, last) =>
            column === derived
              ? new Float64Array(Math.max(0, last - first + 1)).fill(NaN)
              : numbers(column, first, last),
        }
      : {}),
  };
}

function codesOfValues(valueAt: (row: number) => CellValue, first: number, last: number): ColumnCodes {
  const codes = new Int32Array(Math.max(0, last - first + 1));
  const values: CellValue[] = [{ type: "blank" }];
  const known = new Map<string, number>();
  for (let row = first; row <= last; row += 1) {
    const value = valueAt(row);
    if (value.type === "blank") continue;
    const key = value.type === "text" ? value.text : JSON.stringify(value);
    const code = known.get(key) ?? values.push(value) - 1;
    known.set(key, code);
    codes[row - first] = code;
  }
  return {
    codes,
    count: values.length,
    value: (code) => values[code] ?? { type: "blank" },
    hasFormulas: false,
  };
}
