import type { Area } from "../../../../src/core/grid/address";
import { requireUnprotected } from "../edit/guards";
import { changeStyles } from "../edit/styles";
import type { Excel } from "../excel";
import { columnsIn, rowsIn } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Style } from "../model/style";
import { shared } from "./cellGrid";
import type { Host } from "./excelClass";
import type { Json } from "./json";
import { areaIn } from "./rangeAt";
import type { CellsOf } from "./target";

export interface Block {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function blockOf({ range }: CellsOf, excel: Excel, location: string): Block {
  const areas = "areas" in range ? range.areas : [areaIn(range, excel, location)];
  return { sheet: range.sheet, areas };
}

/** A property of the look of cells: null where they differ. */
export function sharedLook(
  cells: CellsOf,
  { excel }: Host,
  location: string,
  of: (style: Style) => string | number | boolean,
): Json {
  const { sheet, areas } = blockOf(cells, excel, location);
  return shared(areas.flatMap((area) => [...stylesIn(sheet, area)]).map(of));
}

const manyCells = 50_000;

/** The looks there are in an area; of a very large one those of its cells, rows and columns, and the sheet's own. */
function stylesIn(sheet: Sheet, area: Area): ReadonlySet<Style> {
  const styles = new Set<Style>();
  if (rowsIn(area) * columnsIn(area) <= manyCells) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) styles.add(sheet.style(row, column));
    return styles;
  }
  for (const [row, column] of sheet.cells.within(area)) styles.add(sheet.style(row, column));
  for (const [row] of sheet.state.rows)
    if (row >= area.top && row <= area.bottom) styles.add(sheet.styleWithoutCell(row, -1));
  for (const [column] of sheet.state.columns)
    if (column >= area.left && column <= area.right) styles.add(sheet.styleWithoutCell(-1, column));
  const isStyled = sheet.state.rows.size > rowsIn(area) || sheet.state.columns.size >= columnsIn(area);
  if (!isStyled) styles.add(sheet.styleWithoutCell(-1, -1));
  return styles;
}

export function setLook(
  cells: CellsOf,
  { excel }: Host,
  location: string,
  change: (style: Style) => Style,
): void {
  const { sheet, areas } = blockOf(cells, excel, location);
  requireUnprotected(sheet, location);
  for (const area of areas) changeStyles(excel, sheet, area, change);
}
