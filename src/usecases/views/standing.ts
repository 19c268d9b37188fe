import { ZERO } from "../../core/number/exact";
import type { AssessedIndicator } from "../assess";

/** How an indicator stands with the evaluator: 已评 without or with 扣分, 待补, 未读懂. */
export type Standing = "full" | "deducted" | "pending" | "unread";

export const standingWords = {
  full: "已评",
  deducted: "扣分",
  pending: "待补",
  unread: "未读懂",
} as const satisfies Record<Standing, string>;

export function standingOf({ scored, evidence: { reading } }: AssessedIndicator): Standing {
  switch (scored.state) {
    case "scored":
      return scored.full.sub(scored.points).gt(ZERO) ? "deducted" : "full";
    case "pending":
      return reading.state === "read" ? "pending" : "unread";
    case "unread":
      return "unread";
  }
}

/** How many facts and questions are open, each counted once. */
export function openItems({ scored }: AssessedIndicator): number {
  if (scored.state !== "pending") return 0;
  return scored.missing.length + scored.questions.length;
}
