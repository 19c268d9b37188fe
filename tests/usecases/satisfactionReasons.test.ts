import { sayProblem } from "../../src/core/problems/say";
import { materialOf } from "../../src/usecases/material";
import { surveyFigures } from "../../src/usecases/surveyFigures";
import { dataOf } from "../support/dataOf";
import { madeWorkbook, type Written } from "../support/madeTable";
import { opened } from "../support/xlsxFiles";

const answers = (question: string, cells: readonly string[]): readonly (readonly Written[])[] => [
  ["序号", "提交答卷时间", `1、${question}`],
  ...cells.map((cell, index) => [index + 1, `上午${String(index)}`, cell]),
];

async function figuresOf(sheets: Parameters<typeof madeWorkbook>[0]) {
  const figures = surveyFigures(materialOf(await dataOf(opened(await madeWorkbook(sheets))), undefined));
  return { count: figures.satisfaction.length, says: figures.problems.map(sayProblem) };
}

describe("没有算出满意度的，说出为什么", () => {
  test("答案只有字母", async () => {
    const found = await figuresOf({ 问卷: answers("您是否满意", ["A", "B", "A", "B"]) });
    expect(found).toEqual({
      count: 0,
      says: [
        "问卷!C1的题目问满意度，但答案只有字母或序号，看不出各代表哪个选项，没有计算满意度；请在“问卷题目及选项”表中按顺序列出选项。",
      ],
    });
  });

  test("选项在评价设置里没有系数", async () => {
    const cells = ["非常满意", "比较满意", "非常满意", "比较满意"];
    const found = await figuresOf({ 问卷: answers("总体是否满意", cells) });
    expect(found.says).toEqual([
      "问卷!C1的选项“比较满意”在“评价设置”中没有系数，满意度暂不计算；请在“三、满意度计法”中添一行。",
    ]);
  });

  test("几个调查对象没有权重", async () => {
    const cells = ["非常满意", "满意", "非常满意", "满意"];
    const found = await figuresOf({
      工作人员问卷: answers("您是否满意", cells),
      群众问卷: answers("您是否满意", cells),
    });
    expect(found).toEqual({
      count: 2,
      says: [
        "“工作人员”、“群众”还没有权重，综合满意度没有计算；请在“评价设置”的“四、调查对象”中填写，权重合计100%。",
      ],
    });
  });

  test("按序号填的答案里有0，选项没有写编号：不算满意度，问清楚", async () => {
    const found = await figuresOf({
      问卷: [
        ["序号", "1、您是否满意"],
        [1, 1],
        [2, 0],
        [3, 2],
      ],
      问卷题目及选项: [
        ["题号", "题型", "题目", "选项"],
        [1, "单选题", "您是否满意", "非常满意"],
        ["", "", "", "满意"],
        ["", "", "", "不满意"],
      ],
    });
    expect(found).toEqual({
      count: 0,
      says: [
        "问卷!B1的答案有0，看不准0是第一项还是没有填，选项没有对应，未作统计；请在“问卷题目及选项”表的“选项号”列写明各选项的编号（从0起的写0、1、2），或把没有填的0改为空白。",
      ],
    });
  });

  test("每个选项一列，没有标单选：说明到哪里改题型", async () => {
    const options = ["非常满意", "满意", "一般", "不满意"];
    const found = await figuresOf({
      问卷: [
        ["序号", ...options.map((option) => `1、您总体是否满意:${option}`)],
        [1, 1, 0, 0, 0],
        [2, 0, 1, 0, 0],
      ],
    });
    expect(found.count).toBe(0);
    expect(found.says.join()).toMatch(/^问卷!B1的题目问满意度.*“评价设置”的“更正问卷”.*“单选题”。$/);
  });

  test("没有问满意度的问卷，没有要说的", async () => {
    const found = await figuresOf({ 问卷: answers("您的身份", ["干部", "群众", "干部", "群众"]) });
    expect(found).toEqual({ count: 0, says: [] });
  });
});
