import type { SheetArea } from "../../formulas/sheetArea";
import type { Ledger, LedgerEntry } from "../../funds/ledger";

/** Entries read between two breaths. */
const SLICE = 500;

const remembered = new WeakMap<Ledger, readonly LedgerEntry[]>();

/** The payments of a ledger, read once for all checks; gives `undefined` where the work may be interrupted. */
export function* ledgerEntries(ledger: Ledger): Generator<undefined, readonly LedgerEntry[]> {
  const known = remembered.get(ledger);
  if (known) return known;
  const entries: LedgerEntry[] = [];
  for (let index = 0; index < ledger.entryCount; index += 1) {
    entries.push(ledger.entry(index));
    if (index % SLICE === SLICE - 1) yield undefined;
  }
  remembered.set(ledger, entries);
  return entries;
}

/** A column's cells of some entries. */
export function entryPlaces(entries: readonly LedgerEntry[], column: number): readonly SheetArea[] {
  return entries.map(({ row, at }) => ({
    sheet: at.sheet,
    area: { top: row, bottom: row, left: column, right: column },
  }));
}

/** 第4、5笔: places in the ledger, from 1; a long list is cut. */
export function ordinals(indexes: readonly number[]): string {
  const shown = indexes.slice(0, MOST_SHOWN).map((index) => String(index + 1));
  const more = indexes.length > MOST_SHOWN ? `等${String(indexes.length)}` : "";
  return `${shown.join("、")}${more}`;
}

const MOST_SHOWN = 10;

/** Entries by a key, those without one left out; only groups of two and more are worth a look. */
export function* groupsBy(
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => string | number | undefined,
): Generator<undefined, readonly (readonly number[])[]> {
  const first = new Map<string | number, number>();
  const groups = new Map<string | number, number[]>();
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    const key = keyOf(entry);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [earlier, index]);
  }
  return [...groups.values()];
}
