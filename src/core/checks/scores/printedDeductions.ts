import { type Exact, exact, sum } from "../../number/exact";
import { narrow } from "../../number/narrow";

/** One deduction as 扣分原因 prints it: "③…不相符，扣1分". */
export interface PrintedDeduction {
  /** "③", or "" where it has no mark. */
  readonly mark: string;
  /** What happened, without mark and amount. */
  readonly fact: string;
  readonly points: Exact;
}

export interface PrintedReason {
  readonly deductions: readonly PrintedDeduction[];
  /** 加N分. */
  readonly gained: Exact;
  /** What an arithmetic line comes to: "得分=…+2分=5.52" is 5.52. */
  readonly result?: Exact;
  /** 得4.75分: scores that the text comes to in words. */
  readonly awarded: readonly Exact[];
  /** The text shows how the score came about, even where it prints no 扣N分. */
  readonly isArithmetic: boolean;
}

const AMOUNT = /(共|合计|累计|总计)?(?:应|故|故此)?扣(?:除|减|了|去)?\s*(\d+(?:\.\d+)?)\s*分/g;
const GAIN = /加\s*(\d+(?:\.\d+)?)\s*分/g;
const AWARDED = /得\s*(\d+(?:\.\d+)?)\s*分/g;
const MARK = /[\u2460-\u2473]/u;

/** Reads 扣分原因. Text inside “ ” is quoted, never a deduction: the standard itself says “故障率超50%扣100分”. */
export function printedReason(text: string): PrintedReason {
  const plain = masked(narrow(text));
  const deductions: PrintedDeduction[] = [];
  let from = 0;
  for (const match of plain.matchAll(AMOUNT)) {
    const end = match.index + match[0].length;
    // 共扣2分 sums up what was printed before
    if (match[1] !== undefined && deductions.length > 0) continue;
    const own = text.slice(from, match.index);
    const mark = own.match(MARK)?.[0] ?? "";
    deductions.push({ mark, fact: factOf(own, mark), points: exact(match[2] ?? "0") });
    from = end;
  }
  const gains = [...plain.matchAll(GAIN)].map(([, points = "0"]) => exact(points));
  const result = /^得分=.*=(\d+(?:\.\d+)?)分?[。;]?$/s.exec(plain.trim())?.[1];
  return {
    deductions,
    gained: sum(gains),
    ...(result === undefined ? {} : { result: exact(result) }),
    awarded: [...plain.matchAll(AWARDED)].map(([, points = "0"]) => exact(points)),
    isArithmetic: /=/.test(plain),
  };
}

/** Quoted stretches become blanks of the same length, so that places stay. */
function masked(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》/g, (quoted) => " ".repeat(quoted.length));
}

function factOf(text: string, mark: string): string {
  const after = mark === "" ? text : text.slice(text.indexOf(mark) + 1);
  return after.replace(/^[\s；;。，,、]+|[\s；;。，,、（(]+$/gu, "");
}
