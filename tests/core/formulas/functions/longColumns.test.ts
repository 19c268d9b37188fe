import fc from "fast-check";
import { createCalculator } from "../../../../src/core/formulas/calculate";
import type { CellValue, Grid } from "../../../../src/core/grid/grid";
import { gridOf, type Written } from "../../../support/gridOf";

const ROWS = 20_500;

/** The sheet as an adapter has it that knows the values of a column. */
function coded(grid: Grid): Grid {
  return {
    ...grid,
    codesOf: (column, firstRow, lastRow) => {
      const codes = new Int32Array(lastRow - firstRow + 1);
      const values: CellValue[] = [{ type: "blank" }];
      const known = new Map<string, number>();
      let hasFormulas = false;
      for (let row = firstRow; row <= lastRow; row += 1) {
        const { value, formula } = grid.cell(row, column);
        if (formula !== undefined) hasFormulas = true;
        if (value.type === "blank") continue;
        const key = JSON.stringify(value);
        const code = known.get(key) ?? values.push(value) - 1;
        known.set(key, code);
        codes[row - firstRow] = code;
      }
      const value = (code: number): CellValue => values[code] ?? { type: "blank" };
      return { codes, count: values.length, value, hasFormulas };
    },
    plainNumbersOf: (column, firstRow, lastRow) =>
      Float64Array.from({ length: lastRow - firstRow + 1 }, (_, place) => {
        const { value, formula } = grid.cell(firstRow + place, column);
        return value.type === "number" && value.format === "plain" && formula === undefined
          ? value.number
          : NaN;
      }),
  };
}

const date = (number: number): CellValue => ({ type: "number", number, format: "date" });

/** Now and then something that is no plain amount, no category, no date. */
function rowsOf(seed: number, isSparse: boolean, strange: readonly Written[]): Written[][] {
  return Array.from({ length: ROWS }, (_, row) => {
    const pick = (row * 7919 + seed) % 1009;
    const isHead = isSparse && row < 300;
    return [
      isHead ? null : pick === 3 ? "日期" : date(45_292 + (pick % 366)),
      isHead
        ? null
        : pick % 97 === 5
          ? (strange[row % strange.length] ?? null)
          : (["办公费", "差旅费", "5"][pick % 3] ?? null),
      pick % 89 === 7 ? (strange[(row + 1) % strange.length] ?? null) : pick / 4,
    ];
  });
}

const strange: readonly Written[] = [
  null,
  "",
  "办公费 ",
  5,
  true,
  { type: "number", number: 0.25, format: "percent" },
  { value: { type: "number", number: 9, format: "plain" }, formula: "4+5" },
];
const formulas = [
  'SUMIFS(明细账!$C$2:$C$1048576,明细账!$A$2:$A$1048576,"<"&45400)',
  'SUMIFS(明细账!$C$2:$C$20400,明细账!$B$2:$B$20400,"办公费",明细账!$A$2:$A$20400,">=45300")',
  'COUNTIF(明细账!$B:$B,"办公费")',
  "COUNTIF(明细账!$B$1:$B$20500,5)",
  'COUNTIFS(明细账!$B$2:$B$1048576,"",明细账!$C$2:$C$1048576,"<>")',
  'AVERAGEIF(明细账!$B$2:$B$20500,"差*",明细账!$C$2:$C$20500)',
  'SUMPRODUCT(--ISNUMBER(FIND("┋"&"办公费"&"┋","┋"&明细账!$B$2:$B$21000&"┋")))',
  'SUMPRODUCT(--((ISNUMBER(FIND("费",明细账!$B$2:$B$21000))+(明细账!$B$2:$B$21000=5))>0))',
  'SUMPRODUCT(--(LEN(TRIM(明细账!$B$2:$B$21000))>0))-SUMPRODUCT(--EXACT(明细账!$B$2:$B$21000,"5"))',
  'SUMPRODUCT((明细账!$B$2:$B$20500="办公费")*(明细账!$A$2:$A$20500>=45300))',
  'SUMPRODUCT((明细账!$B$2:$B$20400="办公费")*(明细账!$B$3:$B$20401="差旅费"))',
];

test("长列一次看完，和一格一格看的结果、来源都一样", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1008 }),
      fc.boolean(),
      fc.subarray([...strange], { minLength: 1 }),
      (seed, isSparse, among) => {
        const grid = gridOf(rowsOf(seed, isSparse, among), { sheet: "明细账" });
        const results = [grid, coded(grid)].map((each) => {
          const calculator = createCalculator({
            grid: (sheet) => (sheet === "明细账" ? each : undefined),
            name: () => undefined,
          });
          return formulas.map((formula) => calculator.formula(formula, { sheet: "汇总", row: 0, column: 0 }));
        });
        expect(results[1]).toEqual(results[0]);
      },
    ),
    { numRuns: 6 },
  );
});

test("第一格出错就是错误值", () => {
  const rows = rowsOf(1, false, [null]);
  rows[15_000] = [date(45_300), "办公费", { type: "error", error: "#REF!" }];
  const grid = coded(gridOf(rows, { sheet: "明细账" }));
  const calculator = createCalculator({ grid: () => grid, name: () => undefined });
  expect(
    calculator.formula('SUMIF(明细账!$B$2:$B$20500,"办公费",明细账!$C$2:$C$20500)', {
      sheet: "汇总",
      row: 0,
      column: 0,
    }),
  ).toMatchObject({ state: "value", value: { error: "#REF!" } });
});

test("一列里反复出现的几个值，每个只算一遍，不逐格去看", () => {
  const grid = coded(gridOf(rowsOf(1, false, [null]), { sheet: "明细账" }));
  let looked = 0;
  const watched: Grid = {
    ...grid,
    cell: (row, column) => {
      looked += 1;
      return grid.cell(row, column);
    },
  };
  const calculator = createCalculator({ grid: () => watched, name: () => undefined });
  const text = 'SUMPRODUCT(--ISNUMBER(FIND("┋办公费┋","┋"&明细账!$B$2:$B$20500&"┋")))';
  const found = calculator.formula(text, { sheet: "汇总", row: 0, column: 0 });
  expect(found).toMatchObject({ state: "value" });
  expect(looked).toBeLessThan(1000);
});
