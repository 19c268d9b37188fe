import { exact } from "../../../../src/core/number/exact";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, trace, unmarked } from "./awards";
import * as given from "./evidence";

const part: Part = {
  ...unmarked,
  kind: "targetRatio",
  points: exact("10"),
  target: "指标值",
  actual: "实际值",
  direction: { slot: "方向" },
};
const context = given.contextOf([
  given.slot("指标值", "number", "年度指标值", { unit: "次" }),
  given.slot("实际值", "number", "全年实际值", { unit: "次" }),
  given.slot("方向", "grade", "指标方向"),
]);

describe("完成值达到指标值记满分，否则按B/A或A/B（盐池自评表）", () => {
  test.each([
    ["正向", "100", "100", "10"],
    ["正向", "100", "130", "10"],
    ["正向", "100", "90", "9"],
    ["正向", "100", "-5", "0"],
    ["反向", "10", "10", "10"],
    ["反向", "10", "8", "10"],
    ["反向", "10", "20", "5"],
    ["反向", "0", "0", "10"],
    ["反向", "0", "2", "待补 target-is-zero"],
    ["正向", "0", "-1", "待补 target-is-zero"],
    ["双向", "10", "10", "待补 unknown-grade"],
  ])("%s，指标值%s，实际值%s", (direction, target, actual, points) => {
    const facts = {
      指标值: given.number(target),
      实际值: given.number(actual),
      方向: given.grade(direction),
    };
    expect(summary(award(part, facts, context))).toBe(points);
  });

  test("原因与过程", () => {
    const facts = { 指标值: given.number("10"), 实际值: given.number("12"), 方向: given.grade("反向") };
    const outcome = award(part, facts, context);
    expect(reasons(outcome)).toEqual(["实际值12，超过指标值10，得分=10/12*10分=8.33，扣5/3分"]);
    expect(trace(outcome)).toEqual(["指标值10，实际值12（反向指标） ", "10÷12×10分 8.33"]);
  });

  test("缺的都说出来", () => {
    expect(summary(award(part, { 实际值: given.number("1") }, context))).toBe("待补 指标值 方向");
  });
});
