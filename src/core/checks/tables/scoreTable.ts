import type { CellAddress } from "../../grid/address";
import { headerKey } from "../../indicators/headerKey";
import { type Exact, ratio } from "../../number/exact";
import { readNumber } from "../../number/read";
import { roundHalfUp } from "../../number/round";
import type { Quote } from "../finding";
import type { PrintedCell, PrintedTable } from "./printedTable";

/** 得分情况表: a line for each part of the system, with 分值, 得分 and perhaps 扣分 and 得分率. */
export interface ScoreTable {
  readonly lines: readonly ScoreLine[];
  readonly total?: ScoreLine;
  readonly quote?: Quote;
}

export interface ScoreLine {
  readonly name: string;
  readonly figures: Readonly<Partial<Record<ScoreColumn, PrintedFigure>>>;
}

/** A figure as printed. Rates are fractions. */
export interface PrintedFigure {
  readonly value: Exact;
  readonly shown: string;
  readonly at?: CellAddress;
}

export type ScoreColumn = keyof typeof HEADERS;

const HEADERS = {
  full: /^(?:指标)?(?:分值|权重分|满分|标准分|权重|权重分值)$/,
  score: /^(?:评价|最终|自评|实际)?得分$|^评分$/,
  deducted: /^扣分$/,
  rate: /^得分率$/,
} as const;

/** What has a standard of its own is an indicator table, and checked as one. */
const NOT_A_SUMMARY = /评分标准|评分细则|计分方法|评价标准|得分计算方法|扣分原因/;
const TOTAL = /^(?:合计|总计|总分|总得分)$/;
const SEARCHED_ROWS = 40;

/** The score table that a printed table is; undefined for any other table. */
export function scoreTableIn(table: PrintedTable): ScoreTable | undefined {
  const header = headed(table) ?? unheaded(table);
  if (!header) return undefined;
  const lines = table.rows.slice(header.first).flatMap((row) => lineOf(row, header.columns));
  const end = lines.findIndex(({ name }) => TOTAL.test(name));
  const body = end < 0 ? lines : lines.slice(0, end);
  const total = lines[end];
  if (body.length < 2) return undefined;
  return { lines: body, ...(total ? { total } : {}), ...(table.quote ? { quote: table.quote } : {}) };
}

interface Header {
  readonly first: number;
  readonly columns: Readonly<Partial<Record<ScoreColumn, number>>>;
}

function headed({ rows }: PrintedTable): Header | undefined {
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const keys = row.map(({ text }) => headerKey(text)?.base ?? "");
    if (keys.some((key) => NOT_A_SUMMARY.test(key))) return undefined;
    const columns = Object.fromEntries(
      (Object.entries(HEADERS) as [ScoreColumn, RegExp][]).flatMap(([column, pattern]) => {
        const place = keys.findIndex((key) => pattern.test(key));
        return place < 0 ? [] : [[column, place] as const];
      }),
    ) as Header["columns"];
    if (columns.full !== undefined && columns.score !== undefined && columns.full > 0)
      return { first: index + 1, columns };
  }
  return undefined;
}

/** Pasted without its header: two lines at least in which the second figure and the third make the first. */
function unheaded({ rows }: PrintedTable): Header | undefined {
  const columns = { full: 1, score: 2, deducted: 3, rate: 4 };
  const fitting = rows.filter((row) => {
    const { full, score, deducted, rate } = lineOf(row, columns)[0]?.figures ?? {};
    return (
      row.length === 5 &&
      full &&
      score &&
      deducted &&
      rate &&
      full.value.sub(score.value).equals(deducted.value)
    );
  });
  const first = rows.findIndex((row) => row === fitting[0]);
  return fitting.length < 2 ? undefined : { first, columns };
}

function lineOf(row: readonly PrintedCell[], columns: Header["columns"]): readonly ScoreLine[] {
  const name = (row.find(({ text }) => text.trim() !== "")?.text ?? "").replace(/[\s　]/g, "");
  const figures = Object.fromEntries(
    (Object.entries(columns) as [ScoreColumn, number][]).flatMap(([column, place]) => {
      const figure = figureOf(row[place]);
      return figure ? [[column, figure] as const] : [];
    }),
  ) as ScoreLine["figures"];
  return name === "" || readNumber(name) || !figures.full || !figures.score ? [] : [{ name, figures }];
}

function figureOf(cell: PrintedCell | undefined): PrintedFigure | undefined {
  const shown = (cell?.text ?? "").trim();
  const read = readNumber(shown);
  if (!cell || !read || !["", "分", "%"].includes(read.unit)) return undefined;
  return { value: read.value, shown, ...(cell.at ? { at: cell.at } : {}) };
}

/** The share rounded as finely as the printed figure is; undefined where the denominator is 0. */
export function roundedShare(part: Exact, whole: Exact, printed: string): Exact | undefined {
  const share = ratio(part, whole);
  const decimals = (/\.(\d+)/.exec(printed)?.[1] ?? "").length + (printed.includes("%") ? 2 : 0);
  return share && roundHalfUp(share, decimals);
}
