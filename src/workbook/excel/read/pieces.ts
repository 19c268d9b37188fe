import type { Area } from "../../../core/grid/address";

/** How far a sheet is used, from A1. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** Excel reads at most 5,000,000 cells at a time: resource limits, Office Add-ins documentation. */
const MOST_CELLS = 4_000_000;

/** What a row of a sheet that was never read is taken for. */
export const UNKNOWN_ROW = 2000;

/** Of a sheet of unknown size: what most sheets fit into. */
const FIRST_COLUMNS = 256;

/** Heights of rows are read along, and matter in sheets of ours, which are no longer. */
const MOST_LOOKS = 20_000;

/** The part of a sheet that is read at once: all of it where it is known to be small, with room to have grown. */
export function windowOf(known: SheetSize | undefined, bytesPerRow: number, answer: number): SheetSize {
  if (!known) return { rows: rowsAtOnce(FIRST_COLUMNS, UNKNOWN_ROW, answer), columns: FIRST_COLUMNS };
  const columns = Math.min(16_384, known.columns + 16);
  const most = Math.min(known.rows + 200, MOST_LOOKS, rowsAtOnce(columns, bytesPerRow, answer));
  return { rows: Math.max(1, most), columns };
}

/** As many rows as an answer of so many bytes holds. */
export function rowsAtOnce(columns: number, bytesPerRow: number, answer: number): number {
  const byBytes = Math.floor(answer / Math.max(1, bytesPerRow));
  return Math.max(1, Math.min(byBytes, Math.floor(MOST_CELLS / Math.max(1, columns))));
}

/** What a value adds to a request. Other than ASCII, a character takes three bytes. */
export function valueBytes(value: unknown): number {
  if (typeof value !== "string") return 8;
  let bytes = value.length + 3;
  for (let at = 0; at < value.length; at += 1) if (value.charCodeAt(at) > 0x7f) bytes += 2;
  return bytes;
}

/** Formulas that show nothing may stand so far below and beside what shows. */
const UNSEEN = { rows: 2000, columns: 10 } as const;

/** The used area without what was only formatted, as whole rows and columns sometimes are. */
export function trimmed(used: Area, held: readonly Area[]): Area {
  const bottom = Math.max(used.top, ...held.map((area) => area.bottom));
  const right = Math.max(used.left, ...held.map((area) => area.right));
  return {
    ...used,
    bottom: Math.min(used.bottom, bottom + UNSEEN.rows),
    right: Math.min(used.right, right + UNSEEN.columns),
  };
}
