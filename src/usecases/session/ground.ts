import { showAddress } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import type { Anchor } from "../../core/patch/anchor";
import type { Patch } from "../../core/patch/patch";
import { sameContent } from "../../core/patch/sameContent";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { ScoreChange } from "./scoreChanges";

/** Cells to the left of a typed one that say what it is about: 三级指标, 要点, 需要的事实, 类型, a label. */
const sayingColumns = 5;

/** What the places of typed cells rest on: the words of their rows, and what stood in the cells themselves. */
export function entryGround(edits: Patch, { grids }: WorkbookSnapshot): readonly Anchor[] {
  const ground = new Map<string, Anchor>();
  for (const edit of edits) {
    if (edit.kind !== "setCell") continue;
    const { sheet, row, column } = edit.at;
    const grid = grids.get(sheet);
    if (!grid) continue;
    for (let left = Math.max(0, column - sayingColumns); left <= column; left += 1) {
      const at = { sheet, row, column: left };
      const cell = grid.cell(row, left);
      const says = cell.formula === undefined && cell.value.type !== "blank";
      if (left === column || says) ground.set(showAddress(at), { at, cell });
    }
  }
  return [...ground.values()];
}

/** Whether two runs would change the same cells in the same way. */
export function sameChanges(one: readonly ScoreChange[], other: readonly ScoreChange[]): boolean {
  const shown = (changes: readonly ScoreChange[]): string =>
    JSON.stringify(
      changes.map(({ at, before, after, isManual }) => [showAddress(at), before, after, isManual]),
    );
  return shown(one) === shown(other);
}

/** Whether the sheets hold the same in both workbooks, cell by cell. */
export function sameSheets(
  names: Iterable<string>,
  one: ReadonlyMap<string, Grid>,
  other: ReadonlyMap<string, Grid>,
): boolean {
  return [...names].every((name) => {
    const [a, b] = [one.get(name), other.get(name)];
    if (a === b) return true;
    if (!a || !b) return false;
    for (let row = 0; row < Math.max(a.rowCount, b.rowCount); row += 1)
      for (let column = 0; column < Math.max(a.columnCount, b.columnCount); column += 1)
        if (!sameContent(a.cell(row, column), b.cell(row, column))) return false;
    return true;
  });
}
