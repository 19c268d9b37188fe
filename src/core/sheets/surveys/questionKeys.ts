import { columnLetters } from "../../grid/address";
import type { Question } from "../../surveys/questionnaire";
import { plainText } from "../report/reportTexts";
import { chartRows } from "./satisfactionChart";
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
  const charted = chartRows.keyOf(previous, label);
  if (charted !== undefined && plainText(text(1)) === "") return charted;
  const told = toldKey(label, text(1), formula(1), above, id);
  if (told !== undefined) return told;
  if (label === "" && plainText(text(1)) === "") return previous.startsWith("gap") ? undefined : `gap ${id}`;
  if (label === "" && /^其余\d+条/.test(text(1))) return `more ${id}`;
  const source = /!\$?[A-Z]{1,3}\$?(\d+)/.exec(formula(1) ?? "");
  if (source) return `answer ${id} ${source[1] ?? ""}`;
  if (/^\d+$/.test(label)) return `masked ${id} ${label}`;
  const isOver = above.slice(0, above.indexOf(`question ${id}`)).includes(`valid ${id}`);
  return text(1) === "" || isOver ? undefined : `option ${id} ${text(1)}`;
}

const TOLD = /^选择“.*”的文字答案：$/;

export function toldTitle(option: string): string {
  return `选择“${option}”的文字答案：`;
}

/** Rows of the texts filled in behind an option: caption, header, answers; which list of the question it is counts. */
function toldKey(
  label: string,
  second: string,
  formula: string | undefined,
  above: readonly (string | undefined)[],
  id: string,
): string | undefined {
  const [previous = ""] = above;
  const list = above.slice(0, above.indexOf(`question ${id}`)).filter((key) => key?.startsWith("told "));
  if (TOLD.test(label)) return `told ${id} ${String(list.length + 1)}`;
  const place = `${id} ${String(list.length)}`;
  if (list.length === 0) return undefined;
  if (previous === `told ${place}`) return `toldhead ${place}`;
  if (label === "" && /^其余\d+条/.test(second)) return `toldmore ${place}`;
  const source = /!\$?[A-Z]{1,3}\$?(\d+)/.exec(formula ?? "")?.[1];
  if (source !== undefined) return `fill ${place} ${source}`;
  return /^\d+$/.test(label) ? `filled ${place} ${label}` : undefined;
}

/** The question whose block a row is in, by the rows above it. */
function blockOf(above: readonly (string | undefined)[]): string | undefined {
  const found = above.find((key) => key?.startsWith("question "));
  return found?.split(" ")[1];
}
