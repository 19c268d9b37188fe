import { defaultSettings } from "../../../src/core/evidence/evaluationSettings";
import { sayProblem } from "../../../src/core/problems/say";
import type { Result } from "../../../src/core/problems/problem";
import type { Write } from "../../../src/core/patch/patch";
import {
  choiceWrite,
  defaultWrites,
  gradeWrite,
  roleWrite,
} from "../../../src/usecases/entries/settingWrite";
import { filledCase } from "../../support/caseWorkbook";
import { dataOf } from "../../support/dataOf";
import { opened } from "../../support/xlsxFiles";

const settings = async () => (await dataOf(opened(filledCase()))).settings;
const { grades } = defaultSettings;

function said(result: Result<readonly Write[]>): string {
  return result.ok ? "" : result.problems.map(sayProblem).join("");
}

test.each([
  ["良", "95", "“良”要低于“优”（90）。"],
  ["良", "90", "“良”要低于“优”（90）。"],
  ["良", "60", "“中”要低于“良”（60）。"],
  ["优", "八十", "“良”要低于“优”（80）。"],
  ["优", "约90", "“约90”不是数字，请只填数字。"],
  ["优", "90%", "“90%”不是数字，请只填数字。"],
])("%s的下限改为%s：%s", async (grade, typed, sentence) => {
  const result = gradeWrite(await settings(), grades, grade, typed);
  expect(said(result)).toBe(sentence);
});

test("写进“评价设置”里那一行的格子", async () => {
  const grid = await settings();
  const better = gradeWrite(grid, grades, "优", "92");
  const direct = choiceWrite(grid, "写入方式", "直接写入");
  const role = roleWrite(grid, "支出明细", "支出明细账");
  for (const result of [better, direct, role]) expect(said(result)).toBe("");
  const cells = [better, direct, role].flatMap((result) => (result.ok ? result.value : []));
  const labels = cells.map((write) =>
    write.kind === "setCell" ? grid?.cell(write.at.row, 0).value : undefined,
  );
  expect(labels).toEqual([
    { type: "text", text: "优" },
    { type: "text", text: "写入方式" },
    { type: "text", text: "支出明细" },
  ]);
});

test("还没有评价设置：不保存，说明原因", () => {
  expect(said(choiceWrite(undefined, "写入方式", "直接写入"))).toMatch(/请先读取评分标准/);
  expect(said(defaultWrites(undefined))).toMatch(/请先读取评分标准/);
});
