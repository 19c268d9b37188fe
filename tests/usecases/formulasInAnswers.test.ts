import type { Cell } from "../../src/core/grid/grid";
import { defaultSettings } from "../../src/core/evidence/evaluationSettings";
import { tally } from "../../src/core/surveys/tally";
import { readQuestionnaires } from "../../src/usecases/questionnaires";
import { gridOf, type Written } from "../support/gridOf";

const computed = (formula: string): Cell => ({ formula, value: { type: "blank" } });

function countsOf(cells: readonly Written[]) {
  const answers = gridOf(
    [["序号", "1、您是否满意[单选题]"], ...cells.map((cell, index) => [index + 1, cell])],
    { sheet: "A卷 群众 原始数据" },
  );
  const coded = gridOf([["满意"], ["一般"]], { sheet: "录入" });
  const own = [answers, coded];
  const grids = new Map(own.map((grid) => [grid.sheet, grid]));
  const { all } = readQuestionnaires({ own, grids, names: [], hidden: new Set() }, defaultSettings);
  const { counted } = all[0]!;
  const { counts, valid, errors } = tally(counted, counted.questions[0]!);
  return {
    shown: counts.map(({ option, count }) => `${option}${String(count)}`),
    valid: valid.count,
    errors: errors.map(({ row }) => row),
  };
}

test("答案是没有结果的公式：重算以后统计，不当作没有填", () => {
  const cells = ["满意", computed("录入!A1"), computed("录入!A2"), computed('IF(1=1,"满意","")')];
  expect(countsOf(cells)).toMatchObject({ valid: 4, errors: [] });
  expect(countsOf(cells).shown).toEqual(expect.arrayContaining(["满意3", "一般1"]));
});

test("最后一份答卷也是公式：不少算", () => {
  expect(countsOf(["满意", "满意", computed("录入!A1")]).valid).toBe(3);
});

test("公式算出空白：没有填，不是错误", () => {
  expect(countsOf(["满意", computed('""'), "一般"])).toMatchObject({ valid: 2, errors: [] });
});

test("公式算不出：说明在哪一格，不悄悄当作没有填", () => {
  expect(countsOf(["满意", computed('WEBSERVICE("某处")'), "一般"]).errors).toEqual([2]);
});
