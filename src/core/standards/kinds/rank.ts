import { type Exact, isWhole, max, min, ZERO } from "../../number/exact";
import { toPlainText } from "../../number/round";
import { problem } from "../../problems/problem";
import type { Fact } from "../fact";
import type { Rank } from "../rule";
import { excelNumber } from "./excelText";
import { labelOf, noteOf } from "./factWords";
import type { PartKind } from "./kind";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

/** 排名1-5名的依次赋予60分、57分…. A rank the standard does not name is a question, not 0. */
export const rank: PartKind<Rank> = {
  name: "按名次得分",

  slots: (part) => [part.slot],

  award(part, facts, context) {
    const fact = facts.get(part.slot);
    const place = fact === undefined ? undefined : placeOf(fact);
    if (fact === undefined || place === undefined) return waiting([context.slot(part.slot)]);
    const award = isWhole(place) && place.gt(ZERO) ? part.awards[Number(place.n) - 1] : undefined;
    if (award === undefined) {
      const about = { found: toPlainText(place, 2), last: String(part.awards.length) };
      return waiting([], [problem("outside-ranks", fact.cells[0], about)]);
    }
    const points = max(ZERO, min(award, part.points));
    const reason = noteOf(fact) || `排名第${toPlainText(place, 0)}名，得${showPoints(points)}分`;
    return awarded({
      points,
      deductions: lost(part, part.points.sub(points), reason, noteOf(fact) ? "fact" : "computed", fact.cells),
      trace: [step(`${part.item}排名第${toPlainText(place, 0)}名`, showFigure(points), fact.cells)],
    });
  },

  explain: (part) =>
    `${part.item}按名次得分：${part.awards.map((points, index) => `第${index + 1}名${showPoints(points)}分`).join("，")}。`,

  say: (part, { slot }) =>
    `${part.item}${labelOf(slot(part.slot)).replace(/的名次$/u, "")}，排名1-${part.awards.length}名的依次赋予${part.awards
      .map((points) => `${sayPoints(points)}分`)
      .join("、")}`,

  formula(part, cells) {
    const { value, award } = cells.row(part.slot);
    const awards = part.awards.map((points) => excelNumber(max(ZERO, min(points, part.points))));
    const row = {
      award: `IF(${value}="","",IFERROR(CHOOSE(${value},${awards.join(",")}),""))`,
      deduction: `IF(${award}="","",${excelNumber(part.points)}-${award})`,
    };
    return { rows: new Map([[part.slot, row]]), points: `N(${award})` };
  },
};

function placeOf(fact: Fact): Exact | undefined {
  if (fact.value.kind === "number") return fact.value.number;
  return fact.value.kind === "count" ? fact.value.count : undefined;
}
