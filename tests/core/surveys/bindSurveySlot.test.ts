import { toPlainText } from "../../../src/core/number/round";
import { sayProblem } from "../../../src/core/problems/say";
import type { SurveyQuestion } from "../../../src/core/standards/slot";
import { bindSurveySlot } from "../../../src/core/surveys/bindSurveySlot";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { gridOf, type Written } from "../../support/gridOf";
import { caseSheets } from "./caseSheets";

const caseSurveys = findQuestionnaires(caseSheets());

function share(paper: string | undefined, question: number, ...options: readonly string[]): SurveyQuestion {
  const named = options.map((option) => {
    const [, letter = "", text = ""] = /^([A-Z])\.(.*)$/.exec(option) ?? [];
    return letter === "" ? { text: option } : { position: letter.charCodeAt(0) - 65, text };
  });
  return { ...(paper === undefined ? {} : { paper }), question, options: named, use: "share" };
}

function shown(wanted: SurveyQuestion, surveys = caseSurveys) {
  const bound = bindSurveySlot(wanted, surveys);
  if (!bound.ok) return bound.problems.map(({ code }) => code);
  const counts = bound.value.counts.map(({ option, count }) => `${option}${toPlainText(count, 0)}`);
  return [...counts, toPlainText(bound.value.valid, 0), ...bound.value.warnings.map(({ code }) => code)];
}

const staff4 = "您认为项目对提升政务服务中心工作效率的影响如何？";
const public3 =
  "您认为引进的“一网通办及信息化建设经费政务服务中心信息化建设运维”项目是否增加了您对个人信息安全保障的信心？";

// 一网通办“推动…便利化”：(16+3)/20、(26+18)/50；“保障公众信息安全防护”：(16+4)/20、(26+16)/50
test.each([
  [
    "A卷4题",
    { ...share("A", 4, "A.显著提升", "B.有所提升"), wording: staff4 },
    ["显著提升16", "有所提升3", "20"],
  ],
  ["B卷4题", share("B", 4, "A.效果显著", "B.效果良好"), ["效果显著26", "效果良好18", "50"]],
  ["A卷9题", share("A", 9, "A.非常有信心", "B.有信心"), ["非常有信心16", "有信心4", "20"]],
  [
    "B卷3题，所引题目与表头用字不同",
    { ...share("B", 3, "A.非常有信心", "B.有信心"), wording: public3 },
    ["非常有信心26", "有信心16", "50", "survey-wording-differs"],
  ],
  [
    "A卷10题，满意度",
    { paper: "A", question: 10, options: [], use: "index" } as const,
    ["非常满意10", "满意8", "一般2", "不满意0", "20"],
  ],
  [
    "B卷9题，满意度",
    { paper: "B", question: 9, options: [], use: "index" } as const,
    ["非常满意24", "满意15", "一般11", "不满意0", "50"],
  ],
  ["没有卷别但有调查对象", { ...share(undefined, 10, "满意"), group: "工作人员" }, ["满意8", "20"]],
  [
    "没有题号但题目相同",
    { paper: "A", wording: `4.${staff4}`, options: [{ text: "显著提升" }], use: "share" } as const,
    ["显著提升16", "20"],
  ],
  ["只有字母", share("A", 4, "A."), ["显著提升16", "20"]],
  ["多选题的一个选项", share("A", 5, "A.技术难题"), ["技术难题14", "20"]],
])("一网通办%s", (_name, wanted, expected) => {
  expect(shown(wanted)).toEqual(expected);
});

test.each([
  [
    "没有写明题目",
    { paper: "A", group: "工作人员", options: [], use: "index" } as const,
    "survey-not-stated",
  ],
  ["没有这份问卷", share("C", 1, "是"), "survey-sheet-missing"],
  ["没有这一题", share("A", 12, "是"), "survey-question-missing"],
  ["两份问卷都可能", share(undefined, 1, "是"), "survey-sheet-ambiguous"],
  ["选项文字与字母不符", share("A", 4, "A.有所提升"), "survey-option-disagrees"],
  ["字母对应的选项是别的文字", share("A", 4, "A.大幅提升"), "survey-option-disagrees"],
  ["没有这个选项", share("A", 4, "大幅提升"), "survey-option-missing"],
  ["多选题的几个选项不能相加", share("A", 5, "A.技术难题", "B.资金不足"), "survey-multiple-choice"],
  ["填空题", share("A", 11, "是"), "survey-not-countable"],
  ["没有写明选项", share("A", 4), "survey-options-not-stated"],
  [
    "题号错了",
    { ...share("A", 5, "A.显著提升"), wording: "您对本市空气质量是否满意？" },
    "survey-question-differs",
  ],
])("不猜：%s", (_name, wanted, code) => {
  expect(shown(wanted)).toEqual([code]);
});

test("每个问题都有一句中文", () => {
  const bound = bindSurveySlot({ ...share("B", 3, "有信心"), wording: public3 }, caseSurveys);
  expect(bound.ok && bound.value.warnings.map(sayProblem)).toEqual([
    `'B卷 社会公众 原始数据'!I1的题目“您认为引进的“一网通办及信息化建设经费政务服务中心信息化建设运维”项目是否增加的您对个人信息安全保障的信息?”` +
      `与评分标准所引的“${public3}”文字不同，已按卷别和题号对应，请核对。`,
  ]);
  const failed = bindSurveySlot(share("A", 4, "A.有所提升"), caseSurveys);
  expect(failed.ok ? [] : failed.problems.map(sayProblem)).toEqual([
    "评分标准写的是“A.有所提升”，而'A卷 工作人员 原始数据'!J1的题目中A是“显著提升”；未作统计，请核对选项。",
  ]);
});

function answers(...cells: readonly Written[]) {
  return findQuestionnaires([
    gridOf([["序号", "1、您满意吗？"], ...cells.map((cell, index) => [index + 1, cell])], { sheet: "A卷" }),
  ]);
}

test.each<[string, readonly Written[], readonly string[]]>([
  ["一个错误值", ["满意", { type: "error", error: "#REF!" }], ["survey-answer-error"]],
  ["没有答卷", ["", ""], ["survey-no-answers"]],
  ["只有一份答卷", ["满意"], ["满意1", "1"]],
  ["跳过和空不算有效", ["满意", "满意", "(跳过)", "(空)", " "], ["满意2", "2"]],
  ["数字编码而没有选项表，不知道数字是什么", [1, 2, 1], ["survey-option-missing"]],
])("%s", (_name, cells, expected) => {
  expect(shown(share("A", 1, "满意"), answers(...cells))).toEqual(expected);
});

test("满意度：看不出第一项时提醒", () => {
  const index = { paper: "A", question: 1, options: [], use: "index" } as const;
  expect(shown(index, answers("满意", "一般", "满意"))).toEqual([
    "满意2",
    "一般1",
    "3",
    "survey-order-unknown",
  ]);
  expect(shown(index, answers("非常满意", "一般"))).toEqual(["非常满意1", "一般1", "2"]);
});
