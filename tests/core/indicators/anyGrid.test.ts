import fc from "fast-check";
import { areaName } from "../../../src/core/grid/address";
import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { noTableProblem } from "../../../src/core/indicators/noTableProblem";
import { readIndicators } from "../../../src/core/indicators/readIndicators";
import { sayProblem } from "../../../src/core/problems/say";
import { errorValue, gridOf, percent, type Written } from "../../support/gridOf";

const TEXTS =
  "一级指标 二级指标 三级指标 四级指标 指标名称 分值 权重 满分 评分标准 指标解释 指标说明 得分 扣分原因 年度指标值 实际完成值 序号 " +
  "合计 小计 总分 决策（20分） 产出 项目立项 同上 同产出指标评分标准 与上一行相同 指标2： 注：说明 3 3分 三 5% 得满分";

const values: fc.Arbitrary<Written> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Written>(...TEXTS.split(" ")) },
  { weight: 3, arbitrary: fc.constant<Written>("") },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Written>(3, 0, -1, 1e300, NaN, true, percent(0.05), errorValue("#REF!")),
  },
);
const merges = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(3))
  .map(([top, left, down, right]) => areaName({ top, left, bottom: top + down, right: left + right }));
const header = "一级指标 二级指标 三级指标 分值 指标说明 评分标准 得分 扣分原因".split(" ");
const grids = fc
  .tuple(
    fc.array(fc.array(values, { maxLength: 9 }), { maxLength: 14 }),
    fc.array(merges, { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([rows, areas, withHeader]) => gridOf(withHeader ? [header, ...rows] : rows, { merges: areas }));

test("whatever a sheet holds, reading it never throws and every problem has its sentence", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const tables = findIndicatorTables([grid]);
      expect(sayProblem(noTableProblem([grid]))).not.toMatch(/[{}]/);
      for (const table of tables) {
        expect(table.firstRow).toBeGreaterThan(table.headerRows.last);
        if (table.kind !== "indicators") continue;
        const { indicators, problems, levels } = readIndicators(grid, table);
        for (const { row, lastRow, path, name } of indicators) {
          expect(row).toBeGreaterThanOrEqual(table.firstRow);
          expect(lastRow).toBeLessThanOrEqual(table.lastRow);
          expect(path.at(-1)).toBe(name);
        }
        const below = levels.flatMap((level) => level.indicators);
        expect(new Set(below).size).toBe(below.length);
        for (const found of problems) {
          expect(sayProblem(found).replace(/“[^”]*”/gu, "")).not.toMatch(/\{\w+\}/);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test("every 分值 is a positive number or has a problem", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      for (const table of findIndicatorTables([grid])) {
        if (table.kind !== "indicators") continue;
        for (const { full, problems } of readIndicators(grid, table).indicators) {
          const told = problems.some(({ code }) => code.startsWith("full-"));
          expect(full === undefined ? told : full.valueOf() > 0).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
