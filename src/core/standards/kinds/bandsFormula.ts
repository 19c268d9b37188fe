import { compare } from "../../number/exact";
import type { Band, BandAward, Bands, Bound } from "../rule";
import { excelJoin, excelNumber, excelPoints, excelString, FORMULA_LENGTH, shown, text } from "./excelText";
import type { PaperCells, PartFormula } from "./kind";
import { measureFormula, measureStatement } from "./measureFormula";
import { leavesNoGap } from "./bandChoice";
import { unitOfMeasure } from "./measureUnit";
import { pointsOperand } from "./pointsOperand";
import { stepsExpression } from "./stepCount";

/**
 * Bands with fixed points are tried from the best down, so that a value in two of them gets the better one; bands
 * with points of their own arithmetic are all tried and the best taken.
 */
export function bandsFormula(part: Bands, cells: PaperCells): PartFormula | undefined {
  const formula = measureFormula(part.measure, cells);
  const sentence = measureStatement(part.measure, cells);
  if (formula === undefined || sentence === undefined) return undefined;
  const fixed = part.bands.flatMap((band) =>
    band.award.kind === "points" ? [{ band, points: band.award.points }] : [],
  );
  const best = [...fixed].sort((a, b) => compare(b.points, a.points)).map(({ band }) => band);
  const isFixed = fixed.length === part.bands.length;
  const points = isFixed
    ? nested(best, cells, (band) => bandPoints(band, part, cells), "0")
    : bestOf(part, cells);
  const words = nested(
    best,
    cells,
    (band) => excelString(`，属“${band.text}”档，得`),
    '"，不在任何一档，得"',
  );
  const statement = isFixed
    ? excelJoin([...sentence, shown(words), excelPoints(points), text("分")])
    : excelJoin([...sentence, text("，得"), excelPoints(points), text("分")]);
  if (points.length > FORMULA_LENGTH) return undefined;
  const isRate = unitOfMeasure(part.measure, cells.slot) === "%";
  const written = statement.length > FORMULA_LENGTH ? {} : { statement };
  return { rows: new Map(), points, measure: { formula, isRate }, ...written };
}

/**
 * IF(F>=0.95,10,IF(F>=0.85,6,…)): an upper bound that the band above has already excluded is left out, and so is the
 * last condition where the bands leave no gap. `outside`: for a value in none.
 */
function nested(
  best: readonly Band[],
  cells: PaperCells,
  give: (band: Band) => string,
  outside: string,
): string {
  const isGapless = leavesNoGap(best);
  const needed = best.map((band, index) => ({
    low: isExcluded(best, index, "low") ? undefined : band.low,
    high: isExcluded(best, index, "high") ? undefined : band.high,
  }));
  return best.reduceRight((rest, band, index) => {
    if (isGapless && index === best.length - 1) return give(band);
    const condition = conditionOf(needed[index] ?? band, cells.value);
    return condition === "TRUE" ? give(band) : `IF(${condition},${give(band)},${rest})`;
  }, outside);
}

/** What lies beyond this end is in the bands before, one after the other up to an open one: no need to ask again. */
function isExcluded(bands: readonly Band[], index: number, end: "low" | "high"): boolean {
  if (index === 0) return bands[0]?.[end] === undefined;
  const other = end === "low" ? "high" : "low";
  return meets(bands[index - 1]?.[other], bands[index]?.[end]) && isExcluded(bands, index - 1, end);
}

/** ≥95 above meets <95 below: what is not in the upper band is under the bound. */
function meets(low: Bound | undefined, high: Bound | undefined): boolean {
  return (
    low !== undefined &&
    high !== undefined &&
    low.value.equals(high.value) &&
    low.inclusive !== high.inclusive
  );
}

function bestOf(part: Bands, cells: PaperCells): string {
  const tried = part.bands.map(
    (band) => `IF(${conditionOf(band, cells.value)},${bandPoints(band, part, cells)},0)`,
  );
  return `MAX(${tried.join(",")})`;
}

/** ROUND to 12 digits removes the noise of binary fractions and nothing else: sheets.md §3. */
function conditionOf(
  { low, high }: { low?: Bound | undefined; high?: Bound | undefined },
  value: string,
): string {
  const rounded = `ROUND(${value},12)`;
  const conditions = [
    ...(low === undefined ? [] : [`${rounded}${low.inclusive ? ">=" : ">"}${excelNumber(low.value)}`]),
    ...(high === undefined ? [] : [`${rounded}${high.inclusive ? "<=" : "<"}${excelNumber(high.value)}`]),
  ];
  if (conditions.length === 0) return "TRUE";
  return conditions.length === 1 ? (conditions[0] ?? "TRUE") : `AND(${conditions.join(",")})`;
}

function bandPoints({ award }: Band, part: Bands, cells: PaperCells): string {
  if (award.kind === "points") return excelNumber(award.points);
  return `MAX(0,MIN(${pointsOperand(part, cells)},${awardExpression(award, cells)}))`;
}

function awardExpression(award: Exclude<BandAward, { kind: "points" }>, cells: PaperCells): string {
  switch (award.kind) {
    case "linear":
      return `${excelNumber(award.intercept)}+${excelNumber(award.slope)}*${cells.value}`;
    case "steps": {
      const gap = `ABS(${cells.value}-${excelNumber(award.from)})`;
      const steps = stepsExpression(gap, award.step, award.rounding, cells.stepRounding);
      return `${excelNumber(award.start)}-${excelNumber(award.each)}*${steps}`;
    }
  }
}
