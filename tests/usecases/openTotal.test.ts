import { filledCase, scored, tableSheet, totalOf, typed } from "../support/caseWorkbook";

test.each([
  ["空着", null],
  ["是文字", "待定"],
])("一个指标的分值%s：合计没有评完，不定等级", async (_name, full) => {
  const { outcome } = await scored(await typed(filledCase(), [[`${tableSheet}!D4`, full]]));
  expect(totalOf(outcome.assessment)).toMatch(/未评完$/);
  expect(outcome.assessment.rollUp.grade).toBeUndefined();
});
