import { exact } from "../../../../src/core/number/exact";
import type { Measure } from "../../../../src/core/standards/measure";
import type { Part } from "../../../../src/core/standards/rule";
import { award, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("按公式得分", () => {
  const question = (options: readonly string[]) => ({
    survey: { options: options.map((text, position) => ({ text, position })), use: "share" as const },
  });
  const slots = [
    given.slot("A4", "survey", "A卷第4题", question(["显著提升", "有所提升"])),
    given.slot("B4", "survey", "B卷第4题", question(["效果显著", "效果良好"])),
  ];
  const share = (slot: string, name: string): Measure => ({ kind: "share", slot, name });
  const part: Part = {
    ...unmarked,
    kind: "formula",
    points: exact("6"),
    terms: [
      { measure: share("A4", "A卷"), weight: exact("2") },
      { measure: share("B4", "B卷"), weight: exact("4") },
    ],
  };
  const published = {
    A4: given.survey(
      [
        ["显著提升", 16],
        ["有所提升", 3],
        ["没有变化", 1],
        ["有所下降", 0],
      ],
      20,
    ),
    B4: given.survey(
      [
        ["A.效果显著", 26],
        ["B.效果良好", 18],
        ["C.效果一般", 6],
      ],
      50,
    ),
  };

  test("推动标准化、规范化和便利化 5.42", () => {
    const outcome = award(part, published, given.contextOf(slots));
    expect(summary(outcome)).toBe("271/50");
    expect(outcome.state === "awarded" && outcome.term).toBe("A卷(16+3)/20*2分+B卷(26+18)/50*4分");
  });

  test("一份给占比，一份给人数", () => {
    const outcome = award(part, { ...published, A4: given.rate("0.95") }, given.contextOf(slots));
    expect(outcome.state === "awarded" && outcome.term).toBe("A卷95%*2分+B卷(26+18)/50*4分");
  });

  test.each([
    [
      "没有有效填写人次",
      {
        ...published,
        A4: given.survey(
          [
            ["显著提升", 0],
            ["有所提升", 0],
          ],
          0,
        ),
      },
      "待补 no-valid-answers",
    ],
    ["选项对不上", { ...published, A4: given.survey([["好", 1]], 2) }, "待补 option-not-counted"],
    ["两份都缺", {}, "待补 A4 B4"],
  ])("%s", (_name, facts, expected) => {
    expect(summary(award(part, facts, given.contextOf(slots)))).toBe(expected);
  });

  test("负的项减到0为止：1-5×全年预算调剂金额/年初预算数", () => {
    const measure: Measure = {
      kind: "binary",
      operator: "-",
      left: given.given("1", "1"),
      right: {
        kind: "binary",
        operator: "*",
        left: given.given("5", "5"),
        right: {
          kind: "binary",
          operator: "/",
          left: { kind: "fact", slot: "调剂", name: "全年预算调剂金额", isRate: false },
          right: { kind: "fact", slot: "年初", name: "年初预算数", isRate: false },
        },
      },
    };
    const adjusted: Part = {
      ...unmarked,
      kind: "formula",
      points: exact("10"),
      terms: [{ measure, weight: exact("10") }],
    };
    const outcome = award(
      adjusted,
      { 调剂: given.number("3"), 年初: given.number("100") },
      given.contextOf([]),
    );
    expect(summary(outcome)).toBe("17/2");
    expect(outcome.state === "awarded" && outcome.term).toBe("(1-5*3/100)*10分");
    expect(
      summary(award(adjusted, { 调剂: given.number("30"), 年初: given.number("100") }, given.contextOf([]))),
    ).toBe("0");
  });
});
