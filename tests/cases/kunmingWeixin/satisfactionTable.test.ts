import { createCalculator } from "../../../src/core/formulas/calculate";
import { cellText } from "../../../src/core/grid/cellText";
import type { Grid } from "../../../src/core/grid/grid";
import { materialOf } from "../../../src/usecases/material";
import { makeSourceTables } from "../../../src/usecases/attachments/sourceTables";
import { surveyFigures } from "../../../src/usecases/surveyFigures";
import { readWorkbook } from "../../../src/usecases/workbookData";
import { toFixedText } from "../../../src/core/number/round";
import published from "../../fixtures/cases/kunming-weixin/satisfaction.json";
import { typed } from "../../support/caseWorkbook";
import { fixtureWorkbook, opened } from "../../support/xlsxFiles";

const SUMMARY = "满意度汇总表";
const progress = (): void => undefined;

/** `survey FILE -o OUT`: the workbook has answers and no indicator table. */
async function made(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const done = await makeSourceTables(workbook, { tables: "surveys", progress });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

const first = made(fixtureWorkbook("kunming-weixin.xlsx"));

async function gridsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Grid>> {
  const read = await opened(bytes).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.grids;
}

/** 综合得分 as its formula comes to now. */
async function score(bytes: Uint8Array): Promise<unknown> {
  const grids = await gridsOf(bytes);
  const calculator = createCalculator({ grid: (sheet) => grids.get(sheet), name: () => undefined });
  const found = calculator.cell({ sheet: SUMMARY, row: SCORE_ROW, column: 3 });
  return found.state === "value" ? found.value : found.reason;
}

/** 24 rows of questions from row 4 on, three of 合计, then 选项系数 and 综合得分. */
const SCORE_ROW = 31;
const PERCENT = [3, 4, 5, 6];

async function rows(): Promise<readonly (readonly string[])[]> {
  const grid = (await gridsOf(await first)).get(SUMMARY);
  return Array.from({ length: 33 }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => {
      const value = grid?.cell(row, column).value ?? { type: "blank" as const };
      if (value.type !== "number" || !PERCENT.includes(column)) return cellText(value);
      const label = cellText(grid?.cell(row, 2).value ?? { type: "blank" });
      if (label === "占比") return `${(value.number * 100).toFixed(2)}%`;
      return label === "分数" || row === SCORE_ROW ? value.number.toFixed(2) : String(value.number);
    }),
  );
}

test.each(published.题目)("第$序号题的人数、占比、分数与公布的一致", async (question) => {
  const all = await rows();
  const at = 3 + (question.序号 - 1) * 3;
  expect(all[at]?.[0]).toBe(`${String(question.序号)}.${question.题目}`);
  expect(all[at]?.[1]).toBe(String(question.权重));
  expect(all[at]?.slice(3)).toEqual(question.人数.map(String));
  expect(all[at + 1]?.slice(3)).toEqual(question.占比);
  expect(all[at + 2]?.slice(3)).toEqual(question.分数);
});

test("合计153、7、0、0，95.63%、4.38%，95.50、4.50，综合得分95.50", async () => {
  const all = await rows();
  expect(all[27]).toEqual(["合　计", "100", "人数", ...published.合计.人数.map(String)]);
  expect(all[28]?.slice(3)).toEqual(published.合计.占比);
  expect(all[29]?.slice(3)).toEqual(published.合计.分数);
  expect(all[30]?.[0]).toBe("选项系数（满意度计法：只计A项）");
  expect(all[SCORE_ROW]?.[3]).toBe(published.综合得分);
});

test("选项系数改成100%、80%、60%、0，综合得分是99.10；再生成一次，改过的系数不动", async () => {
  const changed = await typed(await first, [
    [`${SUMMARY}!E31`, 0.8],
    [`${SUMMARY}!F31`, 0.6],
  ]);
  expect(await score(changed)).toBe(99.1);
  const again = await made(changed);
  expect(await score(again)).toBe(99.1);
  const label = (await gridsOf(again)).get(SUMMARY)?.cell(30, 0).value;
  expect(label && cellText(label)).toBe("选项系数（满意度计法：选项系数加权）");
});

test("不生成表也数得出来：选项系数加权99.10，只计A项95.50", async () => {
  const data = await readWorkbook(opened(fixtureWorkbook("kunming-weixin.xlsx")), progress);
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  const { weighted, problems } = surveyFigures(materialOf(data.value, undefined));
  const shown = weighted.map(({ byMethod, firstOnly }) =>
    [byMethod, firstOnly].map((each) => each && toFixedText(each, 2)),
  );
  expect(shown).toEqual([["99.10", "95.50"]]);
  expect(problems).toEqual([]);
});

test("第二次生成什么也不变", async () => {
  const workbook = opened(await first);
  const done = await makeSourceTables(workbook, { tables: "surveys", progress });
  expect(done.ok && done.value.changed).toEqual([]);
});
