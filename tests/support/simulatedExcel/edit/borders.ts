import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { areaOf } from "../model/area";
import type { Sheet } from "../model/sheet";
import { type BorderStyle, type Edge, noBorder, type Side } from "../model/style";
import { changeStyles } from "./styles";

/** The cells that carry a side of an area, and on which of their own edges. */
function carriers(area: Area, side: Side): readonly { readonly cells: Area; readonly edge: Edge }[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return [{ cells: { ...area, bottom: top }, edge: "EdgeTop" }];
    case "EdgeBottom":
      return [{ cells: { ...area, top: bottom }, edge: "EdgeBottom" }];
    case "EdgeLeft":
      return [{ cells: { ...area, right: left }, edge: "EdgeLeft" }];
    case "EdgeRight":
      return [{ cells: { ...area, left: right }, edge: "EdgeRight" }];
    case "InsideHorizontal":
      return top === bottom ? [] : [{ cells: { ...area, bottom: bottom - 1 }, edge: "EdgeBottom" }];
    case "InsideVertical":
      return left === right ? [] : [{ cells: { ...area, right: right - 1 }, edge: "EdgeRight" }];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ cells: area, edge: side }];
  }
}

const neighbours: Partial<Record<Edge, readonly [rows: number, columns: number, edge: Edge]>> = {
  EdgeTop: [-1, 0, "EdgeBottom"],
  EdgeBottom: [1, 0, "EdgeTop"],
  EdgeLeft: [0, -1, "EdgeRight"],
  EdgeRight: [0, 1, "EdgeLeft"],
};

/** The line at an edge of a cell: its own, or the one its neighbour draws there. */
function lineAt(sheet: Sheet, row: number, column: number, edge: Edge): BorderStyle {
  const own = sheet.style(row, column).borders[edge];
  const [down, across, opposite] = neighbours[edge] ?? [];
  if (own.style !== "None" || down === undefined || across === undefined || opposite === undefined)
    return own;
  if (row + down < 0 || column + across < 0) return own;
  return sheet.style(row + down, column + across).borders[opposite];
}

/** The lines there are along a side. */
export function linesAlong(sheet: Sheet, area: Area, side: Side): readonly BorderStyle[] {
  return carriers(area, side).flatMap(({ cells, edge }) => {
    const lines: BorderStyle[] = [];
    for (let row = cells.top; row <= cells.bottom; row++)
      for (let column = cells.left; column <= cells.right; column++)
        lines.push(lineAt(sheet, row, column, edge));
    return lines;
  });
}

/** An edge is one line between two cells: drawn by the area's, and no longer by the neighbour's. */
export function drawLines(
  excel: Excel,
  sheet: Sheet,
  area: Area,
  side: Side,
  change: (line: BorderStyle) => BorderStyle,
): void {
  for (const { cells, edge } of carriers(area, side)) {
    changeStyles(excel, sheet, cells, (style) => ({
      ...style,
      borders: { ...style.borders, [edge]: change(style.borders[edge]) },
    }));
    const [down, across, opposite] = neighbours[edge] ?? [];
    if (down === undefined || across === undefined || opposite === undefined) continue;
    for (let row = cells.top; row <= cells.bottom; row++) {
      for (let column = cells.left; column <= cells.right; column++) {
        const [nextRow, nextColumn] = [row + down, column + across];
        if (nextRow < 0 || nextColumn < 0) continue;
        if (sheet.style(nextRow, nextColumn).borders[opposite].style === "None") continue;
        changeStyles(excel, sheet, areaOf(nextRow, nextColumn, 1, 1), (style) => ({
          ...style,
          borders: { ...style.borders, [opposite]: noBorder },
        }));
      }
    }
  }
}
