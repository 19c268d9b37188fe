import { type Area, parseArea } from "../../src/core/grid/address";
import { blankCell, type Cell, type CellValue, type Grid } from "../../src/core/grid/grid";

/** A cell as a test writes it: plain values, or a whole value or cell where type or formula matter. */
export type Written = string | number | boolean | null | undefined | CellValue | Cell;

export interface GridOptions {
  readonly sheet?: string;
  /** "A1:C3" and so on. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** To pretend to be one of the sheets that claim a million rows. */
  readonly rowCount?: number;
  readonly isProtected?: boolean;
}

/** A sheet from rows of values, from A1 on. */
export function gridOf(rows: readonly (readonly Written[])[], options: GridOptions = {}): Grid {
  const cells = rows.map((row) => row.map(cellOf));
  const merges = (options.merges ?? []).map(areaOf);
  const widths = [...rows.map((row) => row.length), ...merges.map((merge) => merge.right + 1), 0];
  return {
    sheet: options.sheet ?? "Sheet1",
    rowCount: options.rowCount ?? Math.max(rows.length, ...merges.map((merge) => merge.bottom + 1), 0),
    columnCount: Math.max(...widths),
    merges,
    isProtected: options.isProtected ?? false,
    cell: (row, column) => cells[row]?.[column] ?? blankCell,
    isHiddenRow: (row) => options.hiddenRows?.includes(row) ?? false,
    rowHeight: () => undefined,
  };
}

/** 0.95 shown as 95%. */
export function percent(number: number): CellValue {
  return { type: "number", number, format: "percent" };
}

export function errorValue(error: string): CellValue {
  return { type: "error", error };
}

function areaOf(name: string): Area {
  const area = parseArea(name);
  if (!area) throw new Error(`Not an area: ${name}`);
  return area;
}

function cellOf(written: Written): Cell {
  if (written === null || written === undefined) return blankCell;
  if (typeof written === "string")
    return written === "" ? blankCell : { value: { type: "text", text: written } };
  if (typeof written === "number") return { value: { type: "number", number: written, format: "plain" } };
  if (typeof written === "boolean") return { value: { type: "boolean", boolean: written } };
  return "value" in written ? written : { value: written };
}
