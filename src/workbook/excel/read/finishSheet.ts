import type { Area } from "../../../core/grid/address";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import type { ReadWish } from "../../workbook";
import { inTurns, turn } from "../breathe";
import { isTooLarge } from "../failure";
import type { KnownSheet } from "../memory";
import { problemOf } from "../problemOf";
import { request } from "../request";
import { ExcelGrid, type RowLook } from "./excelGrid";
import { rowBytes } from "./answerBytes";
import { rowsAtOnce, trimmed, UNKNOWN_ROW } from "./pieces";
import type { RangeChunk } from "./rangeChunk";
import {
  type Asked,
  bytesWhenAsked,
  chunksOfStretch,
  computedColumns,
  hiddenRows,
  loadStretch,
  toBeAsked,
} from "./stretches";
import { TextBook } from "./textBook";
import { areaOf, chunksOfWindow, mergesOf, rowLooks, type SheetLoads } from "./sheetLoads";

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
  let bytesOfRest = UNKNOWN_ROW;
  let asked: Asked = { computed: new Set(), hidden: "together" };
  const merges = mergesOf(merged);
  const whole = trimmed(areaOf(used), [...(filled.isNullObject ? [] : [areaOf(filled)]), ...merges]);
  for (const [row, look] of rowLooks(0, rows)) if (row <= whole.bottom) looks.set(row, look);
  if (!isEmptySheet(window)) {
    let rest: Area | undefined = whole;
    if (!window.isNullObject) {
      const area = areaOf(window);
      const { values, formulas, valueTypes, numberFormat } = window;
      const entries = formulas as unknown[][];
      // Wider than it was thought to be: it is read again in full width.
      const share = area.right >= whole.right ? 1 : width(whole) / width(area);
      bytesPerRow = Math.ceil(rowBytes(values, entries, valueTypes, numberFormat) * share) + ROW_BYTES;
      asked = { ...asked, computed: new Set(computedColumns(entries, area.left)) };
      bytesOfRest = Math.ceil(bytesWhenAsked(entries, numberFormat, area.left, asked) * share);
      if (share === 1) {
        chunks.push(...(await inTurns(chunksOfWindow(window, texts))));
        rest = area.bottom < whole.bottom ? { ...whole, top: area.bottom + 1 } : undefined;
      }
    }
    if (rest) {
      const read = await readRest(sheet, rest, { bytesPerRow: bytesOfRest, asked, texts, answer }, wish);
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

/** {"rowHidden":false,"format":{"rowHeight":15}}, */
const ROW_BYTES = 60;

function width({ left, right }: Area): number {
  return right - left + 1;
}

interface RestWish {
  /** Of what is asked. */
  readonly bytesPerRow: number;
  readonly asked: Asked;
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
  { texts, answer, ...begun }: RestWish,
  wish: ReadWish,
): Promise<Result<Rest>> {
  const chunks: RangeChunk[] = [];
  const looks = new Map<number, RowLook>();
  let { bytesPerRow, asked } = begun;
  let most = Infinity;
  for (let top = rest.top; top <= rest.bottom;) {
    const rows = Math.min(most, rowsAtOnce(width(rest), bytesPerRow, answer));
    const stretch = { ...rest, top, bottom: Math.min(rest.bottom, top + rows - 1) };
    wish.progress?.(`读取 ${sheet.name} 第 ${String(top + 1)} 行`);
    const asking = asked;
    const answered = await request((context) => loadStretch(context, sheet.id, stretch, asking), wish);
    if (answered.state === "cancelled") return fail(problem("excel-read-cancelled"));
    if (answered.state === "failed") {
      if (!isTooLarge(answered.failure) || rows === 1) return fail(problemOf(answered.failure));
      most = Math.max(1, rows >> 1);
      continue;
    }
    // the library has just taken the answer apart: the pane has its turn before we do
    await turn();
    const { range } = answered.value;
    asked = toBeAsked(asked, range);
    bytesPerRow = bytesWhenAsked(range.formulas as unknown[][], range.numberFormat, rest.left, asked);
    if (asked !== asking) continue;
    chunks.push(...(await inTurns(chunksOfStretch(answered.value, texts))));
    // A million heights are more than anybody asks for; hidden rows are few.
    for (const row of hiddenRows(answered.value)) looks.set(row, { isHidden: true });
    top = stretch.bottom + 1;
  }
  return ok({ chunks, looks });
}
