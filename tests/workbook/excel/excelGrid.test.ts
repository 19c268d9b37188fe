import fc from "fast-check";
import type { CellValue } from "../../../src/core/grid/grid";
import { ExcelGrid } from "../../../src/workbook/excel/read/excelGrid";
import { RangeChunk } from "../../../src/workbook/excel/read/rangeChunk";
import { computedColumns } from "../../../src/workbook/excel/read/stretches";
import { TextBook } from "../../../src/workbook/excel/read/textBook";

/** A cell as Excel tells it: value, formula, type, number format. */
interface Told {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: string;
  readonly format: string;
  readonly means: CellValue;
}

const constant = (value: unknown, type: string, means: CellValue, format = "General"): Told => ({
  value,
  formula: value,
  type,
  format,
  means,
});
const text = (words: string): CellValue => ({ type: "text", text: words });

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.constant(constant("", "Empty", { type: "blank" })),
  fc.constant(constant("", "Empty", { type: "blank" }, "@")),
  fc
    .constantFrom("非常满意", "满意", "=SUM(A1)", "  ", "1")
    .map((words) => constant(words, "String", text(words))),
  fc.constantFrom("001", "满意").map((words) => constant(words, "String", text(words), "@")),
  fc
    .integer({ min: -3, max: 3 })
    .chain((number) =>
      fc
        .constantFrom(
          ["General", "plain"] as const,
          ["0.00%", "percent"] as const,
          ["yyyy/m/d", "date"] as const,
        )
        .map(([format, kind]) =>
          constant(number, "Double", { type: "number", number, format: kind }, format),
        ),
    ),
  fc.boolean().map((boolean) => constant(boolean, "Boolean", { type: "boolean", boolean })),
  fc.constant(constant("#N/A", "Error", { type: "error", error: "#N/A" })),
  fc.constant({ value: "", formula: '=IF(1,"")', type: "String", format: "General", means: text("") }),
  fc.constant({
    value: 7,
    formula: "=3+4",
    type: "Double",
    format: "General",
    means: { type: "number", number: 7, format: "plain" } as const,
  }),
);

const COLUMNS = 3;
const rowsOfCells = fc.array(fc.array(told, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: 1,
  maxLength: 12,
});

type Rows = readonly (readonly Told[])[];

/** As it comes: in one answer, or in two one below the other, the second with no more told than it needs. */
function gridOf(rows: Rows, cut: number, left: number): ExcelGrid {
  const texts = new TextBook();
  const all = Array.from({ length: COLUMNS }, (_, column) => column);
  const chunkOf = (top: number, part: Rows, computed: readonly number[]): RangeChunk =>
    new RangeChunk(
      top,
      left,
      {
        formulas: part.map((row) => row.map(({ formula }) => formula)),
        numberFormat: part.map((row) => row.map(({ format }) => format)),
        results: computed.map((column) => ({
          left: column,
          values: part.map((row) => [row[column]?.value]),
          valueTypes: part.map((row) => [row[column]?.type ?? ""]),
        })),
      },
      texts,
    );
  const needed = (part: Rows): readonly number[] =>
    computedColumns(
      part.map((row) => row.map(({ formula }) => formula)),
      0,
    );
  const frame = { sheet: "Sheet1", merges: [], isProtected: false, rows: new Map() };
  const parts =
    cut <= 0 || cut >= rows.length
      ? [chunkOf(0, rows, all)]
      : [chunkOf(0, rows.slice(0, cut), all), chunkOf(cut, rows.slice(cut), needed(rows.slice(cut)))];
  return new ExcelGrid(frame, parts, texts);
}

const anyGrid = fc.record({
  rows: rowsOfCells,
  cut: fc.integer({ min: 0, max: 12 }),
  left: fc.integer({ min: 0, max: 2 }),
});

test("收进数组以后，每一格还是Excel说的那样", () => {
  fc.assert(
    fc.property(anyGrid, ({ rows, cut, left }) => {
      const grid = gridOf(rows, cut, left);
      rows.forEach((row, at) =>
        row.forEach(({ means, formula, value, format }, column) => {
          const found = grid.cell(at, column + left);
          expect(found.value).toEqual(means);
          expect(found.formula).toBe(formula === value ? undefined : String(formula).slice(1));
          expect(grid.isTextFormat(at, column + left)).toBe(format === "@");
        }),
      );
      expect(grid.cell(rows.length, left).value.type).toBe("blank");
      expect(grid.cell(0, left + COLUMNS).value.type).toBe("blank");
    }),
  );
});

test("整列一次读和一格一格读是一回事：编码、计数、数值", () => {
  fc.assert(
    fc.property(anyGrid, fc.integer({ min: 0, max: 3 }), ({ rows, cut, left }, firstRow) => {
      const grid = gridOf(rows, cut, left);
      const lastRow = rows.length;
      for (let column = 0; column <= left + COLUMNS; column += 1) {
        const { codes, count, value, hasFormulas } = grid.codesOf(column, firstRow, lastRow);
        let formulas = 0;
        const numbers = grid.plainNumbersOf(column, firstRow, lastRow);
        const counts = new Map<string, number>();
        for (let row = firstRow; row <= lastRow; row += 1) {
          const cell = grid.cell(row, column);
          if (cell.formula !== undefined) formulas += 1;
          const code = codes[row - firstRow] ?? -1;
          expect(code).toBeLessThan(count);
          expect(value(code)).toEqual(cell.value);
          const constantNumber =
            cell.formula === undefined && cell.value.type === "number" ? cell.value : undefined;
          expect(numbers[row - firstRow]).toBe(
            constantNumber?.format === "plain" ? constantNumber.number : NaN,
          );
          const key = JSON.stringify(cell.value);
          if (cell.value.type !== "blank") counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        expect(hasFormulas).toBe(formulas > 0);
        const told = grid.valuesOf(column, firstRow, lastRow);
        expect(new Map(told.map((each) => [JSON.stringify(each.value), each.count]))).toEqual(counts);
        expect(told).toHaveLength(counts.size);
      }
    }),
  );
});
