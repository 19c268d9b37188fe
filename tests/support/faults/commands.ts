import type { Patch } from "../../../src/core/patch/patch";
import { restorePointOf } from "../../../src/core/patch/restorePoint";
import type { Result } from "../../../src/core/problems/problem";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { makePaper } from "../../../src/usecases/makePaper";
import { scoreWorkbook } from "../../../src/usecases/scoreWorkbook";
import type { Workbook, WorkbookSnapshot } from "../../../src/workbook/workbook";
import { columnLetters } from "../../../src/core/grid/address";
import { type OpenedExcel, readAll } from "../excelWorkbook";
import { table } from "./smallEvaluation";

/** Something an evaluator has done with the pane, from a workbook in which it can be done. */
export interface FaultedCommand {
  readonly name: string;
  readonly prepare: (opened: OpenedExcel) => Promise<(workbook: Workbook) => Promise<Result<unknown>>>;
}

const progress = (): void => undefined;
const paper = (workbook: Workbook): Promise<Result<unknown>> => makePaper(workbook, { progress });
const score = (workbook: Workbook): Promise<Result<unknown>> =>
  scoreWorkbook(workbook, { mode: "keep", time: "2024-11-21 15:40", progress });

export const commands: readonly FaultedCommand[] = [
  { name: "建立底稿", prepare: () => Promise.resolve(paper) },
  {
    name: "写一格证据",
    prepare: async (opened) => {
      await filled(opened);
      const at = await valueCell(opened, "不符合");
      return (workbook) =>
        written(workbook, [{ kind: "setCell", at, value: { type: "text", text: "符合" } }]);
    },
  },
  {
    name: "重新评分（第一次）",
    prepare: async (opened) => {
      await filled(opened);
      return score;
    },
  },
  {
    name: "重新评分（改了证据）",
    prepare: async (opened) => {
      await filled(opened);
      await must(score(opened.host.workbook));
      const { sheet, row, column } = await valueCell(opened, "不符合");
      opened.excel.user.type(`${sheet}!${columnLetters(column)}${String(row + 1)}`, "符合");
      return score;
    },
  },
  {
    name: "更新底稿（标准改了）",
    prepare: async (opened) => {
      await filled(opened);
      opened.excel.user.type(
        `${table}!E3`,
        "①项目按规定的程序申请设立，得1分；②审批文件符合要求，得1分；③事前评估，得2分。",
      );
      return paper;
    },
  },
  {
    name: "生成附件",
    prepare: async (opened) => {
      await filled(opened);
      await must(score(opened.host.workbook));
      return (workbook) => makeAttachments(workbook, { names: [], progress });
    },
  },
  { name: "撤销重新评分", prepare: (opened) => undoing(opened, score, filled) },
  { name: "撤销建立底稿", prepare: (opened) => undoing(opened, paper, () => Promise.resolve()) },
];

/** 建立底稿, and evidence typed into it. */
async function filled(opened: OpenedExcel): Promise<void> {
  await must(paper(opened.host.workbook));
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

async function valueCell(
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

async function written(workbook: Workbook, patch: Patch): Promise<Result<unknown>> {
  const read = await workbook.read();
  return read.ok ? workbook.apply(patch, { basis: read.value }) : read;
}

async function must(result: Promise<Result<unknown>>): Promise<void> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
}

/** The command done, and the patch that takes it back. */
async function undoing(
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
