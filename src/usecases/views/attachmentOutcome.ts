import type { CellAddress } from "../../core/grid/address";
import type { AttachmentPlan } from "../attachments/planAttachments";
import { attachmentLabel, countsText } from "./attachmentList";

/** What was made, once it is written. */
export interface AttachmentOutcome {
  /** "生成了 5 张表" */
  readonly title: string;
  /** "新建 3 张，更新 2 张；人工改过的 1 处保留了您的文字。" */
  readonly sentence: string;
  /** Tables that could not be made after all, each with its reason. */
  readonly missing: readonly string[];
  /** The first sheet of what was made, and its upper left cell. */
  readonly first?: { readonly sheet: string; readonly at: CellAddress };
}

export function attachmentOutcome(plan: AttachmentPlan, kept: number): AttachmentOutcome {
  const reports = [...plan.sheets.values()];
  const renewed = reports.filter((each) => each.some(({ standing }) => standing !== undefined)).length;
  const counts = countsText(reports.length - renewed, renewed, " 张");
  const keeping = kept > 0 ? `人工改过的 ${String(kept)} 处保留了您的文字` : "";
  const sheet = reports[0]?.[0]?.sheet.name;
  return {
    title: `生成了 ${String(reports.length)} 张表`,
    sentence: `${[counts, keeping].filter((part) => part !== "").join("；")}。`,
    missing: plan.missing.map(({ attachment }) => `没有生成：${attachmentLabel(attachment)}。`),
    ...(sheet === undefined ? {} : { first: { sheet, at: { sheet, row: 0, column: 0 } } }),
  };
}
