import type { Cell } from "../../../../src/core/grid/grid";
import {
  figureFormula,
  statedFigure,
  statedValues,
} from "../../../../src/core/indicators/selfEvaluation/statedValues";
import { toPlainText } from "../../../../src/core/number/round";

type Written = string | number | { readonly percent: number };

function cell(written: Written): Cell {
  if (typeof written === "string") return { value: { type: "text", text: written } };
  if (typeof written === "number") return { value: { type: "number", number: written, format: "plain" } };
  return { value: { type: "number", number: written.percent, format: "percent" } };
}

function said(target: Written, actual: Written, mayBeLimit: boolean): string {
  const values = statedValues(cell(target), cell(actual), { mayBeLimit });
  return values.kind === "words" ? "问评价人" : `${values.direction ?? "方向待定"} ${values.unit}`.trim();
}

test.each<readonly [Written, Written, string]>([
  [36, 36, "正向"],
  ["100%", "95%", "正向 %"],
  [{ percent: 1 }, "95%", "正向 %"],
  ["≥90%", "95%", "正向 %"],
  [">=90%", "85%", "正向 %"],
  ["不低于4次", "5次", "正向 次"],
  ["90%以上", { percent: 0.95 }, "正向 %"],
  ["≤5%", "3%", "反向 %"],
  ["≤10次", 4, "反向 次"],
  ["不超过13万元", "12.5万元", "反向 元"],
  ["3个工作日以内", "2个工作日", "反向 个工作日"],
  ["＝36", "36", "正向"],
  ["10万元", "100000元", "正向 元"],
])("指标值%j，实际值%j：%s", (target, actual, expected) =>
  expect(said(target, actual, false)).toBe(expected),
);

test.each<readonly [Written, Written, string]>([
  ["按时完成", "2022年按时完成", "文字"],
  ["90%", "≥90%", "实际值只说了下限"],
  ["长期", "100%", "指标值是文字"],
  ["100%", 95, "一个是比率，一个不是"],
  ["10万元", 10, "一个有万元，一个没有"],
  ["5-10次", "6次", "区间"],
  ["36", "", "没有填写"],
  ["12个月", "1年", "单位不同"],
])("指标值%j，实际值%j不能相除（%s）：问评价人", (target, actual) =>
  expect(said(target, actual, false)).toBe("问评价人"),
);

describe("没写≥≤的成本、时长", () => {
  test("数不相等时方向由评价人定", () => expect(said(10, 9, true)).toBe("方向待定"));
  test("数相等时哪个方向都是满分", () => expect(said(10, 10, true)).toBe("正向"));
  test("写了≤就按反向", () => expect(said("≤10", 9, true)).toBe("反向"));
});

test.each<readonly [Written, string, string]>([
  [36, "36", "表!D3"],
  ["100%", "1", "VALUE(表!D3)"],
  ["≥90%", "0.9", 'VALUE(SUBSTITUTE(表!D3,"≥",""))'],
  ["不低于4次", "4", 'VALUE(SUBSTITUTE(SUBSTITUTE(表!D3,"不低于",""),"次",""))'],
  ["13万元", "130000", 'VALUE(SUBSTITUTE(表!D3,"万元",""))*10000'],
])("%j是%s，公式是%s", (written, value, formula) => {
  const figure = statedFigure(cell(written));
  expect(figure && toPlainText(figure.value, 6)).toBe(value);
  expect(figure && figureFormula(figure, "表!D3")).toBe(formula);
});

test("Excel认不出的全角数字没有公式，由评价人填", () => {
  const figure = statedFigure(cell("３６次"));
  expect(figure && figureFormula(figure, "表!D3")).toBeUndefined();
});
