import { cellText } from "../grid/cellText";
import { blankCell, type Grid } from "../grid/grid";
import { allAtOnce, type Steps } from "../grid/steps";
import { SEPARATOR } from "./answerForm";
import { otherRows } from "./otherRows";
import { type ColumnContent, columnContent, contentWithout, readColumnAnswers } from "./columnAnswers";
import { correctionFor } from "./correction";
import { splitFlagHeaders } from "./flagColumns";
import { flagForms } from "./flagMarks";
import { findHeaderRow, type HeaderColumn, type HeaderRow, namedHeaderRow } from "./headerRow";
import type { QuestionCorrection } from "../evidence/evaluationSettings";
import type { ListedQuestion } from "./listedQuestion";
import { readOptionLists } from "./optionList";
import { type Respondents, readPaperCode } from "./paperCode";
import { asksForPersonalData } from "./personalData";
import { withOptionRow } from "./optionRow";
import { describeQuestion } from "./questionOptions";
import { columnsOf, type Question, type Questionnaire } from "./questionnaire";
import { screen } from "./screen";
import { nothingScreened } from "./screening";
import { likeness } from "./wording";

/** Below this a listed question of the same number is another question. */
const ALIKE = 0.5;

/**
 * The raw questionnaires of a workbook, in the order of its sheets. Hand in the sheets that people made: a sheet that we
 * generated holds counts, not answers. Questions that ask for names, telephone numbers and the like are left out.
 */
export function findQuestionnaires(
  grids: readonly Grid[],
  hints: Partial<SurveyHints> = {},
): readonly Questionnaire[] {
  return allAtOnce(findQuestionnairesInSteps(grids, hints));
}

/** The same, in pieces. */
export function* findQuestionnairesInSteps(
  grids: readonly Grid[],
  told: Partial<SurveyHints>,
): Steps<readonly Questionnaire[]> {
  const hints: SurveyHints = { corrections: [], scale: [], named: [], ...told };
  const lists = readOptionLists(grids);
  const listed = new Set(lists.map(({ number }) => number));
  const found: Questionnaire[] = [];
  for (const grid of grids) {
    yield;
    const isNamed = hints.named.some(({ sheet }) => sheet === grid.sheet);
    const header = isNamed ? namedHeaderRow(grid, listed) : findHeaderRow(grid, listed);
    if (header)
      found.push(yield* readQuestionnaire(grid, withOptionRow(grid, header) ?? header, lists, hints));
  }
  return found.filter((each) => !isReplaced(each, hints.named));
}

/** What 评价设置 says about questionnaires. */
export interface SurveyHints {
  readonly corrections: readonly QuestionCorrection[];
  /** Options of the satisfaction scale, best first. */
  readonly scale: readonly string[];
  /** Sheets that 评价设置 names as questionnaires. */
  readonly named: readonly NamedQuestionnaire[];
}

export interface NamedQuestionnaire {
  readonly sheet: string;
  /** "A" of 问卷A. */
  readonly paper?: string;
}

/** Another sheet is named as the paper's, so that this one is not counted a second time. */
function isReplaced({ sheet, paper }: Questionnaire, named: readonly NamedQuestionnaire[]): boolean {
  const others = named.filter((each) => each.paper !== undefined && each.paper === paper);
  return others.length > 0 && others.every((each) => each.sheet !== sheet);
}

function* readQuestionnaire(
  grid: Grid,
  header: HeaderRow,
  lists: readonly ListedQuestion[],
  hints: SurveyHints,
): Steps<Questionnaire> {
  const paper = hints.named.find(({ sheet }) => sheet === grid.sheet)?.paper;
  const respondents = { ...respondentsOf(grid, header.row), ...(paper === undefined ? {} : { paper }) };
  const firstRow = (header.optionRow ?? header.row) + 1;
  const lastRow = lastAnswer(grid, header, firstRow);
  const contents = new Map<number, ColumnContent>();
  const content = (column: number): ColumnContent => {
    const known = contents.get(column) ?? columnContent(grid, column, firstRow, lastRow);
    contents.set(column, known);
    return known;
  };
  const questions: Question[] = [];
  const others = yield* otherRows(grid, header, { firstRow, lastRow }, content);
  const answered = (column: number): ColumnContent =>
    contentWithout(
      content(column),
      others.map(({ row }) => grid.cell(row, column).value),
    );
  for (const columns of byNumber(header.columns)) {
    for (const { column } of columns) {
      content(column);
      yield;
    }
    const listed = listedFor(respondents, columns, lists);
    const corrected = correctionFor(
      { sheet: grid.sheet, ...respondents },
      columns,
      listed,
      hints.corrections,
    );
    questions.push(...readQuestions(columns, corrected, answered, hints.scale));
  }
  const open = new Set(questions.flatMap((question) => columnsOf(question)));
  const { source, submitted } = header.about;
  const found: Questionnaire = {
    sheet: grid.sheet,
    ...respondents,
    headerRow: header.row,
    firstRow,
    lastRow,
    questions,
    answer: (row, column) => (open.has(column) ? grid.cell(row, column).value : blankCell.value),
    content: (column) => (open.has(column) ? content(column) : { answers: [], hasErrors: false }),
    ...(source === undefined ? {} : { source }),
    ...(submitted === undefined ? {} : { submitted }),
    screening: nothingScreened,
    countedIn: "raw",
  };
  return { ...found, screening: yield* screen(grid, header, found, others) };
}

/** The sheet's name says it; else a title above the questions. */
function respondentsOf(grid: Grid, headerRow: number): Respondents {
  const named = readPaperCode(grid.sheet);
  if (named.paper !== undefined) return named;
  for (let row = 0; row < headerRow; row++) {
    const titled = readPaperCode(cellText(grid.cell(row, 0).value));
    if (titled.paper !== undefined) return { ...named, ...titled };
  }
  return named;
}

/** Blank rows at the end are no respondents; a note below the answers in another column is none either. */
function lastAnswer(grid: Grid, header: HeaderRow, firstRow: number): number {
  for (let row = grid.rowCount - 1; row >= firstRow; row--) {
    if (header.columns.some(({ column }) => grid.cell(row, column).value.type !== "blank")) return row;
  }
  return firstRow - 1;
}

function byNumber(columns: readonly HeaderColumn[]): Iterable<readonly HeaderColumn[]> {
  const groups = new Map<number, HeaderColumn[]>();
  for (const column of columns)
    groups.set(column.header.number, [...(groups.get(column.header.number) ?? []), column]);
  return groups.values();
}

function readQuestions(
  columns: readonly HeaderColumn[],
  listed: ListedQuestion | undefined,
  content: (column: number) => ColumnContent,
  scale: readonly string[],
): readonly Question[] {
  const answers = columns.map(({ column }) => readColumnAnswers(content(column).answers));
  const [first] = columns;
  const split = columns.length > 1 ? splitFlagHeaders(columns, listed) : undefined;
  const ofColumn = new Map(
    columns.flatMap(({ column }, index) => {
      const own = answers[index];
      return own ? [[column, own] as const] : [];
    }),
  );
  const forms = split && flagForms(ofColumn, split);
  if (first && split && forms) {
    const kind = listed?.kind ?? first.header.kind ?? "multiple";
    const wording = split.wording || (listed?.wording ?? "");
    const options = split.options.map((option) => ({
      ...option,
      forms: forms.get(option.column ?? -1) ?? [],
    }));
    const found = { ...first.header, wording, column: first.column };
    return [{ ...found, kind, coding: "flags", separator: SEPARATOR, options, order: "stated" }];
  }
  return columns.flatMap(({ column, header }, index) => {
    const answered = answers[index];
    if (!answered) return [];
    const described = describeQuestion(
      answered,
      header.kind,
      columns.length === 1 ? listed : undefined,
      scale,
    );
    const wording = header.wording || (listed?.wording ?? "");
    if (asksForPersonalData(wording, described.kind === "text")) return [];
    return [{ ...header, ...described, wording, column }];
  });
}

/** The list's question of the same paper (or group) and number that also reads alike. */
function listedFor(
  respondents: Respondents,
  columns: readonly HeaderColumn[],
  lists: readonly ListedQuestion[],
): ListedQuestion | undefined {
  const header = columns[0]?.header;
  if (!header) return undefined;
  const alike = lists.filter(
    (listed) =>
      listed.number === header.number &&
      agree(listed.paper, respondents.paper) &&
      (listed.paper !== undefined || agree(listed.group, respondents.group)) &&
      (listed.wording === "" ||
        header.wording === "" ||
        likenessOfStart(listed.wording, header.wording) >= ALIKE),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** A 0/1 column's header goes on after the question. */
function likenessOfStart(listed: string, header: string): number {
  return Math.max(likeness(listed, header), likeness(listed, header.slice(0, listed.length)));
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
