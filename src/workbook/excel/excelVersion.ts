import { problem, type Problem } from "../../core/problems/problem";

/** Excel 2021 LTSC and later: merged areas need 1.13, the source of a change 1.14. */
const FLOOR = "1.14";

/** Why this Excel cannot be worked in, with the way to the browser version; undefined when it can. */
export function excelVersionProblem(): Problem | undefined {
  return Office.context.requirements.isSetSupported("ExcelApi", FLOOR)
    ? undefined
    : problem("excel-version-old");
}
