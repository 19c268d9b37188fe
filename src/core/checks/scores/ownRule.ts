import type { Exact } from "../../number/exact";
import { toCellNumber, toFixedText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";
import { formScores } from "./formScores";

const head = {
  id: "评分-02",
  severity: "错误",
  name: "评分与按评分标准计算的结果",
} as const satisfies CheckHead;

/** Indicators between two breaths. */
const SLICE = 50;

/** A printed score against the sheet's own rule: 盐池 prints 6 for 满意度 where 95%/100%×10 is 9.5. */
export const ownRule: Check = {
  ...head,
  *find(context) {
    for (const [index, checked] of (context.system?.indicators ?? []).entries()) {
      if (index % SLICE === SLICE - 1) yield undefined;
      yield* scoredDifferently(checked, context);
    }
    yield undefined;
    yield* formFindings(context);
  },
};

function scoredDifferently(
  { indicator, scored, standing }: CheckedIndicator,
  context: CheckContext,
): readonly Finding[] {
  const at = indicator.cells.score;
  if (!at || !standing || scored.state !== "scored" || scored.points.equals(standing)) return [];
  const [last] = scored.trace.slice(-2);
  const about = {
    name: indicator.name,
    printed: toFixedText(standing, 2),
    computed: toFixedText(scored.points, 2),
    how: last && last.text !== "得分" ? `（${last.text}）` : "",
    total: totalText(totalOf(context), scored.points.sub(standing)),
  };
  return [
    finding(head, "check-score-differs", {
      about,
      places: [cellPlace(at), cellPlace(indicator.cells.standard)],
      fix: {
        label: `改为 ${about.computed}`,
        changes: [{ at, from: about.printed, to: { type: "number", number: toCellNumber(scored.points) } }],
      },
      subject: [...indicator.path, about.printed, about.computed],
    }),
  ];
}

/** 自评表: goal and actual value stand in the form itself. */
function formFindings(context: CheckContext): readonly Finding[] {
  return formScores(context).flatMap(({ name, printed, computed, how, at, source, total }) => {
    if (printed.equals(computed)) return [];
    const about = {
      name,
      printed: toFixedText(printed, 2),
      computed: toFixedText(computed, 2),
      how: `（${how}）`,
      total: totalText(total, computed.sub(printed)),
    };
    return [
      finding(head, "check-score-differs", {
        about,
        places: [cellPlace(at), ...source.map(cellPlace)],
        fix: {
          label: `改为 ${about.computed}`,
          changes: [{ at, from: about.printed, to: { type: "number", number: toCellNumber(computed) } }],
        },
        subject: [name, about.printed, about.computed],
      }),
    ];
  });
}

function totalOf(context: CheckContext): Exact | undefined {
  const total = workbookFacts(context).get("total")?.value;
  return total?.kind === "number" ? total.number : undefined;
}

/** 总分相应为99.50分，不是96.00分。 */
function totalText(printed: Exact | undefined, difference: Exact): string {
  if (!printed) return "";
  return `总分相应为${toFixedText(printed.add(difference), 2)}分，不是${toFixedText(printed, 2)}分。`;
}
