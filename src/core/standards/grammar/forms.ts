import { checklists, plainItems } from "./forms/checklists";
import { comparisons } from "./forms/comparisons";
import { connectives } from "./forms/connectives";
import { deductions, roundings } from "./forms/deductions";
import { judgements } from "./forms/judgements";
import { bands, formulas } from "./forms/quantities";
import { selfEvaluation } from "./forms/selfEvaluation";
import type { Form } from "./pattern";

interface Group {
  /** Every text that a form of the group reads holds one of these; most standards need few groups. */
  readonly needs: RegExp;
  readonly forms: readonly Form[];
}

/**
 * Every sentence form that is understood, in the order in which they are tried at a place of the text: what is most
 * particular first, an item of any words and its points last.
 */
const groups: readonly Group[] = [
  { needs: /定[性量]|三[档挡]|[指目]标值|指标完成|分别得|偏离度/, forms: selfEvaluation },
  { needs: /不[满足]|线性/, forms: roundings },
  { needs: /名|级的?加|、.*分别加/, forms: comparisons },
  { needs: /./s, forms: connectives },
  { needs: /若|如|凡|当|对于|一[经旦]|发现|存在|发生|出现|没有|无|不适用|涉及|否决|且/, forms: judgements },
  { needs: /[①-⑳]|每|具备|符合|满足|达到|完成|做到|其中|包括|含/, forms: checklists },
  { needs: /[≤≥]|不[低高超]|得分|比例|插值|内插|线性|[*/=]|以\d|按/, forms: formulas },
  { needs: /扣|减|降低|加|奖励|按|最[低少]|综合|酌情|合理/, forms: deductions },
  { needs: /[\d百]/, forms: bands },
  { needs: /./s, forms: plainItems },
];

export const forms: readonly Form[] = groups.flatMap((group) => group.forms);

/** The forms that can occur in a text. */
export function formsFor(text: string): readonly Form[] {
  return groups.flatMap((group) => (group.needs.test(text) ? group.forms : []));
}
