import { exact } from "../../../../src/core/number/exact";
import type { Part } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("每发现一项扣分：管理制度健全性①，得2分，每发现一项未制定扣0.5分", () => {
  const finding = { slot: "①次数1", each: exact("0.5") };
  const part: Part = { ...unmarked, kind: "occurrences", item: "①", points: exact("2"), findings: [finding] };
  const context = given.contextOf([
    given.slot("①次数1", "count", "每发现一项未制定", { unit: "项", item: "①" }),
  ]);

  test.each([
    ["没有发现", "0", "", "2", []],
    ["发现2项", "2", "", "1", ["发现2项未制定，扣1分"]],
    ["有事实描述", "1", "采购制度没有制定", "3/2", ["采购制度没有制定，扣1/2分"]],
    ["扣完为止", "7", "", "0", ["发现7项未制定，扣2分"]],
    ["不是整数", "1.5", "", "待补 not-a-count", []],
    ["负数", "-1", "", "待补 not-a-count", []],
  ])("%s", (_name, found, note, points, expected) => {
    const outcome = award(part, { "①次数1": given.count(found, note) }, context);
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)).toEqual(expected);
  });

  test("另从以上得分中扣，不受自己的分值限制", () => {
    const further: Part = { ...part, points: exact("0"), isFurther: true };
    const outcome = award(further, { "①次数1": given.count("3") }, context);
    expect(summary(outcome)).toBe("-3/2");
    expect(reasons(outcome)).toEqual(["发现3项未制定，扣3/2分"]);
  });

  test("最多扣1分", () => {
    const capped: Part = { ...part, findings: [{ ...finding, atMost: exact("1") }] };
    expect(summary(award(capped, { "①次数1": given.count("9") }, context))).toBe("1");
  });

  test("几种情形依次扣，合计不超过该项分值", () => {
    const events: Part = {
      ...unmarked,
      kind: "occurrences",
      points: exact("10"),
      findings: [
        { slot: "专人", each: exact("5") },
        { slot: "归档", each: exact("20") },
      ],
    };
    const slots = [
      given.slot("专人", "conformity", "有专人负责编制"),
      given.slot("归档", "conformity", "及时归档"),
    ];
    const outcome = award(
      events,
      { 专人: given.unmet(), 归档: given.unmet("三份合同没有归档") },
      given.contextOf(slots),
    );
    expect(summary(outcome)).toBe("0");
    expect(reasons(outcome)).toEqual(["不符合“有专人负责编制”，扣5分", "三份合同没有归档，扣5分"]);
    expect(summary(award(events, {}, given.contextOf(slots)))).toBe("待补 专人 归档");
  });
});
