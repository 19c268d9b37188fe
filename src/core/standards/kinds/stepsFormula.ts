import type { Steps } from "../rule";
import { excelJoin, excelNumber, excelPoints, text } from "./excelText";
import type { PaperCells, PartFormula } from "./kind";
import { measureFormula, measureStatement } from "./measureFormula";
import { unitOfMeasure } from "./measureUnit";
import { pointsOperand } from "./pointsOperand";
import { stepsExpression } from "./stepCount";

export function stepsFormula(part: Steps, cells: PaperCells): PartFormula | undefined {
  const formula = measureFormula(part.measure, cells);
  const sentence = measureStatement(part.measure, cells);
  if (formula === undefined || sentence === undefined) return undefined;
  const full = pointsOperand(part, cells);
  const steps = stepsExpression(
    gapExpression(part, cells.value),
    part.step,
    part.rounding,
    cells.stepRounding,
  );
  const loss = `${excelNumber(part.each)}*${steps}`;
  const capped = part.atMost === undefined ? loss : `MIN(${excelNumber(part.atMost)},${loss})`;
  const points = `MAX(0,${full}-${capped})${bonusExpression(part, cells)}`;
  const isRate = unitOfMeasure(part.measure, cells.slot) === "%";
  const statement = excelJoin([...sentence, text("，得"), excelPoints(points), text("分")]);
  return { rows: new Map(), points, measure: { formula, isRate }, statement };
}

function gapExpression({ base, direction }: Steps, value: string): string {
  switch (direction) {
    case "below":
      return `${excelNumber(base)}-${value}`;
    case "above":
      return base.equals(0) ? value : `${value}-${excelNumber(base)}`;
    case "either":
      return `ABS(${value}-${excelNumber(base)})`;
  }
}

function bonusExpression(part: Steps, cells: PaperCells): string {
  if (part.bonus === undefined || part.direction === "either") return "";
  const other = { ...part, direction: part.direction === "below" ? "above" : "below" } as const;
  const gap = gapExpression(other, cells.value);
  const steps = stepsExpression(gap, part.bonus.step, part.rounding, cells.stepRounding);
  return `+MIN(${excelNumber(part.bonus.atMost)},${excelNumber(part.bonus.each)}*${steps})`;
}
