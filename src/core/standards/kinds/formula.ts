import { clamp, type Exact, HUNDRED, sum, ZERO } from "../../number/exact";
import type { Formula } from "../rule";
import { excelJoin, excelNumber, excelPoints, type ExcelPart, text } from "./excelText";
import type { ExplainContext, PaperCells, PartKind } from "./kind";
import { rankOf } from "./arithmetic";
import { together } from "./measured";
import { expressionOf, figureParts, guarded } from "./measureFormula";
import { factorInWords, isPaper, nameOfMeasure } from "./measureName";
import { slotsOfMeasure } from "./measureSlots";
import { factorOf } from "./measureText";
import { measureTrace } from "./measureTrace";
import { evaluate } from "./measureValue";
import { pointsOperand } from "./pointsOperand";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

type Term = Formula["terms"][number];

/** 得分=A卷…的占比*2分+B卷…的占比*4分: the terms added up, between 0 and the points. */
export const formula: PartKind<Formula> = {
  name: "按公式得分",

  slots: (part) => [...new Set(part.terms.flatMap(({ measure }) => slotsOfMeasure(measure)))],

  award(part, facts, context) {
    const all = together(part.terms.map(({ measure }) => evaluate(measure, facts, context)));
    if (all.state === "unknown") return waiting(all.missing, all.problems);
    const total = sum(part.terms.map(({ weight }, index) => weight.mul(all.values[index] ?? ZERO)));
    const points = clamp(total, ZERO, part.points);
    const term = joined(part.terms, (measure) => factorOf(measure, facts, context));
    const reason = `得分=${term}=${showPoints(points)}`;
    return awarded({
      points,
      term,
      deductions: lost(part, part.points.sub(points), reason, "computed", all.cells),
      trace: [
        ...part.terms.flatMap(({ measure }) => measureTrace(measure, facts, context)),
        step(`${part.item}${capped(total, points, part.points)}`, showFigure(points), all.cells),
      ],
    });
  },

  explain(part, context) {
    if (part.family === GAIN)
      return `${part.item}${gainsIn(part, context).join("，")}，最多${showPoints(part.points)}分。`;
    return `${part.item}得分为各项占比或比率乘以分值之和：${joined(part.terms, (measure) => nameOfMeasure(measure, context))}，不超过${showPoints(part.points)}分。`;
  },

  say: (part, context) =>
    part.family === GAIN
      ? `${part.item}${gainsIn(part, context).join("，")}，最高${sayPoints(part.points)}分`
      : `${part.item}得分=${part.terms
          .map((term) => sayTerm(term, context))
          .join("+")
          .replaceAll("+-", "-")}`,

  formula(part, cells) {
    const expressions = part.terms.map(({ measure }) => expressionOf(measure, cells));
    const words = termParts(part, cells);
    if (!expressions.every((found) => found !== undefined) || words === undefined) return undefined;
    const terms = expressions.map(({ value }, index) => {
      const weight = excelNumber(part.terms[index]?.weight ?? ZERO);
      return value === "1" ? weight : `${value}*${weight}`;
    });
    const sum = terms.join("+").replaceAll("+-", "-");
    const total = {
      value: `MAX(0,MIN(${pointsOperand(part, cells)},${sum}))`,
      needs: expressions.flatMap(({ needs }) => needs),
      denominators: [...new Set(expressions.flatMap(({ denominators }) => denominators))],
    };
    // the sum itself stands in F, so that the score can wait for it to be a number
    const measure = { formula: guarded(total), isRate: false };
    const statement = excelJoin([text("得分="), ...words, text("="), excelPoints(cells.value)]);
    return { rows: new Map(), points: cells.value, measure, statement, term: excelJoin(words) };
  },
};

const GAIN = "count_gain";

/** 省级媒体宣传报道1篇得1分 */
function gainsIn(part: Formula, { slot }: ExplainContext): readonly string[] {
  return part.terms.flatMap(({ measure, weight }) => {
    if (measure.kind !== "fact") return [];
    const { unit } = slot(measure.slot);
    const what = measure.name.slice(0, -unit.length - 2);
    // 引进1个亿元以上项目 holds its number already
    return [
      /\d/.test(what) ? `每${what}得${sayPoints(weight)}分` : `${what}1${unit}得${sayPoints(weight)}分`,
    ];
  });
}

/** "A卷(16+3)/20*2分+B卷(26+18)/50*4分"; a term that is a number of points alone is "2分". */
function joined(terms: readonly Term[], factor: (measure: Term["measure"]) => string): string {
  return terms
    .map(({ measure, weight }, index) => {
      const sign = weight.lt(ZERO) ? "-" : index === 0 ? "" : "+";
      const points = `${showPoints(weight.abs())}分`;
      return isOne(measure) ? `${sign}${points}` : `${sign}${factor(measure)}*${points}`;
    })
    .join("");
}

function isOne(measure: Term["measure"]): boolean {
  return measure.kind === "constant" && measure.value.equals(1);
}

/** 得分=(非常满意人数*100+满意人数*80)/有效问卷数*10%, where the standard itself values the options; else names and points. */
function sayTerm({ measure, weight }: Term, context: ExplainContext): string {
  const values = measure.kind === "index" ? context.slot(measure.slot).survey?.coefficients : undefined;
  if (isOne(measure)) return `${sayPoints(weight)}分`;
  if (values === undefined) return `${sayFactor(measure, context)}*${sayPoints(weight)}分`;
  const options = values.map(({ option, value }) => `${option}人数*${sayPoints(value.mul(HUNDRED))}`);
  return `(${options.join("+")})/有效问卷数*${sayPoints(weight)}%`;
}

/** A卷“4.您认为…？”答案“A.显著提升、B.有所提升”的占比: the question as the standard quotes it. */
function sayFactor(measure: Term["measure"], context: ExplainContext): string {
  const survey = measure.kind === "share" ? context.slot(measure.slot).survey : undefined;
  if (measure.kind !== "share" || survey === undefined || !isPaper(measure.name)) {
    return factorInWords(measure, context);
  }
  const number = survey.question === undefined ? "" : `${String(survey.question)}.`;
  const question = number === "" && survey.wording === undefined ? "" : `“${number}${survey.wording ?? ""}”`;
  const options = survey.options.map(({ position, text: words }) =>
    position === undefined ? words : `${String.fromCharCode(65 + position)}.${words}`,
  );
  return `${measure.name}${question}答案“${options.join("、")}”的占比`;
}

function capped(total: Exact, points: Exact, most: Exact): string {
  if (total.gt(most)) return `各项相加${showPoints(total)}分，上限为分值 ${showPoints(most)} 分`;
  return points.equals(total) ? "各项相加" : "各项相加为负数，按0分计";
}

function termParts(part: Formula, cells: PaperCells): readonly ExcelPart[] | undefined {
  const terms = part.terms.map(({ measure, weight }, index) => {
    const sign = text(weight.lt(ZERO) ? "-" : index === 0 ? "" : "+");
    const points = `${showPoints(weight.abs())}分`;
    if (isOne(measure)) return [sign, text(points)];
    const figures = figureParts(measure, cells);
    const isSum = rankOf(measure.kind === "named" ? measure.of : measure) < 2;
    return figures && [sign, ...(isSum ? [text("("), ...figures, text(")")] : figures), text(`*${points}`)];
  });
  return terms.every((term) => term !== undefined) ? terms.flat() : undefined;
}
