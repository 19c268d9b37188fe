import type { CellAddress } from "../../grid/address";
import { readCellNumber } from "../../grid/cellNumber";
import { cellText } from "../../grid/cellText";
import type { Cell, Grid } from "../../grid/grid";
import type { Exact } from "../../number/exact";
import { columnsByHeader } from "./reportColumns";

/** 附件9 and 附件11: sheets.md §13, with 增减. */
export const replyHeaders = [
  "序号",
  "涉及指标",
  "部门（单位）意见",
  "是否采纳",
  "中介机构采纳意见及理由",
  "原评分",
  "现评分",
  "增减",
];

export const replyColumns = {
  indicator: 1,
  opinion: 2,
  decision: 3,
  reason: 4,
  original: 5,
  present: 6,
  difference: 7,
} as const;

/** A row of the table as it stands. */
export interface StandingReply {
  readonly row: number;
  /** Row of the opinion on the form, from 0. */
  readonly opinionRow: number;
  readonly decision: string;
  readonly reason: string;
  readonly original?: Exact;
  readonly at: { readonly decision: CellAddress; readonly reason: CellAddress };
}

/** Rows of the standing table that answer an opinion. */
export function readReplies(grid: Grid): readonly StandingReply[] {
  const column = columnsByHeader(replyHeaders, grid);
  return Array.from({ length: grid.rowCount }, (_, row) => row).flatMap((row): readonly StandingReply[] => {
    const cell = (index: number): Cell => grid.cell(row, column(index));
    const opinionRow = quotedOpinionRow((index) => cell(index).formula);
    if (opinionRow === undefined) return [];
    const original = readCellNumber(cell(replyColumns.original));
    const at = (index: number): CellAddress => ({ sheet: grid.sheet, row, column: column(index) });
    return [
      {
        row,
        opinionRow,
        decision: cellText(cell(replyColumns.decision).value).trim(),
        reason: cellText(cell(replyColumns.reason).value).trim(),
        at: { decision: at(replyColumns.decision), reason: at(replyColumns.reason) },
        ...(original.state === "number" ? { original: original.reading.value } : {}),
      },
    ];
  });
}

/** The opinion's row, by the formula that quotes its words or its indicator. */
export function quotedOpinionRow(formula: (column: number) => string | undefined): number | undefined {
  const quoted = /!\$?[A-Z]+\$?(\d+)/;
  const row =
    quoted.exec(formula(replyColumns.opinion) ?? "")?.[1] ??
    quoted.exec(formula(replyColumns.indicator) ?? "")?.[1];
  return row === undefined ? undefined : Number(row) - 1;
}
