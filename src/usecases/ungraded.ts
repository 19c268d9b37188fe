import { fullText } from "./views/figures";
import type { Exact } from "../core/number/exact";

/** Why a total that is complete has no 评价等级. `full`: 分值 of all indicators together. */
export function ungradedSentence(full: Exact): string {
  return `分值合计是 ${fullText(full)} 分，不是 100 分；等级按百分制定。`;
}
