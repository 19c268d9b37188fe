import type { Area } from "../../../core/grid/address";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle that is sent as one matrix; cells of it that are not ours are sent as null, which leaves them alone. */
export interface Block<T extends Place> {
  readonly area: Area;
  readonly cells: readonly T[];
}

/** So many cells of others may lie in a block for the sake of one block less; one costs some 600 bytes. */
const MOST_WASTE = 40;
/** Blocks stay small enough to be sent in several requests. */
const MOST_CELLS = 20_000;

/** Neighbouring cells in few rectangles, from the top down. */
export function blocksOf<T extends Place>(cells: readonly T[]): readonly Block<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Grown<T>[] = [];
  let open: Grown<T>[] = [];
  for (const cell of sorted) {
    const fitting = open.find((block) => canTake(block, cell));
    if (fitting) {
      fitting.area = around(fitting.area, cell);
      fitting.cells.push(cell);
      continue;
    }
    const made = { area: areaAt(cell), cells: [cell] };
    blocks.push(made);
    open = [...open.filter(({ area }) => area.bottom >= cell.row - MOST_WASTE), made].slice(-8);
  }
  return blocks;
}

interface Grown<T> {
  area: Area;
  readonly cells: T[];
}

function canTake<T>({ area, cells }: Grown<T>, cell: Place): boolean {
  const grown = around(area, cell);
  const size = (grown.bottom - grown.top + 1) * (grown.right - grown.left + 1);
  return size <= MOST_CELLS && size - cells.length - 1 <= MOST_WASTE + cells.length;
}

function areaAt({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function around(area: Area, { row, column }: Place): Area {
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

/** One value a cell of the block, null for those that are not ours. */
export function matrixOf<T extends Place, V>(
  { area, cells }: Block<T>,
  valueOf: (cell: T) => V,
): (V | null)[][] {
  const width = area.right - area.left + 1;
  const matrix = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: width }, (): V | null => null),
  );
  for (const cell of cells) {
    const row = matrix[cell.row - area.top];
    if (row) row[cell.column - area.left] = valueOf(cell);
  }
  return matrix;
}

/** The block in as many pieces, one below the other, as hold so many bytes each; a row is never taken apart. */
export function piecesOf<T extends Place>(
  block: Block<T>,
  bytesOf: (cell: T) => number,
  most: number,
): readonly Block<T>[] {
  const total = block.cells.reduce((sum, cell) => sum + bytesOf(cell), 0);
  if (total <= most) return [block];
  const rows = new Map<number, T[]>();
  for (const cell of block.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const groups: { bytes: number; cells: T[] }[] = [];
  for (const [, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const bytes = cells.reduce((sum, cell) => sum + bytesOf(cell), 0);
    const last = groups.at(-1);
    if (last && last.bytes + bytes <= most) {
      last.bytes += bytes;
      last.cells.push(...cells);
    } else groups.push({ bytes, cells: [...cells] });
  }
  return groups.flatMap(({ cells }) => {
    const [first, ...others] = cells;
    if (!first) return [];
    return [{ area: others.reduce<Area>(around, areaAt(first)), cells }];
  });
}
