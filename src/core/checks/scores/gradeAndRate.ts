import { sum } from "../../number/exact";
import { toPercentText, toPlainText } from "../../number/round";
import { gradeOf } from "../../scores/rollUp";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { statesRate } from "../facts/compare";
import { toldIn, type Told } from "../facts/told";
import type { Finding } from "../finding";
import { labelledFigures } from "../facts/labelledFigures";
import { type PrintedFigure, roundedShare, type ScoreTable } from "../tables/scoreTable";
import { scoreTables } from "../tables/scoreTables";

const head = { id: "评分-08", severity: "错误", name: "评价等级和得分率" } as const satisfies CheckHead;

/** 评价等级 against the total it stands beside, 得分率 against 得分÷分值. */
export const gradeAndRate: Check = {
  ...head,
  find: (context) => [...grades(context), ...rates(context)],
};

/** A grade and a total of one sentence, or of two cells of one sheet. */
function grades(context: CheckContext): readonly Finding[] {
  const told = [...toldIn(context), ...labelledFigures(context)];
  return told.flatMap((each) => {
    if (each.statement.kind !== "grade") return [];
    const total = told.find((other) => other.statement.kind === "total" && isBeside(each, other));
    if (total?.statement.kind !== "total") return [];
    const right = gradeOf(total.statement.score, context.settings.grades);
    if (right === undefined || right === each.statement.grade) return [];
    const cutOffs = context.settings.grades
      .map(({ grade, from }) => `${grade}≥${from.toString()}`)
      .join("、");
    const about = { total: total.statement.shown, stated: each.statement.grade, right, cutOffs };
    return [
      finding(head, "check-grade", {
        about,
        places: [each, total].flatMap(({ place }) => place ?? []),
        quotes: each.quote ? [each.quote] : [],
        subject: Object.values(about),
      }),
    ];
  });
}

function isBeside(one: Told, other: Told): boolean {
  if (one.quote && other.quote) return one.sentence === other.sentence;
  return one.place !== undefined && one.place.sheet === other.place?.sheet;
}

function rates(context: CheckContext): readonly Finding[] {
  const inTables = scoreTables(context).flatMap((table) => rateFindings(table));
  const inTexts = toldIn(context).flatMap(({ statement, place, quote }) => {
    if (statement.kind !== "section" || !statement.rate || !statement.full || statement.full.equals(0))
      return [];
    const computed = statement.score.div(statement.full);
    const shown = toPercentText(statement.rate, 4);
    if (statesRate(statement.rate, shown, computed)) return [];
    const how = `${statement.score.toString()}÷${statement.full.toString()}＝${toPercentText(computed, 2)}`;
    const about = { name: statement.name, stated: shown, how };
    return [
      finding(head, "check-score-rate", {
        about,
        places: place ? [place] : [],
        quotes: quote ? [quote] : [],
        subject: Object.values(about),
      }),
    ];
  });
  return [...inTables, ...inTexts];
}

/** The 合计 row's rate is held against what the rows add up to: its own 分值 and 得分 may be wrong (评分-07). */
function rateFindings({ lines, total, quote }: ScoreTable): readonly Finding[] {
  const added = (column: "full" | "score"): PrintedFigure => {
    const value = sum(lines.flatMap(({ figures }) => figures[column]?.value ?? []));
    return { value, shown: toPlainText(value, 2) };
  };
  const rows = lines.map(({ name, figures }) => ({ name, ...figures }));
  const last = total?.figures.rate
    ? [{ name: total.name, rate: total.figures.rate, full: added("full"), score: added("score") }]
    : [];
  return [...rows, ...last].flatMap(({ name, full, score, rate }) => {
    const computed = full && score && rate && roundedShare(score.value, full.value, rate.shown);
    if (!computed || computed.equals(rate.value)) return [];
    const how = `${score.shown}÷${full.shown}＝${toPercentText(computed, 2)}`;
    const about = { name, stated: rate.shown, how };
    const places = [rate, score, full].flatMap(({ at }) => (at ? [cellPlace(at)] : []));
    const parts = { about, places, quotes: quote ? [quote] : [], subject: Object.values(about) };
    return [finding(head, "check-score-rate", parts)];
  });
}
