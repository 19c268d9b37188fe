import { type AnswerForm, SEPARATOR } from "./answerForm";
import type { ColumnAnswers } from "./columnAnswers";
import type { FlagQuestion } from "./flagColumns";
import { optionKey } from "./wording";

/** 0, 1 and the −3 that 问卷星 writes for a skipped question. */
const NUMBERS: ReadonlySet<string> = new Set(["0", "1", "-3"]);

/** What people put into the column of an option that was chosen, and of one that was not. */
const TICKS: ReadonlySet<string> = new Set(["√", "✓", "✔", "☑", "选中", "已选"]);
const NOT_TICKED: ReadonlySet<string> = new Set(["0", "×", "☐", "未选", "未选中"]);

/** What a column of an option holds where somebody answered. */
export function columnMark(text: string): boolean {
  return NUMBERS.has(text) || TICKS.has(text) || NOT_TICKED.has(text);
}

/**
 * How each column of one question says that its option was chosen: by 1 (no form of its own), by a tick, or by the
 * option's own text. Undefined where the columns are questions of their own. What nobody chose may be left blank, but
 * in some column there is an answer.
 */
export function flagForms(
  answers: ReadonlyMap<number, ColumnAnswers>,
  { options, wording }: FlagQuestion,
): ReadonlyMap<number, readonly AnswerForm[]> | undefined {
  const texts = options.map(({ column = -1 }) =>
    (answers.get(column)?.distinct ?? []).map(({ text }) => text),
  );
  if (texts.every((each) => each.length === 0)) return undefined;
  const forms = (of: (place: number) => readonly string[]): ReadonlyMap<number, readonly AnswerForm[]> =>
    new Map(
      options.map(({ column = -1 }, place) => [
        column,
        of(place).map((text): AnswerForm => ({ text, end: SEPARATOR })),
      ]),
    );
  if (texts.flat().every((text) => NUMBERS.has(text))) return forms(() => []);
  const ticks = [...new Set(texts.flat().filter((text) => TICKS.has(text.trim())))];
  const areTicked = texts.flat().every((text) => TICKS.has(text.trim()) || NOT_TICKED.has(text.trim()));
  if (ticks.length > 0 && areTicked) return forms(() => ticks);
  const sayThemselves = texts.every((each, place) =>
    each.every((text) => optionKey(text) === optionKey(options[place]?.text ?? "")),
  );
  if (!sayThemselves || wording === "") return undefined;
  return forms((place) => {
    const own = texts[place] ?? [];
    return own.length > 0 ? own : [options[place]?.text ?? ""];
  });
}
