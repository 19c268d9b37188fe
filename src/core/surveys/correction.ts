import type { QuestionCorrection } from "../evidence/evaluationSettings";
import type { HeaderColumn } from "./headerRow";
import type { ListedQuestion } from "./listedQuestion";
import type { Respondents } from "./paperCode";
import { readPaperCode } from "./paperCode";
import { kindNamed } from "./questionHeader";

/** What 问卷题目及选项 lists, with what the evaluator says otherwise in 评价设置: 题型 or the options, or both. */
export function correctionFor(
  questionnaire: Respondents & { readonly sheet: string },
  columns: readonly HeaderColumn[],
  listed: ListedQuestion | undefined,
  corrections: readonly QuestionCorrection[],
): ListedQuestion | undefined {
  const header = columns[0]?.header;
  const given = corrections.find(
    (each) => each.question === header?.number && isMeant(each.questionnaire, questionnaire),
  );
  if (!header || !given) return listed;
  const kind = kindNamed(given.kind) ?? listed?.kind;
  return {
    number: header.number,
    wording: listed?.wording ?? "",
    options: given.options.length > 0 ? given.options : (listed?.options ?? []),
    ...(kind === undefined ? {} : { kind }),
    ...(listed?.countsFromZero === true ? { countsFromZero: true } : {}),
  };
}

/** By the sheet's name, or by 卷 ("A卷") or group ("工作人员"). */
function isMeant(name: string, { sheet, paper, group }: Respondents & { readonly sheet: string }): boolean {
  if (name === sheet) return true;
  const code = readPaperCode(name);
  if (code.paper !== undefined) return code.paper === paper;
  if (/^[A-Za-z]$/.test(name.trim())) return name.trim().toUpperCase() === paper;
  return code.group !== undefined && code.group === group;
}
