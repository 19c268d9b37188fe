import { clamp, type Exact, ratio, ZERO } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Facts } from "../fact";
import type { Measure } from "../measure";
import type { TargetRatio } from "../rule";
import { excelCells, excelJoin, excelPoints, excelQuantity, text } from "./excelText";
import type { AwardContext, PaperCells, PartFormula, PartKind } from "./kind";
import { labelOf } from "./factWords";
import { ZERO_DENOMINATOR } from "./measureFormula";
import { pointsOperand } from "./pointsOperand";
import { type Measured, missing, together } from "./measured";
import { evaluate } from "./measureValue";
import { awarded, lost, step, waiting } from "./partOutcome";
import { showFigure, showPoints, showQuantity } from "./quantityText";

/** 指标值 (A) and 实际值 (B): full points where the target is reached, otherwise B/A, or A/B in reverse. */
export const targetRatio: PartKind<TargetRatio> = {
  name: "按完成值与指标值之比得分",

  slots: (part) => [part.target, part.actual, ...("slot" in part.direction ? [part.direction.slot] : [])],

  award(part, facts, context) {
    const both = together([quantity(part.target, facts, context), quantity(part.actual, facts, context)]);
    const direction = directionOf(part, facts, context);
    if (both.state === "unknown" || direction.state === "unknown") {
      const unknown = [both, direction].filter((found) => found.state === "unknown");
      return waiting(
        unknown.flatMap((found) => found.missing),
        unknown.flatMap((found) => found.problems),
      );
    }
    const [target = ZERO, actual = ZERO] = both.values;
    const isBeyond = direction.isReverse ? actual.lte(target) : actual.gte(target);
    const divisor = direction.isReverse ? actual : target;
    const isReached = isBeyond && !(part.isFormulaOnly === true && divisor.equals(ZERO));
    const share = direction.isReverse ? ratio(target, actual) : ratio(actual, target);
    // a limit of 0 that is not kept, or a goal of 0 that is missed, leaves nothing to divide by: standards.md §8
    if (!isReached && (share === undefined || target.equals(ZERO))) {
      return waiting(
        [],
        [
          problem(
            target.equals(ZERO) ? "target-is-zero" : "actual-is-zero",
            facts.get(target.equals(ZERO) ? part.target : part.actual)?.cells[0],
          ),
        ],
      );
    }
    const points = isReached ? part.points : clamp((share ?? ZERO).mul(part.points), ZERO, part.points);
    const [a, b] = [show(part.target, target, context), show(part.actual, actual, context)];
    const product = `${direction.isReverse ? `${a}/${b}` : `${b}/${a}`}*${showPoints(part.points)}分`;
    const verdict = isReached ? "达到指标值，得满分" : product.replace("*", "×").replace("/", "÷");
    return awarded({
      points,
      term: isReached ? `${showPoints(points)}分` : product,
      deductions: lost(
        part,
        part.points.sub(points),
        `实际值${b}，${direction.isReverse ? "超过" : "未达到"}指标值${a}，得分=${product}=${showPoints(points)}`,
        "computed",
        both.cells,
      ),
      trace: [
        step(
          `${part.item}指标值${a}，实际值${b}（${direction.isReverse ? "反向" : "正向"}指标）`,
          "",
          both.cells,
        ),
        step(verdict, showFigure(points), both.cells),
      ],
    });
  },

  explain(part, { slot }) {
    const full = showPoints(part.points);
    const forward = `实际值÷指标值×${full}分`;
    const reverse = `指标值÷实际值×${full}分`;
    const names =
      "stated" in part.direction
        ? [part.direction.stated]
        : (slot(part.direction.slot).grades?.map(({ name }) => name) ?? []);
    const ways = [
      ...(names.includes("正向") ? [`正向指标得分=${forward}`] : []),
      ...(names.includes("反向") ? [`反向指标得分=${reverse}`] : []),
    ].join("，");
    return part.isFormulaOnly === true
      ? `${part.item}${ways}，不超过${full}分。`
      : `${part.item}实际值达到指标值得${full}分；未达到的，${ways}。`;
  },

  say: (part) =>
    part.isFormulaOnly === true
      ? `${part.item}定量指标若为正向指标，则得分计算方法为全年实际值(B)/年度指标值(A)*该指标分值；若为反向指标，则得分计算方法为年度指标值(A)/全年实际值(B)*该指标分值`
      : `${part.item}完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分`,

  formula: targetRatioFormula,
};

function quantity(slot: string, facts: Facts, context: AwardContext): Measured {
  const measure: Measure = { kind: "fact", slot, name: labelOf(context.slot(slot)), isRate: false };
  return evaluate(measure, facts, context);
}

type Direction =
  { readonly state: "known"; readonly isReverse: boolean } | Extract<Measured, { state: "unknown" }>;

function directionOf(part: TargetRatio, facts: Facts, context: AwardContext): Direction {
  if ("stated" in part.direction) return { state: "known", isReverse: part.direction.stated === "反向" };
  const fact = facts.get(part.direction.slot);
  if (fact?.value.kind !== "grade") return missing(context.slot(part.direction.slot));
  const { grade } = fact.value;
  if (grade === "正向" || grade === "反向") return { state: "known", isReverse: grade === "反向" };
  const about = { found: grade, grades: "正向、反向" };
  return { state: "unknown", missing: [], problems: [problem("unknown-grade", fact.cells[0], about)] };
}

function show(slot: string, value: Exact, context: AwardContext): string {
  return showQuantity(value, context.slot(slot).unit);
}

function targetRatioFormula(part: TargetRatio, cells: PaperCells): PartFormula {
  const [a, b] = [cells.row(part.target).value, cells.row(part.actual).value];
  const weight = pointsOperand(part, cells);
  const share = (above: string, below: string): string =>
    `IF(${a}=0,"${ZERO_DENOMINATOR}",MAX(0,MIN(1,${above}/${below}))*${weight})`;
  const divided = (divisor: string, points: string): string =>
    part.isFormulaOnly === true ? `IF(${divisor}=0,"${ZERO_DENOMINATOR}",${points})` : points;
  const reverse = divided(b, `IF(${b}<=${a},${weight},${share(a, b)})`);
  const forward = divided(a, `IF(${b}>=${a},${weight},${share(b, a)})`);
  const asked = "slot" in part.direction ? cells.row(part.direction.slot).value : undefined;
  const stated = "stated" in part.direction && part.direction.stated === "反向" ? reverse : forward;
  const total = asked === undefined ? stated : `IF(${asked}="反向",${reverse},${forward})`;
  const isMissing = `COUNT(${excelCells([a, b])})<2`;
  const cellsGiven = asked === undefined ? isMissing : `OR(${isMissing},${asked}="")`;
  const statement = excelJoin([
    text("指标值"),
    excelQuantity(a, cells.slot(part.target).unit),
    text("，实际值"),
    excelQuantity(b, cells.slot(part.actual).unit),
    text("，得"),
    excelPoints(cells.value),
    text("分"),
  ]);
  // the points themselves stand in F, so that the score can wait for them to be a number
  const measure = { formula: `IF(${cellsGiven},"",${total})`, isRate: false };
  return { rows: new Map(), points: cells.value, measure, statement };
}
