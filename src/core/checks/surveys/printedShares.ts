import { type Exact, exact, HUNDRED, sum } from "../../number/exact";
import { roundHalfUp, toPercentText, toPlainText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import type { Finding, Quote } from "../finding";
import { reportTables } from "../report/reportTables";
import type { PrintedTable } from "../tables/printedTable";
import { type PrintedFigure, roundedShare } from "../tables/scoreTable";
import { sheetTables } from "../tables/sheetTables";
import { surveyBlocksIn } from "../tables/surveyBlocks";
import { type WeightedQuestion, weightedSurveyIn } from "../tables/weightedSurvey";

const head = { id: "问卷-02", severity: "错误", name: "比例、占比和分数重算" } as const satisfies CheckHead;

/** Percentages and weighted points of printed survey tables, computed again from the counts beside them. */
export const printedShares: Check = {
  ...head,
  find: (context) => tablesOf(context).flatMap((table) => [...blocks(table), ...weighted(table)]),
};

export function tablesOf(context: CheckContext): readonly PrintedTable[] {
  return [...sheetTables(context), ...(context.report ? reportTables(context.report) : [])];
}

interface Wrong {
  readonly where: string;
  readonly printed: PrintedFigure;
  readonly how: string;
  readonly from: readonly PrintedFigure[];
  readonly quote?: Quote | undefined;
}

function say({ where, printed, how, from, quote }: Wrong): Finding {
  const about = { where, stated: printed.shown, how };
  return finding(head, "check-share-differs", {
    about,
    places: [printed, ...from].flatMap(({ at }) => (at ? [cellPlace(at)] : [])),
    quotes: quote ? [quote] : [],
    subject: [printed.at?.sheet ?? "", ...Object.values(about)],
  });
}

function blocks(table: PrintedTable): readonly Finding[] {
  return surveyBlocksIn(table).flatMap(({ title, options, valid }) => {
    if (!valid || valid.value.equals(0)) return [];
    return options.flatMap(({ option, count, share }) => {
      const computed = share && roundedShare(count.value, valid.value, share.shown);
      if (!share || !computed || computed.equals(share.value)) return [];
      const how = `${count.shown}÷${valid.shown}＝${toPercentText(computed, 2)}`;
      return [
        say({
          where: `“${title.slice(0, 24)}”选项“${option}”`,
          printed: share,
          how,
          from: [count, valid],
          quote: table.quote,
        }),
      ];
    });
  });
}

function weighted(table: PrintedTable): readonly Finding[] {
  const found = weightedSurveyIn(table);
  if (!found) return [];
  const quote = table.quote;
  return [
    ...[...found.questions, ...(found.total ? [found.total] : [])].flatMap((question) =>
      shares(question, quote),
    ),
    ...found.questions.flatMap((question) => points(question, quote)),
    ...(found.total ? totals(found.questions, found.total, quote) : []),
  ];
}

function countsIn({ counts }: WeightedQuestion): Exact {
  return sum(counts.flatMap((count) => count?.value ?? []));
}

function shares(question: WeightedQuestion, quote: Quote | undefined): readonly Finding[] {
  const all = countsIn(question);
  return question.shares.flatMap((share, index) => {
    const count = question.counts[index];
    const computed = share && count && roundedShare(count.value, all, share.shown);
    if (!share || !count || !computed || computed.equals(share.value)) return [];
    const how = `${count.shown}÷${toPlainText(all, 0)}＝${toPercentText(computed, 2)}`;
    return [say({ where: `“${question.name.slice(0, 24)}”占比`, printed: share, how, from: [count], quote })];
  });
}

/** 分数 is the weight by the share, shown with two decimals. */
function points(question: WeightedQuestion, quote: Quote | undefined): readonly Finding[] {
  const all = countsIn(question);
  const { weight } = question;
  if (!weight || all.equals(0)) return [];
  return question.points.flatMap((point, index) => {
    const count = question.counts[index];
    if (!point || !count) return [];
    const computed = roundHalfUp(weight.value.mul(count.value).div(all), 2);
    if (computed.equals(point.value)) return [];
    const how = `${weight.shown}×${count.shown}÷${toPlainText(all, 0)}＝${toPlainText(computed, 2)}`;
    return [
      say({
        where: `“${question.name.slice(0, 24)}”分数`,
        printed: point,
        how,
        from: [count, weight],
        quote,
      }),
    ];
  });
}

/** 合计: counts and points of the questions added up; points within a cent a question, because each was rounded. */
function totals(
  questions: readonly WeightedQuestion[],
  total: WeightedQuestion,
  quote: Quote | undefined,
): readonly Finding[] {
  const added = (line: "counts" | "points", index: number): readonly PrintedFigure[] =>
    questions.flatMap((question) => question[line][index] ?? []);
  return (["counts", "points"] as const).flatMap((line) =>
    total[line].flatMap((printed, index) => {
      const parts = added(line, index);
      if (!printed || parts.length < questions.length) return [];
      const computed = sum(parts.map(({ value }) => value));
      const slack = line === "points" ? exact(questions.length).div(HUNDRED).div(2) : exact(0);
      if (computed.sub(printed.value).abs().lte(slack)) return [];
      const how = `各题相加＝${toPlainText(computed, 2)}`;
      return [say({ where: `合计${line === "points" ? "分数" : "人数"}`, printed, how, from: parts, quote })];
    }),
  );
}
