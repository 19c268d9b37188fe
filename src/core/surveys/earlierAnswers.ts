import { answerText } from "./answerText";
import { columnsOf, type Questionnaire } from "./questionnaire";

/**
 * Answers of one sender. Most senders send one, so that nothing is compared before the second; a hundred thousand may
 * share one address, so that each is looked up and not held against all before it.
 */
export class EarlierAnswers {
  private readonly questionnaire: Questionnaire;
  private readonly first: number;
  private rows: Map<string, number> | undefined;

  constructor(questionnaire: Questionnaire, first: number) {
    this.questionnaire = questionnaire;
    this.first = first;
  }

  /** The earliest row with the same answers; the row itself is known from then on. */
  sameAs(row: number): number | undefined {
    this.rows ??= new Map([[this.answersIn(this.first), this.first]]);
    const answers = this.answersIn(row);
    const same = this.rows.get(answers);
    if (same === undefined) this.rows.set(answers, row);
    return same;
  }

  private answersIn(row: number): string {
    const { questions, answer } = this.questionnaire;
    const columns = questions.flatMap((question) => columnsOf(question));
    // an error value has no text: null, which no text is written as
    return JSON.stringify(columns.map((column) => answerText(answer(row, column)) ?? null));
  }
}
