import type { Area } from "../../../core/grid/address";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import type { ReadWish } from "../../workbook";
import { turn } from "../breathe";
import { isTooLarge } from "../failure";
import type { KnownSheet } from "../memory";
import { problemOf } from "../problemOf";
import { request } from "../request";
import { ExcelGrid, type RowLook } from "./excelGrid";
import { bytesOf, rowsAtOnce, stretches, trimmed } from "./pieces";
import type { RangeChunk } from "./rangeChunk";
import { TextBook } from "./textBook";
import { areaOf, chunkOf, loadStretch, mergesOf, rowLooks, type SheetLoads } from "./sheetLoads";

export interface FinishedSheet {
  readonly grid: ExcelGrid;
  readonly bytesPerRow: number;
}

/** The sheet from what was loaded of it, and from further round trips where one answer did not hold it. */
export async function finishSheet(
  sheet: KnownSheet,
  { used, filled, window, rows, merged, sheet: worksheet }: SheetLoads,
  answer: number,
  wish: ReadWish,
): Promise<Result<FinishedSheet>> {
  const looks = new Map<number, RowLook>();
  const chunks: RangeChunk[] = [];
  const texts = new TextBook();
  let bytesPerRow = 1;
  const merges = mergesOf(merged);
  const whole = trimmed(areaOf(used), [...(filled.isNullObject ? [] : [areaOf(filled)]), ...merges]);
  for (const [row, look] of rowLooks(0, rows)) if (row <= whole.bottom) looks.set(row, look);
  if (!isEmptySheet(window)) {
    let rest: Area | undefined = whole;
    if (!window.isNullObject) {
      const chunk = chunkOf(window, texts);
      const { area } = chunk;
      const height = area.bottom - area.top + 1;
      bytesPerRow = Math.ceil(bytesOf(window.values, window.formulas) / height) + ROW_BYTES;
      if (area.right >= whole.right) {
        chunks.push(chunk);
        rest = area.bottom < whole.bottom ? { ...whole, top: area.bottom + 1 } : undefined;
      } else {
        // Wider than it was thought to be: it is read again in full width.
        bytesPerRow = Math.ceil(
          (bytesPerRow * (whole.right - whole.left + 1)) / (area.right - area.left + 1),
        );
      }
    }
    if (rest) {
      const read = await readRest(sheet, rest, { bytesPerRow, texts, answer }, wish);
      if (!read.ok) return read;
      chunks.push(...read.value.chunks);
      for (const [row, look] of read.value.looks) looks.set(row, look);
    }
  }
  const frame = {
    sheet: sheet.name,
    merges,
    isProtected: worksheet.protection.protected,
    rows: looks,
  };
  return ok({ grid: new ExcelGrid(frame, chunks, texts), bytesPerRow });
}

/** Excel answers A1 for a sheet with nothing in it. */
function isEmptySheet(window: Excel.Range): boolean {
  if (window.isNullObject || window.values.length !== 1 || window.values[0]?.length !== 1) return false;
  const [[type] = []] = window.valueTypes as readonly (readonly string[])[];
  return window.rowIndex === 0 && window.columnIndex === 0 && type === "Empty";
}

/** {"rowHidden":false,"format":{"rowHeight":15}} */
const ROW_BYTES = 60;

interface RestWish {
  readonly bytesPerRow: number;
  /** Those of the sheet, to which new ones are added. */
  readonly texts: TextBook;
  /** The most that one answer may hold. */
  readonly answer: number;
}

interface Rest {
  readonly chunks: readonly RangeChunk[];
  readonly looks: ReadonlyMap<number, RowLook>;
}

/** The rows of a large sheet, one answer after another: a million rows must not stop the pane. */
async function readRest(
  sheet: KnownSheet,
  rest: Area,
  { bytesPerRow, texts, answer }: RestWish,
  wish: ReadWish,
): Promise<Result<Rest>> {
  const chunks: RangeChunk[] = [];
  const looks = new Map<number, RowLook>();
  let atOnce = rowsAtOnce(rest.right - rest.left + 1, bytesPerRow, answer);
  let open: readonly Area[] = stretches(rest, atOnce);
  for (let next = open[0]; next; next = open[0]) {
    const stretch = next;
    wish.progress?.(`读取 ${sheet.name} 第 ${String(stretch.top + 1)} 行`);
    const answered = await request((context) => loadStretch(context, sheet.id, stretch), wish);
    if (answered.state === "cancelled") return fail(problem("excel-read-cancelled"));
    if (answered.state === "failed") {
      if (!isTooLarge(answered.failure) || atOnce === 1) return fail(problemOf(answered.failure));
      atOnce = Math.max(1, atOnce >> 1);
      open = stretches({ ...rest, top: stretch.top }, atOnce);
      continue;
    }
    // the library has just taken the answer apart: the pane has its turn before we do
    await turn();
    const { range, rows } = answered.value;
    chunks.push(chunkOf(range, texts));
    // A million heights are more than anybody asks for; hidden rows are few.
    for (const [row, look] of rowLooks(stretch.top, rows)) if (look.isHidden) looks.set(row, look);
    open = open.slice(1);
  }
  return ok({ chunks, looks });
}
