import { max, ZERO } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Discretion } from "../rule";
import { excelNumber } from "./excelText";
import { labelOf, noteOf } from "./factWords";
import type { PartKind } from "./kind";
import { awarded, lost, step, waiting } from "./partOutcome";
import { showFigure, showPoints } from "./quantityText";

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
        slot: labelOf(slot),
        from: showPoints(part.from),
        to: showPoints(part.to),
        found: showPoints(amount),
      };
      return waiting([], [problem("deduction-outside", fact.cells[0], about)]);
    }
    const reason = noteOf(fact) || `“${labelOf(slot)}”酌情扣分`;
    return awarded({
      points: part.points.sub(amount),
      deductions: lost(part, amount, reason, "fact", fact.cells),
      trace: [step(`${part.item}“${labelOf(slot)}”由评价人认定扣分`, showFigure(amount.neg()), fact.cells)],
    });
  },

  explain: (part, { slot }) =>
    `${part.item}“${labelOf(slot(part.slot))}”由评价人酌情扣${showPoints(part.from)}至${showPoints(part.to)}分，须写明理由。`,

  say: (part, { slot }) =>
    `${part.item}${labelOf(slot(part.slot))}，得${showPoints(part.points)}分，否则酌情扣${showPoints(part.from)}-${showPoints(part.to)}分`,

  formula(part, cells) {
    const { value } = cells.row(part.slot);
    const rows = new Map([[part.slot, { deduction: `IF(${value}="","",${value})` }]]);
    return { rows, points: `${excelNumber(max(part.points, ZERO))}-N(${value})` };
  },
};
