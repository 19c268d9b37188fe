import { type Exact, sum } from "../../number/exact";
import { showPoints } from "../../standards/showPoints";
import { type Check, type CheckHead, finding } from "../check";
import { toldIn, type Told } from "../facts/told";
import type { Finding, Quote } from "../finding";
import { reportTables } from "../report/reportTables";
import { sectionName } from "../statements/scoreStatements";
import type { Statement } from "../statements/statement";
import { scoreTableIn, type ScoreTable } from "../tables/scoreTable";

const head = {
  id: "一致-05",
  severity: "错误",
  name: "报告正文与报告里的得分表",
} as const satisfies CheckHead;

type Section = Told & { readonly statement: Extract<Statement, { kind: "section" }> };
type Total = Told & { readonly statement: Extract<Statement, { kind: "total" }> };

/** 项目管理 19.9 in the text, 18.80 in the table; the parts of the text add up to 92.9, the report says 95.8. */
export const reportSections: Check = {
  ...head,
  find: (context) => {
    if (!context.report) return [];
    const tables = reportTables(context.report).flatMap((table) => scoreTableIn(table) ?? []);
    const told = toldIn(context).filter(({ quote }) => quote);
    const sections = told.filter((each): each is Section => each.statement.kind === "section");
    const totals = told.filter((each): each is Total => each.statement.kind === "total");
    return [
      ...sections.flatMap((section) => tables.flatMap((table) => againstTable(section, table))),
      ...partsAgainstTotal(sections, totals),
      ...againstTotalRow(totals, tables),
      ...twoTotals(totals),
    ];
  },
};

function againstTable({ statement, quote }: Section, table: ScoreTable): readonly Finding[] {
  const line = table.lines.find(({ name }) => sectionName(name) === statement.name);
  const score = line?.figures.score;
  const full = line?.figures.full;
  const isFull = !statement.full || !full || full.value.equals(statement.full);
  if (!score || (score.value.equals(statement.score) && isFull)) return [];
  const about = {
    name: statement.name,
    stated: isFull
      ? showPoints(statement.score)
      : `${showPoints(statement.score)}（满分${showPoints(statement.full ?? statement.score)}）`,
    table: isFull ? score.shown : `${score.shown}（满分${full.shown}）`,
  };
  return [
    finding(head, "check-report-section", {
      about,
      quotes: quotesOf(quote, table.quote),
      subject: Object.values(about),
    }),
  ];
}

function partsAgainstTotal(sections: readonly Section[], totals: readonly Total[]): readonly Finding[] {
  const names = new Map(sections.map((each) => [each.statement.name, each] as const));
  const fulls = [...names.values()].flatMap(({ statement }) => statement.full ?? []);
  // only a text that goes through all parts can be added up
  if (names.size < 2 || fulls.length < names.size || !sum(fulls).equals(100)) return [];
  const total: Exact = sum([...names.values()].map(({ statement }) => statement.score));
  const [stated] = totals;
  if (!stated || stated.statement.score.equals(total)) return [];
  const parts = [...names.values()].map(({ statement }) => showPoints(statement.score)).join("＋");
  const about = { parts, sum: showPoints(total), stated: showPoints(stated.statement.score) };
  const quotes = quotesOf(stated.quote, ...[...names.values()].map(({ quote }) => quote));
  return [finding(head, "check-report-parts", { about, quotes, subject: Object.values(about) })];
}

function againstTotalRow(totals: readonly Total[], tables: readonly ScoreTable[]): readonly Finding[] {
  const [stated] = totals;
  return tables.flatMap(({ lines, quote }) => {
    const scores = lines.flatMap(({ figures }) => figures.score?.value ?? []);
    const total = sum(scores);
    const fulls = sum(lines.flatMap(({ figures }) => figures.full?.value ?? []));
    if (!stated || scores.length < lines.length || !fulls.equals(100) || total.equals(stated.statement.score))
      return [];
    const about = { stated: showPoints(stated.statement.score), sum: showPoints(total) };
    return [
      finding(head, "check-report-total", {
        about,
        quotes: quotesOf(stated.quote, quote),
        subject: Object.values(about),
      }),
    ];
  });
}

function twoTotals(totals: readonly Total[]): readonly Finding[] {
  const [first] = totals;
  const other = totals.find(({ statement }) => first && !statement.score.equals(first.statement.score));
  if (!first || !other) return [];
  const about = { one: first.statement.shown, other: other.statement.shown };
  return [
    finding(head, "check-report-two-totals", {
      about,
      quotes: quotesOf(first.quote, other.quote),
      subject: Object.values(about),
    }),
  ];
}

function quotesOf(...quotes: readonly (Quote | undefined)[]): readonly Quote[] {
  return quotes.flatMap((quote) => quote ?? []);
}
