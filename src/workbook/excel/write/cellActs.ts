import type { PatchValue, TypedConstant } from "../../../core/patch/patch";
import type { CellStyle } from "../../../core/patch/style";
import type { Memory } from "../memory";
import { blocksOf, matrixOf, piecesOf, type Place } from "../plan/blocks";
import { entryOf, needsOtherFormat } from "../plan/cellInput";
import { valueBytes } from "../read/pieces";
import { type Act, onSheet } from "./act";
import { rangeOf } from "./rangeOf";

/** A cell to be written in place. */
export interface Written extends Place {
  readonly value: PatchValue | TypedConstant;
  readonly style?: CellStyle;
  /** Its format is "@" by now. */
  readonly isTextFormat: boolean;
}

/** Contents and number formats; the cells of others in a block are null and stay. */
export function cellActs({ limits }: Memory, sheet: string, cells: readonly Written[]): readonly Act[] {
  const blocks = blocksOf(cells).flatMap((block) => piecesOf(block, cellBytes, limits.block));
  return blocks.map((block) => {
    const entries = matrixOf(block, entryIn);
    const before = matrixOf(block, formatBefore);
    const after = matrixOf(block, formatAfter);
    const bytes = matrixBytes(entries) + matrixBytes(before) + matrixBytes(after);
    const written = onSheet(sheet, CALLS, (worksheet) => {
      const range = rangeOf(worksheet, block.area);
      if (hasAny(before)) range.numberFormat = before;
      range.formulas = entries;
      if (hasAny(after)) range.numberFormat = after;
    });
    return { ...written, bytes: written.bytes + bytes };
  });
}

const CALLS = 4;

function cellBytes(cell: Written): number {
  return valueBytes(entryIn(cell)) + 30;
}

function entryIn({ value, style, isTextFormat }: Written): ReturnType<typeof entryOf> {
  const isText = style ? style.numberFormat === "@" : isTextFormat;
  return entryOf(value, isText && !needsOtherFormat(value) ? "text" : "other");
}

/** What the cell must be formatted as when its content arrives. */
function formatBefore({ value, style, isTextFormat }: Written): string | null {
  const wanted = style?.numberFormat ?? (isTextFormat ? "@" : undefined);
  if (wanted === "@" && needsOtherFormat(value)) return "General";
  return style?.numberFormat ?? null;
}

/** Excel gives a formula the format of the cells it names, and our own format is what the cell is to have. */
function formatAfter({ value, style, isTextFormat }: Written): string | null {
  const wanted = style?.numberFormat ?? (isTextFormat ? "@" : undefined);
  if (wanted === "@" && needsOtherFormat(value)) return "@";
  return style !== undefined && value.type === "formula" ? style.numberFormat : null;
}

function hasAny(matrix: readonly (readonly unknown[])[]): boolean {
  return matrix.some((row) => row.some((value) => value !== null));
}

function matrixBytes(matrix: readonly (readonly unknown[])[]): number {
  return matrix.reduce((sum, row) => sum + row.reduce<number>((all, value) => all + valueBytes(value), 0), 0);
}
