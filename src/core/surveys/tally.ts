import type { Area, CellAddress } from "../grid/address";
import type { QuestionCounts } from "./counted";
import { codeTally, flagTally, textTally } from "./tallyByCoding";
import { columnsOf, type Question, type Questionnaire } from "./questionnaire";

/** How often each option of a question was chosen, with the formulas that count the same in Excel. */
export interface Tally extends QuestionCounts {
  /** Cells with an error value: the formulas would show it too. */
  readonly errors: readonly CellAddress[];
  /** The sheet's cells counted, one area per column. */
  readonly areas: readonly Area[];
}

const counted = new WeakMap<Questionnaire, Map<Question, Tally>>();

/**
 * Counts exactly as the formulas do: same patterns, same trimming, letter case and width as they are. A question is
 * counted once, whoever asks.
 */
export function tally(questionnaire: Questionnaire, question: Question): Tally {
  const known = counted.get(questionnaire) ?? new Map<Question, Tally>();
  counted.set(questionnaire, known);
  const found = known.get(question) ?? count(questionnaire, question);
  known.set(question, found);
  return found;
}

function count(questionnaire: Questionnaire, question: Question): Tally {
  const { sheet, firstRow, lastRow } = questionnaire;
  const columns = columnsOf(question);
  const errors: CellAddress[] = [];
  for (const column of columns.filter((each) => questionnaire.content(each).hasErrors)) {
    for (let row = firstRow; row <= lastRow; row++) {
      if (questionnaire.answer(row, column).type === "error") errors.push({ sheet, row, column });
    }
  }
  const areas = columns.map((column) => ({
    top: firstRow,
    left: column,
    bottom: Math.max(firstRow, lastRow),
    right: column,
  }));
  const counts = countsOf(questionnaire, question);
  const isPartial = questionnaire.countedIn === "listed" || questionnaire.countedIn === "screened";
  return { ...(isPartial ? withoutFormulas(counts) : counts), errors, areas };
}

/** A formula over the raw sheet would count the answers that are left out. */
function withoutFormulas({ counts, valid, strays }: QuestionCounts): QuestionCounts {
  return {
    counts: counts.map(({ position, option, count }) => ({ position, option, count })),
    valid: { count: valid.count },
    strays,
  };
}

function countsOf(questionnaire: Questionnaire, question: Question): QuestionCounts {
  switch (question.coding) {
    case "text":
      return textTally(questionnaire, question);
    case "number":
      return codeTally(questionnaire, question);
    case "flags":
      return flagTally(questionnaire, question);
  }
}
