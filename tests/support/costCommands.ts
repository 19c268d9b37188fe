import type { Grid } from "../../src/core/grid/grid";
import type { Write } from "../../src/core/patch/patch";
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

/** Answers facts of 符合性 in 评价底稿, the first so many of them, as the pane writes what is typed there. */
async function answer({ host }: OpenedExcel, answered: string, most = Infinity): Promise<void> {
  const basis = await readAll(host.workbook);
  const grid = basis.grids.get("评价底稿");
  const value = valueColumn(grid);
  const writes: Write[] = [];
  const put = (row: number, column: number, text: string): void => {
    writes.push({ kind: "setCell", at: { sheet: "评价底稿", row, column }, value: { type: "text", text } });
  };
  let left = most;
  for (let row = 0; row < (grid?.rowCount ?? 0) && left > 0; row += 1) {
    const kinds = Array.from(
      { length: grid?.columnCount ?? 0 },
      (_, column) => grid?.cell(row, column).value,
    );
    if (!kinds.some((kind) => kind?.type === "text" && kind.text === "符合性")) continue;
    put(row, value, answered);
    if (answered === "不符合") put(row, value + 1, "没有批复文件");
    left -= 1;
  }
  const applied = await host.workbook.apply(writes, { basis });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
}

function valueColumn(grid: Grid | undefined): number {
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1)
    for (let column = 0; column < (grid?.columnCount ?? 0); column += 1) {
      const value = grid?.cell(row, column).value;
      if (value?.type === "text" && value.text === "取值") return column;
    }
  throw new Error("评价底稿 has no column 取值");
}
