import type { CellAddress } from "../grid/address";
import type { KnownResult } from "./calculated";

export const MOST_SOURCES = 50;

/** Where a value comes from, gathered while it is calculated. */
export class Provenance {
  private found: readonly CellAddress[] = [];
  private isCached = false;

  /** A filled cell without a formula. */
  addLeaf(sheet: string, row: number, column: number): void {
    if (this.found.length >= MOST_SOURCES) return;
    const isKnown = this.found.some((at) => at.row === row && at.column === column && at.sheet === sheet);
    if (!isKnown) this.found = [...this.found, { sheet, row, column }];
  }

  /** A cell with a formula and what it came to. */
  addResult(result: KnownResult): void {
    if (result.basis === "cached") this.isCached = true;
    // shared, not copied: a running total of 100,000 rows has the same first 50 sources in every row
    if (this.found.length === 0) this.found = result.sources;
    else for (const at of result.sources) this.addLeaf(at.sheet, at.row, at.column);
  }

  basis(): KnownResult["basis"] {
    return this.isCached ? "cached" : "computed";
  }

  sources(): readonly CellAddress[] {
    return this.found;
  }
}
