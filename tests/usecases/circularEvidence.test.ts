import { filledCase, pointsOf, scored, tableSheet, typed } from "../support/caseWorkbook";
import { paperOf, placeOf, rowOf } from "../support/paperRow";

test("取值经别的表绕回自己的评分：评分还空着的时候也不当作证据", async () => {
  const before = filledCase();
  const at = placeOf(rowOf(await paperOf(before), "立项程序规范性", "② 符合性"), "value");
  const formula = `IF('${tableSheet}'!H5=3,"不符合","符合")`;
  const bytes = await typed(before, [
    ["支出明细账!Z1", { type: "formula", formula, cached: "符合" }],
    [at, { type: "formula", formula: "支出明细账!Z1", cached: "符合" }],
  ]);
  for (let run = 0, file = bytes; run < 3; run += 1) {
    const { bytes: next, outcome } = await scored(file);
    expect(outcome.problems.map(({ code }) => code)).toContain("evidence-formula-circular");
    expect(pointsOf(outcome.assessment, "立项程序规范性")).toBe("待补");
    file = next;
  }
});
