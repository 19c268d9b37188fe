import { exact } from "../../../../src/core/number/exact";
import { sayProblem } from "../../../../src/core/problems/say";
import type { Facts } from "../../../../src/core/standards/fact";
import { awardPart } from "../../../../src/core/standards/kinds/kinds";
import type { AwardContext } from "../../../../src/core/standards/kinds/kind";
import type { PartOutcome } from "../../../../src/core/standards/outcome";
import type { Band, Bands, Part } from "../../../../src/core/standards/rule";
import type { Measure } from "../../../../src/core/standards/measure";
import type { ScoringSettings } from "../../../../src/core/standards/settings";
import * as given from "./evidence";

const base = { item: "", family: "", at: given.nowhere };

/** Points as a fraction, or why there are none. */
function summary(outcome: PartOutcome): string {
  if (outcome.state === "awarded") return outcome.points.toFraction();
  const missing = outcome.missing.map((slot) => slot.key);
  return ["待补", ...missing, ...outcome.problems.map((found) => found.code)].join(" ");
}

function reasons(outcome: PartOutcome): readonly string[] {
  return outcome.state === "awarded"
    ? outcome.deductions.map((found) => `${found.reason}，扣${found.points.toFraction()}分`)
    : [];
}

function award(
  part: Part,
  facts: Record<string, Facts extends ReadonlyMap<string, infer F> ? F : never>,
  context: AwardContext,
): PartOutcome {
  return awardPart(part, new Map(Object.entries(facts)), context);
}

describe("符合得分：绩效目标合理性①", () => {
  const part: Part = { ...base, kind: "check", item: "①", points: exact("0.5"), slot: "①符合性1" };
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

describe("每发现一项扣分：管理制度健全性①，得2分，每发现一项未制定扣0.5分", () => {
  const finding = { slot: "①次数1", each: exact("0.5") };
  const part: Part = { ...base, kind: "occurrences", item: "①", points: exact("2"), findings: [finding] };
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

  test("最多扣1分", () => {
    const capped: Part = { ...part, findings: [{ ...finding, atMost: exact("1") }] };
    expect(summary(award(capped, { "①次数1": given.count("9") }, context))).toBe("1");
  });

  test("几种情形依次扣，合计不超过该项分值", () => {
    const events: Part = {
      ...base,
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

describe("按比例得分", () => {
  const slots = [
    given.slot("支出", "number", "实际支出资金", { unit: "元" }),
    given.slot("到位", "number", "实际到位资金", { unit: "元" }),
  ];
  const part: Part = {
    ...base,
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
    expect(problems).toEqual(["“预算执行率”除不了：到位是0或空，评分留空。请填评价底稿!F6。"]);
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

describe("逐级扣分：100%计满分，每低于5%扣1.5分", () => {
  const rateMeasure: Measure = { kind: "fact", slot: "率", name: "完成率", isRate: true };
  const part: Part = {
    ...base,
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

  test("两个方向都扣", () => {
    const either: Part = { ...part, direction: "either" };
    expect(summary(award(either, { 率: given.number("1.1") }, given.contextOf(slots)))).toBe("3");
  });

  test("每超过目标值5%增加1分，最高加2分", () => {
    const bonus: Part = { ...part, bonus: { step: exact("0.05"), each: exact("1"), atMost: exact("2") } };
    const outcome = award(bonus, { 率: given.number("1.3") }, given.contextOf(slots));
    expect(summary(outcome)).toBe("8");
    expect(outcome.state === "awarded" && outcome.gains?.map(({ reason }) => reason)).toEqual([
      "比100%高30个百分点",
    ]);
  });
});

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
    ...base,
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
      "工作人员满意度＝(10×100%＋8×80%＋2×60%)÷20 88%",
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
    ...base,
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
      ...base,
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
