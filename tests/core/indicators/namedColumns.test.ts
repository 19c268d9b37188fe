import { columnLetters } from "../../../src/core/grid/address";
import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { missingColumns, type NamedColumn } from "../../../src/core/indicators/namedColumns";
import { gridOf, type Written } from "../../support/gridOf";

const named = (role: NamedColumn["role"], header: string, column?: number): NamedColumn => ({
  role,
  header,
  ...(column === undefined ? {} : { column }),
});

const ROW = ["决策", "立项", "依据", 3, "有得满分", "", "", ""];

/** 评分标准 E · 评分 G · 扣分原因 H, of the one table below these headers. */
function columnsOf(header: readonly Written[], names: readonly NamedColumn[]): string {
  const [table] = findIndicatorTables([gridOf([["指标体系"], header, ROW], { sheet: "表" })], names);
  if (!table) return "没有表";
  const { levels, full, standard, score, reason } = table.columns;
  const letter = (column: number | undefined): string => (column === undefined ? "?" : columnLetters(column));
  return [levels.map(letter).join(""), ...[full, standard, score, reason].map(letter)].join(" ");
}

const usual = ["一级指标", "二级指标", "三级指标", "分值", "打分要求", "评分", "专家组意见", "扣分原因"];

test.each([
  ["没有指定：没有评分标准这一列，不是评分表", usual, [], "没有表"],
  ["指定了评分标准", usual, [named("评分标准", "打分要求")], "ABC D E F H"],
  ["指定的写法差空格、括号也认得", usual, [named("评分标准", " 打 分要求 ")], "ABC D E F H"],
  [
    "指定扣分原因写到别的列，认出来的那一列不用",
    usual,
    [named("评分标准", "打分要求"), named("扣分原因", "专家组意见")],
    "ABC D E F G",
  ],
  [
    "前面插了一列，指定的列跟着走",
    ["序号", "一级指标", "二级指标", "三级指标", "分值", "打分要求", "评分", "扣分原因"],
    [named("评分标准", "打分要求", 4)],
    "BCD E F G H",
  ],
  ["表头改了名，不拿别的列充数", usual, [named("评分标准", "打分说明")], "没有表"],
  [
    "同名的有两列：取指定时的那一列",
    ["一级指标", "二级指标", "三级指标", "分值", "说明", "评分", "说明", "扣分原因"],
    [named("评分标准", "说明", 4)],
    "ABC D E F H",
  ],
  [
    "同名的有两列，又都不在原处：不猜",
    ["一级指标", "二级指标", "三级指标", "分值", "说明", "评分", "说明", "扣分原因"],
    [named("评分标准", "说明", 9)],
    "没有表",
  ],
  [
    "最末一级叫别的名字",
    ["一级指标", "二级指标", "考察点", "分值", "评分标准", "评分", "", "扣分原因"],
    [named("三级指标", "考察点")],
    "ABC D E F H",
  ],
  [
    "有三级指标，真正的指标在第四层",
    ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "评分", "考察点", "扣分原因"],
    [named("三级指标", "考察点")],
    "ABCG D E F H",
  ],
  [
    "分值一列叫别的名字",
    ["一级指标", "二级指标", "三级指标", "权", "评分标准", "评分", "", "扣分原因"],
    [named("分值", "权")],
    "ABC D E F H",
  ],
] as const)("%s", (_name, header, names, found) => {
  expect(columnsOf(header, names)).toBe(found);
});

test("指定只管指定的那张表", () => {
  const grids = ["甲", "乙"].map((sheet) => gridOf([usual, ROW], { sheet }));
  const tables = findIndicatorTables(grids, [{ ...named("评分标准", "打分要求"), sheet: "乙" }]);
  expect(tables.map(({ sheet }) => sheet)).toEqual(["乙"]);
});

test("认出来了表、却没有指定的那一列：说得出是哪一列", () => {
  const header = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "评分", "", "扣分原因"];
  const wished = [named("评分标准", "评分标准"), named("评分", "专家组给分")];
  const [table] = findIndicatorTables([gridOf([header, ROW], { sheet: "表" })], wished);
  if (!table) throw new Error("no table");
  expect(missingColumns(table, wished)).toEqual([named("评分", "专家组给分")]);
});
