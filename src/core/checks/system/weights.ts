import type { CheckHead } from "../check";
import { lintCheck } from "./lintCheck";

const head = {
  id: "体系-05",
  severity: "错误",
  name: "评分标准里的权重合计",
} as const satisfies CheckHead;

/** 工作人员满意度*30%+社会公众满意度*60%: 90 %. */
export const weightsAddUp = lintCheck(head, "check-weights", new Set(["weights-not-one"]));
