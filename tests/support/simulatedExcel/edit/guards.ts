import type { Area } from "../../../../src/core/grid/address";
import { ExcelError } from "../excelError";
import { columnsIn, rowsIn } from "../model/area";
import type { Sheet } from "../model/sheet";

/** Cells of a protected sheet that are not locked stay writable; anything else is AccessDenied. */
export function requireWritable(sheet: Sheet, area: Area, location: string): void {
  if (!sheet.state.isProtected) return;
  if (rowsIn(area) * columnsIn(area) > 200_000) throw new ExcelError("AccessDenied", location);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      // a merged area is as locked as its first cell
      const merge = sheet.mergeAt(row, column);
      if (sheet.style(merge?.top ?? row, merge?.left ?? column).locked)
        throw new ExcelError("AccessDenied", location);
    }
  }
}

/** Formats, merges, rows and columns of a protected sheet. */
export function requireUnprotected(sheet: Sheet, location: string): void {
  if (sheet.state.isProtected) throw new ExcelError("AccessDenied", location);
}
