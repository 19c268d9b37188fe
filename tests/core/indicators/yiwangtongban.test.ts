import { cellName, type CellAddress } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import type { IndicatorReading } from "../../../src/core/indicators/indicator";
import { readIndicators } from "../../../src/core/indicators/readIndicators";
import { toPlainText } from "../../../src/core/number/round";
import published from "../../fixtures/cases/yiwangtongban/indicators.json";
import { gridOf } from "../../support/gridOf";
import { HEADERS, type Layout, yiwangtongban } from "./yiwangtongban";

function read(grid: Grid): IndicatorReading {
  const [table, ...more] = findIndicatorTables([grid]);
  expect(more).toEqual([]);
  if (table?.kind !== "indicators") throw new Error("no indicator table");
  return readIndicators(grid, table);
}

function name(at: CellAddress | undefined): string {
  return at ? cellName(at.row, at.column) : "";
}

const LEVELS = ["决策 20", "过程 20", "产出 30", "效益 30"];

describe("“一网通办”及信息化建设经费项目", () => {
  const { table, indicators, levels, problems } = read(yiwangtongban());

  test("表头、起止行和合计行", () => {
    expect(table.headerRows).toEqual({ first: 2, last: 2 });
    expect([table.firstRow, table.lastRow, table.totalRow]).toEqual([3, 26, 26]);
    expect(table.reasons.map(({ role, header, at }) => `${name(at)} ${header} ${role}`)).toEqual([
      "A3 一级指标 level",
      "B3 二级指标 level",
      "C3 三级指标 level",
      "D3 指标分值 full",
      "E3 指标解释 definition",
      "F3 指标说明 guidance",
      "G3 评分标准 standard",
      "H3 评分 score",
      "I3 扣分原因 reason",
    ]);
    expect(problems).toEqual([]);
  });

  test("23个指标的名称、分值、单元格和文字", () => {
    expect(indicators).toHaveLength(23);
    indicators.forEach((indicator, index) => {
      const printed = published[index]!;
      const row = index + 4;
      expect(indicator.name).toBe(printed.三级指标);
      expect(indicator.full && toPlainText(indicator.full, 2)).toBe(printed.指标分值);
      expect(indicator.standardText).toBe(printed.评分标准);
      expect(indicator.guidanceText).toBe(printed.指标说明);
      expect(indicator.definitionText).toBe(printed.指标解释);
      const { cells } = indicator;
      expect([cells.name, cells.full, cells.standard, cells.score, cells.reason].map(name)).toEqual(
        ["C", "D", "G", "H", "I"].map((column) => `${column}${row}`),
      );
    });
    expect(indicators[0]?.path).toEqual(["决策", "项目立项", "立项依据充分性"]);
    expect(indicators[22]?.path).toEqual(["效益", "满意度", "综合满意度"]);
  });

  test("各级指标和它们标注的分值", () => {
    const shown = levels.map((level) => `${level.name} ${level.points ? toPlainText(level.points, 2) : ""}`);
    expect(shown).toEqual(LEVELS);
    expect(levels[0]?.children.map((level) => `${level.name} ${toPlainText(level.points!, 2)}`)).toEqual([
      "项目立项 6",
      "绩效目标 6",
      "资金投入 8",
    ]);
    expect(levels[3]?.indicators).toEqual([19, 20, 21, 22]);
    expect(name(levels[1]?.cell)).toBe("A10");
  });
});

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const RENAMED: Readonly<Record<string, string>> = {
  指标分值: "分值（分）",
  指标解释: "指标\n释义",
  指标说明: "评价　要点：",
  评分标准: "得分计算方法",
  评分: "评价得分",
  扣分原因: "扣 分 说 明",
};

test.each<readonly [string, Layout]>([
  ["没有标题行", { titles: [] }],
  ["五行标题", { titles: ["附件3", "", "评价指标体系", "单位：分", "2023年度"] }],
  ["左边多两列", { columnsBefore: 2 }],
  ["列的次序倒过来", { order: [...HEADERS].reverse() }],
  ["中间夹着别的列", { order: ["", "一级指标", "二级指标", "", ...HEADERS.slice(2), ""] }],
  ["表头换了说法", { rename: (header) => RENAMED[header] ?? header }],
  ["表头有空格和换行", { rename: (header) => ` ${Array.from(header).join("\n　")} ` }],
  ["上级指标下面留空", { levels: "blank" }],
  ["上级指标逐行重复", { levels: "repeated" }],
  ["分值是文本", { full: (points) => ` ${points} ` }],
  ["分值带单位", { full: (points) => `${points}分` }],
  ["分值是全角数字", { full: (points) => wide(points) }],
  ["合计两字隔开", { total: "合　 计" }],
  ["总分", { total: "总分：" }],
  ["没有合计行", { total: "" }],
  ["下面有注", { after: [["注：1.本表由评价组填写。"], ["2.分值合计100分。"]] }],
  [
    "下面有签名",
    {
      after: [
        ["评价等级", "良"],
        ["评价人：", "", "", "日期："],
      ],
    },
  ],
  ["隔一行还有说明", { total: "", after: [[], ["以上评分经评价组集体讨论确定"]] }],
])("同一张表，%s", (_name, layout) => {
  const { indicators, levels, problems, table } = read(yiwangtongban(layout));
  expect(
    indicators.map((indicator) => [
      indicator.path.join("/"),
      indicator.full && toPlainText(indicator.full, 2),
    ]),
  ).toEqual(
    published.map((row) => [
      [row.一级指标, row.二级指标, row.三级指标].map((level) => level.replace(/ \(.*\)$/, "")).join("/"),
      row.指标分值,
    ]),
  );
  expect(indicators.map(({ standardText }) => standardText)).toEqual(published.map((row) => row.评分标准));
  expect(levels.map((level) => `${level.name} ${toPlainText(level.points!, 2)}`)).toEqual(LEVELS);
  expect(problems).toEqual([]);
  expect(table.totalRow === undefined).toBe(layout.total === "");
});

test("两张表分开列出", () => {
  const one = yiwangtongban({ sheet: "表一" });
  const two = yiwangtongban({ sheet: "表二", titles: [] });
  expect(findIndicatorTables([one, gridOf([["无关"]]), two]).map(({ sheet }) => sheet)).toEqual([
    "表一",
    "表二",
  ]);
});

test("声称有一百多万行的表也很快", () => {
  const grid: Grid = { ...yiwangtongban(), rowCount: 1_048_575 };
  let cells = 0;
  const counted: Grid = {
    ...grid,
    cell: (row, column) => {
      cells++;
      return grid.cell(row, column);
    },
  };
  expect(read(counted).indicators).toHaveLength(23);
  expect(cells).toBeLessThan(50_000);
});
