import type { Grid } from "../../../src/core/grid/grid";
import answersA from "../../fixtures/cases/yiwangtongban/answersA.json";
import answersB from "../../fixtures/cases/yiwangtongban/answersB.json";
import optionList from "../../fixtures/cases/yiwangtongban/optionList.json";
import { gridOf } from "../../support/gridOf";

/** The raw questionnaires of 一网通办 as its workbook has them (columns about the respondent's device emptied). */
export function caseSheets(): readonly Grid[] {
  return [
    gridOf(answersA, { sheet: "A卷 工作人员 原始数据" }),
    gridOf(answersB, { sheet: "B卷 社会公众 原始数据" }),
    gridOf(optionList, { sheet: "问卷题目及选项" }),
  ];
}
