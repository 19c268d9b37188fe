import { exact } from "../../../../src/core/number/exact";
import { sayProblem } from "../../../../src/core/problems/say";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

const context = given.contextOf([given.slot("①档次1", "grade", "项目预定目标设置是否合理")]);

describe("合理：4分；基本合理：2分；不合理：0分", () => {
  const part: Part = {
    ...unmarked,
    kind: "grades",
    points: exact("4"),
    slot: "①档次1",
    grades: [
      { name: "合理", award: { kind: "points", points: exact("4") } },
      { name: "基本合理", award: { kind: "points", points: exact("2") } },
      { name: "不合理", award: { kind: "points", points: exact("0") } },
    ],
  };

  test.each([
    ["合理", "4", []],
    ["基本合理", "2", ["“项目预定目标设置是否合理”评为“基本合理”，得2分，扣2分"]],
    ["还行", "待补 unknown-grade", []],
  ])("%s", (grade, points, expected) => {
    const outcome = award(part, { "①档次1": given.grade(grade) }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });
});

describe("效益显著得6-8分；效益较显著得4-6分（不含6）", () => {
  const part: Part = {
    ...unmarked,
    kind: "grades",
    points: exact("8"),
    slot: "①档次1",
    grades: [
      {
        name: "效益显著",
        award: { kind: "range", from: exact("6"), to: exact("8"), includesFrom: true, includesTo: true },
      },
      {
        name: "效益较显著",
        award: { kind: "range", from: exact("4"), to: exact("6"), includesFrom: true, includesTo: false },
      },
    ],
  };

  test.each([
    ["效益显著", "6", "6"],
    ["效益显著", "8", "8"],
    ["效益显著", "8.5", "待补 grade-points-outside"],
    ["效益较显著", "5.5", "11/2"],
    ["效益较显著", "6", "待补 grade-points-outside"],
    ["效益显著", undefined, "待补 ①档次1"],
  ])("%s，给%s分", (grade, points, expected) => {
    expect(summary(award(part, { "①档次1": given.grade(grade, points) }, context))).toBe(expected);
  });

  test("超出区间时说清区间和单元格", () => {
    const outcome = award(part, { "①档次1": given.grade("效益显著", "8.5") }, context);
    expect(outcome.state === "pending" && outcome.problems.map(sayProblem)).toEqual([
      "档次“效益显著”应得6至8分，填的是8.5分，请改正（评价底稿!F6）。",
    ]);
  });
});
