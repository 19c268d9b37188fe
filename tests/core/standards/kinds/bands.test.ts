import { exact } from "../../../../src/core/number/exact";
import type { Measure } from "../../../../src/core/standards/measure";
import type { Band, Bands } from "../../../../src/core/standards/rule";
import { award, reasons, summary, unmarked } from "./awards";
import * as given from "./evidence";

describe("分档得分：综合满意度", () => {
  const index = (slot: string, name: string): Measure => ({ kind: "index", slot, name });
  const times = (left: Measure, text: string, value: string): Measure => ({
    kind: "binary",
    operator: "*",
    left,
    right: given.given(text, value),
  });
  const measure: Measure = {
    kind: "named",
    name: "综合满意度",
    isRate: true,
    of: {
      kind: "binary",
      operator: "+",
      left: times(index("A", "工作人员满意度"), "30%", "0.3"),
      right: times(index("B", "社会公众满意度"), "70%", "0.7"),
    },
  };
  const band = (mark: string, text: string, points: string, low?: string, high?: string): Band => ({
    mark,
    text,
    award: { kind: "points", points: exact(points) },
    ...(low === undefined ? {} : { low: { value: exact(low), inclusive: true } }),
    ...(high === undefined ? {} : { high: { value: exact(high), inclusive: false } }),
  });
  const part: Bands = {
    ...unmarked,
    kind: "bands",
    points: exact("10"),
    measure,
    bands: [
      band("①", "最终满意度≥95%", "10", "0.95"),
      band("②", "95%>最终满意度≥85%", "6", "0.85", "0.95"),
      band("③", "85%>最终满意度≥75%", "3", "0.75", "0.85"),
      band("④", "75%>最终满意度≥65%", "1", "0.65", "0.75"),
      band("⑤", "最终满意度<65%", "0", undefined, "0.65"),
    ],
  };
  const slots = [given.slot("A", "survey", "工作人员满意度"), given.slot("B", "survey", "社会公众满意度")];
  const scale = ["非常满意", "满意", "一般", "不满意"] as const;
  const counted = (counts: readonly number[], valid: number) =>
    given.survey(
      counts.map((people, place) => [scale[place] ?? "", people] as const),
      valid,
    );
  const published = { A: counted([10, 8, 2, 0], 20), B: counted([24, 15, 11, 0], 50) };

  test.each([
    ["weighted", "6", "88%*30%+85.2%*70%=86.04%"],
    ["satisfiedShare", "3", "90%*30%+78%*70%=81.6%"],
    ["firstOnly", "0", "50%*30%+48%*70%=48.6%"],
  ] as const)("满意度计法决定得分：%s", (satisfaction, points, figures) => {
    const outcome = award(part, published, given.contextOf(slots, { satisfaction }));
    expect(summary(outcome)).toBe(points);
    expect(reasons(outcome)[0]).toContain(`综合满意度=${figures}，属`);
  });

  test("扣分原因", () => {
    expect(reasons(award(part, published, given.contextOf(slots)))).toEqual([
      "综合满意度=88%*30%+85.2%*70%=86.04%，属“95%>最终满意度≥85%”档，得6分，扣4分",
    ]);
  });

  test("为什么是这个分", () => {
    const outcome = award(part, published, given.contextOf(slots));
    expect(
      outcome.state === "awarded" && outcome.trace.map(({ text, figure }) => `${text} ${figure}`),
    ).toEqual([
      "满意度计法：选项系数加权（评价设置） ",
      "工作人员满意度＝(10×100%＋8×80%＋2×60%)÷20 88%",
      "满意度计法：选项系数加权（评价设置） ",
      "社会公众满意度＝(24×100%＋15×80%＋11×60%)÷50 85.2%",
      "综合满意度＝88%×30%＋85.2%×70% 86.04%",
      "86.04%属②“95%>最终满意度≥85%”档 6.00",
    ]);
  });

  test.each([
    ["0.95", "10"],
    ["0.949999", "6"],
    ["0.8496", "3"],
    ["0.65", "1"],
    ["0.64", "0"],
  ])("按未取整的值比较：%s得%s分", (value, points) => {
    const facts = { A: given.rate(value), B: given.rate(value) };
    expect(summary(award(part, facts, given.contextOf(slots)))).toBe(points);
  });

  test("印出的数不跳到别的档", () => {
    const facts = { A: given.rate("0.84999"), B: given.rate("0.84999") };
    expect(reasons(award(part, facts, given.contextOf(slots)))[0]).toContain(
      "=84.999%，属“85%>最终满意度≥75%”档",
    );
  });

  test("没有系数的选项要人补", () => {
    const facts = { ...published, A: given.survey([["还行", 3]], 20) };
    expect(summary(award(part, facts, given.contextOf(slots)))).toBe("待补 option-without-value");
    expect(summary(award(part, { A: given.survey([["还行", 3]], 20) }, given.contextOf(slots)))).toBe(
      "待补 B option-without-value",
    );
  });

  test("没有人选的选项不需要系数", () => {
    const facts = {
      ...published,
      A: given.survey(
        [
          ["非常满意", 20],
          ["说不清", 0],
        ],
        20,
      ),
    };
    expect(summary(award(part, facts, given.contextOf(slots)))).toBe("6");
  });

  test("同时落在两档取高的，都不在则待补", () => {
    const twice = { ...part, bands: [band("", "60%-80%", "3", "0.6"), band("", "80%-90%", "8", "0.8")] };
    const at = (value: string) => ({ A: given.rate(value), B: given.rate(value) });
    expect(summary(award(twice, at("0.8"), given.contextOf(slots)))).toBe("8");
    expect(summary(award(twice, at("0.5"), given.contextOf(slots)))).toBe("待补 outside-bands");
  });
});
