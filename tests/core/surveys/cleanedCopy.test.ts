import fc from "fast-check";
import { createCalculator } from "../../../src/core/formulas/calculate";
import type { Grid } from "../../../src/core/grid/grid";
import { allAtOnce } from "../../../src/core/grid/steps";
import { planCleaned } from "../../../src/core/sheets/surveys/cleanedSheet";
import { plannedGrid } from "../../../src/core/sheets/plannedGrid";
import { asCopy, readCopy } from "../../../src/core/surveys/cleanedCopy";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import type { Questionnaire } from "../../../src/core/surveys/questionnaire";
import { tally } from "../../../src/core/surveys/tally";
import { gridOf, type Written } from "../../support/gridOf";

const sheet = "A卷 群众 原始数据";
const header = [
  "序号",
  "提交答卷时间",
  "来自IP",
  "是否有效",
  "1、选一项",
  "2、哪些(甲)",
  "2、哪些(乙)",
  "3、建议",
];

function rawOf(rows: readonly (readonly Written[])[]): { readonly grid: Grid; readonly raw: Questionnaire } {
  const grid = gridOf([header, ...rows], { sheet });
  return { grid, raw: findQuestionnaires([grid])[0]! };
}

function reasons(rows: readonly (readonly Written[])[]): readonly (readonly [number, string])[] {
  return rawOf(rows).raw.screening.excluded.map(({ row, reason }) => [row + 1, reason] as const);
}

const answer = (time: string, ip: string, valid: string, rest: readonly Written[]): readonly Written[] => [
  1,
  time,
  ip,
  valid,
  ...rest,
];

test("标为无效、空白、测试、同一人同一时间重复的不计入，各写明原因", () => {
  const rows = [
    answer("9:00", "1.1.1.1", "", ["是", 1, 0, "好"]),
    answer("9:01", "1.1.1.2", "否", ["是", 1, 0, "好"]),
    answer("9:02", "1.1.1.3", "", ["", null, null, ""]),
    answer("9:03", "1.1.1.4", "", ["否", 0, 1, "测试"]),
    answer("9:00", "1.1.1.1", "", ["是", 1, 0, "好"]),
  ];
  expect(reasons(rows)).toEqual([
    [3, "原始数据标为无效"],
    [4, "空白答卷"],
    [5, "测试答卷"],
    [6, "与第2行重复"],
  ]);
});

test("同一IP、答案相同但时间不同，只是可疑，仍计入", () => {
  const { raw } = rawOf([
    answer("9:00", "1.1.1.1", "", ["是", 1, 0, ""]),
    answer("9:30", "1.1.1.1", "", ["是", 1, 0, ""]),
  ]);
  expect(raw.screening.excluded).toEqual([]);
  expect(raw.screening.suspected).toEqual([{ row: 2, reason: "与第2行重复" }]);
});

test("答案相同的两个人、没有IP的答卷不剔除", () => {
  const same = ["是", 1, 0, ""] as const;
  expect(reasons([answer("9:00", "1.1.1.1", "", same), answer("9:00", "1.1.1.2", "", same)])).toEqual([]);
  expect(reasons([answer("", "", "", same), answer("", "", "", same)])).toEqual([]);
});

test("提交时间、IP都不抄进清理数据，建议只写已填", () => {
  const { grid, raw } = rawOf([answer("9:00", "1.1.1.1", "", ["是", 1, 0, "电话13800000000"])]);
  const { report } = allAtOnce(
    planCleaned({
      name: "清理",
      tableName: "绩效_表_清理",
      font: "宋体",
      questionnaire: raw,
      grid,
    }),
  );
  const formulas = report.sheet.rows.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) =>
      value.type === "formula" ? value.formula : JSON.stringify(value),
    ),
  );
  expect(formulas.filter((text) => /![BC]\d/.test(text))).toEqual([]);
  expect(formulas.at(-1)).toMatch(/^IF\(OR\(\$B4="不计入",TRIM\('A卷 群众 原始数据'!H2\)="".*"（已填）"\)$/);
});

const cell = fc.constantFrom<Written>("是", "否", "是 ", "", null, "（跳过）", 1);
const flag = fc.constantFrom<Written>(0, 1, 0, 1, null);

test("任何答卷、任何取舍：清理数据上的公式与计数逐项相同", () => {
  const row = fc.tuple(cell, flag, flag, fc.constantFrom<Written>("好", "", null), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const { grid, raw } = rawOf(
        rows.map(([first, one, other, open, isIn], index) =>
          answer(`9:0${String(index)}`, `1.1.1.${String(index)}`, isIn ? "" : "无效", [
            first,
            one,
            other,
            open,
          ]),
        ),
      );
      // without an answer there is nothing to leave out, and no copy is planned
      fc.pre(raw.lastRow >= raw.firstRow);
      const { report, places, decisions } = allAtOnce(
        planCleaned({
          name: "清理",
          tableName: "绩效_表_清理",
          font: "宋体",
          questionnaire: raw,
          grid,
        }),
      );
      const copy = plannedGrid(report.sheet, undefined);
      const grids = new Map([grid, copy].map((each) => [each.sheet, each]));
      const calculator = createCalculator({ grid: (name) => grids.get(name), name: () => undefined });
      const counted = asCopy(raw, places, decisions);
      for (const question of counted.questions) {
        const { counts, valid } = tally(counted, question);
        for (const { count, formula } of [...counts, valid]) {
          const found = calculator.formula(formula ?? "", { sheet: "别处", row: 0, column: 0 });
          expect(found).toMatchObject({ state: "value", value: count });
        }
      }
      expect(allAtOnce(readCopy(copy, raw)).places.rowOf).toEqual(places.rowOf);
    }),
    { numRuns: 60 },
  );
});
