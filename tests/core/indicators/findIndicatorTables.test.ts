import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { noTableProblem } from "../../../src/core/indicators/noTableProblem";
import { sayProblem } from "../../../src/core/problems/say";
import { gridOf, type Written } from "../../support/gridOf";

const HEADER = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分", "扣分原因"];
const ROW = ["决策", "立项", "依据", 3, "有得满分", "", ""];

/** 盐池县本级部门项目支出绩效自评表, shortened. */
const FORM: readonly (readonly Written[])[] = [
  ["盐池县本级部门项目支出绩效自评表"],
  ["（2022年度）"],
  ["项目名称", "政务新媒体运行维护费"],
  ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 13, 13, 13, 10, 1, ""],
  ["年度总体目标", "预期目标", "", "", "", "实际完成情况"],
  [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值(A)",
    "全年实际值(B)",
    "分值",
    "得分",
    "得分计算方法",
    "偏差原因分析及改进措施",
  ],
  ["产出指标", "数量指标", "指标1:维护微信公众号数量", 36, 36, 15, "", "完成值达到指标值,记满分"],
  ["", "", "指标2:", "", "", "", "", ""],
  ["总分", "", "", "", "", 100],
  ["注:1.得分一档最高不能超过该指标分值上限。"],
];

test("自评表是表单，不是指标体系", () => {
  const [form, ...more] = findIndicatorTables([gridOf(FORM, { sheet: "项目支出绩效自评表" })]);
  expect(more).toEqual([]);
  expect(form?.kind).toBe("selfEvaluation");
  expect([form?.headerRows.first, form?.firstRow, form?.totalRow, form?.lastRow]).toEqual([6, 7, 9, 9]);
  expect(form?.columns).toMatchObject({
    levels: [0, 1, 2],
    target: 3,
    actual: 4,
    full: 5,
    score: 6,
    standard: 7,
  });
});

test("没有计分方法列的自评表也是表单", () => {
  const header = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];
  const [form] = findIndicatorTables([gridOf([header, ["产出", "数量", "次数", 3, 3, 10, 10, ""]])]);
  expect(form?.kind).toBe("selfEvaluation");
});

test("带指标值的评分表仍是评分表", () => {
  const header = ["三级指标", "指标值", "完成值", "分值", "评分标准", "得分", "扣分原因"];
  const [table] = findIndicatorTables([gridOf([header, ["次数", 3, 3, 10, "按比例", "", ""]])]);
  expect(table?.kind).toBe("indicators");
  expect(table?.columns).toMatchObject({ target: 1, actual: 2 });
});

test("同一张工作表上的两张表", () => {
  const total = ["合计", "", "", 3, "", "", ""];
  const tables = findIndicatorTables([
    gridOf([HEADER, ROW, total, ["表二"], HEADER, ROW, ROW.with(2, "程序"), total]),
  ]);
  expect(tables.map(({ firstRow, lastRow, totalRow }) => [firstRow, lastRow, totalRow])).toEqual([
    [1, 2, 2],
    [5, 7, 7],
  ]);
});

test("两张表之间没有合计行", () => {
  const tables = findIndicatorTables([gridOf([HEADER, ROW, ["表二"], HEADER, ROW])]);
  expect(tables.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual([
    [1, 1],
    [4, 4],
  ]);
});

test("左右并排的两张表", () => {
  const tables = findIndicatorTables([
    gridOf([
      [...HEADER, "", ...HEADER],
      [...ROW, "", ...ROW],
    ]),
  ]);
  expect(tables.map(({ columns }) => [columns.levels, columns.full, columns.standard])).toEqual([
    [[0, 1, 2], 3, 4],
    [[8, 9, 10], 11, 12],
  ]);
});

test("多个得分列，取评价得分；没认出的列也列出来", () => {
  const header = [...HEADER.slice(0, 5), "自评得分", "评价得分", "扣分原因", "数据来源"];
  const [table] = findIndicatorTables([gridOf([header, ROW])]);
  expect(table?.columns.score).toBe(6);
  expect(table?.reasons.filter(({ used }) => !used).map(({ header: text }) => text)).toEqual(["自评得分"]);
  expect(table?.unread.map(({ header: text }) => text)).toEqual(["数据来源"]);
});

test.each<readonly [string, readonly (readonly Written[])[]]>([
  [
    "评价底稿",
    [
      [
        "序号",
        "三级指标",
        "要点",
        "需要的事实",
        "类型",
        "取值",
        "单位",
        "事实描述",
        "依据",
        "得分",
        "扣分",
        "状态",
      ],
    ],
  ],
  [
    "表1 得分情况表",
    [
      ["一级指标", "分值", "得分", "扣分", "得分率"],
      ["决策", 20, 15, 5, 0.75],
    ],
  ],
  ["表2 绩效指标完成情况表", [["一级指标", "二级指标", "三级指标", "指标值", "实现情况", "说明"]]],
  [
    "明细账",
    [
      ["凭证号", "摘要", "收款方", "金额"],
      ["记账-10", "电费", "供电局", 457.24],
    ],
  ],
  ["空表", []],
])("%s不是指标体系及评分表", (_name, rows) => {
  expect(findIndicatorTables([gridOf(rows)])).toEqual([]);
});

test("缺评分标准的表，说出最接近的一处", () => {
  const sheet = "指标表";
  const near = gridOf([["绩效指标"], ["一级指标", "三级指标", "分 值", "得分"], ["决策", "依据", 3, ""]], {
    sheet,
  });
  expect(findIndicatorTables([near])).toEqual([]);
  expect(sayProblem(noTableProblem([gridOf([["凭证号", "金额"]]), near]))).toBe(
    "没有找到指标体系及评分表。最接近的一处在指标表!A2：有“一级指标”、“三级指标”、“分 值”、“得分”，缺“评分标准”。请补上缺少的列标题。",
  );
});

test("什么都不像的工作簿", () => {
  expect(noTableProblem([gridOf([["凭证号", "金额"]])]).code).toBe("no-indicator-table");
  expect(noTableProblem([]).code).toBe("no-indicator-table");
  expect(noTableProblem([gridOf(FORM.slice(6))]).code).toBe("no-indicator-table");
});

test("只有表头的表", () => {
  const [table] = findIndicatorTables([gridOf([HEADER])]);
  expect(table?.problems.map(({ code }) => code)).toEqual(["table-empty"]);
});
