import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { narrow } from "../number/narrow";
import { asksForPersonalData } from "./personalData";
import { type QuestionHeader, readQuestionHeader } from "./questionHeader";

/** The row of a raw sheet that holds the questions. */
export interface HeaderRow {
  readonly row: number;
  /** The row below it that names the options of questions spread over several columns. */
  readonly optionRow?: number;
  readonly columns: readonly HeaderColumn[];
  readonly about: AboutColumns;
}

/** Columns about the answer. Only 来源 and 提交答卷时间 are ever printed; who sent it serves to find repeated answers. */
export interface AboutColumns {
  readonly submitted?: number;
  readonly source?: number;
  readonly sender?: number;
  /** 是否有效, and why not. */
  readonly validity?: number;
  readonly reason?: number;
}

export interface HeaderColumn {
  readonly column: number;
  readonly header: QuestionHeader;
}

/** Title rows above the questions. */
const HEADER_WITHIN = 12;

/** Cells that a title row may have: the title, a unit or a date. */
const MOST_IN_A_TITLE = 2;

/** What survey sites put before the questions; 来源详情, IP and names among them are never read. */
const ABOUT_THE_ANSWER =
  /^(?:序号|编号|答卷编号|答卷序号|问卷编号|提交答卷时间|提交时间|填写时间|开始时间|结束时间|所用时间|答题时长|作答时长|来源|来源详情|来自IP|IP|IP地址|用户ID|总分)$/i;

/** 序号, 提交答卷时间, 是否有效, 来源: no question, whatever it looks like. */
export function isAboutTheAnswer(text: string): boolean {
  const plain = narrow(text).replace(/\s/g, "");
  return ABOUT_THE_ANSWER.test(plain) || Object.values(ABOUT).some((pattern) => pattern.test(plain));
}

const ABOUT = {
  submitted: /^(?:提交答卷时间|提交时间|填写时间|结束时间)$/,
  source: /^来源$/,
  sender: /^(?:来自IP|IP|IP地址|用户ID)$/i,
  validity: /^(?:是否有效|有效性|是否有效答卷|是否计入|是否为?有效问卷|答卷状态)$/,
  reason: /^(?:无效原因|不计入原因|剔除原因|作废原因)$/,
} as const satisfies Record<keyof AboutColumns, RegExp>;

/**
 * The header of a sheet that an evaluator names as a questionnaire: its questions need no numbers and are counted from
 * the left. Undefined for a sheet without a row of at least two texts.
 */
export function namedHeaderRow(grid: Grid, listed: ReadonlySet<number>): HeaderRow | undefined {
  const found = findHeaderRow(grid, listed);
  if (found) return found;
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
    const columns: HeaderColumn[] = [];
    const about: { -readonly [Name in keyof AboutColumns]: number } = {};
    let texts = 0;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = cellText(grid.cell(row, column).value).trim();
      if (text === "") continue;
      texts += 1;
      const plain = narrow(text).replace(/\s/g, "");
      const role = (Object.keys(ABOUT) as (keyof AboutColumns)[]).find((each) => ABOUT[each].test(plain));
      if (role) about[role] ??= column;
      if (role || ABOUT_THE_ANSWER.test(plain) || asksForPersonalData(text, false)) continue;
      const header = readQuestionHeader(`${String(columns.length + 1)}、${text}`);
      if (header) columns.push({ column, header });
    }
    if (texts > MOST_IN_A_TITLE - 1 && columns.length > 0) return { row, columns, about };
  }
  return undefined;
}

/** Q1 alone may be a quarter: only where a list has the question, and nothing but such columns stands beside it. */
const BARE = /^\s*[Qq]\s*(\d{1,3})\s*$/;

/** Undefined for a sheet that is not one respondent per row. `listed`: the questions that lists of options know. */
export function findHeaderRow(grid: Grid, listed: ReadonlySet<number>): HeaderRow | undefined {
  let isBelowTable = false;
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
    const columns: HeaderColumn[] = [];
    const bare: HeaderColumn[] = [];
    const about: { -readonly [Name in keyof AboutColumns]: number } = {};
    const isAboutAnswers = hasAboutColumn(grid, row);
    let others = 0;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = cellText(grid.cell(row, column).value);
      const header = readQuestionHeader(text, isAboutAnswers ? "loose" : "strict");
      const plain = narrow(text).replace(/\s/g, "");
      const role = (Object.keys(ABOUT) as (keyof AboutColumns)[]).find((each) => ABOUT[each].test(plain));
      if (!header && role) about[role] ??= column;
      const number = Number(BARE.exec(narrow(text))?.[1] ?? 0);
      if (header) columns.push({ column, header });
      else if (listed.has(number)) bare.push({ column, header: { number, wording: "" } });
      else if (!ABOUT_THE_ANSWER.test(plain) && text.trim() !== "") others += 1;
    }
    if (columns.length === 0 && others === 0) columns.push(...bare);
    else others += bare.length;
    const ascends = columns.every(
      (item, at) => at === 0 || item.header.number >= (columns[at - 1]?.header.number ?? 0),
    );
    const enough = isAboutAnswers
      ? columns.length >= 1
      : !isBelowTable && columns.length >= 2 && columns.length > others;
    if (enough && ascends) return { row, columns, about };
    // below a row of several texts, numbered words alone are more likely the data of another table
    if (columns.length + others > MOST_IN_A_TITLE) isBelowTable = true;
  }
  return undefined;
}

/** A column that only answers have beside them, 序号 among them. */
function hasAboutColumn(grid: Grid, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    const { value } = grid.cell(row, column);
    if (value.type === "text" && ABOUT_THE_ANSWER.test(narrow(value.text).replace(/\s/g, ""))) return true;
  }
  return false;
}
