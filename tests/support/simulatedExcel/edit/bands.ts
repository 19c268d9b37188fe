import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { columnsIn, rowsIn } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Band } from "../model/sheetState";
import { requireUnprotected } from "./guards";

export type Axis = "rows" | "columns";

/** Something of each row or column of an area; of a long run without any of its own, of one that stands for all. */
export function bandValues<T>(
  sheet: Sheet,
  axis: Axis,
  area: Area,
  of: (band: Band | undefined) => T,
): readonly T[] {
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const bands = sheet.state[axis];
  if (last - first < 20_000)
    return Array.from({ length: last - first + 1 }, (_, index) => of(bands.get(first + index)));
  return [
    of(undefined),
    ...[...bands].filter(([place]) => place >= first && place <= last).map(([, band]) => of(band)),
  ];
}

/** Heights up to 409 points, widths up to 255 characters; Excel refuses more. */
const largest: Readonly<Record<Axis, number>> = { rows: 409.5, columns: 1800 };

export function setSize(
  excel: Excel,
  sheet: Sheet,
  axis: Axis,
  area: Area,
  size: number,
  location: string,
): void {
  requireUnprotected(sheet, location);
  if (size < 0 || size > largest[axis]) throw new ExcelError("InvalidArgument", location);
  // 0 hides
  changeBands(sheet, axis, area, ({ isHidden: _shown, ...band }) =>
    size === 0 ? { ...band, isHidden: true } : { ...band, size },
  );
  excel.announce({ kind: "format", sheet, area });
}

export function setHidden(
  excel: Excel,
  sheet: Sheet,
  axis: Axis,
  area: Area,
  isHidden: boolean,
  location: string,
): void {
  requireUnprotected(sheet, location);
  changeBands(sheet, axis, area, (band) => ({ ...band, isHidden }));
  if (axis === "rows") excel.announce({ kind: "rowsHidden", sheet, area, isHidden });
}

function changeBands(sheet: Sheet, axis: Axis, area: Area, change: (band: Band) => Band): void {
  const count = axis === "rows" ? rowsIn(area) : columnsIn(area);
  const first = axis === "rows" ? area.top : area.left;
  if (count > 20_000) {
    // all rows: the sheet's own height
    const size = change({}).size;
    if (size === undefined) throw new Error("hiding a whole sheet is not thought of");
    sheet.change(axis === "rows" ? { rowHeight: size } : { columnWidth: size });
    sheet.change({ [axis]: new Map([...sheet.state[axis]].map(([place, band]) => [place, change(band)])) });
    return;
  }
  const bands = new Map(sheet.state[axis]);
  for (let place = first; place < first + count; place++) bands.set(place, change(bands.get(place) ?? {}));
  sheet.change({ [axis]: bands });
}
