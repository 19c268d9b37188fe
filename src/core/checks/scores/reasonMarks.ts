import { numberingNames } from "../../evidence/evaluationSettings";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import type { Finding } from "../finding";
import { itemDeductions } from "./itemDeductions";

const head = {
  id: "评分-06",
  severity: "提示",
  name: "扣分原因与评分标准的要点对应",
} as const satisfies CheckHead;

/**
 * ① and ② of the reason are ① and ③ of the standard (一网通办, 绩效目标合理性): numbered one after the other, which readers
 * take for the points' own numbers. A fact that belongs to no point is said too.
 */
export const reasonMarks: Check = {
  ...head,
  find: ({ system, settings }) =>
    (system?.indicators ?? []).flatMap((checked) => mismatched(checked, settings)),
};

function mismatched(checked: CheckedIndicator, settings: CheckContext["settings"]): readonly Finding[] {
  const { indicator } = checked;
  const at = indicator.cells.reason;
  const deductions = itemDeductions(checked);
  if (!at || deductions.length === 0) return [];
  const marked = deductions.filter(({ mark }) => mark !== "");
  const isShifted = marked.length > 0 && marked.some(({ mark, item }) => item !== undefined && item !== mark);
  const stray = deductions.find(({ item, isManual }) => isManual && item === undefined);
  const marks = marked.map(({ mark }) => mark).join("");
  const items = marked.map(({ item }) => item ?? "（无）").join("");
  const places = [cellPlace(at), cellPlace(indicator.cells.standard)];
  if (isShifted) {
    const about = {
      name: indicator.name,
      marks,
      items,
      numbering: numberingNames[settings.scoring.numbering],
    };
    return [
      finding(head, "check-reason-marks", { about, places, subject: [...indicator.path, marks, items] }),
    ];
  }
  if (!stray || checked.scored.state !== "scored" || checked.scored.reason !== checked.reason) return [];
  const about = { name: indicator.name, fact: shortened(stray.fact) };
  return [finding(head, "check-reason-no-item", { about, places, subject: [...indicator.path, stray.fact] })];
}

function shortened(fact: string): string {
  return fact.length <= 24 ? fact : `${fact.slice(0, 24)}…`;
}
