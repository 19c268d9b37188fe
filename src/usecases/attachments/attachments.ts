import type { Attachment } from "./attachment";
import { analysisAttachment } from "./analysisAttachment";
import { completionAttachment } from "./completionAttachment";
import { formMoneyAttachment } from "./formMoneyAttachment";
import { fundsAttachment } from "./fundsAttachment";
import { issuesAttachment } from "./issuesAttachment";
import { opinionAttachments } from "./opinionAttachments";
import { overviewAttachment } from "./overviewAttachment";
import { replyAttachments } from "./replyAttachments";
import { scoreTableAttachment } from "./scoreTableAttachment";
import { targetAttachment } from "./targetAttachment";
import { surveyAttachment } from "./surveyAttachment";

/**
 * Every table that can be asked for, in the order in which they are written: one that quotes another's names or cells
 * comes after it.
 */
export const attachments: readonly Attachment[] = [
  scoreTableAttachment,
  fundsAttachment,
  formMoneyAttachment,
  surveyAttachment,
  completionAttachment,
  issuesAttachment,
  targetAttachment,
  ...opinionAttachments,
  ...replyAttachments,
  overviewAttachment,
  analysisAttachment,
];
