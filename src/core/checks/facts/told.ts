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
  const known = remembered.get(context) ?? [...toldInSheets(context), ...toldInReport(context)];
  remembered.set(context, known);
  return known;
}

function toldInReport({ report }: CheckContext): readonly Told[] {
  if (!report) return [];
  const told = reportSentences(report).flatMap((quote) =>
    readStatements(quote.text).map((statement) => ({ statement, sentence: quote.text, quote })),
  );
  // the unit's own score counts where the report is the unit's
  const isOutside = told.some(({ statement }) => statement.kind === "total" && statement.by === "evaluation");
  return isOutside ? told.filter(({ statement }) => !isSelfScore(statement)) : told;
}

function isSelfScore(statement: Statement): boolean {
  return (statement.kind === "total" || statement.kind === "grade") && statement.by === "self";
}

/** Reasons, explanations and feedback: not the standards, which state limits, nor raw answers and ledgers. */
function toldInSheets(context: CheckContext): readonly Told[] {
  const { questionnaires, funds, system, settingsSheet, sheets, generated } = context;
  const skipped = new Set([
    ...questionnaires.flatMap(({ raw, counted }) => [raw.sheet, counted.sheet]),
    funds.ledger?.sheet,
    system?.paper?.grid.sheet,
    settingsSheet?.sheet,
    ...WORKING_SHEETS.map((name) => generated.get(name)),
  ]);
  const ours = new Set(generated.values());
  return sheets
    .filter(({ sheet }) => !skipped.has(sheet))
    .flatMap((grid) =>
      grid.sheet === system?.reading.table.sheet ? toldInReasons(context) : toldOn(grid, context, ours),
    );
}

/** Our own lists of what was found and what was changed quote both sides of it. */
const WORKING_SHEETS = ["绩效_表_核对记录", "绩效_表_评分变更记录"];

function toldInReasons({ system }: CheckContext): readonly Told[] {
  return (system?.indicators ?? []).flatMap(({ indicator: { cells }, reason }) =>
    cells.reason ? statementsIn(reason, cellPlace(cells.reason)) : [],
  );
}

/** A formula of a sheet of ours repeats what stands elsewhere. */
function toldOn(grid: Grid, { cell }: CheckContext, ours: ReadonlySet<string>): readonly Told[] {
  const told: Told[] = [];
  for (let row = 0; row < Math.min(grid.rowCount, MOST_ROWS); row += 1) {
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
