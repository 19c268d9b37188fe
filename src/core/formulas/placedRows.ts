import type { Area } from "../grid/address";
import type { Expression } from "./expression";
import { operandsOf } from "./operands";

/** Far from the rows that a formula itself may mean by 1:3. */
const FIRST = 700_000;

/** The row, from 1, that stands for the row number of this place while a shape is read. */
export function standInRow(index: number): number {
  return FIRST + index + 1;
}

/** Whether the stand-ins, so many of them, are each the row of a cell in the tree, and of one only. */
export function holdsStandIns(tree: Expression, count: number): boolean {
  const found = new Set<number>();
  let times = 0;
  const open: Expression[] = [tree];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === "reference") {
      const { top, bottom } = next.area;
      for (const row of top === bottom ? [top] : [top, bottom]) {
        if (row < FIRST || row >= FIRST + count) continue;
        found.add(row);
        times += 1;
      }
    }
    open.push(...operandsOf(next));
  }
  return found.size === count && times === count;
}

/** The area with the rows, from 1, in the places of their stand-ins. */
export function withPlacedRows(area: Area, rows: readonly number[]): Area {
  const { top, left, bottom, right } = area;
  const [first, last] = [rows[top - FIRST], rows[bottom - FIRST]];
  if (first === undefined || last === undefined) return area;
  return { top: Math.min(first, last) - 1, left, bottom: Math.max(first, last) - 1, right };
}
