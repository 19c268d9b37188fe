import { areaName, type Area } from "../../../core/grid/address";
import type { Place } from "./blocks";

/** Cells in rectangles that hold them and no others. */
export function rectangles(cells: readonly Place[]): readonly Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const [row, runs] of runsByRow(cells)) {
    const next = new Map<string, Area>();
    for (const { left, right } of runs) {
      const key = `${String(left)}:${String(right)}`;
      const above = open.get(key);
      const joins = above !== undefined && above.bottom === row - 1;
      next.set(key, { top: joins ? above.top : row, left, bottom: row, right });
      if (joins) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

interface Run {
  readonly left: number;
  readonly right: number;
}

function runsByRow(cells: readonly Place[]): readonly (readonly [number, readonly Run[]])[] {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, columns]) => {
      const runs: Run[] = [];
      for (const column of [...columns].sort((a, b) => a - b)) {
        const last = runs.at(-1);
        if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
        else runs.push({ left: column, right: column });
      }
      return [row, runs] as const;
    });
}

/** An address list for Worksheet.getRanges; Excel takes 8192 characters, we stay well below. */
const LONGEST = 1500;

export function addressLists(
  areas: readonly Area[],
): readonly { readonly text: string; readonly areas: readonly Area[] }[] {
  const lists: { text: string; areas: Area[] }[] = [];
  for (const area of areas) {
    const name = areaName(area);
    const last = lists.at(-1);
    if (last && last.text.length + name.length < LONGEST) {
      last.text += `,${name}`;
      last.areas.push(area);
    } else lists.push({ text: name, areas: [area] });
  }
  return lists;
}
