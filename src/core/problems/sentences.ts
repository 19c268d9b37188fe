import { attachmentSentences } from "./sentences/attachments";
import { evidenceSentences } from "./sentences/evidence";
import { excelSentences } from "./sentences/excel";
import { fileSentences } from "./sentences/file";
import { fundSentences } from "./sentences/funds";
import { indicatorSentences } from "./sentences/indicators";
import { numberSentences } from "./sentences/numbers";
import { scoreSentences } from "./sentences/scores";
import { sessionSentences } from "./sentences/session";
import { standardSentences } from "./sentences/standards";
import { surveySentences } from "./sentences/surveys";
import { workbookSentences } from "./sentences/workbook";

/** One sentence a code; {at} is the cell, the other placeholders come from the problem. */
export const sentences = {
  ...numberSentences,
  ...fileSentences,
  ...excelSentences,
  ...indicatorSentences,
  ...standardSentences,
  ...evidenceSentences,
  ...surveySentences,
  ...fundSentences,
  ...scoreSentences,
  ...workbookSentences,
  ...attachmentSentences,
  ...sessionSentences,
} as const;

export type ProblemCode = keyof typeof sentences;
