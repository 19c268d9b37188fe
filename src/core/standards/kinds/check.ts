import { ZERO } from "../../number/exact";
import type { Check } from "../rule";
import { labelOf, unmetReason } from "./factWords";
import type { PartKind } from "./kind";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showGain, showPoints } from "./quantityText";

/** ①…，得1分: met earns the points, anything else nothing; 不适用 keeps them. */
export const check: PartKind<Check> = {
  name: "符合得分",

  slots: (part) => [part.slot],

  award(part, facts, context) {
    const slot = context.slot(part.slot);
    const fact = facts.get(part.slot);
    if (fact?.value.kind !== "conformity") return waiting([slot]);
    const named = `${part.item}“${labelOf(slot)}”`;
    switch (fact.value.answer) {
      case "met":
        return awarded({
          points: part.points,
          trace: [step(`${named}符合`, showGain(part.points), fact.cells)],
        });
      case "notApplicable":
        return awarded({
          points: part.points,
          trace: [step(`${named}不适用，不扣分`, showGain(part.points), fact.cells)],
        });
      case "unmet":
        return awarded({
          points: ZERO,
          deductions: lost(part, part.points, unmetReason(fact, slot), "fact", fact.cells),
          trace: [step(`${named}不符合`, showFigure(ZERO), fact.cells)],
        });
    }
  },

  explain: (part, { slot }) =>
    `${part.item}“${labelOf(slot(part.slot))}”符合得${showPoints(part.points)}分，不符合不得分。`,

  say: (part, { slot }) =>
    `${part.item}${statementOf(labelOf(slot(part.slot)))}，得${sayPoints(part.points)}分`,

  formula(part, cells) {
    const { value, points, award } = cells.row(part.slot);
    const rows = new Map([
      [
        part.slot,
        {
          award: `IF(${value}="","",IF(${value}="符合",${points},IF(${value}="不适用",${points},0)))`,
          deduction: `IF(${award}="","",${points}-${award})`,
        },
      ],
    ]);
    return { rows, points: award };
  },
};

/** 指标说明 asks (是否经过论证, 是否存在挪用), a standard states what earns: 经过论证, 不存在挪用. */
function statementOf(label: string): string {
  return label
    .replace(/是否(?=存在|发生|出现|[^，。]*(?:重复|冲突|矛盾|重叠|交叉))/u, "不")
    .replace(/是否|能否/u, (asked) => (asked === "能否" ? "能" : ""));
}
