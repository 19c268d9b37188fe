import type { Area } from "../../../../src/core/grid/address";
import { isSame } from "../calc/calculation";
import type { Excel } from "../excel";
import { boundingArea, areaOf, wholeSheet } from "../model/area";
import type { Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";

/** Ctrl+Z, and the change events of the cells it gives back. */
export function noticeUndone(excel: Excel): boolean {
  const before = new Map(excel.workbook.sheets.map((sheet) => [sheet, cellsOf(sheet)]));
  return excel.undo(() => {
    for (const sheet of excel.workbook.sheets) {
      const area = differing(before.get(sheet) ?? new Map<string, Cell>(), cellsOf(sheet));
      if (area) excel.announce({ kind: "content", sheet, area, how: "RangeEdited" });
    }
  });
}

function cellsOf(sheet: Sheet): ReadonlyMap<string, Cell> {
  return new Map(
    [...sheet.cells.within(wholeSheet)].map(([row, column, cell]) => [`${row}:${column}`, cell]),
  );
}

function differing(a: ReadonlyMap<string, Cell>, b: ReadonlyMap<string, Cell>): Area | undefined {
  let area: Area | undefined;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(key), b.get(key)];
    if (one?.formula === other?.formula && isSame(one?.value, other?.value)) continue;
    const [row = 0, column = 0] = key.split(":").map(Number);
    const cell = areaOf(row, column, 1, 1);
    area = area ? boundingArea(area, cell) : cell;
  }
  return area;
}
