import type { PartBase } from "../rule";
import { excelNumber } from "./excelText";
import type { PaperCells } from "./kind";

/** The part's points in a formula: the indicator's 分值 cell where the part is worth all of it, otherwise the number. */
export function pointsOperand(part: Pick<PartBase, "points">, cells: PaperCells): string {
  return cells.fullPoints?.equals(part.points) === true ? cells.full : excelNumber(part.points);
}
