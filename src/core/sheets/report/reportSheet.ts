import type { Area } from "../../grid/address";
import { cellText, isBlankText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import { allAtOnce, type Steps } from "../../grid/steps";
import type { ChartSpec } from "../../patch/chart";
import type { PatchValue } from "../../patch/patch";
import { type Orientation, reportPage, workingPage } from "../page";
import { inputCell, type PlannedCell, type PlannedReport, type PlannedRow, textCell } from "../planned";
import { overwrittenFormats } from "../overwritten";
import { lookOf } from "../look";
import { columnsByHeader } from "./reportColumns";
import { paginated } from "./reportPages";
import { type DrawnRow, kindOf, type ReportLine, type ReportPlaces } from "./reportLine";
import { placesOf } from "./reportPlaces";
import { validationsOf } from "./reportValidations";
import {
  type ArrangedRow,
  arrangeRows,
  type Arrangement,
  isTouchedRow,
  type KeyOf,
  retiredReportHeading,
} from "./standingRows";

/** What every table of the report is planned with. */
export interface ReportFrame {
  /** As the sheet is called now, or is to be called. */
  readonly name: string;
  /** 绩效_表_…: finds it again (sheets.md §1.8). */
  readonly tableName: string;
  readonly standing?: Grid;
  /** The same with its formulas recomputed: a file may keep no results, and rows are known by what they show. */
  readonly shown?: Grid;
  /** Body font. */
  readonly font: string;
}

/** A table of the report before it is compared with what stands there. */
export interface ReportDefinition extends ReportFrame {
  /** Points. */
  readonly widths: readonly number[];
  readonly lines: readonly ReportLine[];
  readonly keyOf: KeyOf;
  /** Key of the header row and its texts, by which columns are found again. */
  readonly header?: { readonly key: string; readonly texts: readonly string[] };
  readonly orientation: Orientation;
  /** report: handed in; working: a working paper of ours (sheets.md §1.1). */
  readonly family: "report" | "working";
  /** The row below this one is the first that scrolls; `titles` is repeated on every page. */
  readonly freezeBelow?: string;
  readonly freezeColumn?: number;
  readonly titles?: string;
  readonly fitToOnePage?: true;
  /** Body size, points. */
  readonly size: number;
  /** Areas merged over several rows. */
  readonly merges?: (places: ReportPlaces) => readonly Area[];
  readonly names?: (places: ReportPlaces) => readonly { readonly name: string; readonly area: Area }[];
  readonly charts?: (places: ReportPlaces) => readonly ChartSpec[];
}

const pages = { report: reportPage, working: workingPage } as const;

/** The sheet as it ought to stand: sheets.md §1, with what a person did to a standing one woven in. */
export function planReport(definition: ReportDefinition): PlannedReport {
  return allAtOnce(planReportInSteps(definition));
}

/** The same, some rows at a time. */
export function* planReportInSteps(definition: ReportDefinition): Steps<PlannedReport> {
  const { standing, lines } = definition;
  const column = columnsByHeader(definition.header?.texts, standing);
  const samples = sampleRows(lines);
  const arrangement = arrangeRows(
    lines,
    standing ? { grid: definition.shown ?? standing, column } : undefined,
    definition.keyOf,
    (kind, row) => standing !== undefined && isTouched(samples.get(kind), standing, row, column),
  );
  yield;
  const placesAt = placesOf(arrangement.rows, column);
  const drawn: DrawnRow[] = [];
  const all: PlannedRow[] = [];
  for (const [row, arranged] of arrangement.rows.entries()) {
    const { line, existing } = arranged;
    const found = drawArranged(arranged, placesAt(row), definition, row === arrangement.retiredHeading);
    drawn.push(found);
    all.push({
      height: line?.height ?? 0,
      cells: cellMap(found.cells, column),
      ...(existing === undefined ? {} : { existing }),
    });
    yield;
  }
  const rows = standing ? withoutEmptyTail(all) : all;
  const places = placesAt(0);
  const rowAfter = (key: string | undefined): number | undefined => {
    const row = key === undefined ? undefined : places.rowOf(key);
    return row === undefined ? undefined : row + 1;
  };
  const freezeRow = rowAfter(definition.freezeBelow);
  const titles = definition.titles === undefined ? undefined : places.rowOf(definition.titles);
  const charts = definition.charts?.(places);
  const area = printArea(arrangement, definition.widths.length, column);
  yield;
  const validations = yield* validationsOf(drawn, column);
  const conditionalFormats = yield* overwrittenFormats(rows);
  yield;
  const sheet = {
    name: definition.name,
    columnWidths: widthsOf(definition.widths, column, standing),
    rows,
    merges: [...spanAreas(drawn, column), ...(definition.merges?.(places) ?? [])],
    rules: {
      validations,
      conditionalFormats,
      print: pages[definition.family](definition.orientation, definition.font, {
        area,
        ...(titles === undefined ? {} : { titleRows: { first: titles, last: titles } }),
        breaksAfter: [],
        fitToOnePage: definition.fitToOnePage ?? false,
      }),
    },
    ...(freezeRow === undefined ? {} : { freeze: { row: freezeRow, column: definition.freezeColumn ?? 0 } }),
    names: [
      { name: definition.tableName, area: cellArea(0, column(0)) },
      ...(definition.names?.(places) ?? []),
    ],
    ...(charts ? { charts } : {}),
  };
  return {
    sheet,
    ...(standing ? { standing } : {}),
    removed: arrangement.removed,
    paginate: paginated(
      arrangement.rows.map(({ line }) => line),
      { orientation: definition.orientation, ...(titles === undefined ? {} : { titles }) },
    ),
  };
}

/** Empty rows below everything else stand there already, unseen: room for a chart. */
function withoutEmptyTail(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const last = rows.findLastIndex(({ cells, existing }) => cells.size > 0 || existing !== undefined);
  return rows.slice(0, last + 1);
}

/** One drawn row of each kind, for what a row of that kind holds of a person's. */
function sampleRows(lines: readonly ReportLine[]): ReadonlyMap<string, DrawnRow> {
  const places = placesOf(
    lines.map((line) => ({ line })),
    (column) => column,
  );
  const samples = new Map<string, DrawnRow>();
  lines.forEach((line, row) => {
    const kind = kindOf(line.key);
    if (!samples.has(kind)) samples.set(kind, line.draw(places(row)));
  });
  return samples;
}

function isTouched(
  sample: DrawnRow | undefined,
  grid: Grid,
  row: number,
  column: (column: number) => number,
): boolean {
  if (sample) return isTouchedRow(sample.cells, (index) => grid.cell(row, column(index)));
  // No row of the kind is planned any more: whatever is no formula may be a person's.
  for (let index = 1; index < grid.columnCount; index += 1) {
    const { value, formula } = grid.cell(row, index);
    if (formula === undefined && !isBlankText(value)) return true;
  }
  return false;
}

function drawArranged(
  { line, moved }: ArrangedRow,
  places: ReportPlaces,
  definition: ReportDefinition,
  isRetiredHeading: boolean,
): DrawnRow {
  if (line) return line.draw(places);
  const look = lookOf(definition.font, definition.size);
  if (isRetiredHeading) return { cells: [textCell(retiredReportHeading, look({ wrap: false }))] };
  if (moved === undefined || !definition.standing) return { cells: [] };
  const { standing } = definition;
  return {
    cells: definition.widths.map((_, index) =>
      inputCell(carriedValue(standing, moved, places.column(index)), look({ borders: true })),
    ),
  };
}

/** What stood in the row, formulas as what they last came to: the row they spoke of is no longer there. */
function carriedValue(grid: Grid, row: number, column: number): PatchValue {
  const { value } = grid.cell(row, column);
  if (value.type === "number") return { type: "number", number: value.number };
  const text = cellText(value);
  return text === "" ? { type: "blank" } : { type: "text", text };
}

function cellMap(
  cells: readonly (PlannedCell | undefined)[],
  column: (column: number) => number,
): ReadonlyMap<number, PlannedCell> {
  return new Map(cells.flatMap((cell, index) => (cell ? [[column(index), cell] as const] : [])));
}

function spanAreas(drawn: readonly DrawnRow[], column: (column: number) => number): readonly Area[] {
  return drawn.flatMap(({ spans = [] }, row) =>
    spans.map(([from, to]) => ({ top: row, bottom: row, left: column(from), right: column(to) })),
  );
}

/** From the title to the last row of ours; what is no longer in the table is not printed with it. */
function printArea({ rows }: Arrangement, columns: number, column: (column: number) => number): Area {
  const bottom = rows.findLastIndex(({ line }) => line !== undefined);
  const all = Array.from({ length: columns }, (_, index) => column(index));
  return { top: 0, left: Math.min(...all), bottom: Math.max(0, bottom), right: Math.max(...all) };
}

function widthsOf(
  widths: readonly number[],
  column: (column: number) => number,
  standing: Grid | undefined,
): readonly number[] {
  if (!standing) return widths;
  const placed: number[] = [];
  widths.forEach((width, index) => {
    placed[column(index)] = width;
  });
  return Array.from(placed, (width: number | undefined) => width ?? 50);
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
