import { problem, type Problem } from "../../core/problems/problem";
import type { Failure } from "./failure";

/** What Excel's codes mean to an evaluator, and the way out; codes that are not here are quoted as they are. */
const reasons: Readonly<Record<string, { readonly reason: string; readonly way: string }>> = {
  AccessDenied: { reason: "工作表或单元格受保护", way: "请先撤销工作表保护，再试一次。" },
  ItemNotFound: { reason: "要写的工作表或名称不见了，可能改了名或删除了", way: "请按“重新识别”再写。" },
  InvalidReference: { reason: "要写的位置不见了，可能随行列删除了", way: "请按“重新识别”再写。" },
  ItemAlreadyExists: { reason: "已有同名的工作表或名称", way: "请把它改名或删除，再试一次。" },
  FilteredRangeConflict: { reason: "要写的格子在筛选隐藏的行里", way: "请先清除筛选，再试一次。" },
  InsertDeleteConflict: {
    reason: "增减行会打散表格或合并单元格",
    way: "请先取消那里的合并或表格，再试一次。",
  },
  NonBlankCellOffSheet: { reason: "再加行，最后一行就超出工作表了", way: "请删去用不着的行，再试一次。" },
  MergedRangeConflict: { reason: "合并单元格与表格重叠", way: "请先取消合并，再试一次。" },
  UnsupportedSheet: { reason: "这张表是图表工作表，没有单元格", way: "请改选普通工作表。" },
  InactiveWorkbook: { reason: "工作簿不在最前面", way: "请点一下这个工作簿，再试一次。" },
  ActivityLimitReached: { reason: "操作太频繁，Excel 暂时不接受", way: "请过一会儿再试。" },
  MemoryLimitReached: { reason: "内存不够", way: "请关闭别的工作簿，再试一次。" },
  RequestPayloadSizeLimitExceeded: { reason: "一次写得太多", way: "请再试一次。" },
  ResponsePayloadSizeLimitExceeded: { reason: "一次读得太多", way: "请删去用不着的行，再试一次。" },
  InvalidOrTimedOutSession: { reason: "与 Excel 的连接断了", way: "请刷新页面，再试一次。" },
  RequestAborted: { reason: "操作被 Excel 中断", way: "请再试一次。" },
};

/** What Excel said, in the evaluator's words. */
export function reasonOf({ code }: Failure): string {
  return reasons[code]?.reason ?? "Excel 内部出错";
}

export function wayOutOf({ code }: Failure): string {
  return reasons[code]?.way ?? "请再试一次。";
}

/** For reading, where nothing is at stake. The code and the member go along for 复制说明. */
export function problemOf(failure: Failure): Problem {
  return problem("excel-refused", undefined, { reason: reasonOf(failure), ...detailsOf(failure) });
}

export function detailsOf({ code, message, location }: Failure): Readonly<Record<string, string>> {
  return { code, location, message };
}
