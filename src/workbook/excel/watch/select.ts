import { cellName, type CellAddress } from "../../../core/grid/address";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import type { Memory } from "../memory";
import { problemOf } from "../problemOf";
import { request } from "../request";

/** Shows a cell and chooses it. It is noted first, so that its selection is not taken for a person's. */
export async function select(memory: Memory, at: CellAddress): Promise<Result<void>> {
  memory.chosen = chosenKey(at.sheet, cellName(at.row, at.column));
  const answer = await request((context) => {
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.activate();
    sheet.getCell(at.row, at.column).select();
  });
  if (answer.state === "done") return ok(undefined);
  memory.chosen = undefined;
  if (answer.state === "cancelled") return ok(undefined);
  const isGone = answer.failure.code === "ItemNotFound" || answer.failure.code === "InvalidReference";
  return fail(isGone ? problem("excel-no-cell", at) : problemOf(answer.failure));
}

export function chosenKey(sheet: string, cell: string): string {
  return `${sheet}\n${cell}`;
}
