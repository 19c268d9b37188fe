import { toCellNumber, toFixedText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import type { Finding } from "../finding";
import { formScores } from "./formScores";

const head = {
  id: "评分-02",
  severity: "错误",
  name: "评分与按评分标准计算的结果",
} as const satisfies CheckHead;

/** A printed score against the sheet's own rule: 盐池 prints 6 for 满意度 where 95%/100%×10 is 9.5. */
export const ownRule: Check = {
  ...head,
  find: (context) => [
    ...(context.system?.indicators ?? []).flatMap(scoredDifferently),
    ...formFindings(context),
  ],
};

function scoredDifferently({ indicator, scored, standing }: CheckedIndicator): readonly Finding[] {
  const at = indicator.cells.score;
  if (!at || !standing || scored.state !== "scored" || scored.points.equals(standing)) return [];
  const [last] = scored.trace.slice(-2);
  const about = {
    name: indicator.name,
    printed: toFixedText(standing, 2),
    computed: toFixedText(scored.points, 2),
    how: last && last.text !== "得分" ? `（${last.text}）` : "",
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
  return formScores(context).flatMap(({ name, printed, computed, how, at, source }) => {
    if (printed.equals(computed)) return [];
    const about = {
      name,
      printed: toFixedText(printed, 2),
      computed: toFixedText(computed, 2),
      how: `（${how}）`,
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
