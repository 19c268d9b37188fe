import type { CellAddress } from "../core/grid/address";
import { cellText } from "../core/grid/cellText";
import { type Cell, type CellValue, type Grid, blankCell } from "../core/grid/grid";
import { createCalculator } from "../core/formulas/calculate";
import { type References, referencesOf } from "../core/formulas/references";
import type { CalcValue } from "../core/formulas/value";
import { problem } from "../core/problems/problem";
import type { Present } from "../core/evidence/presentCell";
import type { PresentText } from "../core/evidence/paperRows";
import type { NamedArea } from "../workbook/workbook";

export interface PresentCells {
  readonly present: Present;
  readonly text: PresentText;
  readonly cellAt: (at: CellAddress) => Cell;
  /** The cells that the formula of a cell mentions. */
  readonly references: (formula: string, home: string) => References;
}

/**
 * Cells as they now stand: formulas are recomputed from their sources, because a file may keep stale values or none.
 * What goes beyond the calculator is believed only with the value that the spreadsheet program stored.
 */
export function presentCells(grids: ReadonlyMap<string, Grid>, names: readonly NamedArea[]): PresentCells {
  const name = (wanted: string): NamedArea | undefined =>
    names.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  const calculator = createCalculator({ grid: (sheet) => grids.get(sheet), name });
  const cellAt = ({ sheet, row, column }: CellAddress): Cell =>
    grids.get(sheet)?.cell(row, column) ?? blankCell;
  const present: Present = (at) => {
    const cell = cellAt(at);
    if (cell.formula === undefined) return { state: "cell", cell, sources: [] };
    const found = calculator.cell(at);
    if (found.state === "unknown") {
      const code =
        found.reason === "circular" ? "evidence-formula-circular" : "evidence-formula-without-value";
      return { state: "unknown", problem: problem(code, at, { formula: `=${cell.formula}` }) };
    }
    const value = valueOf(found.value, cell.value);
    return { state: "cell", cell: { formula: cell.formula, value }, sources: found.sources };
  };
  const text: PresentText = (at) => {
    const found = present(at);
    return cellText(found.state === "cell" ? found.cell.value : cellAt(at).value);
  };
  return { present, text, cellAt, references: (formula, home) => referencesOf(formula, home, { name }) };
}

/** A percentage stays one: the format is the cell's, the figure is recomputed. */
function valueOf(value: CalcValue, stored: CellValue): CellValue {
  if (typeof value === "number") {
    return { type: "number", number: value, format: stored.type === "number" ? stored.format : "plain" };
  }
  if (typeof value === "boolean") return { type: "boolean", boolean: value };
  if (typeof value === "string") return { type: "text", text: value };
  return "error" in value ? { type: "error", error: value.error } : { type: "blank" };
}
