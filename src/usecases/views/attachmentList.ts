import { sayProblem } from "../../core/problems/say";
import type { Assessment } from "../assess";
import { attachments } from "../attachments/attachments";
import { tableNameOf } from "../tableName";

/** 附件: what can be handed over. */
export interface AttachmentRow {
  readonly name: string;
  readonly label: string;
  readonly state: string;
  readonly canMake: boolean;
  readonly isMade: boolean;
}

export function attachmentRows(assessment: Assessment): readonly AttachmentRow[] {
  const made = new Set(assessment.data.names.map(({ name }) => name.toLowerCase()));
  return attachments.map((attachment) => {
    const { name, title } = attachment;
    const found = attachment.state(assessment);
    const isMade = [...made].some((each) => each.startsWith(tableNameOf(name).toLowerCase()));
    const state = found.state === "missing" ? sayProblem(found.problem) : isMade ? "已生成过" : "未生成";
    const label = title.includes(name) ? title : `${name} ${title}`;
    return { name, label, state, canMake: found.state === "ready", isMade };
  });
}
