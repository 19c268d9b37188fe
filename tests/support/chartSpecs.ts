import type { ChartSeries, ChartSpec } from "../../src/core/patch/chart";
import type { SheetSpec } from "../../src/core/patch/patch";
import { formula, number, sheetOf, text } from "./xlsxSheets";

/** 表1 of the case: four 一级指标 with 分值 and 得分. */
export const scoreSheet: SheetSpec = sheetOf("表1 得分情况表", [
  [text("一级指标"), text("分值"), text("得分")],
  [text("决策"), number(15), number(13.5)],
  [text("过程"), number(25), formula("20+0.94", 20.94)],
  [text("产出"), number(35), number(30)],
  [text("效益"), number(25), number(20.5)],
]);

const sheet = scoreSheet.name;

function column(index: number, name: string, values: readonly (number | undefined)[]): ChartSeries {
  return {
    name: { at: { sheet, row: 0, column: index }, text: name },
    values: {
      sheet,
      area: { top: 1, left: index, bottom: values.length, right: index },
      numbers: values,
      format: "0.00",
    },
    color: index === 1 ? "D9D9D9" : "2F5597",
    ...(index === 1 ? { outline: "7F7F7F" } : {}),
    labels: { format: index === 1 ? "0" : "0.00", size: 9, color: "000000" },
  };
}

/** 图1: 分值 and 得分 side by side (sheets.md §4). */
export const scoreChart: ChartSpec = {
  name: "图1 得分情况",
  description: "各一级指标的分值和得分",
  shape: { kind: "clusteredColumn", gap: 70, overlap: -8 },
  place: { row: 6, column: 0, right: 0, down: 0, width: 460, height: 245 },
  categories: {
    sheet,
    area: { top: 1, left: 0, bottom: 4, right: 0 },
    texts: ["决策", "过程", "产出", "效益"],
  },
  series: [column(1, "分值", [15, 25, 35, 25]), column(2, "得分", [13.5, 20.94, 30, 20.5])],
  font: "宋体",
  categoryAxis: { size: 10.5 },
  valueAxis: { min: 0, format: "General", size: 9, isShown: false },
  legend: { size: 10.5 },
  frame: "7F7F7F",
};

/** Planned and actual progress at the nodes of a project. */
export const progressChart: ChartSpec = {
  ...scoreChart,
  name: "图2 进度",
  shape: { kind: "line" },
  place: { ...scoreChart.place, row: 24 },
  series: [
    { ...column(1, "分值", [15, 25, 35, 25]), color: "7F7F7F" },
    { ...column(2, "得分", [13.5, 20.94, 30, 20.5]) },
  ],
  valueAxis: { min: 0, max: 40, format: "0", size: 9, isShown: true, gridlines: "D9D9D9" },
};

/** One bar for each question, its answers as shares. */
export const answersChart: ChartSpec = {
  ...scoreChart,
  name: "图3 各题占比",
  shape: { kind: "percentBar", gap: 50 },
  place: { ...scoreChart.place, row: 42 },
  valueAxis: { min: 0, max: 1, format: "0%", size: 9, isShown: true, gridlines: "D9D9D9" },
};
