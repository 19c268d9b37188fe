import type { Area } from "../../../core/grid/address";
import type { Steps } from "../../../core/grid/steps";
import { columnBytes, rowBytes } from "./answerBytes";
import { chunksOf } from "./chunksOf";
import { mayBeComputed, type RangeChunk, type RangeMatrices, type Results } from "./rangeChunk";
import type { TextBook } from "./textBook";

/**
 * What is asked of a stretch of rows besides what was entered there and how it is formatted. Most columns of long data
 * hold constants, and most rows are shown: asking for more would double the bytes. Both are learned on the way.
 */
export interface Asked {
  /** Columns of the sheet of which the results are asked, too. */
  readonly computed: ReadonlySet<number>;
  /** Of every row whether it is hidden, or of all of them at once. */
  readonly hidden: "each" | "together";
}

export interface StretchLoads {
  readonly range: Excel.Range;
  readonly results: readonly Excel.Range[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
}

export function loadStretch(
  context: Excel.RequestContext,
  id: string,
  { top, left, bottom, right }: Area,
  { computed, hidden }: Asked,
): StretchLoads {
  const sheet = context.workbook.worksheets.getItem(id);
  const height = bottom - top + 1;
  const range = sheet.getRangeByIndexes(top, left, height, right - left + 1);
  range.load("formulas,numberFormat,rowHidden,hasSpill,rowIndex,columnIndex");
  const results = runsOf(computed, left, right).map(([first, last]) => {
    const columns = sheet.getRangeByIndexes(top, first, height, last - first + 1);
    columns.load("values,valueTypes,columnIndex");
    return columns;
  });
  const rows = hidden === "each" ? range.getRowProperties({ rowHidden: true }) : undefined;
  return { range, results, rows };
}

/** Neighbouring columns in one piece. */
function runsOf(
  columns: ReadonlySet<number>,
  left: number,
  right: number,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let column = left; column <= right; column += 1) {
    if (!columns.has(column)) continue;
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** A stretch as it was told; null where it is so of some of its cells or rows. */
export interface ToldStretch {
  readonly formulas: readonly (readonly unknown[])[];
  readonly columnIndex: number;
  readonly hasSpill: boolean | null;
  readonly rowHidden: boolean | null;
}

/** What must be asked of a stretch for nothing to be missing of it; the same `asked` where nothing is. */
export function toBeAsked(asked: Asked, told: ToldStretch): Asked {
  const computed = spillingOrComputed(told).filter((column) => !asked.computed.has(column));
  const isShown = asked.hidden === "each" || told.rowHidden !== null;
  if (computed.length === 0 && isShown) return asked;
  return {
    computed: new Set([...asked.computed, ...computed]),
    hidden: isShown ? asked.hidden : "each",
  };
}

/** What spills out of a formula has no entry of its own. */
function spillingOrComputed({ formulas, hasSpill, columnIndex }: ToldStretch): readonly number[] {
  if (hasSpill === false) return computedColumns(formulas, columnIndex);
  return (formulas[0] ?? []).map((_, column) => columnIndex + column);
}

export function computedColumns(formulas: readonly (readonly unknown[])[], left: number): readonly number[] {
  const found = new Set<number>();
  for (const row of formulas)
    row.forEach((entry, column) => {
      if (mayBeComputed(entry)) found.add(left + column);
    });
  return [...found];
}

/** Rows of the stretch that are hidden. */
export function hiddenRows({ range, rows }: StretchLoads): readonly number[] {
  const first = range.rowIndex;
  if (rows) return rows.value.flatMap(({ rowHidden }, place) => (rowHidden === true ? [first + place] : []));
  return range.rowHidden ? range.formulas.map((_, place) => first + place) : [];
}

export function chunksOfStretch(
  { range, results }: StretchLoads,
  texts: TextBook,
): Steps<readonly RangeChunk[]> {
  const matrices: RangeMatrices = {
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as unknown[][],
    results: results.map(({ columnIndex, values, valueTypes }): Results => ({
      left: columnIndex - range.columnIndex,
      values: values as unknown[][],
      valueTypes,
    })),
  };
  return chunksOf(range, matrices, texts);
}

/** {"rowHidden":false}, */
const HIDDEN_BYTES = 20;
/** "Double", */
const TYPE_BYTES = 10;

/** What a row of such cells comes to when so much is asked of it. A result is taken to be as long as its formula. */
export function bytesWhenAsked(
  formulas: readonly (readonly unknown[])[],
  numberFormat: readonly (readonly unknown[])[],
  left: number,
  { computed, hidden }: Asked,
): number {
  const results = [...computed].map((column) => columnBytes(formulas, column - left) + TYPE_BYTES);
  const rows = hidden === "each" ? HIDDEN_BYTES : 0;
  return rowBytes(formulas, numberFormat) + results.reduce((sum, bytes) => sum + bytes, rows);
}
