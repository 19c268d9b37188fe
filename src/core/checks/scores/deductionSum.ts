import { max, sum, ZERO } from "../../number/exact";
import { toFixedText } from "../../number/round";
import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckedIndicator } from "../context";
import type { Finding } from "../finding";
import { printedReason } from "./printedDeductions";

const head = {
  id: "评分-03",
  severity: "错误",
  name: "分值减评分与扣分原因写的扣分之和",
} as const satisfies CheckHead;

/** 分值 − 评分 = Σ 扣N分 in the reason (less 加N分), and the end of an arithmetic line is the score. */
export const deductionSum: Check = {
  ...head,
  find: ({ system }) => (system?.indicators ?? []).flatMap(differing),
};

function differing({ indicator, standing, reason }: CheckedIndicator): readonly Finding[] {
  const { full, cells, name, path } = indicator;
  if (!standing || !full || !cells.score || !cells.reason || reason.trim() === "") return [];
  const printed = printedReason(reason);
  const places = [cells.reason, cells.score, cells.full].map(cellPlace);
  if (printed.result && !printed.result.equals(standing)) {
    const about = { name, result: showPoints(printed.result), score: toFixedText(standing, 2) };
    return [
      finding(head, "check-reason-result", { about, places, subject: [...path, ...Object.values(about)] }),
    ];
  }
  if (printed.deductions.length === 0) return [];
  const lost = full.add(printed.gained).sub(standing);
  const said = sum(printed.deductions.map(({ points }) => points));
  if (said.equals(max(lost, ZERO))) return [];
  const about = {
    name,
    parts: printed.deductions.map(({ points }) => showPoints(points)).join("＋"),
    said: showPoints(said),
    full: showPoints(full),
    score: showPoints(standing),
    lost: showPoints(full.sub(standing)),
  };
  return [
    finding(head, "check-deduction-sum", { about, places, subject: [...path, about.said, about.lost] }),
  ];
}
