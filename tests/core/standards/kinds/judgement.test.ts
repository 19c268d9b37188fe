import { exact } from "../../../../src/core/number/exact";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("酌情扣1-2分", () => {
  const part: Part = {
    ...unmarked,
    kind: "discretion",
    points: exact("5"),
    slot: "酌情",
    from: exact("1"),
    to: exact("2"),
  };
  const context = given.contextOf([given.slot("酌情", "manual", "目标编制要素完整")]);

  test.each([
    ["0", "", "5", []],
    ["1.5", "缺少效益目标", "7/2", ["缺少效益目标，扣3/2分"]],
    ["1.5", "", "待补 酌情 deduction-without-reason", []],
    ["0.5", "缺少效益目标", "待补 deduction-outside", []],
    ["3", "缺少效益目标", "待补 deduction-outside", []],
    ["-1", "缺少效益目标", "待补 deduction-outside", []],
  ])("扣%s分，理由“%s”", (amount, note, points, expected) => {
    const outcome = award(part, { 酌情: given.manual(amount, note) }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });

  test("没有填", () => {
    expect(summary(award(part, {}, context))).toBe("待补 酌情");
  });
});

describe("获中央、省级、市级推广的，分别加3分、2分、1分", () => {
  const part: Part = {
    ...unmarked,
    kind: "bonus",
    points: exact("0"),
    options: [
      { slot: "中央", points: exact("3") },
      { slot: "省级", points: exact("2") },
      { slot: "市级", points: exact("1") },
    ],
    highestOnly: true,
    atMost: exact("3"),
  };
  const context = given.contextOf(
    ["中央", "省级", "市级"].map((key) => given.slot(key, "conformity", `获${key}推广`)),
  );
  const facts = { 中央: given.unmet(), 省级: given.met, 市级: given.met };

  test("就高不重复", () => {
    expect(summary(award(part, facts, context))).toBe("2");
  });

  test("可以累计的，到上限为止", () => {
    expect(summary(award({ ...part, highestOnly: false }, { ...facts, 中央: given.met }, context))).toBe("3");
    expect(summary(award({ ...part, highestOnly: false }, facts, context))).toBe("3");
  });

  test("不适用不加分", () => {
    const outcome = award(part, { ...facts, 省级: given.notApplicable, 市级: given.notApplicable }, context);
    expect(summary(outcome)).toBe("0");
  });
});

describe("排名1-5名的依次赋予60分、57分、54分、51分、48分", () => {
  const part: Part = {
    ...unmarked,
    kind: "rank",
    points: exact("60"),
    slot: "名次",
    awards: ["60", "57", "54", "51", "48"].map((value) => exact(value)),
  };
  const context = given.contextOf([given.slot("名次", "number", "考核得分排名")]);

  test.each([
    ["1", "60", []],
    ["4", "51", ["排名第4名，得51分，扣9分"]],
    ["6", "待补 outside-ranks", []],
    ["1.5", "待补 outside-ranks", []],
    ["0", "待补 outside-ranks", []],
  ])("第%s名", (place, points, expected) => {
    const outcome = award(part, { 名次: given.number(place) }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });
});
