import { exact } from "../../../src/core/number/exact";
import type { Fact } from "../../../src/core/standards/fact";
import type { Measure } from "../../../src/core/standards/measure";
import type { Check, Part, Rule, Veto } from "../../../src/core/standards/rule";
import type { ScoringSettings } from "../../../src/core/standards/settings";
import type { Slot } from "../../../src/core/standards/slot";
import { scoreRule } from "../../../src/core/scores/scoreRule";
import type { ManualDeduction, Scored } from "../../../src/core/scores/scored";
import * as given from "../standards/kinds/evidence";

const base = { item: "", family: "", at: given.nowhere };

interface Case {
  readonly full: string;
  readonly limit?: string;
  readonly parts: readonly Part[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly slots?: readonly Slot[];
  readonly vetoes?: readonly Veto[];
  readonly manual?: readonly ManualDeduction[];
  readonly settings?: Partial<ScoringSettings>;
}

function score({
  full,
  limit = full,
  parts,
  facts,
  slots = [],
  vetoes = [],
  manual = [],
  settings = {},
}: Case) {
  const rule: Rule = { full: exact(full), limit: exact(limit), parts, vetoes };
  return scoreRule(rule, new Map(Object.entries(facts)), manual, given.contextOf(slots, settings));
}

function check(item: string, points: string): Check {
  return { ...base, kind: "check", item, points: exact(points), slot: item };
}

function byHand(item: string, points: string, reason: string): ManualDeduction {
  return { item, points: exact(points), reason, cells: [] };
}

function shown(scored: Scored): string {
  if (scored.state !== "scored") return scored.state;
  return `${scored.points.toString()}\n${scored.reason}`;
}

const share = (slot: string, name: string): Measure => ({ kind: "share", slot, name });
const question = (key: string, options: readonly string[]): Slot =>
  given.slot(key, "survey", key, {
    survey: { options: options.map((text, position) => ({ text, position })), use: "share" },
  });

describe("一网通办的评分与扣分原因", () => {
  test("绩效目标合理性：人工认定在要点①，事实在要点③，连续编号", () => {
    const scored = score({
      full: "3",
      parts: [check("①", "0.5"), check("②", "0.5"), check("③", "1"), check("④", "1")],
      facts: {
        "①": given.met,
        "②": given.met,
        "③": given.unmet(
          "项目预期产出效益和效果与正常的业绩水平不相符，如满意度指标中“服务对象满意度=80%”低于正常预期效果",
        ),
        "④": given.met,
      },
      manual: [byHand("①", "1", "未明确区分总体目标与年度目标")],
    });
    expect(shown(scored)).toBe(
      "1\n①未明确区分总体目标与年度目标，扣1分；\n②项目预期产出效益和效果与正常的业绩水平不相符，如满意度指标中“服务对象满意度=80%”低于正常预期效果，扣1分。",
    );
  });

  test("绩效指标明确性：引号里的“扣100分”不是扣分", () => {
    const quoted =
      "绩效指标的评（扣）分标准设置不合理，如数量指标“保障3个24小时政务服务自助服务专区的运转”的评（扣）分标准为“故障率超50%扣100分”未结合实际情况设置";
    const scored = score({
      full: "3",
      parts: [check("①", "1"), check("②", "1"), check("③", "1")],
      facts: { "①": given.met, "②": given.unmet(quoted), "③": given.met },
    });
    expect(shown(scored)).toBe(`2\n${quoted}，扣1分。`);
  });

  test("项目可持续性 5", () => {
    const note = "2023年云南省政务服务平台发生24件差评投诉，涵盖系统运行不畅、办事流程不规范等问题";
    const scored = score({
      full: "8",
      parts: [check("①", "2.5"), check("②", "2.5"), check("③", "3")],
      facts: { "①": given.met, "②": given.met, "③": given.unmet(`${note}。`) },
    });
    expect(shown(scored)).toBe(`5\n${note}，扣3分。`);
  });

  const lessons: Part = {
    ...base,
    kind: "formula",
    item: "①",
    points: exact("4"),
    terms: [
      { measure: share("A9", "A卷"), weight: exact("1") },
      { measure: share("B3", "B卷"), weight: exact("3") },
    ],
  };
  const slots = [question("A9", ["非常有信心", "有信心"]), question("B3", ["非常有信心", "有信心"])];
  const confident = (a: number, b: number, valid: number) =>
    given.survey(
      [
        ["非常有信心", a],
        ["有信心", b],
      ],
      valid,
    );

  test("推动政务服务标准化、规范化和便利化 5.42", () => {
    const part: Part = {
      ...lessons,
      points: exact("6"),
      terms: [
        { measure: share("A9", "A卷"), weight: exact("2") },
        { measure: share("B3", "B卷"), weight: exact("4") },
      ],
    };
    const scored = score({
      full: "6",
      parts: [part],
      slots,
      facts: { A9: confident(16, 3, 20), B3: confident(26, 18, 50) },
    });
    expect(shown(scored)).toBe("5.42\n得分=A卷(16+3)/20*2分+B卷(26+18)/50*4分=5.42");
    expect(scored.state === "scored" && scored.deductions.map(({ points }) => points.toString())).toEqual([
      "0.58",
    ]);
  });

  test.each([
    ["保障公众信息安全防护 5.52", given.met, "5.52\n得分=A卷(16+4)/20*1分+B卷(26+16)/50*3分+2分=5.52"],
    [
      "②不符合时公式自成一条",
      given.unmet("公众信息安全防护情况没有改善"),
      "3.52\n①得分=A卷(16+4)/20*1分+B卷(26+16)/50*3分=3.52，扣0.48分；\n②公众信息安全防护情况没有改善，扣2分。",
    ],
  ])("%s", (_name, second, expected) => {
    const facts = { A9: confident(16, 4, 20), B3: confident(26, 16, 50), "②": second };
    expect(shown(score({ full: "6", parts: [lessons, check("②", "2")], slots, facts }))).toBe(expected);
  });

  test("公式满分时也写出算式", () => {
    const facts = { A9: confident(20, 0, 20), B3: confident(26, 24, 50) };
    expect(shown(score({ full: "4", parts: [lessons], slots, facts }))).toBe(
      "4\n得分=A卷(20+0)/20*1分+B卷(26+24)/50*3分=4",
    );
  });

  test("资金使用合规性：截留挪用，本指标得0分", () => {
    const parts = [check("①", "1"), check("②", "1"), check("③", "1")];
    const whole: Veto = {
      text: "发现存在截留、挤占、挪用、虚列支出等任意一项情况，",
      item: "",
      when: { kind: "happened", slot: "否决" },
      at: given.nowhere,
    };
    const facts = { "①": given.met, "②": given.unmet("两笔付款没有审批单"), "③": given.met };
    const misuse = "挪用3.2万元用于接待";
    expect(
      shown(score({ full: "3", parts, vetoes: [whole], facts: { ...facts, 否决: given.veto(false) } })),
    ).toBe("2\n两笔付款没有审批单，扣1分。");
    expect(
      shown(
        score({ full: "3", parts, vetoes: [whole], facts: { ...facts, 否决: given.veto(true, misuse) } }),
      ),
    ).toBe("0\n①两笔付款没有审批单，扣1分；\n②挪用3.2万元用于接待，扣2分。");
    expect(
      shown(score({ full: "3", parts, vetoes: [whole], facts: { ...facts, 否决: given.veto(true) } })),
    ).toBe(
      "0\n①两笔付款没有审批单，扣1分；\n②符合不得分的情形“发现存在截留、挤占、挪用、虚列支出等任意一项情况”，扣2分。",
    );
    const open = score({ full: "3", parts, vetoes: [whole], facts: { "①": given.met } });
    expect(open.state === "pending" && open.missing.map(({ key }) => key)).toEqual(["②", "③", "否决"]);
  });
});

describe("本项不得分", () => {
  const parts = [check("①", "2"), check("②", "3")];
  const accident: Veto = {
    text: "发生较大及以上安全事故",
    item: "②",
    when: { kind: "happened", slot: "事故" },
    at: given.nowhere,
  };
  const facts = { "①": given.met, "②": given.met, 事故: given.veto(true, "发生较大事故1起") };

  test("只扣本项剩下的分", () => {
    expect(shown(score({ full: "5", parts, vetoes: [accident], facts }))).toBe("2\n发生较大事故1起，扣3分。");
  });

  test("人工认定在先，否决扣其余", () => {
    const manual = [byHand("②", "1", "台账缺页"), byHand("", "1", "逾期报送")];
    expect(shown(score({ full: "5", parts, vetoes: [accident], facts, manual }))).toBe(
      "1\n①台账缺页，扣1分；\n②发生较大事故1起，扣2分；\n③逾期报送，扣1分。",
    );
  });
});

describe("四舍五入只在最后一次", () => {
  const paid: Part = {
    ...base,
    kind: "proportional",
    points: exact("6"),
    measure: given.quotient("完成率", "实际", "计划"),
    fullAt: exact("1"),
    inverse: false,
  };

  test("5.625 → 5.63，扣分是分值减得分", () => {
    const scored = score({
      full: "6",
      parts: [paid],
      facts: { 实际: given.number("0.9375"), 计划: given.number("1") },
    });
    expect(shown(scored)).toBe("5.63\n完成率=0.9375/1=93.75%，得分=93.75%*6分=5.63，扣0.37分。");
  });

  test("两项各有余数，差额归最后一项计算得出的扣分", () => {
    const third = { ...paid, points: exact("3"), item: "①" };
    const scored = score({
      full: "6",
      parts: [third, { ...third, item: "②" }],
      facts: { 实际: given.number("1"), 计划: given.number("9") },
    });
    expect(scored.state === "scored" && scored.points.toString()).toBe("0.67");
    expect(scored.state === "scored" && scored.deductions.map(({ points }) => points.toString())).toEqual([
      "2.67",
      "2.66",
    ]);
  });
});

describe("加分", () => {
  const parts: readonly Part[] = [
    check("①", "8"),
    check("②", "2"),
    {
      ...base,
      kind: "bonus",
      points: exact("0"),
      options: [
        { slot: "省级", points: exact("2") },
        { slot: "市级", points: exact("1") },
      ],
      highestOnly: true,
      atMost: exact("2"),
    },
  ];
  const slots = [
    given.slot("省级", "conformity", "获省级推广"),
    given.slot("市级", "conformity", "获市级推广"),
  ];
  const facts = { "①": given.met, "②": given.met, 省级: given.met, 市级: given.met };

  test("可以超过分值，不超过上限", () => {
    expect(shown(score({ full: "10", limit: "12", parts, slots, facts }))).toBe("12\n获省级推广，加2分。");
    expect(shown(score({ full: "10", limit: "11", parts, slots, facts }))).toBe("11\n获省级推广，加1分。");
    expect(shown(score({ full: "10", parts, slots, facts }))).toBe("10\n");
  });

  test.each([
    ["省级", { 省级: given.met, 市级: given.met }, "2\n获省级推广，得2分，扣1分。"],
    ["没有", { 省级: given.unmet(), 市级: given.unmet() }, "0\n没有符合加分条件的情形，扣3分。"],
  ])("整个标准就是加分：%s", (_name, held: Record<string, Fact>, expected) => {
    expect(shown(score({ full: "3", parts: parts.slice(2), slots, facts: held }))).toBe(expected);
  });

  test("扣了的照写", () => {
    const scored = score({
      full: "10",
      limit: "12",
      parts,
      slots,
      facts: { ...facts, "②": given.unmet("没有记录") },
    });
    expect(shown(scored)).toBe("10\n①没有记录，扣2分；\n②获省级推广，加2分。");
  });
});

describe("扣分原因的编号与措辞", () => {
  const parts = [check("①", "1"), check("②", "1"), check("③", "1")];

  test("按要点编号", () => {
    const facts = { "①": given.met, "②": given.unmet("甲"), "③": given.unmet("乙") };
    const settings = { numbering: "byItem" } as const;
    expect(shown(score({ full: "3", parts, facts, settings }))).toBe("1\n②甲，扣1分；\n③乙，扣1分。");
    const one = { ...facts, "③": given.met };
    expect(shown(score({ full: "3", parts, facts: one, settings }))).toBe("2\n甲，扣1分。");
  });

  test.each([
    ["句末标点", "没有记录；", "没有记录，扣1分。"],
    ["自己写了扣分", "没有记录，扣1分。", "没有记录，扣1分。"],
    ["自己写了括号扣分", "没有记录（扣0.5分）", "没有记录，扣1分。"],
    ["引号里的扣分照抄", "标准写作“超50%扣100分”", "标准写作“超50%扣100分”，扣1分。"],
    ["自己写了编号", "①没有记录", "没有记录，扣1分。"],
    ["列举照抄", "①没有记录②没有签字", "①没有记录②没有签字，扣1分。"],
    ["没有写", "", "不符合“②”，扣1分。"],
  ])("%s", (_name, note, expected) => {
    const facts = { "①": given.met, "②": given.unmet(note), "③": given.met };
    const scored = score({ full: "3", parts, facts, slots: [given.slot("②", "conformity", "②")] });
    expect(scored.state === "scored" && scored.reason).toBe(expected);
  });

  test("满分留空", () => {
    const facts = { "①": given.met, "②": given.notApplicable, "③": given.met };
    expect(shown(score({ full: "3", parts, facts }))).toBe("3\n");
  });
});

describe("人工认定", () => {
  const parts = [check("①", "1")];

  test("不会扣到0以下", () => {
    const manual = [byHand("①", "0.8", "一"), byHand("", "0.5", "二"), byHand("", "3", "三")];
    expect(shown(score({ full: "1", parts, facts: { "①": given.met }, manual }))).toBe(
      "0\n①一，扣0.8分；\n②二，扣0.2分。",
    );
  });

  test("没有写理由", () => {
    const manual = [byHand("", "0.5", "")];
    expect(shown(score({ full: "1", parts, facts: { "①": given.met }, manual }))).toBe(
      "0.5\n人工认定扣分，扣0.5分。",
    );
  });
});

describe("不适用", () => {
  const rule: Rule = {
    full: exact("4"),
    limit: exact("4"),
    parts: [check("①", "4")],
    vetoes: [],
    notApplicable: { slot: "没有场馆", label: "没有场馆项目的部门" },
  };

  test.each([
    ["不适用", { 没有场馆: given.notApplicable }, "4\n"],
    ["本指标适用", { 没有场馆: given.met, "①": given.unmet("甲") }, "0\n甲，扣4分。"],
    ["说不清", { 没有场馆: given.unmet(), "①": given.met }, "pending"],
    ["没有说", { "①": given.met }, "pending"],
  ])("%s", (_name, facts, expected) => {
    expect(shown(scoreRule(rule, new Map(Object.entries(facts)), [], given.contextOf([])))).toBe(expected);
  });
});

test("各项分值不足分值时，按各项相加", () => {
  expect(shown(score({ full: "5", parts: [check("①", "3")], facts: { "①": given.met } }))).toBe(
    "3\n评分标准各项分值合计少于指标分值，扣2分。",
  );
});
