import { type Exact, max, min, ZERO } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Fact } from "../fact";
import type { Grades } from "../rule";
import type { Grade, GradeAward } from "../slot";
import { excelNumber, excelString } from "./excelText";
import { labelOf, noteOf } from "./factWords";
import type { PartFormula, PaperCells, PartKind } from "./kind";
import { awarded, lost, step, waiting } from "./partOutcome";
import { showFigure, showPoints } from "./quantityText";

/** 合理：4分；基本合理：2分；不合理：0分 — and ranges, inside which the evaluator picks. */
export const grades: PartKind<Grades> = {
  name: "按档次得分",

  slots: (part) => [part.slot],

  award(part, facts, context) {
    const slot = context.slot(part.slot);
    const fact = facts.get(part.slot);
    if (fact?.value.kind !== "grade") return waiting([slot]);
    const chosen = part.grades.find(({ name }) => name === gradeOf(fact));
    if (chosen === undefined) {
      const about = { found: gradeOf(fact), grades: part.grades.map(({ name }) => name).join("、") };
      return waiting([], [problem("unknown-grade", fact.cells[0], about)]);
    }
    const { award } = chosen;
    const given = award.kind === "points" ? award.points : fact.value.points;
    if (given === undefined) return waiting([slot]);
    if (award.kind === "range" && !isInside(award, given)) {
      const about = {
        grade: chosen.name,
        from: showPoints(award.from),
        to: showPoints(award.to),
        found: showPoints(given),
      };
      return waiting([], [problem("grade-points-outside", fact.cells[0], about)]);
    }
    const points = max(ZERO, min(given, part.points));
    const reason = noteOf(fact) || `“${labelOf(slot)}”评为“${chosen.name}”，得${showPoints(points)}分`;
    return awarded({
      points,
      deductions: lost(part, part.points.sub(points), reason, "fact", fact.cells),
      trace: [
        step(
          `${part.item}“${labelOf(slot)}”评为“${chosen.name}”，${awardText(award)}`,
          showFigure(points),
          fact.cells,
        ),
      ],
    });
  },

  explain: (part, { slot }) =>
    `${part.item}“${labelOf(slot(part.slot))}”按档次得分：${part.grades.map((grade) => `${grade.name}${awardText(grade.award)}`).join("，")}。`,

  say: (part) => `${part.item}${sayLosses(part) ?? part.grades.map(sayGrade).join("；")}`,

  formula: gradesFormula,
};

function gradeOf(fact: Fact): string {
  return fact.value.kind === "grade" ? fact.value.grade : "";
}

function isInside(range: Extract<GradeAward, { kind: "range" }>, points: Exact): boolean {
  const { from, to, includesFrom, includesTo } = range;
  const isAbove = includesFrom ? points.gte(from) : points.gt(from);
  return isAbove && (includesTo ? points.lte(to) : points.lt(to));
}

function awardText(award: GradeAward): string {
  return award.kind === "points"
    ? `得${showPoints(award.points)}分`
    : `在${showPoints(award.from)}${award.includesFrom ? "" : "（不含）"}至${showPoints(award.to)}分之间给分`;
}

/** 工期滞后的扣5分，严重滞后的扣10分: a scale that stands as deductions, of which only the worst counts. */
function sayLosses({ family, grades: [best, ...worse], points }: Grades): string | undefined {
  if (family !== "deduct_named_events" || best === undefined) return undefined;
  const losses = worse.map(({ name, award }) =>
    award.kind === "points" ? `${name}的扣${showPoints(points.sub(award.points))}分` : undefined,
  );
  return losses.includes(undefined)
    ? undefined
    : [`${best.name}的得${showPoints(points)}分`, ...losses].join("；");
}

function sayGrade({ name, award }: Grade): string {
  if (award.kind === "range" && !award.includesFrom)
    return `${name}（${showPoints(award.from)}＜得分≤${showPoints(award.to)}）`;
  return award.kind === "points"
    ? `${name}得${showPoints(award.points)}分`
    : `${name}得${showPoints(award.from)}-${showPoints(award.to)}分`;
}

/** A range is the evaluator's own figure, which has no cell of its own: no formula holds it. */
function gradesFormula(part: Grades, cells: PaperCells): PartFormula | undefined {
  const { value, award } = cells.row(part.slot);
  const full = excelNumber(part.points);
  const nested = [...part.grades].reduceRight<string | undefined>((rest, { name, award: given }) => {
    if (rest === undefined || given.kind === "range") return undefined;
    return `IF(${value}=${excelString(name)},${excelNumber(max(ZERO, min(given.points, part.points)))},${rest})`;
  }, '""');
  if (nested === undefined) return undefined;
  const row = { award: `IF(${value}="","",${nested})`, deduction: `IF(${award}="","",${full}-${award})` };
  return { rows: new Map([[part.slot, row]]), points: `N(${award})` };
}
