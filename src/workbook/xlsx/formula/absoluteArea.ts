import { cellName, type Area } from "../../../core/grid/address";

/** $A$1:$C$3, or $A$1 for a single cell. */
export function absoluteArea(area: Area): string {
  const corner = (row: number, column: number): string => `$${cellName(row, column).replace(/(?=\d)/, "$")}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
