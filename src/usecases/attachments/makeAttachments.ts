import type { CellAddress } from "../../core/grid/address";
import { ok, type Result } from "../../core/problems/problem";
import type { Workbook } from "../../workbook/workbook";
import type { Progress } from "../workbookData";
import { type AttachmentPlan, planAttachments, type WishedAttachments } from "./planAttachments";

export interface AttachmentWish extends WishedAttachments {
  readonly progress: Progress;
}

export interface AttachmentOutcome extends Omit<AttachmentPlan, "patch" | "guards"> {
  readonly changed: readonly CellAddress[];
}

/** 生成附表: the wished tables, with 评价底稿 and 评价设置 they rest on, in one patch; no score is written. */
export async function makeAttachments(
  workbook: Workbook,
  wish: AttachmentWish,
): Promise<Result<AttachmentOutcome>> {
  const read = await workbook.read({ progress: wish.progress });
  if (!read.ok) return read;
  wish.progress("编制附表");
  const planned = planAttachments(read.value, wish);
  if (!planned.ok) return planned;
  const { patch, guards, ...plan } = planned.value;
  wish.progress("写入附表");
  const applied = await workbook.apply(patch, {
    basis: read.value,
    guards,
  });
  if (!applied.ok) return applied;
  const { changed, warnings } = applied.value;
  return ok({ ...plan, changed, problems: [...plan.problems, ...warnings] });
}
