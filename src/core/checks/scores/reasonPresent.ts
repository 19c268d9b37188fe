import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding, type FindingCode } from "../check";
import type { CheckedIndicator } from "../context";
import type { Finding } from "../finding";
import { printedReason } from "./printedDeductions";

const head = {
  id: "评分-04",
  severity: "警告",
  name: "扣分有原因，有原因有扣分",
} as const satisfies CheckHead;

/** A deduction without a reason, a reason without a deduction, and a reason that does not say how much. */
export const reasonPresent: Check = {
  ...head,
  find: ({ system }) => (system?.indicators ?? []).flatMap(unexplained),
};

function unexplained(checked: CheckedIndicator): readonly Finding[] {
  const { indicator, standing, reason } = checked;
  const { full, cells, name, path } = indicator;
  if (!standing || !full || !cells.score || !cells.reason) return [];
  const code = codeOf(checked);
  if (!code) return [];
  const about = { name, lost: showPoints(full.sub(standing)), score: showPoints(standing) };
  return [
    finding(head, code, {
      about,
      places: [cells.reason, cells.score].map(cellPlace),
      subject: [...path, about.score, reason.trim() === "" ? "" : reason],
    }),
  ];
}

function codeOf({ indicator, standing, reason }: CheckedIndicator): FindingCode | undefined {
  const { full } = indicator;
  if (!standing || !full) return undefined;
  const isLost = standing.lt(full);
  const printed = printedReason(reason);
  if (reason.trim() === "") return isLost ? "check-reason-missing" : undefined;
  if (isLost) {
    const saysHow = printed.isArithmetic || printed.awarded.some((points) => points.equals(standing));
    return printed.deductions.length === 0 && !saysHow ? "check-reason-without-amount" : undefined;
  }
  // 加分, arithmetic at full marks and plain remarks (无, 满分) take nothing off
  return printed.deductions.length > 0 && printed.gained.equals(0) ? "check-reason-unfounded" : undefined;
}
