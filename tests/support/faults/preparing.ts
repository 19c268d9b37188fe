import { columnLetters } from "../../../src/core/grid/address";
import type { Patch } from "../../../src/core/patch/patch";
import { restorePointOf } from "../../../src/core/patch/restorePoint";
import type { Result } from "../../../src/core/problems/problem";
import { makePaper } from "../../../src/usecases/makePaper";
import type { Workbook, WorkbookSnapshot } from "../../../src/workbook/workbook";
import { type OpenedExcel, readAll } from "../excelWorkbook";

const progress = (): void => undefined;

/** 建立底稿, and evidence typed into it. */
export async function filled(opened: OpenedExcel): Promise<void> {
  await must(makePaper(opened.host.workbook, { progress }));
  const { user } = opened.excel;
  const snapshot = await readAll(opened.host.workbook);
  const grid = snapshot.grids.get("评价底稿");
  const column = valueColumn(snapshot);
  let answers = ["符合", "不符合"];
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1) {
    const texts = Array.from({ length: grid?.columnCount ?? 0 }, (_, index) => grid?.cell(row, index).value);
    const has = (text: string): boolean =>
      texts.some((value) => value?.type === "text" && value.text === text);
    const at = `评价底稿!${columnLetters(column)}${String(row + 1)}`;
    const note = `评价底稿!${columnLetters(column + 1)}${String(row + 1)}`;
    if (has("符合性")) {
      user.type(at, answers[0] ?? "符合");
      if (answers[0] === "不符合") user.type(note, "没有批复文件");
      answers = answers.slice(1);
    } else if (has("数值")) user.type(at, has("实际支出资金") ? 80 : 100);
    else if (has("次数")) {
      user.type(at, 1);
      user.type(note, "1笔支出没有审批");
    }
  }
}

function valueColumn({ grids }: WorkbookSnapshot): number {
  const grid = grids.get("评价底稿");
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1)
    for (let column = 0; column < (grid?.columnCount ?? 0); column += 1) {
      const value = grid?.cell(row, column).value;
      if (value?.type === "text" && value.text === "取值") return column;
    }
  throw new Error("评价底稿 has no column 取值");
}

export async function valueCell(
  { host }: OpenedExcel,
  text: string,
): Promise<{ sheet: string; row: number; column: number }> {
  const snapshot = await readAll(host.workbook);
  const grid = snapshot.grids.get("评价底稿");
  const column = valueColumn(snapshot);
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1) {
    const value = grid?.cell(row, column).value;
    if (value?.type === "text" && value.text === text) return { sheet: "评价底稿", row, column };
  }
  throw new Error(`No fact is ${text}`);
}

export async function written(workbook: Workbook, patch: Patch): Promise<Result<unknown>> {
  const read = await workbook.read();
  return read.ok ? workbook.apply(patch, { basis: read.value }) : read;
}

export async function must(result: Promise<Result<unknown>>): Promise<void> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
}

/** The command done, and the patch that takes it back. */
export async function undoing(
  opened: OpenedExcel,
  command: (workbook: Workbook) => Promise<Result<unknown>>,
  before: (opened: OpenedExcel) => Promise<void>,
): Promise<(workbook: Workbook) => Promise<Result<unknown>>> {
  await before(opened);
  const { workbook } = opened.host;
  let inverse: Patch = [];
  await must(
    command({
      read: (wish) => workbook.read(wish),
      apply: (patch, wish) => {
        if (wish?.basis) inverse = restorePointOf(patch, wish.basis, []).inverse;
        return workbook.apply(patch, wish);
      },
    }),
  );
  return (undone) => written(undone, inverse);
}
