import { checklists, plainItems } from "./forms/checklists";
import { comparisons } from "./forms/comparisons";
import { connectives } from "./forms/connectives";
import { deductions } from "./forms/deductions";
import { judgements } from "./forms/judgements";
import { bands, formulas } from "./forms/quantities";
import { selfEvaluation } from "./forms/selfEvaluation";
import type { Form } from "./pattern";

/**
 * Every sentence form that is understood, in the order in which they are tried at a place of the text: what is most
 * particular first, an item of any words and its points last.
 */
export const forms: readonly Form[] = [
  ...selfEvaluation,
  ...comparisons,
  ...connectives,
  ...judgements,
  ...formulas,
  ...checklists,
  ...deductions,
  ...bands,
  ...plainItems,
];
