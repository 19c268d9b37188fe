import { exact } from "../../../../src/core/number/exact";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

const slots = [
  given.slot("方案", "conformity", "检查方案"),
  given.slot("记录", "conformity", "检查记录"),
  given.slot("报告", "conformity", "整改报告"),
];
const context = given.contextOf(slots);

function partWith(points: string, awards: readonly string[]): Part {
  return {
    ...unmarked,
    kind: "metCount",
    points: exact(points),
    slots: slots.map(({ key }) => key),
    awards: awards.map((value) => exact(value)),
  };
}

describe("三项资料齐全得3分，缺一项扣1分", () => {
  const part = partWith("3", ["0", "1", "2", "3"]);

  test.each([
    ["齐全", given.met, given.met, "3", []],
    ["缺一项", given.unmet(), given.met, "2", ["不符合“检查记录”，扣1分"]],
    ["不适用的不扣", given.notApplicable, given.met, "3", []],
    ["缺两项", given.unmet("没有记录"), given.unmet(), "1", ["没有记录，扣1分", "不符合“整改报告”，扣1分"]],
  ])("%s", (_name, record, report, points, expected) => {
    const outcome = award(part, { 方案: given.met, 记录: record, 报告: report }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });

  test("没有填的都说出来", () => {
    expect(summary(award(part, { 记录: given.met }, context))).toBe("待补 方案 报告");
  });
});

describe("缺少1个程序扣1分，缺少2个及以上不得分", () => {
  const part = partWith("3", ["0", "0", "2", "3"]);

  test.each([
    ["缺1个", given.met, "2", ["不符合“检查方案”，扣1分"]],
    ["缺2个", given.unmet(), "0", ["不符合“检查方案”，扣1分", "不符合“检查记录”，扣2分"]],
  ])("%s", (_name, record, points, expected) => {
    const outcome = award(part, { 方案: given.unmet(), 记录: record, 报告: given.met }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });
});
