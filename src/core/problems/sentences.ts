import { fundCheckSentences } from "./sentences/checksOfFunds";
import { reportCheckSentences } from "./sentences/checksOfReport";
import { scoreCheckSentences } from "./sentences/checksOfScores";
import { surveyCheckSentences } from "./sentences/checksOfSurveys";
import { systemCheckSentences } from "./sentences/checksOfSystem";
import { attachmentSentences } from "./sentences/attachments";
import { entrySentences } from "./sentences/entries";
import { evidenceSentences } from "./sentences/evidence";
import { excelSentences } from "./sentences/excel";
import { fileSentences } from "./sentences/file";
import { fundSentences } from "./sentences/funds";
import { indicatorSentences } from "./sentences/indicators";
import { numberSentences } from "./sentences/numbers";
import { reportSentences } from "./sentences/reports";
import { scoreSentences } from "./sentences/scores";
import { selfEvaluationSentences } from "./sentences/selfEvaluation";
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
  ...entrySentences,
  ...surveySentences,
  ...fundSentences,
  ...scoreSentences,
  ...workbookSentences,
  ...attachmentSentences,
  ...selfEvaluationSentences,
  ...sessionSentences,
  ...systemCheckSentences,
  ...scoreCheckSentences,
  ...fundCheckSentences,
  ...surveyCheckSentences,
  ...reportCheckSentences,
  ...reportSentences,
} as const;

export type ProblemCode = keyof typeof sentences;
