import { cellText } from "../grid/cellText";
import { blankCell, type CellValue, type Grid } from "../grid/grid";
import type { Steps } from "../grid/steps";
import { contentWithout } from "./columnAnswers";
import { columnsOf, type Question, type Questionnaire } from "./questionnaire";

/**
 * 清理数据: a copy of the answers without personal columns, in which 是否计入 says which answers count (sheets.md §16). Its
 * columns are 原始行, 是否计入, 不计入原因 and one for each column of answers. Of more answers than formulas count it is a
 * list of those that do not count, with the first three columns.
 */
export const copyColumns = { source: 0, counted: 1, reason: 2, first: 3 } as const;

export const countedWords = { yes: "计入", no: "不计入" } as const;

/** What the evaluator decided about one answer, by the row of the raw sheet. */
export interface Decision {
  readonly isCounted: boolean;
  readonly reason: string;
}

/** Where the answers of the raw sheet stand in the copy. */
export interface CopyPlaces {
  readonly sheet: string;
  /** Row of the copy by row of the raw sheet. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** The raw columns that the copy has, in order, from `copyColumns.first` on. */
export function copiedColumns({ questions }: Questionnaire): readonly number[] {
  return [...new Set(questions.flatMap((question) => columnsOf(question)))].sort((a, b) => a - b);
}

const ROWS_IN_A_STEP = 200;

/** What stands in a copy: rows found by the raw row in their first column. */
export function* readCopy(
  grid: Grid,
  { firstRow, lastRow }: Questionnaire,
): Steps<{ readonly places: CopyPlaces; readonly decisions: ReadonlyMap<number, Decision> }> {
  const rowOf = new Map<number, number>();
  const decisions = new Map<number, Decision>();
  for (let row = 0; row < grid.rowCount; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    const source = sourceRow(grid, row);
    if (source === undefined || source < firstRow || source > lastRow || rowOf.has(source)) continue;
    const text = (column: number): string => cellText(grid.cell(row, column).value).trim();
    rowOf.set(source, row);
    decisions.set(source, {
      isCounted: text(copyColumns.counted) !== countedWords.no,
      reason: text(copyColumns.reason),
    });
  }
  return { places: { sheet: grid.sheet, rowOf }, decisions };
}

/** By the formula, which follows rows that are inserted; by the number where rows are values. */
export function sourceRow(grid: Grid, row: number): number | undefined {
  const { formula, value } = grid.cell(row, copyColumns.source);
  const pointed = formula === undefined ? null : /^ROW\(.*!\$?[A-Z]{1,3}\$?(\d+)\)$/i.exec(formula);
  if (pointed) return Number(pointed[1]) - 1;
  const isRow = formula === undefined && value.type === "number" && Number.isInteger(value.number);
  return isRow ? value.number - 1 : undefined;
}

const COUNTED: Decision = { isCounted: true, reason: "" };

/** The decisions for every answer: what the evaluator decided goes before what screening found. */
export function decisionsFor(
  { screening, firstRow, lastRow }: Questionnaire,
  standing: ReadonlyMap<number, Decision>,
): ReadonlyMap<number, Decision> {
  const found = new Map(screening.excluded.map(({ row, reason }) => [row, reason]));
  const decisions = new Map<number, Decision>();
  for (let row = firstRow; row <= lastRow; row++) {
    const reason = found.get(row);
    const screened = reason === undefined ? COUNTED : { isCounted: false, reason };
    decisions.set(row, standing.get(row) ?? screened);
  }
  return decisions;
}

/** The questionnaire as its copy holds it: same answers in other cells, blank where they do not count. */
export function asCopy(
  raw: Questionnaire,
  places: CopyPlaces,
  decisions: ReadonlyMap<number, Decision>,
): Questionnaire {
  const columns = copiedColumns(raw);
  const toCopy = (column: number): number => copyColumns.first + columns.indexOf(column);
  const rawRows = new Map([...places.rowOf].map(([rawRow, row]) => [row, rawRow]));
  let [top, bottom] = [Infinity, -1];
  for (const row of places.rowOf.values()) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  const isCounted = (rawRow: number | undefined): rawRow is number =>
    rawRow !== undefined && decisions.get(rawRow)?.isCounted !== false;
  const left = uncounted(raw, decisions, places);
  return {
    ...raw,
    sheet: places.sheet,
    headerRow: top - 1,
    firstRow: top,
    lastRow: bottom,
    questions: raw.questions.map((question) => moved(question, toCopy)),
    answer: (row, column) => {
      const rawRow = rawRows.get(row);
      const rawColumn = columns[column - copyColumns.first];
      return isCounted(rawRow) && rawColumn !== undefined ? raw.answer(rawRow, rawColumn) : blankCell.value;
    },
    content: (column) => {
      const rawColumn = columns[column - copyColumns.first] ?? -1;
      return contentWithout(
        raw.content(rawColumn),
        left.map((row) => raw.answer(row, rawColumn)),
      );
    },
    countedIn: "copy",
  };
}

/** A long questionnaire without the answers that its list says do not count. */
export function asListed(raw: Questionnaire, decisions: ReadonlyMap<number, Decision>): Questionnaire {
  return { ...withoutUncounted(raw, decisions), countedIn: "listed" };
}

/** The raw questionnaire without the answers that do not count, while there is no copy for formulas to point at. */
export function withoutUncounted(
  raw: Questionnaire,
  decisions: ReadonlyMap<number, Decision>,
): Questionnaire {
  const left: number[] = [];
  for (const [row, { isCounted }] of decisions) if (!isCounted) left.push(row);
  if (left.length === 0) return raw;
  const isLeft = new Set(left);
  return {
    ...raw,
    answer: (row, column): CellValue => (isLeft.has(row) ? blankCell.value : raw.answer(row, column)),
    content: (column) =>
      contentWithout(
        raw.content(column),
        left.map((row) => raw.answer(row, column)),
      ),
    countedIn: "screened",
  };
}

/** Answers left out, and those that came after the copy was made. */
function uncounted(
  { firstRow, lastRow }: Questionnaire,
  decisions: ReadonlyMap<number, Decision>,
  { rowOf }: CopyPlaces,
): readonly number[] {
  const left: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (decisions.get(row)?.isCounted === false || !rowOf.has(row)) left.push(row);
  }
  return left;
}

function moved(question: Question, toCopy: (column: number) => number): Question {
  return {
    ...question,
    column: toCopy(question.column),
    options: question.options.map((option) =>
      option.column === undefined ? option : { ...option, column: toCopy(option.column) },
    ),
  };
}
