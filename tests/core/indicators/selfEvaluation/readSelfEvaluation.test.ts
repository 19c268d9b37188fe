import { findIndicatorTables } from "../../../../src/core/indicators/findIndicatorTables";
import type { Indicator, IndicatorReading } from "../../../../src/core/indicators/indicator";
import { readTable } from "../../../../src/core/indicators/readTable";
import { readStandard } from "../../../../src/core/standards/readStandard";
import { gridOf, type Written } from "../../../support/gridOf";
import { nameOf, outline, said } from "../cells";

const BLOCK: readonly (readonly Written[])[] = [
  ["项目支出绩效自评表"],
  ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 13, 13, 9.1, 10, "", ""],
  ["", "其中：当年财政拨款", 13, 13, 9.1, "—", "—", "—"],
];
const HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值(A)", "全年实际值(B)", "分值", "得分", "得分计算方法", "偏差原因"]; // prettier-ignore
const FIGURES = "完成值达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分。";
const BANDS = (cut: number): string =>
  `2.定性根据指标完成情况分为:达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档:分别按照指标值的100-80%(含)、80-${String(cut)}%(含)、${String(cut)}-0%合理确定分值。`;
const RATIO =
  "3.定量指标若为正向指标(即指标值为>**),则得分计算方法:全年实际值(B)/年度指标值(A)*该指标分值;若定量指标为反向指标(即指标值为<**),则得分计算方法:年度指标值(A)/全年实际值(B)*该指标分值。";

function form(rows: readonly (readonly Written[])[]): IndicatorReading {
  const grid = gridOf(rows, { sheet: "自评表" });
  const [table, ...more] = findIndicatorTables([grid]);
  if (!table || more.length > 0) throw new Error("no single form");
  expect(table.kind).toBe("selfEvaluation");
  return readTable(grid, table);
}

/** 三档里每一档从几分到几分。 */
function grades(indicator: Indicator | undefined): readonly string[] {
  const reading = readStandard(
    {
      standard: indicator?.standardText ?? "",
      full: indicator?.full,
      guidance: "",
      name: "",
      values: { kind: "words", unit: "", target: "长期", actual: "已完成" },
    },
    new Map([["指标类型", "定性指标"]]),
  );
  expect(reading.state).toBe("read");
  return reading.slots.flatMap(
    (slot) =>
      slot.grades?.map(({ award }) =>
        award.kind === "range" ? `${award.from.toString()}-${award.to.toString()}` : "",
      ) ?? [],
  );
}

test("空的指标行不是指标，它带着的一级、二级指标照样管后面的行", () => {
  const read = form([
    ...BLOCK,
    HEADER,
    ["产出", "数量", "指标1:维护数量", 36, 36, 50, "", FIGURES],
    ["", "", "指标2:", "", "", "", "", ""],
    ["效益", "经济", "指标1:", "", "", "", "", FIGURES],
    ["", "", "……", "", "", "", "", ""],
    ["", "社会", "指标1:合格率", "90%", "90%", 40, "", FIGURES],
    ["总分", "", "", "", "", 100],
  ]);
  expect(outline(read)).toEqual([
    "项目资金（万元）/执行率 10",
    "产出/数量/指标1:维护数量 50",
    "效益/社会/指标1:合格率 40",
  ]);
  expect(said(read)).toEqual([]);
  expect(read.levels.map(({ name, indicators }) => [name, indicators])).toEqual([
    ["项目资金（万元）", [0]],
    ["产出", [1]],
    ["效益", [2]],
  ]);
});

test("执行率：分值、得分和两个金额各在哪一格", () => {
  const [execution] = form([...BLOCK, HEADER, ["产出", "数量", "次数", 3, 3, 90, "", FIGURES]]).indicators;
  const { cells, form: scoredBy } = execution ?? {};
  expect([cells?.name, cells?.full, cells?.score, cells?.target, cells?.actual].map(nameOf)).toEqual([
    "G2",
    "F3",
    "H3",
    "D3",
    "E3",
  ]);
  expect(cells?.reason).toBeUndefined();
  expect(scoredBy).toEqual({ kind: "execution", factor: 10_000 });
});

test("资金只列不评的自评表没有执行率这个指标", () => {
  const told = BLOCK.map((row, index) => (index === 0 ? row : row.slice(0, 5)));
  expect(outline(form([...told, HEADER, ["产出", "数量", "次数", 3, 3, 100, "", FIGURES]]))).toEqual([
    "产出/数量/次数 100",
  ]);
});

test("列挪了位置、前面多一列序号，照样认得", () => {
  const shifted = [...BLOCK, HEADER, ["产出", "数量", "次数", 3, 3, 90, "", FIGURES]].map((row) => [
    "",
    "",
    ...row,
  ]);
  const read = form(shifted);
  expect(outline(read)).toEqual(["项目资金（万元）/执行率 10", "产出/数量/次数 90"]);
  expect(read.indicators.map(({ cells }) => nameOf(cells.score))).toEqual(["J3", "I6"]);
});

describe("没有得分计算方法一栏，由表下的注说明", () => {
  const header = HEADER.toSpliced(7, 1);
  const rows = [header, ["产出", "数量", "次数", 3, 3, 90, "", ""], ["总分", "", "", "", "", 90]];

  test.each([
    [50, ["72-90", "45-72", "0-45"]],
    [60, ["72-90", "54-72", "0-54"]],
  ])("三档的分界是%s%%，从表里读", (cut, expected) => {
    const [only] = form([
      ...BLOCK.slice(0, 1),
      ...rows,
      ["注:1.得分不能超过分值。"],
      [BANDS(cut)],
      [RATIO],
    ]).indicators;
    expect(grades(only)).toEqual(expected);
    expect(nameOf(only?.standardFrom)).not.toBe("");
  });

  test("几条注写在一格里", () => {
    const notes = `注:1.得分不能超过分值。\n${BANDS(60)}\n${RATIO}`;
    const [only] = form([...BLOCK.slice(0, 1), ...rows, [notes]]).indicators;
    expect(grades(only)).toEqual(["72-90", "54-72", "0-54"]);
  });

  test("注里也没有计分办法：说出来，不评分", () => {
    const read = form([...BLOCK.slice(0, 1), ...rows, ["注:请如实填写。"]]);
    expect(read.indicators.map(({ standardText }) => standardText)).toEqual([""]);
    expect(said(read)).toEqual([
      "自评表!C3的“次数”没有得分计算方法，表下的注里也没有读到定性、定量指标怎样计分；请补写其中一处。",
    ]);
  });
});

test("自己的办法只说了定量，定性的由注补上", () => {
  const [, only] = form([
    ...BLOCK,
    HEADER,
    ["产出", "时效", "工期", "长期", "已完成", 10, "", FIGURES],
    ["总分", "", "", "", "", 20],
    [BANDS(50)],
  ]).indicators;
  expect(grades(only)).toEqual(["8-10", "5-8", "0-5"]);
});

test("同…得分计算方式指到别的指标", () => {
  const [, , last] = form([
    ...BLOCK,
    HEADER,
    ["效益指标", "社会", "合格率", "90%", "90%", 50, "", FIGURES],
    ["满意度指标", "服务对象", "群众满意度", "100%", "95%", 40, "", "同效益指标得分计算方式。"],
  ]).indicators;
  expect(last?.standardText).toBe(FIGURES);
});
