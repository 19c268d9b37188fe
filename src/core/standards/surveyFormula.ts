import { exact, type Exact } from "../number/exact";

/** Options with what each is worth, and what their mean is multiplied with, as written ("" for nothing). */
export interface SurveyFormula {
  readonly values: readonly { readonly option: string; readonly value: Exact }[];
  readonly rest: string;
}

/** The best answer may stand without its value: 非常满意人数+满意人数*0.8. */
const COUNTED = /([^*+()/]+?)(?:人数|份数|问卷数)?(?:\*(\d+(?:\.\d+)?)%?(?=\+|$)|(?=\+))/g;
const WEIGHTED =
  /^[([]((?:[^*+()/]+?(?:\*\d+(?:\.\d+)?%?)?\+)*[^*+()/]+?\*\d+(?:\.\d+)?%?)[)\]]\/(?:有效|回收|调查|被调查)*(?:问卷|份|人|填写|答卷)+(?:数|份数|人数|总数|总份数|总人数)?(?<rest>\*.+)?$/;

/** (非常满意人数*100+满意人数*80+…)/有效问卷数; undefined for any other formula. */
export function surveyFormula(plain: string): SurveyFormula | undefined {
  const match = WEIGHTED.exec(plain);
  if (match === null) return undefined;
  const values = Array.from((match[1] ?? "").matchAll(COUNTED), (found) => ({
    option: (found[1] ?? "").replace(/^\+/, "").replace(/(?:人数|份数|问卷数)$/, ""),
    value: exact(found[2] ?? "1"),
  }));
  const isWhole = !values.some(({ value }) => value.gt(1)) || !/^[^*]+?\+/.test(match[1] ?? "");
  return values.length < 2 || !isWhole ? undefined : { values, rest: match.groups?.rest ?? "" };
}
