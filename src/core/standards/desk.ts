import type { StatedValues } from "../indicators/selfEvaluation/statedValues";
import type { Exact } from "../number/exact";
import type { Statement } from "./grammar/statement";
import type { Guidance } from "./guidance/guidance";
import type { MeasureBook } from "./measureBook";
import type { Decisions, Lint, Mark, Question } from "./reading";
import type { Part, Rule, Veto } from "./rule";
import type { SlotBook } from "./slotBook";
import type { Outline } from "./text/outline";
import { type Script, type Stretch, spanOf } from "./text/script";

/** What lies on the table while one standard is read. */
export interface Desk {
  readonly script: Script;
  readonly outline: Outline;
  readonly statements: readonly Statement[];
  readonly full: Exact;
  readonly name: string;
  readonly values?: StatedValues;
  readonly guidance: Guidance;
  readonly slots: SlotBook;
  readonly measures: MeasureBook;
  readonly decisions: Decisions;
  /** Statements that a family has made something of. */
  readonly claimed: Set<Statement>;
  readonly parts: Part[];
  readonly vetoes: Veto[];
  readonly lint: Lint[];
  readonly questions: Question[];
  /** Stretches to be shown as doubtful. */
  readonly doubtful: { readonly at: Stretch; readonly part: Mark["part"] }[];
  notApplicable?: Rule["notApplicable"];
  /** Most points, where the standard says more than the full ones. */
  limit?: Exact;
}

/** "①" of a statement, "" where the standard has no points or the statement stands before them. */
export function markOf(desk: Desk, statement: Statement): string {
  return desk.outline.points[statement.point]?.mark ?? "";
}

/** The mark that several statements share, "" where they stand in more than one point. */
export function markOfAll(desk: Desk, statements: readonly Statement[]): string {
  const marks = new Set(statements.map((statement) => markOf(desk, statement)));
  return marks.size === 1 ? ([...marks][0] ?? "") : "";
}

export function open(desk: Desk): readonly Statement[] {
  if (desk.claimed.size === 0) return desk.statements;
  return desk.statements.filter((statement) => !desk.claimed.has(statement));
}

export function claim(desk: Desk, ...statements: readonly Statement[]): void {
  for (const statement of statements) desk.claimed.add(statement);
}

function stretchOfAll(statements: readonly Statement[]): Stretch {
  return {
    from: Math.min(...statements.map(({ at }) => at.from)),
    to: Math.max(...statements.map(({ at }) => at.to)),
  };
}

export function spanOfAll(
  desk: Desk,
  statements: readonly Statement[],
): { readonly start: number; readonly end: number } {
  return spanOf(desk.script, stretchOfAll(statements));
}

export function warn(desk: Desk, code: Lint["code"], message: string, item: string, at?: Stretch): void {
  desk.lint.push({ code, message, item, ...(at && { at: spanOf(desk.script, at) }) });
}

/** Asks; the answer given before, where it is one of the choices (or the question is free). */
export function ask(desk: Desk, question: Omit<Question, "answer" | "at">, at?: Stretch): string | undefined {
  const key = freeKey(desk, question.key);
  const given = desk.decisions.get(key)?.trim();
  const answer =
    given === undefined || given === ""
      ? undefined
      : question.choices.length === 0 || question.choices.includes(given)
        ? given
        : undefined;
  desk.questions.push({
    ...question,
    key,
    ...(answer !== undefined && { answer }),
    ...(at && { at: spanOf(desk.script, at) }),
  });
  return answer;
}

/** The answer to a doubtful reading that the evaluator finds right. */
const READ_RIGHT = "这样读对";

/**
 * Warns that something was read as something else, and lets the evaluator confirm it: a 口径 that no score waits for, and
 * that silences the warning.
 */
export function warnOfReading(desk: Desk, message: string, item: string, at: Stretch): void {
  const text = `${message}。这样读对吗？`;
  if (desk.questions.some((question) => question.text === text)) return;
  const question = { key: `${item}读法`, item, text, choices: [READ_RIGHT], isConfirmation: true } as const;
  if (ask(desk, question, at) !== undefined) return;
  warn(desk, "other-measure", message, item, at);
  desk.doubtful.push({ at, part: "doubtful" });
}

/** A second question of the same topic in the same point gets a number. */
function freeKey(desk: Desk, key: string): string {
  const taken = desk.questions.filter(
    (asked) => asked.key === key || asked.key.replace(/\d+$/, "") === key,
  ).length;
  return taken === 0 ? key : `${key}${taken + 1}`;
}

/** Tries a reading; where it comes to nothing, what it asked and warned about on the way is forgotten. */
export function attempt<T>(desk: Desk, read: () => T | undefined): T | undefined {
  const { slots, lint, questions, doubtful } = desk;
  const [asked, warned, questioned, marked] = [slots.size, lint.length, questions.length, doubtful.length];
  const result = read();
  if (result !== undefined) return result;
  slots.forgetAfter(asked);
  lint.length = warned;
  questions.length = questioned;
  doubtful.length = marked;
  return undefined;
}
