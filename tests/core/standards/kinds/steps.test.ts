import { exact } from "../../../../src/core/number/exact";
import type { Measure } from "../../../../src/core/standards/measure";
import type { Part } from "../../../../src/core/standards/rule";
import type { ScoringSettings } from "../../../../src/core/standards/settings";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("逐级扣分：100%计满分，每低于5%扣1.5分", () => {
  const rateMeasure: Measure = { kind: "fact", slot: "率", name: "完成率", isRate: true };
  const part: Part = {
    ...unmarked,
    kind: "steps",
    points: exact("6"),
    measure: rateMeasure,
    base: exact("1"),
    direction: "below",
    step: exact("0.05"),
    each: exact("1.5"),
  };
  const slots = [given.slot("率", "number", "完成率", { unit: "%" })];

  test.each([
    ["whole", "1", "6"],
    ["whole", "0.95", "9/2"],
    ["whole", "0.85", "3/2"],
    ["whole", "0.9501", "6"],
    ["up", "0.9501", "9/2"],
    ["up", "0.95", "9/2"],
    ["linear", "0.96", "24/5"],
    ["whole", "0.1", "0"],
    ["whole", "1.2", "6"],
  ] as const)("%s，完成率%s", (stepRounding, value, points) => {
    const settings: Partial<ScoringSettings> = { stepRounding };
    expect(summary(award(part, { 率: given.number(value) }, given.contextOf(slots, settings)))).toBe(points);
  });

  test("评分标准自己写明的算法优先于设置", () => {
    const up: Part = { ...part, rounding: "up" };
    const outcome = award(up, { 率: given.number("0.93") }, given.contextOf(slots));
    expect(summary(outcome)).toBe("3");
    expect(reasons(outcome)).toEqual([
      "完成率=93%，比100%低7个百分点，不足一次按一次计2次，每次1.5分，扣3分",
    ]);
  });

  test("扣到这一项的分值为止，最多扣几分的另有上限", () => {
    const context = given.contextOf(slots);
    expect(reasons(award(part, { 率: given.number("0.1") }, context))).toEqual([
      "完成率=10%，比100%低90个百分点，按整次计18次，每次1.5分，扣完为止，扣6分",
    ]);
    expect(summary(award({ ...part, atMost: exact("2") }, { 率: given.number("0.1") }, context))).toBe("4");
  });

  test("两个方向都扣", () => {
    const either: Part = { ...part, direction: "either" };
    expect(summary(award(either, { 率: given.number("1.1") }, given.contextOf(slots)))).toBe("3");
  });

  test("每超过目标值5%增加1分，最高加2分", () => {
    const bonus: Part = { ...part, bonus: { step: exact("0.05"), each: exact("1"), atMost: exact("2") } };
    const outcome = award(bonus, { 率: given.number("1.3") }, given.contextOf(slots));
    expect(summary(outcome)).toBe("8");
    expect(outcome.state === "awarded" && outcome.gains?.map(({ reason }) => reason)).toEqual([
      "比100%高30个百分点，按整次计6次",
    ]);
  });
});
