import type { Questionnaire } from "../core/surveys/questionnaire";

/** A sheet's name holds 31 characters, and none of these. */
const LONGEST = 31;
const REFUSED = /[\\/?*[\]:']/g;

/** 附件5 A.工作人员; of a questionnaire that names neither paper nor group, after its raw sheet. */
export function countSheetName(raw: Questionnaire): string {
  return named("附件5 ", who(raw));
}

/** A.工作人员 清理数据 */
export function copySheetName(raw: Questionnaire): string {
  return `${named("", who(raw)).slice(0, LONGEST - 5)} 清理数据`;
}

function who({ paper, group, sheet }: Questionnaire): string {
  if (paper !== undefined) return group === undefined ? `${paper}卷` : `${paper}.${group}`;
  return sheet.replace(/\s*原始数据$/, "").trim() || sheet;
}

function named(prefix: string, text: string): string {
  return `${prefix}${text.replace(REFUSED, "")}`.slice(0, LONGEST).trim();
}
