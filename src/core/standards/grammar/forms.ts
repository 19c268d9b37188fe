import { changes } from "./forms/changes";
import { checklists, plainItems } from "./forms/checklists";
import { counts } from "./forms/counts";
import { additions, comparisons } from "./forms/comparisons";
import { connectives } from "./forms/connectives";
import { deductions, roundings } from "./forms/deductions";
import { further } from "./forms/further";
import { gradeLists } from "./forms/gradeLists";
import { judgements } from "./forms/judgements";
import { limitLosses } from "./forms/limitLosses";
import { bands, formulas } from "./forms/quantities";
import { rates } from "./forms/rates";
import { selfEvaluation } from "./forms/selfEvaluation";
import { sharedLosses } from "./forms/sharedLosses";
import { timeNodes } from "./forms/timeNodes";
import type { Form } from "./pattern";

/**
 * Every sentence form that is understood, in the order in which they are tried at a place of the text: what is most
 * particular first, an item of any words and its points last.
 */
export const forms: readonly Form[] = [
  ...selfEvaluation,
  ...roundings,
  ...comparisons,
  ...connectives,
  ...rates,
  ...changes,
  ...gradeLists,
  ...judgements,
  ...timeNodes,
  ...checklists,
  ...counts,
  ...formulas,
  ...further,
  ...sharedLosses,
  ...deductions,
  ...limitLosses,
  ...bands,
  ...additions,
  ...plainItems,
];
