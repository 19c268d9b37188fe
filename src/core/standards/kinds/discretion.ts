import { max, ZERO } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Discretion } from "../rule";
import { excelNumber } from "./excelText";
import { noteOf, occasionOf } from "./factWords";
import type { PartKind } from "./kind";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

/** 酌情扣1-2分: never computed. The amount is the evaluator's; 0 where there was no occasion, otherwise inside the bounds. */
export const discretion: PartKind<Discretion> = {
  name: "酌情扣分",

  slots: (part) => [part.slot],

  award(part, facts, context) {
    const slot = context.slot(part.slot);
    const fact = facts.get(part.slot);
    if (fact?.value.kind !== "manual") return waiting([slot]);
    const amount = fact.value.points;
    const isInside = amount.equals(ZERO) || (amount.gte(part.from) && amount.lte(part.to));
    if (!isInside || amount.lt(ZERO)) {
      const about = {
        slot: occasionOf(slot),
        from: showPoints(part.from),
        to: showPoints(part.to),
        found: showPoints(amount),
      };
      return waiting([], [problem("deduction-outside", fact.cells[0], about)]);
    }
    const reason = noteOf(fact);
    // amount and reason are both the evaluator's: standards.md §16
    if (reason === "" && amount.gt(ZERO)) {
      const about = { slot: occasionOf(slot), found: showPoints(amount) };
      return waiting([slot], [problem("deduction-without-reason", fact.cells[0], about)]);
    }
    return awarded({
      points: part.points.sub(amount),
      deductions: lost(part, amount, reason, "fact", fact.cells),
      trace: [
        step(`${part.item}“${occasionOf(slot)}”由评价人认定扣分`, showFigure(amount.neg()), fact.cells),
      ],
    });
  },

  explain: (part, { slot }) =>
    `${part.item}“${occasionOf(slot(part.slot))}”由评价人酌情扣${showPoints(part.from)}至${showPoints(part.to)}分，须写明理由。`,

  say(part, { slot }) {
    const occasion = occasionOf(slot(part.slot));
    const range = part.from.equals(ZERO)
      ? "酌情扣分"
      : `酌情扣${sayPoints(part.from)}-${sayPoints(part.to)}分`;
    // 由评价组综合评定 says all there is to say, and so does 酌情扣1-2分 about nothing in particular
    if (/(?:评定|打分|给分|评分|确定分值|赋分|计分)[。]?$/.test(occasion)) return `${part.item}${occasion}`;
    if (occasion === "") return `${part.item}${range}`;
    if (part.points.equals(ZERO)) return `${part.item}${occasion}${range}`;
    return `${part.item}${occasion}，得${sayPoints(part.points)}分，否则${range}`;
  },

  formula(part, cells) {
    const { value } = cells.row(part.slot);
    const rows = new Map([[part.slot, { deduction: `IF(${value}="","",${value})` }]]);
    return { rows, points: `${excelNumber(max(part.points, ZERO))}-N(${value})` };
  },
};
