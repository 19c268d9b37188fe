import type { Result } from "../../../src/core/problems/problem";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { makeSourceTables } from "../../../src/usecases/attachments/sourceTables";
import type { Workbook } from "../../../src/workbook/workbook";
import type { OpenedExcel } from "../excelWorkbook";
import type { FaultedCommand } from "./faultedCommand";
import { filled, must, undoing } from "./preparing";
import { table } from "./smallEvaluation";

const progress = (): void => undefined;
const attach =
  (...names: readonly string[]) =>
  (workbook: Workbook): Promise<Result<unknown>> =>
    makeAttachments(workbook, { names, progress });

/** What is made from vouchers and answers: 附件4 with its summaries, 附件5 with 清理数据 and 满意度汇总表. */
export const sourceCommands: readonly FaultedCommand[] = [
  {
    name: "生成附件4和支出汇总",
    prepare: async (opened) => {
      typeVouchers(opened);
      await filled(opened);
      return attach("附件4");
    },
  },
  {
    name: "更新附件4（多了两笔）",
    prepare: async (opened) => {
      typeVouchers(opened);
      await filled(opened);
      await must(attach("附件4")(opened.host.workbook));
      opened.excel.user.paste("支出明细账!A6", [
        [45_500, "记-9", "差旅费", "丙公司", "差旅费", 12],
        [45_600, "记-10", "冲销", "丙公司", "差旅费", -2],
      ]);
      return attach("附件4");
    },
  },
  {
    name: "生成附件5、清理数据、满意度汇总表",
    prepare: async (opened) => {
      typeAnswers(opened);
      await filled(opened);
      return attach("附件5");
    },
  },
  {
    name: "更新附件5（多了一份无效的和一个选项）",
    prepare: async (opened) => {
      typeAnswers(opened);
      await filled(opened);
      await must(attach("附件5")(opened.host.workbook));
      opened.excel.user.paste("群众问卷原始数据!A6", [
        [5, "", "非常不满意", "新闻"],
        [6, "否", "满意", "网站"],
      ]);
      return attach("附件5");
    },
  },
  {
    name: "没有评分表：只有明细账",
    prepare: (opened) => {
      typeVouchers(opened);
      opened.excel.user.paste(`${table}!A2`, [["", "", "", "", "", "", ""]]);
      return Promise.resolve((workbook) => makeSourceTables(workbook, { tables: "funds", progress }));
    },
  },
  {
    name: "撤销更新附件4",
    prepare: (opened) =>
      undoing(opened, attach("附件4"), async () => {
        typeVouchers(opened);
        await filled(opened);
        await must(attach("附件4")(opened.host.workbook));
        opened.excel.user.paste("支出明细账!A6", [[45_500, "记-9", "差旅费", "丙公司", "差旅费", 12]]);
      }),
  },
  {
    name: "撤销生成附件5",
    prepare: (opened) =>
      undoing(opened, attach("附件5"), async () => {
        typeAnswers(opened);
        await filled(opened);
      }),
  },
];

function typeVouchers({ excel: { user } }: OpenedExcel): void {
  user.addSheet("支出明细账");
  user.paste("支出明细账!A1", [
    ["日期", "凭证号", "摘要", "收款方", "科目", "金额"],
    [45_300, "记-1", "电费", "甲公司", "办公费", 20],
    [45_330, "记-2", "系统运维", "乙公司", "委托业务费", 50.5],
    [45_400, "记-3", "=付款", "乙公司", "委托业务费", 9.5],
  ]);
}

function typeAnswers({ excel: { user } }: OpenedExcel): void {
  user.addSheet("群众问卷原始数据");
  user.paste("群众问卷原始数据!A1", [
    ["序号", "是否有效", "1、您对服务满意吗？", "2、您从哪里知道？"],
    [1, "", "非常满意", "网站"],
    [2, "", "满意", "微信"],
    [3, "否", "不满意", "微信"],
    [4, "", "满意", "网站┋微信"],
  ]);
}
