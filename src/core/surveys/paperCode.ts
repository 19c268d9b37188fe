import { narrow } from "../number/narrow";

/** Which paper of the survey, and who filled it in. */
export interface Respondents {
  /** "A" in A卷. */
  readonly paper?: string;
  /** "工作人员". */
  readonly group?: string;
}

/** "A卷 工作人员", "问卷A（工作人员）", "A.工作人员" and, as in a title, "…绩效评价 A.工作人员". */
const MARKS = [
  /(?<![A-Za-z])([A-Za-z])\s*卷/,
  /(?:问卷|卷)\s*[(-]?\s*([A-Za-z])(?![A-Za-z])\)?/,
  /(?:^|[\s_(》])([A-Za-z])\s*[.、_-]\s*(?=\p{Script=Han})/u,
] as const;

/** Words about the sheet, not about the people. */
const ABOUT_THE_SHEET =
  /原始数据|原始|数据|调查问卷|问卷|答卷|调查|满意度|结果|统计|汇总|明细|导出|附件\d*(?:-\d+)?|sheet\d*/gi;

/** Paper and group from a sheet's name, a short title or the column 问卷; nothing where the text does not say. */
export function readPaperCode(text: string): Respondents {
  const plain = narrow(text).trim();
  const found = MARKS.map((mark) => mark.exec(plain)).find((match) => match !== null);
  const paper = found?.[1]?.toUpperCase();
  const rest = found ? `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}` : plain;
  const group = rest.replace(ABOUT_THE_SHEET, "").replace(/[\s\p{P}\p{S}]/gu, "");
  return {
    ...(paper === undefined ? {} : { paper }),
    ...(/^\p{Script=Han}{2,12}$/u.test(group) ? { group } : {}),
  };
}
