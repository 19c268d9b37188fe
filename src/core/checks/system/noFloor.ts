import type { CheckHead } from "../check";
import { lintCheck } from "./lintCheck";

const head = {
  id: "体系-08",
  severity: "提示",
  name: "扣分有没有写扣完为止",
} as const satisfies CheckHead;

/** Deductions without 扣完为止. */
export const noFloor = lintCheck(head, "check-no-floor", new Set(["no-floor"]));
