import { columnLetters } from "../../src/core/grid/address";
import type { Grid } from "../../src/core/grid/grid";
import type { Result } from "../../src/core/problems/problem";
import { makePaper } from "../../src/usecases/makePaper";
import { scoreWorkbook } from "../../src/usecases/scoreWorkbook";
import { type OpenedExcel, readAll } from "./excelWorkbook";
import type { RequestSummary } from "./simulatedExcel/requestLog";

const progress = (): void => undefined;

/** What each step of a day's work costs, from a workbook without 底稿. */
export async function costsOfWork(opened: OpenedExcel): Promise<ReadonlyMap<string, RequestSummary>> {
  const { excel, host } = opened;
  const costs = new Map<string, RequestSummary>();
  const measure = async (name: string, command: () => Promise<Result<unknown>>): Promise<void> => {
    const { result, cost } = await excel.log.during(command);
    if (!result.ok) throw new Error(JSON.stringify(result.problems).slice(0, 2000));
    costs.set(name, cost);
  };
  const score = (): Promise<Result<unknown>> =>
    scoreWorkbook(host.workbook, { mode: "keep", time: "2024-11-21 15:40", progress });
  await measure("打开（第一次读）", () => host.workbook.read());
  await measure("再读一次", () => host.workbook.read());
  await measure("建立底稿", () => makePaper(host.workbook, { progress }));
  await answer(opened, "符合");
  await readAll(host.workbook);
  await measure("重新评分（第一次，新建变更记录）", score);
  await answer(opened, "不符合", 1);
  await measure("重新评分（改了一格证据）", score);
  await measure("重新评分（没有变化）", score);
  return costs;
}

/** Answers facts of 符合性 in 评价底稿, the first so many of them. */
async function answer({ excel, host }: OpenedExcel, text: string, most = Infinity): Promise<void> {
  const { grids } = await readAll(host.workbook);
  const grid = grids.get("评价底稿");
  let left = most;
  for (let row = 0; row < (grid?.rowCount ?? 0) && left > 0; row += 1) {
    const kinds = Array.from(
      { length: grid?.columnCount ?? 0 },
      (_, column) => grid?.cell(row, column).value,
    );
    const kind = kinds.findIndex((value) => value?.type === "text" && value.text === "符合性");
    if (kind < 0) continue;
    const value = valueColumn(grid);
    excel.user.type(`评价底稿!${columnLetters(value)}${String(row + 1)}`, text);
    if (text === "不符合")
      excel.user.type(`评价底稿!${columnLetters(value + 1)}${String(row + 1)}`, "没有批复文件");
    left -= 1;
  }
}

function valueColumn(grid: Grid | undefined): number {
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1)
    for (let column = 0; column < (grid?.columnCount ?? 0); column += 1) {
      const value = grid?.cell(row, column).value;
      if (value?.type === "text" && value.text === "取值") return column;
    }
  throw new Error("评价底稿 has no column 取值");
}
