import { withoutCachedValues } from "../support/cachedValues";
import { filledCase, pointsOf, scored, tableSheet, totalOf, typed } from "../support/caseWorkbook";
import { formula } from "../support/xlsxSheets";

const asItIs = (bytes: Uint8Array): Uint8Array => bytes;

test.each([
  ["没有缓存值", withoutCachedValues],
  ["缓存值是旧的", asItIs],
])("分值写成公式，%s：按重算的分值评分", async (_name, change) => {
  const bytes = await typed(filledCase(), [[`${tableSheet}!D4`, formula("1+2", 9)]]);
  const { outcome } = await scored(change(bytes));
  expect(pointsOf(outcome.assessment, "立项依据充分性")).toBe("3.00");
  expect(totalOf(outcome.assessment)).toBe("84.94 良");
});
