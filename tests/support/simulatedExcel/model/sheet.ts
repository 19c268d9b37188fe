import type { Area } from "../../../../src/core/grid/address";
import { columnLimit, holds, wholeSheet } from "./area";
import { type Cell, isEmpty } from "./cell";
import { Cells, type CellsSnapshot } from "./cells";
import { emptySheet, type SheetState } from "./sheetState";
import { normalStyle, type Style } from "./style";

export interface SheetSnapshot {
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly cells: CellsSnapshot;
  readonly cellsVersion: number;
}

/** A sheet. Its identity outlives renaming, moving and undo. */
export class Sheet {
  readonly id: string;
  readonly cells = new Cells();
  state: SheetState;
  private covered: { readonly of: readonly Area[]; readonly cells: ReadonlySet<number> } | undefined;

  constructor(id: string, name: string) {
    this.id = id;
    this.state = emptySheet(name);
  }

  get name(): string {
    return this.state.name;
  }

  change(part: Partial<SheetState>): void {
    this.state = { ...this.state, ...part };
  }

  drop(part: "filter" | "frozen" | "password" | "style"): void {
    const { [part]: _dropped, ...rest } = this.state;
    this.state = rest;
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.state.merges.find((area) => holds(area, row, column));
  }

  /** Whether the cell is a merged area's other than the upper left one: such cells hold nothing. */
  isCovered(row: number, column: number): boolean {
    const { merges } = this.state;
    if (merges.length === 0) return false;
    if (this.covered?.of !== merges) this.covered = { of: merges, cells: coveredCells(merges) };
    return this.covered.cells.has(row * columnLimit + column);
  }

  style(row: number, column: number): Style {
    return this.cells.get(row, column)?.style ?? this.styleWithoutCell(row, column);
  }

  styleWithoutCell(row: number, column: number): Style {
    const { rows, columns, style } = this.state;
    return rows.get(row)?.style ?? columns.get(column)?.style ?? style ?? normalStyle;
  }

  /** The cells in use; formats count unless only values are asked for. */
  used(what: "values" | "all", within: Area = wholeSheet): Area | undefined {
    const isWanted = what === "values" ? (cell: Cell) => !isEmpty(cell) : () => true;
    return this.cells.extent(isWanted, within);
  }

  height(row: number): number {
    const band = this.state.rows.get(row);
    return band?.isHidden === true ? 0 : (band?.size ?? this.state.rowHeight);
  }

  width(column: number): number {
    const band = this.state.columns.get(column);
    return band?.isHidden === true ? 0 : (band?.size ?? this.state.columnWidth);
  }

  snapshot(): SheetSnapshot {
    return { sheet: this, state: this.state, cells: this.cells.snapshot(), cellsVersion: this.cells.version };
  }

  isAs(snapshot: SheetSnapshot): boolean {
    return this.state === snapshot.state && this.cells.version === snapshot.cellsVersion;
  }

  restore(snapshot: SheetSnapshot): void {
    this.state = snapshot.state;
    this.cells.restore(snapshot.cells);
  }
}

function coveredCells(merges: readonly Area[]): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) cells.add(row * columnLimit + column);
      }
    }
  }
  return cells;
}
