import { exact } from "../../../../src/core/number/exact";
import { sayProblem } from "../../../../src/core/problems/say";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("按比例得分", () => {
  const slots = [
    given.slot("支出", "number", "实际支出资金", { unit: "元" }),
    given.slot("到位", "number", "实际到位资金", { unit: "元" }),
  ];
  const part: Part = {
    ...unmarked,
    kind: "proportional",
    points: exact("3"),
    measure: given.quotient("预算执行率", "支出", "到位"),
    fullAt: exact("1"),
    inverse: false,
  };
  const context = given.contextOf(slots);

  test.each([
    ["预算执行率 100%", "413550", "413550", "3", []],
    [
      "预算执行率 87.51%",
      "361900",
      "413550",
      "7238/2757",
      ["预算执行率=361,900.00/413,550.00=87.51%，得分=87.51%*3分=2.63，扣1033/2757分"],
    ],
    ["超过100%不加分", "55", "50", "3", []],
    ["没有支出", "0", "50", "0", ["预算执行率=0.00/50.00=0%，得分=0%*3分=0，扣3分"]],
    ["负数按0计", "-5", "50", "0", ["预算执行率=-5.00/50.00=-10%，得分=-10%*3分=0，扣3分"]],
    ["到位资金是0", "5", "0", "待补 zero-denominator", []],
  ])("%s", (_name, paid, arrived, points, expected) => {
    const outcome = award(part, { 支出: given.number(paid), 到位: given.number(arrived) }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });

  test("超出分值的部分写在过程里", () => {
    const outcome = award(part, { 支出: given.number("1396"), 到位: given.number("1200") }, context);
    expect(
      outcome.state === "awarded" && outcome.trace.map(({ text, figure }) => `${text} ${figure}`),
    ).toEqual([
      "预算执行率＝1,396.00÷1,200.00 116.33%",
      "116.33%≥100%，得满分 3.00",
      "上限为分值 3 分，超出不加分 3.00",
    ]);
  });

  test("分母为零时说清哪一格", () => {
    const outcome = award(part, { 支出: given.number("5"), 到位: given.number("0") }, context);
    const problems = outcome.state === "pending" ? outcome.problems.map(sayProblem) : [];
    expect(problems).toEqual(["“预算执行率”除不了：到位是0或空，评分留空。请填写到位（评价底稿!F6）。"]);
  });

  test("缺的事实一次说全", () => {
    expect(summary(award(part, {}, context))).toBe("待补 支出 到位");
  });

  test.each([
    ["60%正好不在低于60%之内", "0.6", "9/5"],
    ["59.99%低于60%不得分", "0.5999", "0"],
  ])("%s", (_name, paid, points) => {
    const floored: Part = { ...part, zeroBelow: { value: exact("0.6"), inclusive: false } };
    expect(summary(award(floored, { 支出: given.number(paid), 到位: given.number("1") }, context))).toBe(
      points,
    );
  });

  test("60%及以下不得分", () => {
    const floored: Part = { ...part, zeroBelow: { value: exact("0.6"), inclusive: true } };
    expect(summary(award(floored, { 支出: given.number("0.6"), 到位: given.number("1") }, context))).toBe(
      "0",
    );
  });

  test.each([
    ["编制控制率 90%", "0.9", "3"],
    ["编制控制率 100%", "1", "3"],
    ["编制控制率 120%按比例计分", "1.2", "5/2"],
  ])("反向：%s", (_name, value, points) => {
    const inverse: Part = { ...part, inverse: true };
    expect(summary(award(inverse, { 支出: given.number(value), 到位: given.number("1") }, context))).toBe(
      points,
    );
  });
});
