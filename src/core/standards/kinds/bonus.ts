import { type Exact, max, min, sum, ZERO } from "../../number/exact";
import type { Fact } from "../fact";
import type { Gain } from "../outcome";
import type { Bonus } from "../rule";
import { excelNumber } from "./excelText";
import { labelOf, noteOf } from "./factWords";
import type { PartKind } from "./kind";
import { awarded, step, waiting } from "./partOutcome";
import { sayPoints, showGain, showPoints } from "./quantityText";

/** 省级加2分、市级加1分，就高不重复: what holds is added, up to the cap. */
export const bonus: PartKind<Bonus> = {
  name: "加分",

  slots: (part) => part.options.map(({ slot }) => slot),

  award(part, facts, context) {
    const asked = part.options.map(({ slot, points }) => ({
      slot: context.slot(slot),
      points,
      fact: facts.get(slot),
    }));
    const absent = asked.filter(({ fact }) => fact?.value.kind !== "conformity");
    if (absent.length > 0) return waiting(absent.map(({ slot }) => slot));
    const held = asked.flatMap(({ slot, points, fact }) =>
      fact !== undefined && isMet(fact) ? [{ slot, points, fact }] : [],
    );
    const best = held.reduce<Exact>((most, { points }) => max(most, points), ZERO);
    const counted = part.highestOnly ? held.filter(({ points }) => points.equals(best)).slice(0, 1) : held;
    let left = part.atMost;
    const gains = counted.flatMap(({ slot, points, fact }): readonly Gain[] => {
      const given = min(points, left);
      left = left.sub(given);
      const reason = noteOf(fact) || labelOf(slot);
      return given.gt(ZERO) ? [{ item: part.item, points: given, reason, cells: fact.cells }] : [];
    });
    const points = sum(gains.map((gain) => gain.points));
    return awarded({
      points,
      gains,
      trace: gains.map((gain) => step(`${gain.item}${gain.reason}，加分`, showGain(gain.points), gain.cells)),
    });
  },

  explain: (part, { slot }) =>
    `${part.item}加分：${part.options
      .map((option) => `“${labelOf(slot(option.slot))}”加${showPoints(option.points)}分`)
      .join("，")}，${part.highestOnly ? "就高不重复，" : ""}最多加${showPoints(part.atMost)}分。`,

  say(part, { slot }) {
    const labels = part.options.map((option) => labelOf(slot(option.slot)));
    const { before, middles, after } = shared(labels);
    const points = part.options.map((option) => `${sayPoints(option.points)}分`).join("、");
    const respectively = labels.length > 1 ? "分别" : "";
    const reach = { beyond: `，最高加${sayPoints(part.atMost)}分`, within: "，超过满分的按满分计" };
    const limit = part.reach === undefined ? "" : reach[part.reach];
    return `${part.item}${before}${middles.join("、")}${after}的，${respectively}加${points}${part.highestOnly ? "，就高不重复计算" : ""}${limit}`;
  },

  formula(part, cells) {
    const earned = part.options.map(
      ({ slot, points }) => `IF(${cells.row(slot).value}="符合",${excelNumber(points)},0)`,
    );
    const together = part.highestOnly ? `MAX(${earned.join(",")})` : earned.join("+");
    return { rows: new Map(), points: `MIN(${excelNumber(part.atMost)},${together})` };
  },
};

/** Only what is found to hold is added: 不适用 earns nothing here. */
function isMet(fact: Fact): boolean {
  return fact.value.kind === "conformity" && fact.value.answer === "met";
}

/** 工作经验获{中央、省级、市级}推广: what the labels have in common at both ends, and what tells them apart. */
function shared(labels: readonly string[]): {
  readonly before: string;
  readonly middles: readonly string[];
  readonly after: string;
} {
  const [first = "", ...others] = labels;
  if (others.length === 0) return { before: "", middles: labels, after: "" };
  let start = 0;
  while (start < first.length && labels.every((label) => label[start] === first[start])) start += 1;
  let end = 0;
  const longest = Math.min(...labels.map((label) => label.length)) - start - 1;
  while (end < longest && labels.every((label) => label.at(-1 - end) === first.at(-1 - end))) end += 1;
  return {
    before: first.slice(0, start),
    middles: labels.map((label) => label.slice(start, label.length - end)),
    after: first.slice(first.length - end),
  };
}
