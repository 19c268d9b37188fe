import { cellText } from "../grid/cellText";
import type { ColumnCodes, Grid } from "../grid/grid";
import type { Steps } from "../grid/steps";
import { readRowLabel } from "./ledgerLabels";
import { hasText, textAt } from "./ledgerRow";

/** What the telling columns of a ledger's rows say, each different text looked at once. */
export interface RowTexts {
  /** False where no cell of the row can be a label. */
  mayBeLabelled(row: number): boolean;
  hasText(row: number): boolean;
  hasItem(row: number): boolean;
}

interface CodedColumn {
  readonly column: number;
  readonly codes: Int32Array;
  readonly flags: Uint8Array;
}

const LABEL = 2;
const TEXT = 1;

/** Asked before the rows are read, a column a piece. */
export function* rowTexts(
  grid: Grid,
  columns: readonly number[],
  item: number | undefined,
  firstRow: number,
): Steps<RowTexts> {
  const coded: CodedColumn[] = [];
  for (const column of columns) {
    const codes = grid.codesOf?.(column, firstRow, grid.rowCount - 1);
    yield;
    if (!codes) continue;
    coded.push({ column, codes: codes.codes, flags: flagsOf(codes) });
    yield;
  }
  if (coded.length < columns.length)
    return {
      mayBeLabelled: () => true,
      hasText: (row) => hasText(grid, row, columns),
      hasItem: (row) => textAt(grid, row, item) !== "",
    };
  const flag = ({ codes, flags }: CodedColumn, row: number): number => flags[codes[row - firstRow] ?? 0] ?? 0;
  const items = coded.find(({ column }) => column === item);
  return {
    mayBeLabelled: (row) => {
      for (const column of coded) if (flag(column, row) >= LABEL) return true;
      return false;
    },
    hasText: (row) => {
      for (const column of coded) if (flag(column, row) > 0) return true;
      return false;
    },
    hasItem: (row) => items !== undefined && flag(items, row) > 0,
  };
}

function flagsOf({ count, value }: ColumnCodes): Uint8Array {
  const flags = new Uint8Array(count);
  for (let code = 0; code < count; code++) {
    const found = value(code);
    const isLabel = found.type === "text" && readRowLabel(found.text) !== undefined;
    flags[code] = isLabel ? LABEL : cellText(found).trim() === "" ? 0 : TEXT;
  }
  return flags;
}
