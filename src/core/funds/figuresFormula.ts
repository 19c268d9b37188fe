import { absoluteArea, absoluteCell } from "../surveys/formulaText";
import type { FundFigure } from "./fundArrangement";

/** The figures' sum in 元; undefined where one of them is a text or has fractions of a 分. */
export function figuresFormula(figures: readonly FundFigure[]): string | undefined {
  const [first, ...others] = figures;
  const isPlain = figures.every(
    (figure) => figure.state === "blank" || (figure.state === "amount" && figure.isPlainNumber),
  );
  if (!first || !isPlain) return undefined;
  const isWan = first.unit === "万元";
  if (others.length === 0) return `${cellOf(first)}${isWan ? "*10000" : ""}`;
  if (others.some(({ unit }) => unit !== first.unit))
    return figures.map((figure) => `N(${cellOf(figure)})${figure.unit === "万元" ? "*10000" : ""}`).join("+");
  return `SUM(${rangeOf(figures)})${isWan ? "*10000" : ""}`;
}

function cellOf({ at }: FundFigure): string {
  return absoluteCell(at.sheet, at.row, at.column);
}

/** $A$2:$C$2 where the cells fill it, otherwise each of them. */
function rangeOf(figures: readonly FundFigure[]): string {
  const rows = figures.map(({ at }) => at.row);
  const columns = figures.map(({ at }) => at.column);
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const sheet = figures[0]?.at.sheet ?? "";
  return size === figures.length ? absoluteArea(sheet, area) : figures.map(cellOf).join(",");
}
