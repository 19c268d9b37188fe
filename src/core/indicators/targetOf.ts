import type { TargetRow } from "./findTargets";

/** The target of an indicator: by its name, or by the only name that is much like it, which has to be said. */
export interface FoundTarget {
  readonly row: TargetRow;
  readonly by: "name" | "similarName";
}

/** Dice's share of common pairs of characters from which two names are taken for one: below it they only rhyme. */
const ALIKE = 0.6;

/**
 * Targets by the places of the indicators. Names written a little differently (…维护维护率, …运转情况) are matched when
 * each is the other's best and no second one is as good.
 */
export function targetsOf(
  names: readonly string[],
  rows: readonly TargetRow[],
): readonly (FoundTarget | undefined)[] {
  const plain = (text: string): string => text.replace(/[\s　（(][^）)]*分[）)]|[\s　]/g, "");
  const free = new Set(rows);
  const found = names.map((name): FoundTarget | undefined => {
    const same = rows.filter((row) => plain(row.name) === plain(name));
    const [only] = same;
    if (!only || same.length > 1) return undefined;
    free.delete(only);
    return { row: only, by: "name" };
  });
  const open = names.flatMap((name, index) => (found[index] ? [] : [{ name, index }]));
  const best = (name: string): TargetRow | undefined =>
    bestOf([...free], (row) => likeness(plain(name), plain(row.name)));
  return found.map((known, index) => {
    if (known) return known;
    const row = best(names[index] ?? "");
    if (!row) return undefined;
    const mutual = bestOf(open, ({ name }) => likeness(plain(name), plain(row.name)));
    return mutual?.index === index ? { row, by: "similarName" } : undefined;
  });
}

function bestOf<T>(items: readonly T[], rate: (item: T) => number): T | undefined {
  const rated = items.map((item) => ({ item, rate: rate(item) })).sort((a, b) => b.rate - a.rate);
  const [first, second] = rated;
  return first && first.rate >= ALIKE && first.rate > (second?.rate ?? 0) ? first.item : undefined;
}

function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  if (a.length + b.length === 0) return 0;
  const left = [...b];
  const common = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length);
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
