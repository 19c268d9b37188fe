import { problem } from "../../core/problems/problem";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";
import { planSurveySheets } from "./surveySheets";

/** 附件5 of every questionnaire, 满意度汇总表, and 清理数据 where answers do not count (sheets.md §9, §10, §16). */
export const surveyAttachment: Attachment = {
  name: "附件5",
  title: "问卷调查问题及结果统计表",
  state: ({ surveyed }) =>
    surveyed.length > 0 ? ready : { state: "missing", problem: problem("survey-no-questionnaires") },
  names: ({ surveyed }) => [
    "绩效_综合满意度",
    ...surveyed.flatMap(({ raw }) => (raw.paper === undefined ? [] : [`绩效_满意度_${raw.paper}`])),
  ],
  plan: function* (input) {
    const { reports, problems } = yield* planSurveySheets(surveyTables(input));
    const [first, ...others] = reports;
    return first ? [{ ...first, problems: [...(first.problems ?? []), ...problems] }, ...others] : [];
  },
};

function surveyTables(input: AttachmentInput): Parameters<typeof planSurveySheets>[0] {
  const { surveyed, settings, indicators, surveys, data } = input.assessment;
  const text = settings.project.项目名称;
  return {
    surveyed,
    settings,
    indicators,
    surveys,
    frame: (sheetName) => frameOf(input, sheetName),
    grid: (sheet) => data.grids.get(sheet),
    project: input.hasName("绩效_项目名称") ? { formula: "绩效_项目名称", text } : { text },
    hasSettings: true,
    cells: input.settings,
  };
}
