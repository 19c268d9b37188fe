import { cellText } from "../grid/cellText";
import type { CellValue, Grid } from "../grid/grid";
import type { Steps } from "../grid/steps";
import { answerText, hasText, isTestAnswer } from "./answerText";
import { EarlierAnswers } from "./earlierAnswers";
import type { HeaderRow } from "./headerRow";
import { columnsOf, type Questionnaire } from "./questionnaire";
import type { Exclusion, Screening } from "./screening";

/** 否, 无效问卷, 作废（漏答）: what follows says more about the same answer. */
const NOT_COUNTED =
  /^(?:否|不是|不计入?|不合格|未完成|未提交)|无效|剔除|作废|废卷|废弃|删除|(?:不|未)通过|^(?:N|NO|FALSE|0|×|✗)$/i;

/** So many answers are looked at between two turns of the page. */
const ROWS_IN_A_STEP = 4096;

/**
 * Answers that do not count: marked so in the sheet, blank, filled in to test the questionnaire, or stored twice (same
 * person or device, same time, same answers). Same device and same answers at another time is only suspected: several
 * colleagues may share one.
 */
export function* screen(
  grid: Grid,
  header: HeaderRow,
  questionnaire: Questionnaire,
  others: readonly Exclusion[],
): Steps<Screening> {
  const excluded = new Map(others.map(({ row, reason }) => [row, reason]));
  const exclude = (row: number, reason: string): void => {
    if (!excluded.has(row)) excluded.set(row, reason);
  };
  for (const { row, reason } of yield* marked(grid, header, questionnaire)) exclude(row, reason);
  for (const row of yield* blankRows(questionnaire)) exclude(row, "空白答卷");
  for (const row of yield* testRows(questionnaire)) exclude(row, "测试答卷");
  const twice = yield* repeatedRows(grid, header, questionnaire, excluded);
  for (const { row, reason } of twice.excluded) exclude(row, reason);
  const rows = [...excluded].map(([row, reason]): Exclusion => ({ row, reason }));
  return { excluded: rows.sort((a, b) => a.row - b.row), suspected: twice.suspected };
}

/** 是否有效: 否, with the sheet's own reason. */
function* marked(
  grid: Grid,
  { about }: HeaderRow,
  { firstRow, lastRow }: Questionnaire,
): Steps<readonly Exclusion[]> {
  const found: Exclusion[] = [];
  if (about.validity === undefined) return found;
  for (let row = firstRow; row <= lastRow; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    if (!NOT_COUNTED.test(cellText(grid.cell(row, about.validity).value).trim())) continue;
    const stated = about.reason === undefined ? "" : cellText(grid.cell(row, about.reason).value).trim();
    found.push({ row, reason: stated || "原始数据标为无效" });
  }
  return found;
}

function* blankRows(questionnaire: Questionnaire): Steps<readonly number[]> {
  const rows: number[] = [];
  const columns = questionnaire.questions.flatMap((question) => columnsOf(question));
  if (columns.length === 0) return rows;
  for (let row = questionnaire.firstRow; row <= questionnaire.lastRow; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    if (columns.every((column) => isBlank(questionnaire.answer(row, column)))) rows.push(row);
  }
  return rows;
}

function isBlank(value: CellValue): boolean {
  return value.type === "blank" || (value.type === "text" && !hasText(value.text));
}

function* testRows({
  questions,
  content,
  answer,
  firstRow,
  lastRow,
}: Questionnaire): Steps<readonly number[]> {
  const rows: number[] = [];
  for (const { coding, column } of questions) {
    if (coding !== "text" || !content(column).answers.some(({ text }) => isTestAnswer(text))) continue;
    for (let row = firstRow; row <= lastRow; row++) {
      if (row % ROWS_IN_A_STEP === 0) yield;
      if (isTestAnswer(answerText(answer(row, column)) ?? "")) rows.push(row);
    }
  }
  return rows;
}

/** By who or what sent them; the sheet's words about that are compared, never kept. */
function* repeatedRows(
  grid: Grid,
  { about }: HeaderRow,
  questionnaire: Questionnaire,
  excluded: ReadonlyMap<number, string>,
): Steps<Screening> {
  const found: { readonly excluded: Exclusion[]; readonly suspected: Exclusion[] } = {
    excluded: [],
    suspected: [],
  };
  const { sender } = about;
  if (sender === undefined && about.submitted === undefined) return found;
  const text = (row: number, column: number | undefined): string =>
    column === undefined ? "" : cellText(grid.cell(row, column).value).trim();
  const earlier = new Map<string, EarlierAnswers>();
  for (let row = questionnaire.firstRow; row <= questionnaire.lastRow; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    if (excluded.has(row)) continue;
    const from = text(row, sender);
    const at = text(row, about.submitted);
    const key = from === "" ? `时间 ${at}` : `来自 ${from}`;
    if (from === "" && at === "") continue;
    const known = earlier.get(key);
    if (!known) earlier.set(key, new EarlierAnswers(questionnaire, row));
    const same = known?.sameAs(row);
    if (same === undefined || from === "") {
      // a time alone may be shared by two people at the end of a meeting
      if (same !== undefined) found.suspected.push({ row, reason: repeated(same) });
    } else if (at !== "" && at === text(same, about.submitted))
      found.excluded.push({ row, reason: repeated(same) });
    else found.suspected.push({ row, reason: repeated(same) });
  }
  return found;
}

function repeated(row: number): string {
  return `与第${String(row + 1)}行重复`;
}
