import type { Result } from "../../../src/core/problems/problem";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { makePaper } from "../../../src/usecases/makePaper";
import { scoreWorkbook } from "../../../src/usecases/scoreWorkbook";
import type { Workbook } from "../../../src/workbook/workbook";
import { columnLetters } from "../../../src/core/grid/address";
import type { FaultedCommand } from "./faultedCommand";
import { filled, must, undoing, valueCell, written } from "./preparing";
import { table } from "./smallEvaluation";
import { sourceCommands } from "./sourceCommands";

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
  ...sourceCommands,
];
