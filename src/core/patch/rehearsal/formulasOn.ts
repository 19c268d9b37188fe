import type { CellAddress } from "../../grid/address";
import { mayReferTo, type References, referencesOf } from "../../formulas/references";
import { valueOfCell } from "../cellOfValue";
import type { PatchValue, TypedConstant } from "../patch";
import type { Standing } from "./standing";

interface Formula {
  readonly at: CellAddress;
  readonly value: PatchValue | TypedConstant;
}

/** The formulas of a workbook that mention one of the rows, by sheet: they lose it when the row goes. */
export function formulasOn(
  { grids, names }: Standing,
  rows: ReadonlyMap<string, readonly number[]>,
): readonly Formula[] {
  const gone = [...rows].filter(([, each]) => each.length > 0);
  if (gone.length === 0) return [];
  const source = {
    name: (wanted: string) => names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()),
  };
  const found: Formula[] = [];
  for (const grid of grids.values())
    for (let row = 0; row < grid.rowCount; row += 1)
      for (let column = 0; column < grid.columnCount; column += 1) {
        const cell = grid.cell(row, column);
        if (cell.formula === undefined) continue;
        const references = referencesOf(cell.formula, grid.sheet, source);
        const { formula } = cell;
        const isTouched = gone.some(
          ([sheet, each]) =>
            couldMention(references, formula, grid.sheet, sheet) &&
            each.some((top) =>
              mayReferTo(references, sheet, { top, bottom: top, left: 0, right: LAST_COLUMN }),
            ),
        );
        if (isTouched) found.push({ at: { sheet: grid.sheet, row, column }, value: valueOfCell(cell) });
      }
  return found;
}

/** A formula beyond our reader is left alone unless its words name the sheet: writing it anew might break its array. */
function couldMention(references: References, formula: string, home: string, sheet: string): boolean {
  return references.state === "known" || home === sheet || formula.includes(sheet.replaceAll("'", "''"));
}

const LAST_COLUMN = 16_383;
