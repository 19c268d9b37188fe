import type { Area } from "../../grid/address";
import { blankCell, type Cell, type Grid } from "../../grid/grid";
import type { Steps } from "../../grid/steps";
import { cellOfValue } from "../cellOfValue";
import type { PatchValue, SheetSpec, TypedConstant } from "../patch";
import { RowOrder } from "./rowOrder";

/** One sheet while a patch is rehearsed on it. Formulas keep their words when rows move: only Excel shifts them. */
export class SheetRehearsal {
  private readonly order = new RowOrder();

  private readonly written = new Map<number, Map<number, Cell>>();

  private readonly gone = new Set<number>();

  /** Cells whose formula was written before rows moved: its words may have followed them. */
  private readonly shifted = new Set<Cell>();

  private readonly heights = new Map<number, number>();

  private merges: readonly Area[];

  private rowCount: number;

  private columnCount: number;

  private readonly base: Grid | undefined;

  private readonly name: string;

  constructor(name: string, base: Grid | undefined) {
    this.name = name;
    this.base = base;
    this.merges = base?.merges ?? [];
    this.rowCount = base?.rowCount ?? 0;
    this.columnCount = base?.columnCount ?? 0;
  }

  static *of({ name, rows, merges }: SheetSpec): Steps<SheetRehearsal> {
    const sheet = new SheetRehearsal(name, undefined);
    for (const [row, { height, cells }] of rows.entries()) {
      if (height !== undefined) sheet.setHeight(row, height);
      for (const { column, value } of cells) sheet.set(row, column, value);
      yield;
    }
    sheet.merges = merges;
    return sheet;
  }

  cell(row: number, column: number): Cell {
    const id = this.order.idOf(row);
    const written = this.written.get(id)?.get(column);
    if (written) return written;
    return id >= 0 && this.base ? this.base.cell(id, column) : blankCell;
  }

  set(row: number, column: number, value: PatchValue | TypedConstant): void {
    const id = this.order.idOf(row);
    const cells = this.written.get(id) ?? new Map<number, Cell>();
    this.written.set(id, cells.set(column, cellOfValue(value)));
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
  }

  insertRows(row: number, count: number): void {
    this.order.insert(row, count);
    if (row < this.rowCount) this.rowCount += count;
    this.merges = this.merges.map((area) => ({
      ...area,
      top: area.top >= row ? area.top + count : area.top,
      bottom: area.bottom >= row ? area.bottom + count : area.bottom,
    }));
  }

  deleteRows(row: number, count: number): void {
    for (let each = row; each < row + count; each += 1) this.gone.add(this.order.idOf(each));
    this.order.remove(row, count);
    this.rowCount = Math.max(Math.min(row, this.rowCount), this.rowCount - count);
    const moved = (place: number): number => (place < row ? place : Math.max(row, place - count));
    this.merges = this.merges
      .filter(({ top, bottom }) => top < row || bottom >= row + count)
      .map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom + 1) - 1 }));
  }

  height(row: number): number | undefined {
    const id = this.order.idOf(row);
    return this.heights.get(id) ?? (id >= 0 ? this.base?.rowHeight(id) : undefined);
  }

  setHeight(row: number, height: number): void {
    this.heights.set(this.order.idOf(row), height);
  }

  isMerged(area: Area): boolean {
    return this.merges.some((each) => isSame(each, area));
  }

  merge(area: Area): void {
    this.merges = [...this.merges, area];
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((each) => !isSame(each, area));
  }

  /** Cells of the sheet as it was read that are written over or gone with their row, where they stood then. */
  *disturbed(): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    if (!this.base) return;
    for (const row of this.gone)
      for (let column = 0; row >= 0 && column < this.base.columnCount; column += 1) {
        const cell = this.base.cell(row, column);
        if (cell.value.type !== "blank" || cell.formula !== undefined) yield { row, column, cell };
      }
    for (const [row, cells] of this.written)
      for (const column of cells.keys())
        if (row >= 0) yield { row, column, cell: this.base.cell(row, column) };
  }

  /** The row's lasting number: the one it had when the workbook was read, below 0 for one that came since. */
  idOf(row: number): number {
    return this.order.idOf(row);
  }

  /** Where a row now stands that had this number when the workbook was read. */
  rowNow(row: number): number | undefined {
    return this.order.rowOf(row);
  }

  wrote(id: number, column: number): boolean {
    return this.written.get(id)?.has(column) ?? false;
  }

  /** Cells that were written and are still there, where they stand now. */
  *left(): Iterable<LeftCell> {
    for (const [id, cells] of this.written) {
      const row = this.order.rowOf(id);
      if (row === undefined) continue;
      for (const [column, cell] of cells) yield { row, column, cell, isShifted: this.shifted.has(cell) };
    }
  }

  /** Rows moved, here or on another sheet. */
  shiftFormulas(): void {
    for (const cells of this.written.values())
      for (const cell of cells.values()) if (cell.formula !== undefined) this.shifted.add(cell);
  }

  /** Rows that were made, where they stand now. */
  madeRows(): readonly number[] {
    return this.order.made();
  }

  /** Rows that went, by the numbers they had. */
  goneRows(): readonly number[] {
    return [...this.gone].filter((id) => id >= 0).sort((a, b) => a - b);
  }

  /** Whether the sheet was there when the workbook was read. */
  isNew(): boolean {
    return this.base === undefined;
  }

  /** The sheet that was read where nothing was done to it, else as it now stands. */
  standing(): Grid {
    const { base } = this;
    if (!base || this.order.hasMoved() || this.written.size > 0 || this.heights.size > 0) return this.grid();
    return this.merges === base.merges ? base : this.grid();
  }

  /** The sheet as it now stands. It follows what is rehearsed later. */
  grid(): Grid {
    return {
      sheet: this.name,
      rowCount: this.rowCount,
      columnCount: this.columnCount,
      merges: this.merges,
      isProtected: this.base?.isProtected ?? false,
      cell: (row, column) => this.cell(row, column),
      isHiddenRow: (row) => {
        const id = this.order.idOf(row);
        return id >= 0 && (this.base?.isHiddenRow(id) ?? false);
      },
      rowHeight: (row) => this.height(row),
    };
  }
}

/** A cell that was written, where it stands; a shifted formula still stands but may read differently. */
interface LeftCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly isShifted: boolean;
}

function isSame(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}
