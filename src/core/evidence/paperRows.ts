import type { CellAddress } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Cell, Grid } from "../grid/grid";
import { readLevelText } from "../indicators/levelText";
import { indicatorKindName, manualKindName } from "./paperLines";
import { findPaperHeader, type PaperColumn, type PaperHeader } from "./paperColumns";

/** A row of 评价底稿 as it stands. */
export interface PaperRow {
  readonly row: number;
  /** 三级指标 as it now reads (our reference followed, not the cached text). */
  readonly name: string;
  readonly item: string;
  readonly kind: string;
  readonly need: string;
  readonly block: PaperBlock;
  /** Row of the indicator heading this row stands under; undefined outside the indicators. */
  readonly heading?: number;
  cell(column: PaperColumn): Cell;
  at(column: PaperColumn): CellAddress | undefined;
  text(column: PaperColumn): string;
}

/** indicators: headings and facts; manual: 人工认定; closing: 合计 and notes; retired: 以下各行已不在评分标准中. */
export type PaperBlock = "indicators" | "manual" | "closing" | "retired";

export interface PaperSheet {
  readonly grid: Grid;
  readonly header: PaperHeader;
  readonly rows: readonly PaperRow[];
}

export const manualHeading = "人工认定";
export const totalLabel = "合　计";
export const retiredHeading = "以下各行已不在评分标准中";

/** A cell's present text: formulas recomputed, so that a renamed indicator is known by its new name. */
export type PresentText = (at: CellAddress) => string;

/** The rows of a standing 评价底稿; undefined where its header row is not to be found. */
export function readPaperRows(
  grid: Grid,
  present: PresentText,
  indicators: ReadonlySet<string> = NO_NAMES,
): PaperSheet | undefined {
  const header = findPaperHeader(grid);
  if (!header) return undefined;
  let block: PaperBlock = "indicators";
  let heading: number | undefined;
  const rows: PaperRow[] = [];
  for (let row = header.row + 1; row < grid.rowCount; row += 1) {
    const read = rowReader(grid, header, row, present);
    const label = `${read.text("sequence")}${read.text("indicator")}`.replace(/[\s　]/g, "");
    // Its rows are known by their 序号 too, should somebody have deleted the heading.
    if (label.startsWith(manualHeading) || /^人工\d+/.test(label)) block = "manual";
    else if (label.startsWith("合计")) block = "closing";
    else if (label.startsWith(retiredHeading)) block = "retired";
    const kind = read.text("kind");
    if (block === "indicators" && kind === indicatorKindName) heading = row;
    rows.push({
      ...read,
      kind,
      block,
      name: nameOf(read, indicators),
      item: read.text("item"),
      need: read.text("need"),
      ...(block === "indicators" && heading !== undefined ? { heading } : {}),
    });
  }
  return { grid, header, rows: rows.map((row) => namedByFacts(row, rows)) };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * A renamed indicator is followed by its reference. Where the name that the file still shows is another indicator's,
 * the two have changed places: the evidence goes with its name, not with the row it pointed at.
 */
function nameOf(read: RowReader, indicators: ReadonlySet<string>): string {
  const shown = spoken(cellText(read.cell("indicator").value));
  return indicators.has(shown) ? shown : spoken(read.text("indicator"));
}

/** 立项依据⏎充分性（3分） in the table's cell is the indicator 立项依据充分性. */
function spoken(text: string): string {
  return readLevelText(text).name;
}

/** A heading whose name somebody wrote over is still that of the facts below it. */
function namedByFacts(row: PaperRow, rows: readonly PaperRow[]): PaperRow {
  if (row.kind !== indicatorKindName || row.cell("indicator").formula !== undefined) return row;
  const names = new Set(
    rows.filter((each) => each.heading === row.row && each !== row).map(({ name }) => name),
  );
  const [only] = names;
  return only !== undefined && names.size === 1 ? { ...row, name: only } : row;
}

type RowReader = Pick<PaperRow, "row" | "cell" | "at" | "text">;

function rowReader(grid: Grid, header: PaperHeader, row: number, present: PresentText): RowReader {
  const at = (column: PaperColumn): CellAddress | undefined => {
    const index = header.columns[column];
    return index === undefined ? undefined : { sheet: grid.sheet, row, column: index };
  };
  return {
    row,
    at,
    cell: (column) => {
      const place = at(column);
      return place ? grid.cell(place.row, place.column) : { value: { type: "blank" } };
    },
    text: (column) => {
      const place = at(column);
      return place ? present(place).trim() : "";
    },
  };
}

/** Rows that carry 人工认定 as somebody filled them in. */
export function manualRows(paper: PaperSheet): readonly PaperRow[] {
  return paper.rows.filter(({ block, kind }) => block === "manual" && kind === manualKindName);
}
