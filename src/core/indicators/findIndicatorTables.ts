import type { Grid } from "../grid/grid";
import { type MergedGrid, mergedGrid } from "../grid/mergedGrid";
import { type Problem, problem } from "../problems/problem";
import { type ChosenColumns, chooseColumns } from "./chooseColumns";
import {
  continuesHeader,
  type HeaderColumn,
  isColumnNumbering,
  mergedDownTo,
  readHeaders,
} from "./headerBlock";
import type { IndicatorTable, TablePlace } from "./indicatorTable";
import type { NamedColumn } from "./namedColumns";
import { withPointsInNames } from "./pointsInNames";
import { nameColumns, passedOver, standardColumns, underStandard } from "./spannedColumns";
import { tableRows } from "./tableRows";

/** A header stands near the top of its sheet, or of what follows the table above it. */
export const HEADER_SEARCH_ROWS = 200;

/** How far above its header a 自评表 says what it is: the title and the 项目资金 block. */
const FORM_HEAD_ROWS = 25;

type Complete = ChosenColumns & { readonly full: number };

interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly headers: readonly HeaderColumn[];
}

/**
 * Every indicator table of the workbook, in order of sheet and row: recognised by the headers alone, never by a
 * sheet's name or place, and by what the evaluator named. Two tables are two entries. A sheet without one gives nothing; `noTableProblem` says why.
 */
export function findIndicatorTables(
  grids: readonly Grid[],
  named: readonly NamedColumn[] = [],
): readonly IndicatorTable[] {
  return grids.flatMap((grid) => tablesOn(mergedGrid(grid), named));
}

function tablesOn(view: MergedGrid, named: readonly NamedColumn[]): readonly IndicatorTable[] {
  const tables: IndicatorTable[] = [];
  let end = Math.min(view.grid.rowCount, HEADER_SEARCH_ROWS);
  for (let row = 0; row < end; row++) {
    const block = headerBlockAt(view, row, named);
    if (!block) continue;
    const found = sideBySide(block).flatMap((headers) => tableBelow(view, { ...block, headers }) ?? []);
    if (found.length === 0) continue;
    tables.push(...found);
    row = Math.max(...found.map(({ lastRow }) => lastRow));
    end = Math.min(view.grid.rowCount, row + HEADER_SEARCH_ROWS);
  }
  return tables;
}

/** The header that starts in this row: one row, rows joined by merged cells, or a second row of known headers. */
function headerBlockAt(
  view: MergedGrid,
  row: number,
  named: readonly NamedColumn[],
): HeaderBlock | undefined {
  const single = readHeaders(view, row, row, named);
  const known = single.filter(({ match }) => match);
  if (known.length < 2) return undefined;
  let last = Math.min(mergedDownTo(view, row, single), row + 3);
  if (last === row && row + 1 < view.grid.rowCount && continuesHeader(view, row + 1, named)) last = row + 1;
  const read = last === row ? single : readHeaders(view, row, last, named);
  const headers = underStandard(view, { first: row, last, headers: read });
  const { levels, full } = withPointsInNames(view, last, chooseColumns(headers));
  if (levels.length === 0 || full === undefined) return undefined;
  return { first: row, last, headers };
}

/** A header that starts again to the right (一级指标 a second time) is a second table. */
function sideBySide({ headers }: HeaderBlock): readonly (readonly HeaderColumn[])[] {
  const parts: HeaderColumn[][] = [[]];
  const first = headers.find(({ match }) => match?.role === "level")?.match?.level;
  let seen = 0;
  for (const header of headers) {
    const starts = header.match?.role === "level" && header.match.level === first;
    if (starts && ++seen > 1) parts.push([]);
    parts.at(-1)?.push(header);
  }
  return parts;
}

function tableBelow(view: MergedGrid, block: HeaderBlock): IndicatorTable | undefined {
  const chosen = withPointsInNames(view, block.last, chooseColumns(block.headers));
  if (!isComplete(chosen)) return undefined;
  const isForm = looksLikeForm(view, block, chosen);
  const { standard } = chosen.others;
  if (!isForm && standard === undefined) return undefined;
  const { levelPoints, fullIsWeight, others } = chosen;
  const levels = nameColumns(view, block, chosen.levels);
  const full = chosen.full === chosen.levels.at(-1) ? (levels.at(-1) ?? chosen.full) : chosen.full;
  const standardMore = standardColumns(view, block, chosen);
  const beside = chosen.levels.filter((column) => !levels.includes(column));
  const before = [...chosen.unread.map(({ column }) => column), ...beside].filter(
    (column) => column < Math.min(...levels),
  );
  const columns = {
    levels,
    levelPoints,
    full,
    fullIsWeight,
    ...others,
    ...(standardMore.length > 0 ? { standardMore } : {}),
    ...(before.length > 0 ? { before } : {}),
  };
  const firstRow = block.last + (isColumnNumbering(view, block.last + 1) ? 2 : 1);
  const rows = tableRows(view, columns, firstRow);
  const total = rows.findLast(({ kind }) => kind === "total");
  const place: TablePlace = {
    sheet: view.grid.sheet,
    headerRows: { first: block.first, last: block.last },
    firstRow,
    lastRow: rows.at(-1)?.row ?? block.last,
    ...(total ? { totalRow: total.row } : {}),
    // of two 合计 the last is the table's, the others are parts of it
    subtotalRows: rows
      .filter(({ kind, row }) => kind === "subtotal" || (kind === "total" && row !== total?.row))
      .map(({ row }) => row),
    reasons: chosen.reasons,
    unread: chosen.unread,
    problems: tableProblems(
      view,
      block,
      chosen,
      rows.some(({ kind }) => kind === "indicator"),
    ),
  };
  if (isForm || standard === undefined) return { ...place, kind: "selfEvaluation", columns };
  return { ...place, kind: "indicators", columns: { ...columns, standard } };
}

function isComplete(chosen: ChosenColumns): chosen is Complete {
  return chosen.levels.length > 0 && chosen.full !== undefined;
}

/** Target and actual value beside each other, under the heading or the 项目资金 block of a 自评表. */
function looksLikeForm(view: MergedGrid, { first }: HeaderBlock, { others }: ChosenColumns): boolean {
  if (others.target === undefined || others.actual === undefined) return false;
  if (others.standard === undefined) return others.score !== undefined;
  for (let row = first - 1; row >= Math.max(0, first - FORM_HEAD_ROWS); row--) {
    for (let column = 0; column < Math.min(view.grid.columnCount, 20); column++) {
      if (/自评表|全年执行数|全年预算数/.test(view.text(row, column).replace(/\s/g, ""))) return true;
    }
  }
  return false;
}

function tableProblems(
  view: MergedGrid,
  block: HeaderBlock,
  chosen: ChosenColumns,
  hasIndicators: boolean,
): readonly Problem[] {
  const { first, headers } = block;
  const { others } = chosen;
  const used = headers.find(({ column }) => column === others.standard)?.header ?? "";
  const at = headers[0]?.at ?? { sheet: view.grid.sheet, row: first, column: 0 };
  return [
    ...(hasIndicators ? [] : [problem("table-empty", at)]),
    ...(others.score === undefined ? [problem("score-column-missing", at)] : []),
    ...(others.reason === undefined ? [problem("reason-column-missing", at)] : []),
    ...passedOver(view, block, chosen).map((each) =>
      problem("standard-column-passed-over", each.at, { header: each.header, used }),
    ),
  ];
}
