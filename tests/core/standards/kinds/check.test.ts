import { exact } from "../../../../src/core/number/exact";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("符合得分：绩效目标合理性①", () => {
  const part: Part = { ...unmarked, kind: "check", item: "①", points: exact("0.5"), slot: "①符合性1" };
  const context = given.contextOf([given.slot("①符合性1", "conformity", "项目有绩效目标，")]);

  test.each([
    ["符合", { "①符合性1": given.met }, "1/2", []],
    ["不适用", { "①符合性1": given.notApplicable }, "1/2", []],
    ["不符合，没有事实描述", { "①符合性1": given.unmet() }, "0", ["不符合“项目有绩效目标”，扣1/2分"]],
    ["不符合，有事实描述", { "①符合性1": given.unmet("没有目标申报表") }, "0", ["没有目标申报表，扣1/2分"]],
    ["没有填", {}, "待补 ①符合性1", []],
    ["填了别的", { "①符合性1": given.number("1") }, "待补 ①符合性1", []],
  ])("%s", (_name, facts, points, expected) => {
    const outcome = award(part, facts, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });

  test("不适用写在过程里", () => {
    const outcome = award(part, { "①符合性1": given.notApplicable }, context);
    expect(outcome.state === "awarded" && outcome.trace[0]?.text).toBe("①“项目有绩效目标”不适用，不扣分");
  });
});
