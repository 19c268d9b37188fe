import { cellName } from "../grid/address";
import type { MergedGrid } from "../grid/mergedGrid";
import { type Problem, problem } from "../problems/problem";
import type { IndicatorRows } from "./indicatorRows";

/** Indicators whose cell in a column is one and the same merged cell, as places in `groups`. */
export function sharingCells(
  view: MergedGrid,
  column: number,
  groups: readonly IndicatorRows[],
): readonly (readonly number[])[] {
  const byCell = new Map<string, number[]>();
  groups.forEach(({ row }, index) => {
    const anchor = view.anchor(row, column);
    const key = cellName(anchor.row, anchor.column);
    const sharing = byCell.get(key);
    if (sharing) sharing.push(index);
    else byCell.set(key, [index]);
  });
  return [...byCell.values()].filter((sharing) => sharing.length > 1);
}

/** A result cell merged into a column that is not its own: what stands there is not ours to write over. */
export function foreignProblems(
  view: MergedGrid,
  column: number,
  groups: readonly IndicatorRows[],
  name: string,
): ReadonlyMap<number, Problem> {
  return new Map(
    groups.flatMap(({ row, own }, index) => {
      const anchor = view.anchor(row, column);
      if (anchor.column === column) return [];
      const about = { indicator: own.name, column: name };
      return [[index, problem("result-cell-foreign", anchor, about)] as const];
    }),
  );
}

/** One Problem for every group that shares a cell, under each indicator of the group. */
export function sharedProblems(
  view: MergedGrid,
  column: number,
  groups: readonly IndicatorRows[],
  code: "full-shared" | "result-cell-shared",
  name = "",
): ReadonlyMap<number, Problem> {
  const found = new Map<number, Problem>();
  for (const sharing of sharingCells(view, column, groups)) {
    const indicators = sharing.map((index) => `“${groups[index]?.own.name ?? ""}”`).join("、");
    const said = problem(code, view.anchor(groups[sharing[0] ?? 0]?.row ?? 0, column), {
      indicators,
      column: name,
    });
    for (const index of sharing) found.set(index, said);
  }
  return found;
}
