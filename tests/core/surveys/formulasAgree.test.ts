import fc from "fast-check";
import { createCalculator } from "../../../src/core/formulas/calculate";
import type { Grid } from "../../../src/core/grid/grid";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { tally } from "../../../src/core/surveys/tally";
import { gridOf, type Written } from "../../support/gridOf";
import { caseSheets } from "./caseSheets";

/** Every count beside what its formula comes to in the same workbook. */
function countsAndFormulas(grids: readonly Grid[]) {
  const calculator = createCalculator({
    grid: (sheet) => grids.find((grid) => grid.sheet === sheet),
    name: () => undefined,
  });
  const formula = (text: string | undefined) => {
    const result = calculator.formula(text ?? "", { sheet: "别处", row: 0, column: 0 });
    return result.state === "value" ? result.value : result.reason;
  };
  const all = findQuestionnaires(grids).flatMap((one) =>
    one.questions.flatMap((question) => {
      const { counts, valid } = tally(one, question);
      return [...counts, valid];
    }),
  );
  return { counts: all.map(({ count }) => count), formulas: all.map((one) => formula(one.formula)) };
}

test("一网通办：公式与计数逐项相同", () => {
  const { counts, formulas } = countsAndFormulas(caseSheets());
  expect(counts.length).toBeGreaterThan(90);
  expect(formulas).toEqual(counts);
});

const options = ["甲", "A", "B┋C", "其他（请说明）", '说"好"', "非常满意", "1"];
const answer = fc.oneof(
  fc.constantFrom<Written>(
    ...options,
    "A.甲",
    "甲 ",
    " ",
    "　",
    "(跳过)",
    "（空）",
    "其他(请说明)〖略〗",
    "a",
    "1",
    1,
    2,
    0,
    null,
  ),
  fc.array(fc.constantFrom(...options), { maxLength: 3 }).map((choices) => choices.join("┋")),
);

test("任何答卷：公式与计数逐项相同", () => {
  const list = options.map((option, index) => [1, "题目", String.fromCharCode(65 + index), option]);
  const optionList = gridOf([["题号", "题目", "选项号", "选项"], ...list], { sheet: "选项" });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(answer, answer, answer, answer), { minLength: 1, maxLength: 6 }),
      (rows) => {
        const header = ["序号", "1、题目", "2、另一题", "3、困难:甲", "3、困难:乙"];
        const raw = gridOf([header, ...rows.map((row) => [1, ...row])], { sheet: "A卷 '工作人员'" });
        const { counts, formulas } = countsAndFormulas([raw, optionList]);
        expect(formulas).toEqual(counts);
      },
    ),
    { numRuns: 60 },
  );
});
