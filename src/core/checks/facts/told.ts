import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import type { CheckContext } from "../context";
import type { Quote } from "../finding";
import type { SheetArea } from "../../formulas/sheetArea";
import { cellPlace } from "../check";
import { reportSentences, sentencesOf } from "../report/sentences";
import { readStatements } from "../statements/readStatements";
import type { Statement } from "../statements/statement";

/** A statement with where it is made: in a cell of the workbook or in a sentence of the report. */
export interface Told {
  readonly statement: Statement;
  readonly sentence: string;
  readonly place?: SheetArea;
  readonly quote?: Quote;
}

const MOST_ROWS = 500;
const MOST_COLUMNS = 30;
const SHORTEST = 6;

const remembered = new WeakMap<CheckContext, readonly Told[]>();

/** Everything that texts of the workbook and of the report state; read once for all checks. */
export function toldIn(context: CheckContext): readonly Told[] {
  const reading = telling(context);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices: gives `undefined` where the work may be interrupted. */
export function* telling(context: CheckContext): Generator<undefined, readonly Told[]> {
  const known = remembered.get(context);
  if (known) return known;
  const told = [...(yield* toldInSheets(context)), ...(yield* toldInReport(context))];
  remembered.set(context, told);
  return told;
}

/** Sentences of a report, and rows of a sheet, between two breaths. */
const SLICE = 20;

function* toldInReport({ report }: CheckContext): Generator<undefined, readonly Told[]> {
  if (!report) return [];
  const told: Told[] = [];
  for (const [index, quote] of reportSentences(report).entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    for (const statement of readStatements(quote.text)) told.push({ statement, sentence: quote.text, quote });
  }
  // the unit's own score counts where the report is the unit's
  const isOutside = told.some(({ statement }) => statement.kind === "total" && statement.by === "evaluation");
  return isOutside ? told.filter(({ statement }) => !isSelfScore(statement)) : told;
}

function isSelfScore(statement: Statement): boolean {
  return (statement.kind === "total" || statement.kind === "grade") && statement.by === "self";
}

/** Reasons, explanations and feedback: not the standards, which state limits, nor raw answers and ledgers. */
function* toldInSheets(context: CheckContext): Generator<undefined, readonly Told[]> {
  const { questionnaires, funds, system, settingsSheet, sheets, generated } = context;
  const skipped = new Set([
    ...questionnaires.flatMap(({ raw, counted }) => [raw.sheet, counted.sheet]),
    funds.ledger?.sheet,
    system?.paper?.grid.sheet,
    settingsSheet?.sheet,
    ...WORKING_SHEETS.map((name) => generated.get(name)),
  ]);
  const ours = new Set(generated.values());
  const told: Told[] = [];
  for (const grid of sheets) {
    if (skipped.has(grid.sheet)) continue;
    const isTable = grid.sheet === system?.reading.table.sheet;
    told.push(...(yield* isTable ? toldInReasons(context) : toldOn(grid, context, ours)));
  }
  return told;
}

/** Our own lists of what was found and what was changed quote both sides of it. */
const WORKING_SHEETS = ["绩效_表_核对记录", "绩效_表_评分变更记录"];

function* toldInReasons({ system }: CheckContext): Generator<undefined, readonly Told[]> {
  const told: Told[] = [];
  for (const [index, { indicator, reason }] of (system?.indicators ?? []).entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    const { reason: at } = indicator.cells;
    if (at) told.push(...statementsIn(reason, cellPlace(at)));
  }
  return told;
}

/** A formula of a sheet of ours repeats what stands elsewhere. */
function* toldOn(
  grid: Grid,
  { cell }: CheckContext,
  ours: ReadonlySet<string>,
): Generator<undefined, readonly Told[]> {
  const told: Told[] = [];
  for (let row = 0; row < Math.min(grid.rowCount, MOST_ROWS); row += 1) {
    if (row % SLICE === SLICE - 1) yield undefined;
    for (let column = 0; column < Math.min(grid.columnCount, MOST_COLUMNS); column += 1) {
      const { value, formula } = grid.cell(row, column);
      const isRepeated = formula !== undefined && ours.has(grid.sheet);
      if (isRepeated || (formula === undefined && value.type !== "text")) continue;
      const at = { sheet: grid.sheet, row, column };
      const text = cellText((formula === undefined ? grid.cell(row, column) : cell(at)).value);
      if (text.length >= SHORTEST) told.push(...statementsIn(text, cellPlace(at)));
    }
  }
  return told;
}

function statementsIn(text: string, place: SheetArea): readonly Told[] {
  return sentencesOf(text).flatMap((sentence) =>
    readStatements(sentence)
      .filter((statement) => !isSelfScore(statement))
      .map((statement) => ({ statement, sentence, place })),
  );
}
