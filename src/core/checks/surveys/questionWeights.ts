import { exact, HUNDRED, ONE, sum } from "../../number/exact";
import { toPlainText, toPercentText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";
import { weightedSurveyIn } from "../tables/weightedSurvey";
import { tablesOf } from "./printedShares";

const head = {
  id: "问卷-04",
  severity: "错误",
  name: "题目权重和调查对象权重合计",
} as const satisfies CheckHead;

/** Question weights add up to 100, group weights to 100 %. */
export const questionWeights: Check = {
  ...head,
  find: (context) => [...inHeaders(context), ...inTables(context), ...inSettings(context)],
};

function inHeaders({ questionnaires }: CheckContext): readonly Finding[] {
  return questionnaires.flatMap(({ raw: { sheet, headerRow, questions } }) => {
    const weighted = questions.filter(({ weight }) => weight);
    const total = sum(weighted.flatMap(({ weight }) => weight ?? []));
    if (weighted.length === 0 || total.equals(HUNDRED)) return [];
    const about = { where: sheet, sum: toPlainText(total, 2), most: "100" };
    const places = weighted.map(({ column }) => cellPlace({ sheet, row: headerRow, column }));
    return [finding(head, "check-weights-sum", { about, places, subject: Object.values(about) })];
  });
}

function inTables(context: CheckContext): readonly Finding[] {
  return tablesOf(context).flatMap((table) => {
    const found = weightedSurveyIn(table);
    const weights = (found?.questions ?? []).flatMap(({ weight }) => weight ?? []);
    const total = sum(weights.map(({ value }) => value));
    const printed = found?.total?.weight;
    if (weights.length === 0) return [];
    const isWhole = total.equals(HUNDRED) && (!printed || printed.value.equals(total));
    if (isWhole) return [];
    const about = {
      where: weights[0]?.at?.sheet ?? "报告中的满意度汇总表",
      sum: toPlainText(total, 2),
      most: printed && !printed.value.equals(total) ? `表中所印的${printed.shown}` : "100",
    };
    const places = weights.flatMap(({ at }) => (at ? [cellPlace(at)] : []));
    return [
      finding(head, "check-weights-sum", {
        about,
        places,
        quotes: table.quote ? [table.quote] : [],
        subject: Object.values(about),
      }),
    ];
  });
}

function inSettings({ settings, settingsSheet }: CheckContext): readonly Finding[] {
  const weights = settings.groups.flatMap(({ weight }) => weight ?? []);
  const total = weights.reduce((all, weight) => all.add(weight), exact(0));
  if (weights.length === 0 || weights.length < settings.groups.length || total.equals(ONE)) return [];
  const about = { where: settingsSheet?.sheet ?? "评价设置", sum: toPercentText(total, 2), most: "100%" };
  return [finding(head, "check-weights-sum", { about, subject: Object.values(about) })];
}
