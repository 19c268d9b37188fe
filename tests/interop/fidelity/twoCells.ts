import type { Patch } from "../../../src/core/patch/patch";
import type { Grid } from "../../../src/core/grid/grid";
import type { Problem } from "../../../src/core/problems/problem";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { cellName } from "./sheetXml";

export interface Change {
  readonly sheet: string;
  /** What LibreOffice must show in the changed cells, by their names. */
  readonly cells: ReadonlyMap<string, string>;
}

export type Attempt =
  | { readonly state: "changed"; readonly change: Change }
  | { readonly state: "refused"; readonly problems: readonly Problem[] };

const newText = "新写的一格 <&>";

interface Existing {
  readonly row: number;
  readonly column: number;
  readonly value:
    { readonly type: "text"; readonly text: string } | { readonly type: "number"; readonly number: number };
}

/** Cells with text or a number and no formula, the last one first. */
function existing(grid: Grid): readonly Existing[] {
  const found: Existing[] = [];
  for (let row = Math.min(grid.rowCount, 2000) - 1; row >= 0 && found.length < 40; row--) {
    for (let column = Math.min(grid.columnCount, 200) - 1; column >= 0; column--) {
      const { value, formula } = grid.cell(row, column);
      if (formula !== undefined) continue;
      if (value.type === "text" && value.text !== "") {
        found.push({ row, column, value: { type: "text", text: `${value.text.slice(0, 200)} 改` } });
      } else if (value.type === "number" && value.format === "plain" && Math.abs(value.number) < 1e12) {
        found.push({ row, column, value: { type: "number", number: Math.round(value.number) + 1 } });
      }
    }
  }
  return found;
}

/**
 * Changes a cell that is there and one that is not, on the first sheet that lets it be done. `newRow` says whether the
 * new cell stands in the same row, to the right of all others, or below them.
 */
export async function changeTwoCells(workbook: XlsxWorkbook, newRow: boolean): Promise<Attempt> {
  let problems: readonly Problem[] = [];
  for (const sheet of await workbook.sheets()) {
    if (!sheet.hasCells) continue;
    const grid = await workbook.grid(sheet.name);
    const candidates = existing(grid);
    for (const old of candidates.length === 0 ? [undefined] : candidates) {
      // Merged areas may reach beyond the last cell with content.
      const below = Math.max(grid.rowCount, ...grid.merges.map(({ bottom }) => bottom + 1)) + 1;
      const beside = Math.max(grid.columnCount, ...grid.merges.map(({ right }) => right + 1)) + 1;
      const row = newRow ? below : (old?.row ?? 0);
      const at = { sheet: sheet.name, row, column: newRow ? 1 : beside };
      const patch: Patch = [
        ...(old
          ? [
              {
                kind: "setCell",
                at: { sheet: sheet.name, row: old.row, column: old.column },
                value: old.value,
              } as const,
            ]
          : []),
        { kind: "setCell", at, value: { type: "text", text: newText } },
      ];
      const applied = await workbook.apply(patch);
      if (!applied.ok) {
        ({ problems } = applied);
        continue;
      }
      const cells = new Map([[cellName(at.row, at.column), newText]]);
      if (old) {
        const shown = old.value.type === "text" ? old.value.text : `float ${old.value.number}`;
        cells.set(cellName(old.row, old.column), shown);
      }
      return { state: "changed", change: { sheet: sheet.name, cells } };
    }
  }
  return { state: "refused", problems };
}
