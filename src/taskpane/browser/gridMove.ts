import type { GridGeometry } from "./gridGeometry";

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface MoveKey {
  readonly key: string;
  readonly isControl: boolean;
  /** Rows that are in view at a time. */
  readonly page: number;
}

/** Where a key leads from a cell, merged cells counting as one and hidden rows and columns as none; undefined for other keys. */
export function movedBy(
  { key, isControl, page }: MoveKey,
  from: GridCell,
  geometry: GridGeometry,
): GridCell | undefined {
  const { top, left, bottom, right } = geometry.areaOf(from.row, from.column);
  const last = { row: geometry.rowCount - 1, column: geometry.columnCount - 1 };
  switch (key) {
    case "ArrowUp":
      return settled(geometry, { row: top - 1, column: from.column }, { row: -1, column: 0 }, from);
    case "ArrowDown":
      return settled(geometry, { row: bottom + 1, column: from.column }, { row: 1, column: 0 }, from);
    case "ArrowLeft":
      return settled(geometry, { row: from.row, column: left - 1 }, { row: 0, column: -1 }, from);
    case "ArrowRight":
      return settled(geometry, { row: from.row, column: right + 1 }, { row: 0, column: 1 }, from);
    case "PageUp":
      return isControl
        ? undefined
        : settled(
            geometry,
            { row: Math.max(0, top - page), column: from.column },
            { row: 1, column: 0 },
            from,
          );
    case "PageDown":
      return isControl
        ? undefined
        : settled(
            geometry,
            { row: Math.min(last.row, bottom + page), column: from.column },
            { row: -1, column: 0 },
            from,
          );
    case "Home":
      return settled(
        geometry,
        { row: isControl ? 0 : from.row, column: 0 },
        { row: isControl ? 1 : 0, column: isControl ? 0 : 1 },
        from,
      );
    case "End":
      return settled(
        geometry,
        { row: isControl ? last.row : from.row, column: last.column },
        { row: isControl ? -1 : 0, column: isControl ? 0 : -1 },
        from,
      );
    default:
      return undefined;
  }
}

/** On from there until a row and a column that can be seen; the cell one came from where there is none. */
function settled(geometry: GridGeometry, to: GridCell, step: GridCell, from: GridCell): GridCell {
  let { row, column } = to;
  while (row >= 0 && column >= 0 && row < geometry.rowCount && column < geometry.columnCount) {
    const area = geometry.areaOf(row, column);
    const isSeen =
      geometry.top(area.bottom + 1) > geometry.top(area.top) &&
      geometry.left(area.right + 1) > geometry.left(area.left);
    if (isSeen) return { row: area.top, column: area.left };
    row += step.row;
    column += step.column;
  }
  return from;
}
