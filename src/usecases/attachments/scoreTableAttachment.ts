import { isGraded } from "../../core/scores/rollUp";
import { planScoreTable } from "../../core/sheets/report/scoreTable";
import { type Attachment, frameOf, ready } from "./attachment";
import { firstLevels, scoredLevel } from "./scoredLevels";

const sheet = "表1 得分情况表";

/** 表1 得分情况表, with its chart (sheets.md §4). */
export const scoreTableAttachment: Attachment = {
  name: "表1",
  title: "绩效评价得分情况表",
  state: () => ready,
  names: () => ["绩效_等级"],
  plan: (input) => [
    planScoreTable({
      ...frameOf(input, sheet),
      levels: firstLevels(input.assessment).map((group) => scoredLevel(group, input)),
      hasTotal: input.hasName("绩效_总分"),
      grades: input.assessment.settings.grades.map(({ grade }) => grade),
      isGraded: isGraded(input.assessment.rollUp.total.full),
    }),
  ],
};
