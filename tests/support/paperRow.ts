import type { CellAddress } from "../../src/core/grid/address";
import type { PaperColumn } from "../../src/core/evidence/paperColumns";
import { type PaperRow, type PaperSheet, readPaperRows } from "../../src/core/evidence/paperRows";
import { presentCells } from "../../src/usecases/presentCells";
import { type Typed, typed } from "./caseWorkbook";
import { dataOf } from "./dataOf";
import { opened } from "./xlsxFiles";

export async function paperOf(bytes: Uint8Array): Promise<PaperSheet> {
  const data = await dataOf(opened(bytes));
  const paper = data.paper && readPaperRows(data.paper, presentCells(data.grids, data.names).text);
  if (!paper) throw new Error("The workbook has no 评价底稿");
  return paper;
}

/** The row of 评价底稿 whose 三级指标 begins so and whose 要点, 类型 and 需要的事实 together contain the words. */
export function rowOf(paper: PaperSheet, indicator: string, words: string): PaperRow {
  const found = paper.rows.filter(
    (row) => row.name.startsWith(indicator) && `${row.item} ${row.kind} ${row.need}`.includes(words),
  );
  const [first] = found;
  if (!first || found.length > 1)
    throw new Error(
      `${found.length} rows for ${indicator} “${words}”: ${found.map(({ need }) => need).join("；")}`,
    );
  return first;
}

export function placeOf(row: PaperRow, column: PaperColumn): CellAddress {
  const at = row.at(column);
  if (!at) throw new Error(`评价底稿 has no column ${column}`);
  return at;
}

/** ["绩效目标合理性", "① 符合性", "不符合"], or another column than 取值 as the last. */
export type Entry = readonly [indicator: string, words: string, value: Typed, column?: PaperColumn];

/** The file after an evaluator filled in rows of 评价底稿. */
export async function entered(bytes: Uint8Array, entries: readonly Entry[]): Promise<Uint8Array> {
  const paper = await paperOf(bytes);
  return typed(
    bytes,
    entries.map(
      ([indicator, words, value, column = "value"]) =>
        [placeOf(rowOf(paper, indicator, words), column), value] as const,
    ),
  );
}
