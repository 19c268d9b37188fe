import type { MergedGrid } from "../grid/mergedGrid";
import { isBlankText } from "../grid/cellText";
import { narrow } from "../number/narrow";
import type { TableColumns } from "./indicatorTable";

/** What one row of an indicator table is. */
export type RowKind =
  | "indicator"
  /** Belongs to the indicator above: a merged name, or a standard that goes on in the next row. */
  | "continuation"
  /** A level on a row of its own, perhaps with its points, above the rows of its indicators. */
  | "heading"
  /** Points or a standard without any name. */
  | "nameless"
  /** A form's empty line: 指标2： */
  | "placeholder"
  | "subtotal"
  | "total"
  | "note"
  /** 转下页, 续表: a line that printing needs, not the end of the table. */
  | "pageTurn"
  | "blank";

export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Places in `columns.levels` whose text starts in this row, the highest first. */
  readonly ownLevels: readonly number[];
}

/** The columns a row is judged by. */
export type RowColumns = Pick<
  TableColumns,
  "levels" | "full" | "standard" | "definition" | "guidance" | "ordinal" | "before"
>;

const NOTE =
  /^(?:注\d*|备注|说明|填表说明|注释|填[表报]人|评价人|审核人|评分人|制表人|负责人|填报日期|评价日期|评价等级)[:：.、]|^注\d|^[*※]/;
const SUBTOTAL = /^.{0,12}小计$|^.{1,12}合计$/;
const TOTAL =
  /^(?:合计|总计|总分|总分值|总得分|得分合计|分值合计|合计得分|合计分|合计分值|评价总分|评价总得分|综合得分|综合评分|总评分|共计)$/;
const TOTAL_AS_SUBTOTAL = /^(?:得分|分值)合计$/;
const GRADE = /^(?:绩效|综合|评价|考核|考评|评定)*(?:等级|等次|结论)$/;
const PAGE_TURN = /^(?:[转接见](?:上|下)一?页|续上?表|上接|下转|承前页|过次页|(?:附?表\d*)?续)$/;
const PLACEHOLDER = /^(?:指标\d*[:：]?|[….]+)$/;

/** Judges a row by what starts in it; `heading` stays open until the next row is known (`tableRows`). */
export function readTableRow(view: MergedGrid, columns: RowColumns, row: number): TableRow {
  const ownLevels = columns.levels.flatMap((column, place) => (startsHere(view, row, column) ? [place] : []));
  const kind = kindOf(view, columns, row, ownLevels);
  return { row, kind, ownLevels };
}

function kindOf(view: MergedGrid, columns: RowColumns, row: number, ownLevels: readonly number[]): RowKind {
  const filled = filledColumns(view, columns, row);
  const texts = labelTexts(view, columns, row, filled);
  const labels = texts.map(labelOf);
  if (texts.some((text) => TOTAL.test(withoutPoints(text)))) return "total";
  if (labels.some((label) => SUBTOTAL.test(label) && !TOTAL_AS_SUBTOTAL.test(label))) return "subtotal";
  if (texts.slice(0, 1).some((text) => NOTE.test(narrow(text)))) return "note";
  const hasStandard = columns.standard !== undefined && startsHere(view, row, columns.standard);
  if (!hasStandard && labels.slice(0, 1).some((label) => GRADE.test(label))) return "note";
  if (!hasStandard && labels.length > 0 && labels.every((label) => PAGE_TURN.test(label))) return "pageTurn";
  if (filled.length === 0) return isInsideMerge(view, columns, row) ? "continuation" : "blank";
  const hasFull = startsHere(view, row, columns.full) && !columns.levels.includes(columns.full);
  const deepest = ownLevels.at(-1);
  if (deepest === undefined) {
    if (isInsideMerge(view, columns, row) || !hasFull) return "continuation";
    return "nameless";
  }
  const name = narrow(view.text(row, columns.levels[deepest] ?? 0)).replaceAll(" ", "");
  if (PLACEHOLDER.test(name) && !hasFull) return "placeholder";
  if (deepest === columns.levels.length - 1 || hasStandard) return "indicator";
  // the name is merged into the deepest level's column (满意度 over 二级 and 三级)
  const column = columns.levels[deepest] ?? 0;
  const deepestColumn = columns.levels.at(-1) ?? 0;
  const { right } = view.area(row, column);
  return right >= deepestColumn && right < columns.full ? "indicator" : "heading";
}

/** Something stands in the cell itself, not in a merged area that began further up or to the left. */
export function startsHere(view: MergedGrid, row: number, column: number): boolean {
  const anchor = view.anchor(row, column);
  return anchor.row === row && anchor.column === column && !isBlankText(view.grid.cell(row, column).value);
}

function filledColumns(view: MergedGrid, columns: RowColumns, row: number): readonly number[] {
  const { levels, full, standard = full, definition = full, guidance = full } = columns;
  const all = new Set([...levels, full, standard, definition, guidance]);
  return [...all].filter((column) => startsHere(view, row, column)).sort((a, b) => a - b);
}

/** Where 合计 and 注 stand: before the names, perhaps merged over columns that are none of ours, or in the first cells. */
function labelTexts(
  view: MergedGrid,
  { levels, ordinal, before = [] }: RowColumns,
  row: number,
  filled: readonly number[],
): readonly string[] {
  const first = [...before, ordinal, levels[0]].filter((column) => column !== undefined);
  const columns = [...first.filter((column) => view.anchor(row, column).row === row), ...filled.slice(0, 3)];
  return columns.map((column) => view.text(row, column)).filter((text) => text !== "");
}

/** The deepest level's cell belongs to a merged area from further up, so the row is part of that indicator. */
function isInsideMerge(view: MergedGrid, columns: RowColumns, row: number): boolean {
  const deepest = columns.levels.at(-1) ?? 0;
  return view.anchor(row, deepest).row < row && view.text(row, deepest) !== "";
}

/** 合计（100分） and 合计100分 → 合计 */
function withoutPoints(text: string): string {
  return labelOf(text.replace(/[(（][^()（）]*[)）]/g, "")).replace(/\d+分?$/, "");
}

/** 合 计： → 合计 */
function labelOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
