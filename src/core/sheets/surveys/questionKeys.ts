import { columnLetters } from "../../grid/address";
import type { Question } from "../../surveys/questionnaire";
import { plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";

/** 第4题, before the question and its kind. */
const TITLE = /^第(\d{1,3})题(?:（([A-Z]{1,3})列）)?/;

/** The rows above the questions, in order. */
const HEAD: readonly string[] = ["attachment", "title1", "title2", "group", "returned"];

/** What a question's rows are known by: its number, with its column where a number is used twice. */
export function questionId(question: Question, all: readonly Question[]): string {
  const isShared = all.some((other) => other !== question && other.number === question.number);
  return isShared ? `${String(question.number)}@${columnLetters(question.column)}` : String(question.number);
}

export function questionMark(id: string): string {
  const [number = "", column] = id.split("@");
  return column === undefined ? `第${number}题` : `第${number}题（${column}列）`;
}

/** Which row of ours a row of 附件5 is: kind, question, and for options the text. */
export function questionRowKey({ row, text, formula, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  const [previous = ""] = above;
  if (row === 0) return "attachment";
  const next = HEAD[HEAD.indexOf(previous) + 1];
  if (HEAD.includes(previous) && next !== undefined) return next;
  if (label.startsWith("注：")) return "note";
  const titled = TITLE.exec(label);
  if (titled)
    return `question ${titled[2] === undefined ? (titled[1] ?? "") : `${titled[1] ?? ""}@${titled[2]}`}`;
  const id = blockOf(above);
  if (id === undefined) return undefined;
  if (previous === `question ${id}`) return `head ${id}`;
  if (label === "本题有效填写人次") return `valid ${id}`;
  if (label === "" && plainText(text(1)) === "")
    return previous.startsWith("gap") || previous === "note" ? undefined : `gap ${id}`;
  if (label === "" && /^其余\d+条/.test(text(1))) return `more ${id}`;
  const source = /!\$?[A-Z]{1,3}\$?(\d+)/.exec(formula(1) ?? "");
  if (source) return `answer ${id} ${source[1] ?? ""}`;
  if (/^\d+$/.test(label)) return `masked ${id} ${label}`;
  const isOver = above.slice(0, above.indexOf(`question ${id}`)).includes(`valid ${id}`);
  return text(1) === "" || isOver ? undefined : `option ${id} ${text(1)}`;
}

/** The question whose block a row is in, by the rows above it. */
function blockOf(above: readonly (string | undefined)[]): string | undefined {
  const found = above.find((key) => key?.startsWith("question "));
  return found?.split(" ")[1];
}
