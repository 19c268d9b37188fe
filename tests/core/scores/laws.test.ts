import fc from "fast-check";
import { type Exact, exact, sum } from "../../../src/core/number/exact";
import { roundHalfUp, toCellNumber } from "../../../src/core/number/round";
import type { Fact } from "../../../src/core/standards/fact";
import type { Measure } from "../../../src/core/standards/measure";
import { awardPart } from "../../../src/core/standards/kinds/kinds";
import type { Part, Rule, StepRounding } from "../../../src/core/standards/rule";
import type { Slot } from "../../../src/core/standards/slot";
import { itemMark } from "../../../src/core/scores/itemMarks";
import { scoreRule } from "../../../src/core/scores/scoreRule";
import type { ManualDeduction, Scored } from "../../../src/core/scores/scored";
import * as given from "../standards/kinds/evidence";
import { paperOf } from "../standards/kinds/paper";

/** A part with facts that fit it, as a standard and its evidence would be. */
interface Item {
  readonly part: Part;
  readonly slots: readonly Slot[];
  readonly facts: readonly (readonly [string, Fact])[];
}

const hundredths = (low: number, high: number): fc.Arbitrary<Exact> =>
  fc.integer({ min: low, max: high }).map((units) => exact(units).div(100));
const worth = hundredths(25, 1000);
const note = fc.constantFrom("", "没有记录", "没有记录，扣1分。", "标准为“超50%扣100分”；");
const answer = fc.constantFrom("met", "unmet", "notApplicable");
const rate = (key: string): Measure => ({ kind: "fact", slot: key, name: "完成率", isRate: true });

function itemOf(number: number): fc.Arbitrary<Item> {
  const item = itemMark(number);
  const base = { item, family: "", at: given.nowhere };
  const numeric = (part: Part, value: Exact): Item => ({
    part,
    slots: [given.slot(item, "number", "完成率", { unit: "%", item })],
    facts: [[item, given.fact({ kind: "number", number: value })]],
  });
  const checks = fc.tuple(worth, answer, note).map(([points, said, words]): Item => ({
    part: { ...base, kind: "check", points, slot: item },
    slots: [given.slot(item, "conformity", "有记录", { item, points })],
    facts: [[item, given.fact({ kind: "conformity", answer: said }, words)]],
  }));
  const findings = fc
    .tuple(worth, hundredths(1, 200), fc.nat({ max: 12 }), note)
    .map(([points, each, count, words]): Item => ({
      part: { ...base, kind: "occurrences", points, findings: [{ slot: item, each }] },
      slots: [given.slot(item, "count", "未制定的项数；每发现1项扣分", { item, unit: "项", points })],
      facts: [[item, given.count(String(count), words)]],
    }));
  const shares = fc
    .tuple(worth, hundredths(-20, 150), fc.boolean())
    .map(([points, value, inverse]) =>
      numeric(
        { ...base, kind: "proportional", points, measure: rate(item), fullAt: exact("1"), inverse },
        value,
      ),
    );
  const steps = fc
    .tuple(worth, hundredths(0, 150), hundredths(1, 20), hundredths(1, 200))
    .map(([points, value, step, each]) =>
      numeric(
        {
          ...base,
          kind: "steps",
          points,
          measure: rate(item),
          base: exact("1"),
          direction: "below",
          step,
          each,
        },
        value,
      ),
    );
  const bands = fc.tuple(worth, hundredths(0, 120)).map(([points, value]) =>
    numeric(
      {
        ...base,
        kind: "bands",
        points,
        measure: rate(item),
        bands: [
          {
            mark: "",
            text: "≥90%",
            low: { value: exact("0.9"), inclusive: true },
            award: { kind: "points", points },
          },
          {
            mark: "",
            text: "60%-90%",
            low: { value: exact("0.6"), inclusive: true },
            high: { value: exact("0.9"), inclusive: false },
            award: { kind: "linear", intercept: exact("0"), slope: points },
          },
          {
            mark: "",
            text: "<60%",
            high: { value: exact("0.6"), inclusive: false },
            award: { kind: "points", points: exact("0") },
          },
        ],
      },
      value,
    ),
  );
  return fc.oneof(checks, findings, shares, steps, bands);
}

const items = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => itemOf(index + 1))));
const byHand: fc.Arbitrary<readonly ManualDeduction[]> = fc.array(
  fc.record({
    item: fc.constantFrom("", "①", "②", "⑨"),
    points: hundredths(1, 300),
    reason: note,
    cells: fc.constant([]),
  }),
  { maxLength: 3 },
);
const roundings: readonly StepRounding[] = ["whole", "up", "linear"];
const rounding = fc.constantFrom(...roundings);

function ruleOf(found: readonly Item[]): Rule {
  const full = sum(found.map(({ part }) => part.points));
  return { full, limit: full, parts: found.map(({ part }) => part), vetoes: [] };
}

function score(
  found: readonly Item[],
  manual: readonly ManualDeduction[],
  stepRounding: StepRounding,
  rule = ruleOf(found),
): Extract<Scored, { state: "scored" }> {
  const context = given.contextOf(
    found.flatMap(({ slots }) => slots),
    { stepRounding },
  );
  const scored = scoreRule(rule, new Map(found.flatMap(({ facts }) => facts)), manual, context);
  if (scored.state !== "scored") throw new Error(JSON.stringify(scored.state));
  return scored;
}

const total = (entries: readonly { readonly points: Exact }[]): Exact =>
  sum(entries.map(({ points }) => points));

/** What a reader of the sheet would add up: 扣N分 outside quotation marks. */
function statedDeductions(reason: string): Exact {
  const plain = reason.replace(/“[^”]*”/gu, "");
  return sum([...plain.matchAll(/扣(\d+(?:\.\d+)?)分/gu)].map(([, amount = "0"]) => exact(amount)));
}

test("0 ≤ 得分 ≤ 上限，得分加扣分等于分值，每笔扣分都大于0", () => {
  fc.assert(
    fc.property(items, byHand, rounding, (found, manual, stepRounding) => {
      const { points, full, deductions } = score(found, manual, stepRounding);
      expect(points.gte(0) && points.lte(full)).toBe(true);
      expect(roundHalfUp(points, 2).equals(points)).toBe(true);
      expect(points.add(total(deductions)).toFraction()).toBe(full.toFraction());
      expect(deductions.every((deduction) => deduction.points.gt(0))).toBe(true);
    }),
  );
});

test("扣分原因里写的扣分合计等于分值减得分，满分留空", () => {
  fc.assert(
    fc.property(items, byHand, rounding, (found, manual, stepRounding) => {
      const { points, full, reason } = score(found, manual, stepRounding);
      expect(statedDeductions(reason).toFraction()).toBe(full.sub(points).toFraction());
      expect(reason === "").toBe(points.equals(full));
    }),
  );
});

test("符合的越多，得分不会越低", () => {
  fc.assert(
    fc.property(items, byHand, rounding, (found, manual, stepRounding) => {
      const better = found.map((item) => ({
        ...item,
        facts: item.facts.map(
          ([key, fact]) => [key, fact.value.kind === "conformity" ? given.met : fact] as const,
        ),
      }));
      expect(score(better, manual, stepRounding).points.gte(score(found, manual, stepRounding).points)).toBe(
        true,
      );
    }),
  );
});

test("按整次扣的不多于按比例，按比例不多于不足一次按一次", () => {
  fc.assert(
    fc.property(items, (found) => {
      const [whole, up, linear] = roundings.map((stepRounding) => score(found, [], stepRounding).points);
      expect(whole && linear && whole.gte(linear)).toBe(true);
      expect(linear && up && linear.gte(up)).toBe(true);
    }),
  );
});

test("否决在最后，扣掉剩下的全部", () => {
  fc.assert(
    fc.property(items, byHand, (found, manual) => {
      const veto = given.slot("否决", "veto", "挪用资金");
      const rule: Rule = {
        ...ruleOf(found),
        vetoes: [{ text: "挪用资金", item: "", when: { kind: "happened", slot: "否决" }, at: given.nowhere }],
      };
      const judged = { ...found[0], slots: [veto], facts: [["否决", given.veto(true)]] } as unknown as Item;
      const before = score(found, manual, "whole");
      const { points, deductions } = score([...found, judged], manual, "whole", rule);
      expect(points.toFraction()).toBe("0");
      const taken = deductions.filter(({ source }) => source === "veto");
      // the score before is rounded, what is left is not
      expect(total(taken).sub(before.points).abs().lte(exact("0.02"))).toBe(true);
    }),
  );
});

test("加分不超过上限，得分＝分值＋加分－扣分", () => {
  fc.assert(
    fc.property(items, hundredths(1, 300), hundredths(0, 300), byHand, (found, bonus, room, manual) => {
      const part: Part = {
        item: "",
        family: "",
        at: given.nowhere,
        kind: "bonus",
        points: exact("0"),
        options: [{ slot: "推广", points: bonus }],
        highestOnly: true,
        atMost: bonus,
      };
      const promoted: Item = {
        part,
        slots: [given.slot("推广", "conformity", "获省级推广")],
        facts: [["推广", given.met]],
      };
      const all = [...found, promoted];
      const rule: Rule = { ...ruleOf(all), limit: ruleOf(all).full.add(room) };
      const { points, full, deductions, gains } = score(all, manual, "whole", rule);
      expect(points.lte(rule.limit)).toBe(true);
      expect(points.toFraction()).toBe(full.add(total(gains)).sub(total(deductions)).toFraction());
    }),
  );
});

test("评价底稿的公式与精确计算一致", () => {
  fc.assert(
    fc.property(itemOf(1), rounding, ({ part, slots, facts }, stepRounding) => {
      const known = new Map(facts);
      const outcome = awardPart(part, known, given.contextOf(slots, { stepRounding }));
      const settings = { ...given.standardSettings, stepRounding };
      const paper = paperOf(part, slots, known, settings).points();
      expect(outcome.state === "awarded" && toCellNumber(outcome.points)).toBeCloseTo(Number(paper), 9);
    }),
    { numRuns: 300 },
  );
});
