import { cellText } from "../grid/cellText";
import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { type HiddenSheets, noneHidden, preferVisible } from "../grid/inSight";
import { type Problem, problem } from "../problems/problem";
import { readAmountCell } from "./amountCell";
import { asMoneyUnit } from "./amountHeader";
import type { FundArrangement, FundFigure, FundName } from "./fundArrangement";
import { findFundLabels, type FundLabelAt, type FundLabels } from "./fundPlaces";
import { readRowLabel } from "./ledgerLabels";
import { checkSubtotal } from "./checkSubtotal";
import { preferSources } from "./sourceSheets";
import { unitAbove, unitOver } from "./titleUnit";

/** The workbook's 资金安排, or why there is none to rely on. */
export interface FoundArrangement {
  readonly arrangement?: FundArrangement;
  readonly problems: readonly Problem[];
}

/** Hand in the sheets that people made; several candidates are reported, not chosen from. */
export function findFundArrangement(
  grids: readonly Grid[],
  hidden: HiddenSheets = noneHidden,
): FoundArrangement {
  const all = grids.flatMap((grid) => {
    const labels = findFundLabels(grid);
    return labels ? [{ sheet: grid.sheet, grid, labels }] : [];
  });
  const candidates = preferVisible(preferSources(all), hidden);
  const [found, ...others] = candidates;
  if (!found) return { problems: [] };
  if (others.length > 0) {
    const sheets = candidates.map(({ sheet }) => `“${sheet}”`).join("、");
    return { problems: [problem("funds-sheet-ambiguous", undefined, { sheets })] };
  }
  return readFigures(found.grid, found.labels);
}

function readFigures(grid: Grid, { form, labels }: FundLabels): FoundArrangement {
  const row = form === "columns" ? figureRow(grid, labels) : undefined;
  if (form === "columns" && row === undefined) return { problems: [] };
  if (row === "several") {
    const below = Math.max(...labels.map((label) => label.row)) + 1;
    const at = { sheet: grid.sheet, row: below, column: labels[0]?.column ?? 0 };
    return { problems: [problem("funds-several-rows", at, { sheet: grid.sheet })] };
  }
  const figures = new Map<FundName, FundFigure>();
  const problems: Problem[] = [];
  const above = unitAbove(grid, Math.min(...labels.map((label) => label.row)));
  for (const label of labels) {
    const place = row === undefined ? rightOf(grid, label) : { row, column: label.column };
    const unit = label.unit ?? unitOver(grid, label.row, label.column) ?? above?.unit ?? "元";
    const found = readFigure(grid, { sheet: grid.sheet, ...place }, unit);
    figures.set(label.name, found.figure);
    problems.push(...found.problems);
  }
  const contradiction = checkSubtotal(figures);
  if (contradiction) {
    figures.set("subtotal", { ...contradiction.subtotal, state: "unusable" });
    problems.push(contradiction.problem);
  }
  return { arrangement: { sheet: grid.sheet, figures, problems }, problems };
}

interface ReadFigure {
  readonly figure: FundFigure;
  readonly problems: readonly Problem[];
}

function readFigure(grid: Grid, at: CellAddress, stated: string): ReadFigure {
  const unit = asMoneyUnit(stated);
  if (!unit) {
    const found = problem("amount-unit-unknown", at, { unit: stated });
    return { figure: { at, unit: "元", state: "unusable" }, problems: [found] };
  }
  const cell = readAmountCell(grid.cell(at.row, at.column), unit, at);
  switch (cell.state) {
    case "blank":
      return { figure: { at, unit, state: "blank" }, problems: [] };
    case "bad":
      return { figure: { at, unit, state: "unusable" }, problems: [cell.problem] };
    case "amount": {
      const isPlainNumber = cell.form === "number" && cell.isWhole;
      return { figure: { at, unit, state: "amount", amount: cell.amount, isPlainNumber }, problems: [] };
    }
  }
}

/** The row of figures below the labels: the only one, or the one that says 合计. Undefined for no figures at all. */
function figureRow(grid: Grid, labels: readonly FundLabelAt[]): number | "several" | undefined {
  const first = Math.max(...labels.map(({ row }) => row)) + 1;
  const rows: number[] = [];
  for (let row = first; row < grid.rowCount; row++) {
    const isBlank = labels.every(
      ({ column }) =>
        grid.cell(row, column).value.type === "blank" && grid.cell(row, column).formula === undefined,
    );
    if (isBlank && rows.length > 0) break;
    if (isBlank) continue;
    // another table begins below: 附件4 lists its vouchers there
    if (labels.every(({ column }) => isWordsOnly(grid, row, column))) break;
    rows.push(row);
  }
  const totals = rows.filter((row) => hasTotalLabel(grid, row));
  if (totals.length === 1) return totals[0];
  return rows.length > 1 ? "several" : rows[0];
}

function isWordsOnly(grid: Grid, row: number, column: number): boolean {
  const { value } = grid.cell(row, column);
  return (
    value.type === "blank" ||
    (value.type === "text" && !/\d/.test(value.text) && value.text.trim().length > 1)
  );
}

function hasTotalLabel(grid: Grid, row: number): boolean {
  for (let column = 0; column < Math.min(grid.columnCount, 10); column++) {
    if (readRowLabel(cellText(grid.cell(row, column).value))?.reason === "subtotal") return true;
  }
  return false;
}

/** The first cell to the right that holds something; the next one where none does. */
function rightOf(grid: Grid, label: FundLabelAt): { readonly row: number; readonly column: number } {
  for (let column = label.column + 1; column < Math.min(grid.columnCount, label.column + 6); column++) {
    const { value, formula } = grid.cell(label.row, column);
    if (value.type !== "blank" || formula !== undefined) return { row: label.row, column };
  }
  return { row: label.row, column: label.column + 1 };
}
