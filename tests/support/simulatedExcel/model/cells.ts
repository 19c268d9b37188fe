import type { Area } from "../../../../src/core/grid/address";
import { overlap } from "./area";
import type { Cell } from "./cell";

type Row = Map<number, Cell>;

export type CellsSnapshot = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/** The cells of a sheet by row and column. A snapshot shares the rows, which are copied before they are written. */
export class Cells {
  private rows = new Map<number, Row>();
  private own = new Set<Row>();
  /** Rises with every change. */
  version = 0;

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    const isGone = cell?.value === undefined && cell?.formula === undefined && cell?.style === undefined;
    if (isGone && !this.rows.get(row)?.has(column)) return;
    this.version += 1;
    const cells = this.writable(row);
    if (isGone) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) this.rows.delete(row);
  }

  /** The cells that are there, row by row. */
  *within(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of this.rowsWithin(area.top, area.bottom)) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      const columns = [...cells.keys()].filter((each) => each >= area.left && each <= area.right);
      for (const column of columns.sort((a, b) => a - b)) {
        const cell = cells.get(column);
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The smallest area around the cells that are wanted, inside `within`. */
  extent(isWanted: (cell: Cell) => boolean, within: Area): Area | undefined {
    let found: Area | undefined;
    for (const [row, cells] of this.rows) {
      if (row < within.top || row > within.bottom) continue;
      for (const [column, cell] of cells) {
        if (column < within.left || column > within.right || !isWanted(cell)) continue;
        found = {
          top: Math.min(found?.top ?? row, row),
          left: Math.min(found?.left ?? column, column),
          bottom: Math.max(found?.bottom ?? row, row),
          right: Math.max(found?.right ?? column, column),
        };
      }
    }
    return found && overlap(found, within);
  }

  /** Every cell goes where `to` says; undefined drops it. */
  move(to: (row: number, column: number) => readonly [row: number, column: number] | undefined): void {
    const before = this.rows;
    this.rows = new Map();
    this.own = new Set();
    for (const [row, cells] of before) {
      for (const [column, cell] of cells) {
        const target = to(row, column);
        if (target) this.set(target[0], target[1], cell);
      }
    }
  }

  snapshot(): CellsSnapshot {
    this.own = new Set();
    return new Map(this.rows);
  }

  restore(snapshot: CellsSnapshot): void {
    this.own = new Set();
    this.version += 1;
    this.rows = new Map(snapshot as ReadonlyMap<number, Row>);
  }

  private rowsWithin(top: number, bottom: number): readonly number[] {
    if (bottom - top < this.rows.size)
      return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    return [...this.rows.keys()].filter((row) => row >= top && row <= bottom).sort((a, b) => a - b);
  }

  private writable(row: number): Row {
    const cells = this.rows.get(row);
    if (cells && this.own.has(cells)) return cells;
    const copy: Row = new Map(cells);
    this.rows.set(row, copy);
    this.own.add(copy);
    return copy;
  }
}
