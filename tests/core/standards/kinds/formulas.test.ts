import { exact } from "../../../../src/core/number/exact";
import type { Fact } from "../../../../src/core/standards/fact";
import { excelNumber, excelString } from "../../../../src/core/standards/kinds/excelText";
import type { Band, Bands, Part } from "../../../../src/core/standards/rule";
import type { Measure } from "../../../../src/core/standards/measure";
import type { ScoringSettings } from "../../../../src/core/standards/settings";
import type { Slot } from "../../../../src/core/standards/slot";
import * as given from "./evidence";
import { paperOf } from "./paper";

const base = { item: "", family: "", at: given.nowhere };

function paper(
  part: Part,
  slots: readonly Slot[],
  facts: Readonly<Record<string, Fact>>,
  settings: Partial<ScoringSettings> = {},
) {
  return paperOf(part, slots, new Map(Object.entries(facts)), { ...given.standardSettings, ...settings });
}

describe("评价底稿的公式（sheets.md §3、§16）", () => {
  test("符合性", () => {
    const part: Part = { ...base, kind: "check", points: exact("0.5"), slot: "①" };
    const slots = [given.slot("①", "conformity", "有绩效目标", { points: exact("0.5") })];
    const { formula } = paper(part, slots, {});
    expect(formula?.rows.get("①")).toEqual({
      award: 'IF(F2="","",IF(F2="符合",J2,IF(F2="不适用",J2,0)))',
      deduction: 'IF(K2="","",J2-K2)',
    });
    expect(paper(part, slots, { "①": given.met }).points()).toBe(0.5);
    expect(paper(part, slots, { "①": given.notApplicable }).points()).toBe(0.5);
    expect(paper(part, slots, { "①": given.unmet() }).deductions()).toEqual([0.5]);
    expect(paper(part, slots, {}).deductions()).toEqual([""]);
  });

  test("次数", () => {
    const finding = { slot: "①", each: exact("0.5") };
    const part: Part = { ...base, kind: "occurrences", points: exact("2"), findings: [finding] };
    const slots = [given.slot("①", "count", "未制定的项数", { points: exact("2") })];
    expect(paper(part, slots, {}).formula?.rows.get("①")).toEqual({
      award: 'IF(F2="","",MAX(0,J2-0.5*F2))',
      deduction: 'IF(K2="","",J2-K2)',
    });
    expect(paper(part, slots, { "①": given.count("3") }).points()).toBe(0.5);
    expect(paper(part, slots, { "①": given.count("9") }).deductions()).toEqual([2]);
  });

  test("几种情形合用一个分值", () => {
    const findings = [
      { slot: "a", each: exact("0.2") },
      { slot: "b", each: exact("0.05"), atMost: exact("0.5") },
    ];
    const part: Part = { ...base, kind: "occurrences", points: exact("1"), findings };
    const slots = [given.slot("a", "count", "缺席"), given.slot("b", "count", "迟到")];
    const found = paper(part, slots, { a: given.count("4"), b: given.count("20") });
    expect(found.deductions()).toEqual([0.8, 0.2]);
    expect(found.points()).toBe(0);
  });

  test("另从以上得分中扣", () => {
    const findings = [{ slot: "不符", each: exact("0.5"), atMost: exact("4") }];
    const part: Part = { ...base, kind: "occurrences", points: exact("0"), findings, isFurther: true };
    const asked = [given.slot("不符", "count", "不符的处数", { points: exact("0.5") })];
    const found = paper(part, asked, { 不符: given.count("3") });
    expect([found.points(), found.deductions()]).toEqual([-1.5, [1.5]]);
    expect(paper(part, asked, { 不符: given.count("20") }).points()).toBe(-4);
    expect(paper(part, asked, {}).deductions()).toEqual([""]);
  });

  test("只扣一次的情形，分值不是事实自己的", () => {
    const part: Part = {
      ...base,
      kind: "occurrences",
      points: exact("5"),
      findings: [{ slot: "事故", each: exact("2") }],
    };
    const asked = [given.slot("事故", "conformity", "未发生“安全事故”", { points: exact("2") })];
    const found = paper(part, asked, { 事故: given.unmet() });
    expect([found.points(), found.deductions()]).toEqual([3, [2]]);
  });

  test("发生一件就不得分的几种情形", () => {
    const findings = [
      { slot: "截留", each: exact("5") },
      { slot: "造假", each: exact("5") },
    ];
    const part: Part = { ...base, kind: "occurrences", points: exact("5"), findings };
    const asked = [given.slot("截留", "veto", "截留资金"), given.slot("造假", "veto", "弄虚作假")];
    const none = paper(part, asked, { 截留: given.veto(false), 造假: given.veto(false) });
    expect([none.points(), none.deductions()]).toEqual([5, [0, 0]]);
    const one = paper(part, asked, { 截留: given.veto(false), 造假: given.veto(true) });
    expect([one.points(), one.deductions()]).toEqual([0, [0, 5]]);
  });

  const slots = [
    given.slot("支出", "number", "实际支出资金", { unit: "元" }),
    given.slot("到位", "number", "实际到位资金", { unit: "元" }),
  ];
  const ratio: Part = {
    ...base,
    kind: "proportional",
    points: exact("3"),
    measure: given.quotient("预算执行率", "支出", "到位"),
    fullAt: exact("1"),
    inverse: false,
  };

  test("比率", () => {
    const facts = { 支出: given.number("361900"), 到位: given.number("413550") };
    const found = paper(ratio, slots, facts);
    expect(found.formula?.measure?.formula).toBe('IF(COUNT(F2:F3)<2,"",IF(F3=0,"分母为零",F2/F3))');
    expect(found.formula?.points).toBe("MAX(0,MIN(1,F1))*J1");
    expect(found.statement()).toBe("预算执行率=361,900.00/413,550.00=87.51%，得分=2.63");
    expect(found.points()).toBeCloseTo(2.62531737, 8);
  });

  test.each([
    ["缺一个数", { 支出: given.number("5") }, ""],
    ["分母是0", { 支出: given.number("5"), 到位: given.number("0") }, "分母为零"],
  ])("比率：%s", (_name, facts: Record<string, Fact>, expected) => {
    expect(paper(ratio, slots, facts).measure()).toBe(expected);
  });

  const band = (text: string, points: string, low?: string, high?: string): Band => ({
    mark: "",
    text,
    award: { kind: "points", points: exact(points) },
    ...(low === undefined ? {} : { low: { value: exact(low), inclusive: true } }),
    ...(high === undefined ? {} : { high: { value: exact(high), inclusive: false } }),
  });
  const index = (slot: string, text: string, value: string): Measure => ({
    kind: "binary",
    operator: "*",
    left: { kind: "index", slot, name: slot },
    right: given.given(text, value),
  });
  const satisfaction: Bands = {
    ...base,
    kind: "bands",
    points: exact("10"),
    measure: {
      kind: "named",
      name: "综合满意度",
      isRate: true,
      of: { kind: "binary", operator: "+", left: index("A", "30%", "0.3"), right: index("B", "70%", "0.7") },
    },
    bands: [
      band("最终满意度≥95%", "10", "0.95"),
      band("95%>最终满意度≥85%", "6", "0.85", "0.95"),
      band("85%>最终满意度≥75%", "3", "0.75", "0.85"),
      band("最终满意度<75%", "0", undefined, "0.75"),
    ],
  };

  test("分档：综合满意度86.04%得6分", () => {
    const groups = [given.slot("A", "survey", "工作人员满意度"), given.slot("B", "survey", "社会公众满意度")];
    const scale = (counts: readonly number[]) =>
      ["非常满意", "满意", "一般", "不满意"].map((option, place) => [option, counts[place] ?? 0] as const);
    const facts = { A: given.survey(scale([10, 8, 2, 0]), 20), B: given.survey(scale([24, 15, 11, 0]), 50) };
    const found = paper(satisfaction, groups, facts);
    expect(found.formula?.points).toBe(
      "IF(ROUND(F1,12)>=0.95,10,IF(ROUND(F1,12)>=0.85,6,IF(ROUND(F1,12)>=0.75,3,0)))",
    );
    expect(found.points()).toBe(6);
    expect(found.statement()).toBe("综合满意度=88%*30%+85.2%*70%=86.04%，属“95%>最终满意度≥85%”档，得6分");
  });

  const rateOf: Measure = { kind: "fact", slot: "率", name: "追加率", isRate: true };
  const rateSlot = [given.slot("率", "number", "追加率", { unit: "%" })];

  test.each([
    ["0", 6],
    ["0.1", 5],
    ["0.2", 3],
    ["0.31", 0],
  ])("越低越好的分档：%s得%s分", (value, points) => {
    const upTo = (text: string, award: string, low: string, high: string): Band => ({
      mark: "",
      text,
      award: { kind: "points", points: exact(award) },
      low: { value: exact(low), inclusive: false },
      high: { value: exact(high), inclusive: true },
    });
    const part: Bands = {
      ...satisfaction,
      measure: rateOf,
      points: exact("6"),
      bands: [
        {
          ...upTo("≤0", "6", "0", "0"),
          high: { value: exact("0"), inclusive: true },
          low: undefined,
        } as unknown as Band,
        upTo("0-10%（含）", "5", "0", "0.1"),
        upTo("10-20%（含）", "3", "0.1", "0.2"),
        {
          mark: "",
          text: "大于20%",
          award: { kind: "points", points: exact("0") },
          low: { value: exact("0.2"), inclusive: false },
        },
      ],
    };
    const found = paper(part, rateSlot, { 率: given.number(value) });
    expect(found.formula?.points).toBe(
      "IF(ROUND(F1,12)<=0,6,IF(ROUND(F1,12)<=0.1,5,IF(ROUND(F1,12)<=0.2,3,0)))",
    );
    expect(found.points()).toBe(points);
  });

  test("档与档之间有空隙或上不封顶时，条件不能省", () => {
    const part: Bands = {
      ...satisfaction,
      measure: rateOf,
      bands: [band("90%-100%", "10", "0.9", "1"), band("60%-90%", "5", "0.6", "0.9")],
    };
    expect(paper(part, rateSlot, { 率: given.number("1.2") }).formula?.points).toBe(
      "IF(AND(ROUND(F1,12)>=0.9,ROUND(F1,12)<1),10,IF(AND(ROUND(F1,12)>=0.6,ROUND(F1,12)<0.9),5,0))",
    );
  });

  test.each([
    ["whole", "0.85", 1.5],
    ["whole", "0.9501", 6],
    ["up", "0.9501", 4.5],
    ["linear", "0.96", 4.8],
  ] as const)("阶梯扣分由评价设置决定：%s，%s得%s分", (stepRounding, value, points) => {
    const part: Part = {
      ...base,
      kind: "steps",
      points: exact("6"),
      measure: rateOf,
      base: exact("1"),
      direction: "below",
      step: exact("0.05"),
      each: exact("1.5"),
    };
    expect(paper(part, rateSlot, { 率: given.number(value) }, { stepRounding }).points()).toBeCloseTo(
      points,
      9,
    );
  });

  const question = (options: readonly string[]) => ({
    survey: { options: options.map((text) => ({ text })), use: "share" as const },
  });
  const questions = [
    given.slot("A4", "survey", "A卷第4题", question(["显著提升", "有所提升"])),
    given.slot("B4", "survey", "B卷第4题", question(["效果显著", "效果良好"])),
  ];
  const shares: Part = {
    ...base,
    kind: "formula",
    points: exact("6"),
    terms: [
      { measure: { kind: "share", slot: "A4", name: "A卷" }, weight: exact("2") },
      { measure: { kind: "share", slot: "B4", name: "B卷" }, weight: exact("4") },
    ],
  };
  const counted = (valid: number) => ({
    A4: given.survey(
      [
        ["显著提升", 16],
        ["有所提升", 3],
      ],
      valid,
    ),
    B4: given.survey(
      [
        ["效果显著", 26],
        ["效果良好", 18],
      ],
      50,
    ),
  });

  test("公式：5.42", () => {
    const found = paper(shares, questions, counted(20));
    expect(found.formula?.measure?.formula).toBe(
      'IF(COUNT(F2:F7)<6,"",IF(F4=0,"分母为零",IF(F7=0,"分母为零",MAX(0,MIN(J1,((F2+F3)/F4)*2+((F5+F6)/F7)*4)))))',
    );
    expect(found.points()).toBe(5.42);
    expect(found.statement()).toBe("得分=A卷(16+3)/20*2分+B卷(26+18)/50*4分=5.42");
  });

  test("公式：没有有效填写人次", () => {
    expect(paper(shares, questions, counted(0)).measure()).toBe("分母为零");
  });

  test("档次", () => {
    const part: Part = {
      ...base,
      kind: "grades",
      points: exact("4"),
      slot: "①",
      grades: [
        { name: "合理", award: { kind: "points", points: exact("4") } },
        { name: "基本合理", award: { kind: "points", points: exact("2") } },
        { name: "不合理", award: { kind: "points", points: exact("0") } },
      ],
    };
    const asked = [given.slot("①", "grade", "预定目标")];
    expect(paper(part, asked, { "①": given.grade("基本合理") }).points()).toBe(2);
    expect(paper(part, asked, { "①": given.grade("基本合理") }).deductions()).toEqual([2]);
    const range = {
      name: "优",
      award: { kind: "range", from: exact("3"), to: exact("4"), includesFrom: true, includesTo: true },
    } as const;
    expect(paper({ ...part, grades: [range] }, asked, {}).formula).toBeUndefined();
  });

  test.each([
    ["正向", "100", "90", 9],
    ["正向", "100", "120", 10],
    ["反向", "10", "20", 5],
    ["反向", "10", "8", 10],
    ["反向", "0", "2", "分母为零"],
    ["反向", "0", "0", 10],
  ])("完成值与指标值：%s，指标值%s，实际值%s", (direction, target, actual, points) => {
    const part: Part = {
      ...base,
      kind: "targetRatio",
      points: exact("10"),
      target: "A",
      actual: "B",
      direction: { slot: "向" },
    };
    const asked = [
      given.slot("A", "number", "指标值"),
      given.slot("B", "number", "实际值"),
      given.slot("向", "grade", "方向"),
    ];
    const facts = { A: given.number(target), B: given.number(actual), 向: given.grade(direction) };
    expect(paper(part, asked, facts).points()).toBe(points);
    expect(paper(part, asked, {}).measure()).toBe("");
  });

  test("符合项数、加分、名次、酌情", () => {
    const asked = ["a", "b", "c"].map((key) => given.slot(key, "conformity", key));
    const missing: Part = {
      ...base,
      kind: "metCount",
      points: exact("3"),
      slots: ["a", "b", "c"],
      awards: ["0", "1", "2", "3"].map((value) => exact(value)),
    };
    const answers = { a: given.met, b: given.unmet(), c: given.notApplicable };
    expect(paper(missing, asked, answers).points()).toBe(2);
    expect(paper(missing, asked, answers).deductions()).toEqual([0, 1, 0]);
    const bonus: Part = {
      ...base,
      kind: "bonus",
      points: exact("0"),
      options: [
        { slot: "a", points: exact("2") },
        { slot: "c", points: exact("1") },
      ],
      highestOnly: false,
      atMost: exact("2"),
    };
    expect(paper(bonus, asked, answers).points()).toBe(2);
    const rank: Part = {
      ...base,
      kind: "rank",
      points: exact("60"),
      slot: "名次",
      awards: [exact("60"), exact("57")],
    };
    const place = [given.slot("名次", "number", "名次")];
    expect(paper(rank, place, { 名次: given.number("2") }).points()).toBe(57);
    expect(paper(rank, place, { 名次: given.number("3") }).points()).toBe(0);
    const free: Part = {
      ...base,
      kind: "discretion",
      points: exact("5"),
      slot: "酌情",
      from: exact("0"),
      to: exact("5"),
    };
    expect(
      paper(free, [given.slot("酌情", "manual", "要素完整")], { 酌情: given.manual("1.5") }).points(),
    ).toBe(3.5);
  });
});

describe("公式里的数与文字", () => {
  test.each([
    ["0.5", "0.5"],
    ["1200", "1200"],
    ["-0.05", "-0.05"],
    ["0.1234567890123456789", "(1234567890123456789/10000000000000000000)"],
  ])("%s", (value, expected) => {
    expect(excelNumber(exact(value))).toBe(expected);
  });

  test("除不尽的写成商", () => {
    expect(excelNumber(exact("5").div(3))).toBe("(5/3)");
  });

  test("长文字分段，引号加倍", () => {
    const long = excelString("满".repeat(300));
    expect(long).toBe(`"${"满".repeat(255)}"&"${"满".repeat(45)}"`);
    expect(excelString('说"好"')).toBe('"说""好"""');
  });
});
