import { planAttachments, planAttachmentsInSteps } from "../../../src/usecases/attachments/planAttachments";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { gridOf } from "../../support/gridOf";
import { stepped, watchedGrid } from "../../support/stepsOf";

const VOUCHERS = 25_000;
const ANSWERS = 3000;
const QUESTIONS = 8;
const scale = ["非常满意", "满意", "一般", "不满意"];

const table = gridOf(
  [
    ["一级指标", "二级指标", "三级指标", "指标分值", "评分标准", "评分", "扣分原因"],
    [
      "产出",
      "质量",
      "审批的规范性",
      2,
      "①项目按规定的程序申请设立，得1分；②审批文件符合要求，得1分。",
      "",
      "",
    ],
    ["效益", "满意度", "群众满意度", 2, "每发现1处不符合制度的，扣0.5分，扣完为止。", "", ""],
    ["合计", "", "", 4, "", "", ""],
  ],
  { sheet: "指标体系" },
);
const ledger = gridOf(
  [
    ["日期", "凭证号", "摘要", "收款方", "科目", "金额"],
    ...Array.from({ length: VOUCHERS }, (_, row) => [
      45_292 + (row % 366),
      `记-${String(row)}`,
      `第${String(row)}笔`,
      `商户${String(row % 60)}`,
      ["办公费", "差旅费"][row % 2] ?? "",
      (row % 999) + 0.25,
    ]),
  ],
  { sheet: "支出明细账" },
);
const answers = gridOf(
  [
    [
      "序号",
      ...Array.from(
        { length: QUESTIONS },
        (_, index) => `${String(index + 1)}、第${String(index + 1)}题您怎么看？`,
      ),
    ],
    ...Array.from({ length: ANSWERS }, (_, row) => [
      row + 1,
      ...Array.from({ length: QUESTIONS }, (__, question) => scale[(row + question) % 4] ?? ""),
    ]),
  ],
  { sheet: "A卷原始数据" },
);

test("长明细账和问卷的附件4、附件5：分许多步编，一步看的格子有限，编出来和一口气编的一样", () => {
  const watched = [table, ledger, answers].map(watchedGrid);
  const snapshot = (grids: readonly (typeof table)[]): WorkbookSnapshot => ({
    sheets: grids.map(({ sheet }) => ({ name: sheet, visibility: "visible", hasCells: true })),
    names: [],
    grids: new Map(grids.map((grid) => [grid.sheet, grid])),
  });
  const wish = { names: ["附件4", "附件5"] };
  const begun: string[] = [];
  const { value, count, most } = stepped(
    planAttachmentsInSteps(snapshot(watched.map(({ grid }) => grid)), wish, ({ name }) => begun.push(name)),
    () => watched.reduce((sum, { looked }) => sum + looked(), 0),
  );
  const whole = planAttachments(snapshot([table, ledger, answers]), wish);
  expect(value.ok && value.value.patch).toEqual(whole.ok && whole.value.patch);
  expect(value.ok && value.value.made.map(({ name }) => name)).toEqual(wish.names);
  expect(new Set(begun)).toEqual(new Set(wish.names));
  expect(count).toBeGreaterThan(200);
  // one formula over the ledger looks at two of its columns
  expect(most).toBeLessThanOrEqual(3 * VOUCHERS);
});
