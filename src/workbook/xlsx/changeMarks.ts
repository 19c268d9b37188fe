import type { CellAddress } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import type { Patch } from "../../core/patch/patch";
import { RowOrder } from "../../core/patch/rehearsal/rowOrder";
import { sameContent } from "../../core/patch/sameContent";

/** A sheet as it was when the file was opened, or when we made it. */
interface Baseline {
  readonly grid: Grid;
  readonly order: RowOrder;
  /** By the row's number then and the column; a row that came since has a number below 0. */
  readonly changed: Set<string>;
}

/** Which cells are no longer what they were; a cell that is again what it was is not marked. */
export class ChangeMarks {
  private readonly baselines = new Map<string, Baseline>();

  constructor(grids: ReadonlyMap<string, Grid>) {
    for (const [name, grid] of grids) this.begin(name, grid);
  }

  note(patch: Patch, changed: readonly CellAddress[], grids: ReadonlyMap<string, Grid>): void {
    for (const write of patch) {
      if (write.kind === "insertRows") this.baselines.get(write.sheet)?.order.insert(write.row, write.count);
      else if (write.kind === "deleteRows")
        this.baselines.get(write.sheet)?.order.remove(write.row, write.count);
      else if (write.kind === "deleteSheet") this.baselines.delete(write.sheet);
    }
    for (const at of changed) this.compare(at, grids.get(at.sheet));
    for (const [name, grid] of grids) if (!this.baselines.has(name)) this.begin(name, grid);
  }

  has({ sheet, row, column }: CellAddress): boolean {
    const baseline = this.baselines.get(sheet);
    return baseline?.changed.has(keyOf(baseline.order.idOf(row), column)) ?? false;
  }

  private begin(name: string, grid: Grid): void {
    this.baselines.set(name, { grid, order: new RowOrder(), changed: new Set() });
  }

  private compare({ sheet, row, column }: CellAddress, now: Grid | undefined): void {
    const baseline = this.baselines.get(sheet);
    if (!baseline || !now) return;
    const id = baseline.order.idOf(row);
    const before = id < 0 ? undefined : baseline.grid.cell(id, column);
    const isSame = before !== undefined && sameContent(before, now.cell(row, column));
    if (isSame) baseline.changed.delete(keyOf(id, column));
    else baseline.changed.add(keyOf(id, column));
  }
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
