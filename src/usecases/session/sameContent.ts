import type { Area } from "../../core/grid/address";
import type { Cell, Grid } from "../../core/grid/grid";
import type { Steps } from "../../core/grid/steps";
import type { WorkbookSnapshot } from "../../workbook/workbook";

/**
 * Whether two readings of a workbook say the same: it is looked at again and again without anything having changed, and
 * what was worked out from it then still holds.
 */
export function* sameContent(one: WorkbookSnapshot, other: WorkbookSnapshot): Steps<boolean> {
  if (one === other) return true;
  if (JSON.stringify([one.sheets, one.names]) !== JSON.stringify([other.sheets, other.names])) return false;
  if (one.grids.size !== other.grids.size) return false;
  for (const [name, grid] of other.grids) {
    const before = one.grids.get(name);
    if (!before || !(yield* sameGrid(before, grid))) return false;
  }
  return true;
}

function* sameGrid(one: Grid, other: Grid): Steps<boolean> {
  if (one === other) return true;
  const isSameShape =
    one.rowCount === other.rowCount && one.columnCount === other.columnCount && sameAreas(one, other);
  if (!isSameShape) return false;
  for (let row = 0; row < one.rowCount; row += 1) {
    if (one.isHiddenRow(row) !== other.isHiddenRow(row)) return false;
    for (let column = 0; column < one.columnCount; column += 1)
      if (!sameCell(one.cell(row, column), other.cell(row, column))) return false;
    yield;
  }
  return true;
}

function sameAreas({ merges: one }: Grid, { merges: other }: Grid): boolean {
  const text = ({ top, bottom, left, right }: Area): string => [top, bottom, left, right].join();
  return one.length === other.length && one.map(text).join(";") === other.map(text).join(";");
}

function sameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  if (one.formula !== other.formula) return false;
  const [a, b] = [one.value, other.value];
  switch (a.type) {
    case "blank":
      return b.type === "blank";
    case "text":
      return b.type === "text" && a.text === b.text;
    case "number":
      return b.type === "number" && Object.is(a.number, b.number) && a.format === b.format;
    case "boolean":
      return b.type === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.type === "error" && a.error === b.error;
  }
}
