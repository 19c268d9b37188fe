import type { CellAddress } from "../../core/grid/address";
import { cellName, showAddress } from "../../core/grid/address";
import type { Exact } from "../../core/number/exact";
import { toFixedText, toPlainText } from "../../core/number/round";

/** A score or a deduction: "84.94", "0.00". */
export function pointsText(value: Exact): string {
  return toFixedText(value, 2);
}

/** A 分值: "8", "2.5". */
export function fullText(value: Exact): string {
  return toPlainText(value, 2);
}

/** "G25" in the table itself, "资金安排!D2" elsewhere. */
export function cellLabel(at: CellAddress, home: string): string {
  return at.sheet === home ? cellName(at.row, at.column) : showAddress(at);
}

/** 10:42, on the evaluator's own clock. */
export function timeText(milliseconds: number): string {
  const time = new Date(milliseconds);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** "10:42", on another day "3月18日 10:42". */
export function momentOf(milliseconds: number, now: number): string {
  const [day, today] = [new Date(milliseconds), new Date(now)];
  if (day.toDateString() === today.toDateString()) return timeText(milliseconds);
  return `${String(day.getMonth() + 1)}月${String(day.getDate())}日 ${timeText(milliseconds)}`;
}
