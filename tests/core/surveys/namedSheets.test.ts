import { findQuestionnaires, type NamedQuestionnaire } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import { gridOf, type Written } from "../../support/gridOf";

const read = (
  sheets: Readonly<Record<string, readonly (readonly Written[])[]>>,
  named: readonly NamedQuestionnaire[] = [],
) =>
  findQuestionnaires(
    Object.entries(sheets).map(([sheet, rows]) => gridOf(rows, { sheet })),
    { corrections: [], scale: ["非常满意", "满意", "一般", "不满意"], named },
  );

const plain = {
  群众意见: [
    ["2023年调查"],
    ["提交时间", "姓名", "您满意吗（单选题）", "您的建议"],
    ["2024/7/1 9:00", "张三", "非常满意", "好"],
    ["2024/7/1 9:01", "李四", "满意", ""],
  ],
};

test("题目没有题号的表：不指定就不当作问卷，指定了从左数起编号", () => {
  expect(read(plain)).toEqual([]);
  const [found] = read(plain, [{ sheet: "群众意见", paper: "B" }]);
  expect([found?.paper, found?.headerRow, found?.submitted]).toEqual(["B", 1, 0]);
  expect(found?.questions.map(({ number, wording }) => [number, wording])).toEqual([
    [1, "您满意吗"],
    [2, "您的建议"],
  ]);
  expect(tally(found!, found!.questions[0]!).counts.map(({ option, count }) => `${option}${count}`)).toEqual([
    "非常满意1",
    "满意1",
    "一般0",
    "不满意0",
  ]);
});

test("姓名这样的列，指定了也不交出", () => {
  const [found] = read(plain, [{ sheet: "群众意见" }]);
  expect(JSON.stringify([0, 1, 2, 3].map((column) => found?.answer(2, column)))).not.toContain("张三");
});

const twice = {
  "A卷 工作人员 原始数据": [
    ["序号", "1、您满意吗"],
    [1, "满意"],
  ],
  "A卷 补充": [
    ["序号", "1、您满意吗"],
    [1, "非常满意"],
    [2, "非常满意"],
  ],
};

test("一份问卷指定了工作表：同一卷别的表不再算", () => {
  expect(read(twice)).toHaveLength(2);
  const found = read(twice, [{ sheet: "A卷 补充", paper: "A" }]);
  expect(found.map(({ sheet }) => sheet)).toEqual(["A卷 补充"]);
});

test("指定的表一道题也没有：不当作问卷", () => {
  expect(read({ 说明: [["一句话"]] }, [{ sheet: "说明" }])).toEqual([]);
});
