import { lineItem, lineKind, lineNeed, type PaperLine } from "./paperLines";
import type { PaperRow } from "./paperRows";

export interface RowMatch {
  readonly line: PaperLine;
  readonly row?: PaperRow;
  /** The row was kept by point, kind and ordinal although its wording is another: worth a second look. */
  readonly reworded: boolean;
}

/**
 * Which standing row carries the evidence of which line of one indicator. Same kind and same words come first, wherever
 * the point has moved to; what is left is paired by point, kind and ordinal, so that a reworded standard keeps the
 * evidence already given (domain.md, 评价底稿).
 */
export function matchRows(lines: readonly PaperLine[], rows: readonly PaperRow[]): readonly RowMatch[] {
  const free = new Set(rows);
  const taken = new Map<PaperLine, PaperRow>();
  const take = (line: PaperLine, row: PaperRow | undefined): void => {
    if (!row) return;
    taken.set(line, row);
    free.delete(row);
  };
  const sameWords = (line: PaperLine, sameItem: boolean): PaperRow | undefined =>
    [...free].find(
      (row) =>
        row.kind === lineKind(line) &&
        plain(row.need) === plain(lineNeed(line)) &&
        (!sameItem || row.item === lineItem(line)),
    );
  for (const line of lines) take(line, sameWords(line, true));
  for (const line of lines) if (!taken.has(line)) take(line, sameWords(line, false));
  const reworded = new Set<PaperLine>();
  for (const line of lines) {
    // A decision answers its own words; a count belongs to one option of one question.
    if (taken.has(line) || line.kind === "decision" || line.kind === "option" || line.kind === "valid")
      continue;
    const row = [...free].find((each) => isReworded(line, each));
    take(line, row);
    if (row) reworded.add(line);
  }
  return lines.map((line) => {
    const row = taken.get(line);
    return { line, reworded: reworded.has(line), ...(row ? { row } : {}) };
  });
}

/** Below this the words speak of something else, and its evidence must not be believed for the new words. */
const LEAST_LIKENESS = 0.4;

function isReworded(line: PaperLine, row: PaperRow): boolean {
  return (
    row.kind === lineKind(line) &&
    row.item === lineItem(line) &&
    likeness(plain(row.need), plain(lineNeed(line))) >= LEAST_LIKENESS
  );
}

/** Share of character pairs that two texts have in common (Dice), from 0 to 1. */
function likeness(one: string, other: string): number {
  const [first, second] = [pairs(one), pairs(other)];
  if (first.length === 0 || second.length === 0) return one === other ? 1 : 0;
  const left = [...second];
  let common = 0;
  for (const pair of first) {
    const found = left.indexOf(pair);
    if (found < 0) continue;
    left.splice(found, 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** Width, spaces and punctuation do not make another wording. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}
