import type { Grid } from "../../../src/core/grid/grid";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import publishedA from "../../fixtures/cases/yiwangtongban/publishedA.json";
import publishedB from "../../fixtures/cases/yiwangtongban/publishedB.json";
import { gridOf } from "../../support/gridOf";
import { caseSheets } from "./caseSheets";

type Published = readonly (readonly [string, number])[];

function counted(grids: readonly Grid[], paper: string, number: number) {
  const questionnaire = findQuestionnaires(grids).find((one) => one.paper === paper)!;
  const question = questionnaire.questions.find((one) => one.number === number)!;
  return { question, tally: tally(questionnaire, question) };
}

const questions = [
  ...publishedA.map((question) => ["A", question] as const),
  ...publishedB.map((question) => ["B", question] as const),
].map(
  ([paper, { 题号, 题型, 选项, 有效 }]) => [paper, 题号, 题型, 选项 as unknown as Published, 有效] as const,
);

test("一网通办的两份问卷按卷别和调查对象认出", () => {
  const found = findQuestionnaires(caseSheets());
  expect(
    found.map(({ sheet, paper, group, firstRow, lastRow }) => [sheet, paper, group, firstRow, lastRow]),
  ).toEqual([
    ["A卷 工作人员 原始数据", "A", "工作人员", 1, 20],
    ["B卷 社会公众 原始数据", "B", "社会公众", 1, 50],
  ]);
  expect(found.map((one) => one.questions.length)).toEqual([11, 10]);
});

test.each(questions)("%s卷第%d题（%s）与报告所印的一致", (paper, number, kind, options, valid) => {
  const { question, tally: found } = counted(caseSheets(), paper, number);
  expect(question.kind).toBe({ 单选题: "single", 多选题: "multiple", 填空题: "text" }[kind]);
  const shown = found.counts.map(({ option, count }) => [option.replace(/\s/g, ""), count]);
  expect(shown).toEqual(options.map(([option, count]) => [option.replace(/\s/g, ""), count]));
  if (valid !== null) expect(found.valid.count).toBe(valid);
  expect(found.strays).toEqual({ count: 0 });
  expect(found.errors).toEqual([]);
});

test("一网通办A卷第4题的公式", () => {
  const { counts, valid } = counted(caseSheets(), "A", 4).tally;
  expect(counts.map(({ count }) => count)).toEqual([16, 3, 1, 0, 0]);
  expect(counts[0]?.formula).toBe(
    `SUMPRODUCT(--ISNUMBER(FIND("┋显著提升┋","┋"&'A卷 工作人员 原始数据'!$J$2:$J$1000&"┋")))`,
  );
  expect(valid).toEqual({
    count: 20,
    formula: `SUMPRODUCT(--(LEN(TRIM('A卷 工作人员 原始数据'!$J$2:$J$1000))>0))`,
  });
});

test("一网通办没有“问卷题目及选项”时，没有人选的选项无从得知，有人选的仍相符", () => {
  const [rawA] = caseSheets();
  const { question, tally: found } = counted([rawA!], "A", 10);
  expect(question.order).toBe("scale");
  expect(found.counts.map(({ option, count }) => [option, count])).toEqual([
    ["非常满意", 10],
    ["满意", 8],
    ["一般", 2],
  ]);
});

test("昆明微信问卷：答案写作 A(非常满意)，题目带权重", () => {
  const chosen = [
    [19, 1],
    [19, 1],
    [20, 0],
    [19, 1],
    [18, 2],
    [19, 1],
    [19, 1],
    [20, 0],
  ] as const;
  const header = chosen.map(
    (_, index) =>
      `${index + 1}.您对第${index + 1}项工作是否满意（权重${[15, 15, 10, 10, 10, 15, 15, 10][index]}）`,
  );
  const rows = Array.from({ length: 20 }, (_, person) => [
    person + 1,
    ...chosen.map(([best]) => (person < best ? "A(非常满意)" : "B(满意)")),
  ]);
  const [questionnaire] = findQuestionnaires([
    gridOf([["序号", ...header], ...rows], { sheet: "满意度问卷 原始数据" }),
  ]);
  expect(questionnaire?.paper).toBeUndefined();
  expect(questionnaire?.questions.map(({ weight }) => weight?.toFraction())).toEqual(
    "15 15 10 10 10 15 15 10".split(" "),
  );
  const counts = questionnaire!.questions.map((question) =>
    tally(questionnaire!, question).counts.map(({ count }) => count),
  );
  expect(counts.map(([best = 0, second = 0]) => [best, second])).toEqual(chosen);
  expect(questionnaire?.questions[0]).toMatchObject({ wording: "您对第1项工作是否满意", order: "stated" });
});
