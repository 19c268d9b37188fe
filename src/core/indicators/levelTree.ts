import type { IndicatorRows } from "./indicatorRows";
import type { LevelName } from "./levelName";
import type { LevelNode } from "./indicator";

/** The levels above the indicators; a level named again further down is the same one. */
export function levelTree(groups: readonly IndicatorRows[]): readonly LevelNode[] {
  return nodesAt(
    groups.map((group, index) => ({ above: group.above, index })),
    [],
  );
}

interface Placed {
  readonly above: readonly LevelName[];
  readonly index: number;
}

function nodesAt(placed: readonly Placed[], path: readonly string[]): readonly LevelNode[] {
  const byName = new Map<string, { readonly level: LevelName; readonly below: Placed[] }>();
  for (const { above, index } of placed) {
    const [level, ...rest] = above;
    if (!level) continue;
    const entry = byName.get(level.name) ?? { level, below: [] };
    entry.below.push({ above: rest, index });
    byName.set(level.name, entry);
  }
  return [...byName.values()].map(({ level, below }) => {
    const own = [...path, level.name];
    return {
      name: level.name,
      path: own,
      cell: level.cell,
      ...(level.points ? { points: level.points } : {}),
      children: nodesAt(below, own),
      indicators: below.map(({ index }) => index),
    };
  });
}
