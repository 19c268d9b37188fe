import { HUNDRED, ONE } from "../../number/exact";
import { toPercentText } from "../../number/round";
import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { toldIn } from "../facts/told";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";

const head = { id: "资金-10", severity: "警告", name: "执行率不足100%仍得满分" } as const satisfies CheckHead;

const IS_EXECUTION = /(?:预算|资金)?(?:执行|支出|支付|使用)(?:进度|率)$/;

/** Full marks with an execution rate below 100 %: the indicator's, unless its standard says so, and the total's. */
export const executionRate: Check = {
  ...head,
  find: (context) => [...indicators(context), ...totals(context)],
};

function indicators(context: CheckContext): readonly Finding[] {
  const fact = workbookFacts(context).get("rate execution");
  if (fact?.value.kind !== "rate" || fact.value.rate.gte(ONE)) return [];
  const { rate } = fact.value;
  return (context.system?.indicators ?? []).flatMap(({ indicator, standing, scored }) => {
    const { full, name, cells } = indicator;
    if (!IS_EXECUTION.test(name) || !full || !standing?.equals(full)) return [];
    if (scored.state === "scored" && scored.points.equals(full)) return [];
    const about = { name, full: showPoints(full), rate: toPercentText(rate, 2), how: fact.shown };
    const places = [cells.score ?? cells.name].map(cellPlace);
    return [
      finding(head, "check-full-marks-indicator", {
        about,
        places: [...places, ...fact.places],
        subject: [name, about.rate],
      }),
    ];
  });
}

/** 自评100分 beside 经费达成率97.70%. */
function totals(context: CheckContext): readonly Finding[] {
  const told = toldIn(context);
  const total = told.find(({ statement }) => statement.kind === "total" && statement.score.equals(HUNDRED));
  const rate = told.find(
    ({ statement }) => statement.kind === "rate" && statement.fact === "execution" && statement.rate.lt(ONE),
  );
  if (!total || rate?.statement.kind !== "rate") return [];
  const about = { total: total.statement.shown, rate: rate.statement.shown };
  return [
    finding(head, "check-full-marks-total", {
      about,
      places: [total, rate].flatMap(({ place }) => place ?? []),
      quotes: [total, rate].flatMap(({ quote }) => quote ?? []),
      subject: Object.values(about),
    }),
  ];
}
