import type { CheckHead } from "../check";
import { lintCheck } from "./lintCheck";

const head = {
  id: "体系-06",
  severity: "警告",
  name: "评分标准引用的指标名称",
} as const satisfies CheckHead;

/** 业务维护率 is scored by 内容维护率, which is another indicator's: 一网通办, rows 17 and 18. */
export const otherMeasure = lintCheck(head, "check-other-measure", new Set(["other-measure"]));
