/**
 * Which row of the sheet as it was read now stands where, after rows came and went. A row is known by the number it
 * had (from 0); a row that came since by a number below 0. Beyond the last run every row is still as far from it.
 */
export class RowOrder {
  private runs: readonly Run[] = [{ first: 0, count: Infinity }];

  private lastMade = 0;

  idOf(row: number): number {
    let rest = row;
    for (const { first, count } of this.runs) {
      if (rest < count) return first + rest;
      rest -= count;
    }
    throw new Error("The last run never ends");
  }

  /** Where a row now stands; undefined for one that was taken away. */
  rowOf(id: number): number | undefined {
    let before = 0;
    for (const { first, count } of this.runs) {
      if (id >= first && id < first + count) return before + id - first;
      before += count;
    }
    return undefined;
  }

  hasMoved(): boolean {
    return this.runs.length > 1 || this.runs[0]?.first !== 0;
  }

  insert(row: number, count: number): void {
    this.lastMade += count;
    this.runs = [...this.cut(0, row), { first: -this.lastMade, count }, ...this.cut(row, Infinity)];
  }

  remove(row: number, count: number): void {
    this.runs = [...this.cut(0, row), ...this.cut(row + count, Infinity)];
  }

  /** Where rows now stand that came since. */
  made(): readonly number[] {
    const rows: number[] = [];
    let before = 0;
    for (const { first, count } of this.runs) {
      if (first < 0) for (let place = 0; place < count; place += 1) rows.push(before + place);
      before += count;
    }
    return rows;
  }

  private cut(from: number, to: number): readonly Run[] {
    const kept: Run[] = [];
    let before = 0;
    for (const { first, count } of this.runs) {
      const [start, end] = [Math.max(from, before), Math.min(to, before + count)];
      if (start < end) kept.push({ first: first + start - before, count: end - start });
      before += count;
    }
    return kept;
  }
}

interface Run {
  readonly first: number;
  readonly count: number;
}
