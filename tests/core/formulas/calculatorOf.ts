import { parseArea } from "../../../src/core/grid/address";
import { blankCell, type Cell, type CellValue } from "../../../src/core/grid/grid";
import { type Calculator, createCalculator } from "../../../src/core/formulas/calculate";
import type { Calculated } from "../../../src/core/formulas/calculated";
import type { SheetArea } from "../../../src/core/formulas/sheetArea";
import { exact } from "../../../src/core/number/exact";
import { toCellNumber } from "../../../src/core/number/round";
import { gridOf, type Written } from "../../support/gridOf";

export type Rows = readonly (readonly Written[])[];

/** A workbook of sheets by name, a text with "=" in front being a formula without a stored value. */
export function calculatorOf(
  sheets: Readonly<Record<string, Rows>>,
  names: Readonly<Record<string, string>> = {},
): Calculator {
  const grids = new Map(
    Object.entries(sheets).map(([sheet, rows]) => [
      sheet,
      gridOf(
        rows.map((row) => row.map(cellOf)),
        { sheet },
      ),
    ]),
  );
  return createCalculator({
    grid: (sheet) => grids.get(sheet),
    name: (name) => (Object.hasOwn(names, name) ? placeOf(names[name] ?? "") : undefined),
  });
}

/** A formula whose value the file has stored. */
export function stored(formula: string, value: string | number): Cell {
  const kept: CellValue =
    typeof value === "number"
      ? { type: "number", number: value, format: "plain" }
      : { type: "text", text: value };
  return { formula, value: kept };
}

/** An empty text, which gridOf takes for a blank. */
export const emptyText: CellValue = { type: "text", text: "" };

/** The value, a number with the 15 digits that Excel shows, an error as its text, why it is unknown. */
export function shown(result: Calculated): string | number | boolean {
  if (result.state === "unknown") return `unknown: ${result.reason}`;
  if (typeof result.value === "number") return toCellNumber(exact(result.value));
  if (typeof result.value !== "object") return result.value;
  return "error" in result.value ? result.value.error : "blank";
}

/** What a formula comes to in cell Z99 of a sheet. */
export function calculated(
  calculator: Calculator,
  formula: string,
  sheet = "Sheet1",
): string | number | boolean {
  return shown(calculator.formula(formula, { sheet, row: 98, column: 25 }));
}

/** What the cell "B7" holds. */
export function cellOfSheet(calculator: Calculator, cell: string, sheet = "Sheet1"): Calculated {
  const area = parseArea(cell);
  if (!area) throw new Error(`Not a cell: ${cell}`);
  return calculator.cell({ sheet, row: area.top, column: area.left });
}

function cellOf(written: Written): Written {
  return typeof written === "string" && written.startsWith("=")
    ? { formula: written.slice(1), value: blankCell.value }
    : written;
}

function placeOf(text: string): SheetArea {
  const [sheet = "", reference = ""] = text.split("!");
  const area = parseArea(reference);
  if (!area) throw new Error(`Not a cell: ${text}`);
  return { sheet, area };
}
