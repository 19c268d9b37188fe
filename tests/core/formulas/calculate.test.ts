import { createCalculator } from "../../../src/core/formulas/calculate";
import { blankCell, type Cell, type Grid } from "../../../src/core/grid/grid";
import { calculated, calculatorOf, cellOfSheet, shown, stored } from "./calculatorOf";

describe("one cell", () => {
  const calculator = calculatorOf({
    Sheet1: [[36.2, 41.36, stored("A1/B1", 0.5), "=C1*2", null, "文", true, "=E1"]],
  });

  test("a constant is its value, an empty cell blank", () => {
    expect(cellOfSheet(calculator, "A1")).toMatchObject({ state: "value", value: 36.2, basis: "computed" });
    expect(shown(cellOfSheet(calculator, "F1"))).toBe("文");
    expect(shown(cellOfSheet(calculator, "G1"))).toBe(true);
    expect(shown(cellOfSheet(calculator, "E1"))).toBe("blank");
    expect(shown(cellOfSheet(calculator, "ZZ999"))).toBe("blank");
  });

  test("a stale stored value is never believed", () => {
    expect(cellOfSheet(calculator, "C1")).toEqual({
      state: "value",
      value: 36.2 / 41.36,
      basis: "computed",
      sources: [
        { sheet: "Sheet1", row: 0, column: 0 },
        { sheet: "Sheet1", row: 0, column: 1 },
      ],
    });
  });

  test("a formula that points to an empty cell shows 0", () => {
    expect(shown(cellOfSheet(calculator, "H1"))).toBe(0);
  });

  test("the sources are the cells at the end of the way, each once", () => {
    const result = calculator.formula("=D1+C1+A1", { sheet: "Sheet1", row: 5, column: 0 });
    expect(result).toMatchObject({ sources: [{ column: 0 }, { column: 1 }] });
  });
});

describe("beyond what is calculated", () => {
  const calculator = calculatorOf({
    Sheet1: [
      [stored("[1]预算!A1", 100), "=A1*2", '=INDIRECT("A1")', "=C1+1", stored("C1+1", 5)],
      [stored('INDIRECT("A9")', "旧"), "=IFERROR(C1,0)", "=IF(TRUE,1,C1)", "=没有这个名称", "=没有!A1"],
      [stored("A1:A2", 100), stored("按比例", 3), "=COUNT(C1)"],
    ],
  });

  test.each([
    ["A1", 100, "另一工作簿的单元格，取保存的值"],
    ["B1", 200, "由保存的值算出"],
    ["A2", "旧", "函数不在计算范围"],
    ["A3", 100, "结果是多个单元格"],
    ["B3", 3, "读不懂的公式"],
  ])("%s is %s and marked as stored: %s", (cell, value, _why) => {
    expect(cellOfSheet(calculator, cell)).toMatchObject({ state: "value", value, basis: "cached" });
  });

  test.each(["C1", "D1", "E1", "B2", "C3"])("%s is unknown without a stored value in C1", (cell) => {
    expect(cellOfSheet(calculator, cell)).toEqual({
      state: "unknown",
      reason: "no-cached-value",
      at: { sheet: "Sheet1", row: 0, column: 2 },
      text: 'INDIRECT("A1")',
    });
  });

  test("a branch that is not taken does not matter", () => {
    expect(cellOfSheet(calculator, "C2")).toMatchObject({ value: 1, basis: "computed" });
  });

  test("a missing name or sheet is not taken for an error of the formula", () => {
    expect(cellOfSheet(calculator, "D2")).toMatchObject({ state: "unknown", reason: "no-cached-value" });
    expect(cellOfSheet(calculator, "E2")).toMatchObject({ state: "unknown", reason: "no-cached-value" });
    expect(cellOfSheet(calculator, "A1", "没有")).toMatchObject({ state: "unknown", reason: "unsupported" });
  });

  test("a formula of ours has no stored value to fall back on", () => {
    expect(calculator.formula("OFFSET(A1,1,0)", { sheet: "Sheet1", row: 9, column: 0 })).toEqual({
      state: "unknown",
      reason: "unsupported",
      at: { sheet: "Sheet1", row: 9, column: 0 },
      text: "OFFSET(A1,1,0)",
    });
  });

  test("a wrong number of arguments is no formula of Excel's", () => {
    expect(calculated(calculator, "ABS(1,2)")).toBe("unknown: unsupported");
  });
});

describe("circular references", () => {
  const calculator = calculatorOf({
    Sheet1: [
      [stored("A1+1", 5), "=C1", "=D1", "=B1", "=SUM(E:E)", "=IF(TRUE,1,F1)"],
      ["=B1+1", '=IFERROR(A1,"")', 7],
    ],
  });

  test.each(["A1", "B1", "C1", "D1", "E1", "A2", "B2"])("%s is unknown, stored value or not", (cell) => {
    expect(shown(cellOfSheet(calculator, cell))).toBe("unknown: circular");
  });

  test("a branch that is not taken closes no circle", () => {
    expect(shown(cellOfSheet(calculator, "F1"))).toBe(1);
  });

  test("a formula must not refer to the cell it is for", () => {
    const at = { sheet: "Sheet1", row: 1, column: 2 };
    expect(shown(calculator.formula("C2+1", at))).toBe("unknown: circular");
    expect(shown(calculator.formula("SUM(C2:C9)", at))).toBe("unknown: circular");
    expect(shown(calculator.formula("F1+1", at))).toBe(2);
  });
});

/** A sheet of one column whose rows are made when they are read. */
function column(rowCount: number, cell: (row: number) => Cell): Grid {
  return {
    sheet: "长表",
    rowCount,
    columnCount: 1,
    merges: [],
    isProtected: false,
    cell: (row, at) => (at === 0 && row < rowCount ? cell(row) : blankCell),
    isHiddenRow: () => false,
    rowHeight: () => undefined,
  };
}

function valueIn(grid: Grid, formula: string): string | number | boolean {
  return calculated(createCalculator({ grid: () => grid, name: () => undefined }), formula, grid.sheet);
}

const one: Cell = { value: { type: "number", number: 1, format: "plain" } };

function formulaCell(formula: string): Cell {
  return { formula, value: blankCell.value };
}

describe("long sheets", () => {
  const rows = 100_000;

  test.each([
    ["downwards", (row: number) => (row === 0 ? one : formulaCell(`A${String(row)}+1`)), "A100000"],
    ["upwards", (row: number) => (row === rows - 1 ? one : formulaCell(`A${String(row + 2)}+1`)), "A1"],
  ])("a chain of 100,000 cells %s is calculated", (_name, cell, last) => {
    expect(valueIn(column(rows, cell), last)).toBe(rows);
  });

  test("a sum over a chain upwards is calculated", () => {
    const cell = (row: number) => (row === 9999 ? one : formulaCell(`A${String(row + 2)}+1`));
    expect(valueIn(column(10_000, cell), "SUM(A1:A10000)")).toBe((10_000 * 10_001) / 2);
  });

  test("a circle of 20,000 cells is found", () => {
    const cell = (row: number) => formulaCell(`A${String(((row + 1) % 20_000) + 1)}`);
    expect(valueIn(column(20_000, cell), "A77")).toBe("unknown: circular");
  });

  test("deep formulas in a chain do not overflow the stack", () => {
    const nested = (row: number) => `${"IF(TRUE,1*".repeat(60)}A${String(row + 2)}${",0)".repeat(60)}`;
    const cell = (row: number) => (row === 999 ? one : formulaCell(nested(row)));
    expect(valueIn(column(1000, cell), "A1")).toBe(1);
  });

  test.each([
    ["SUM($A$1:$A$1048576)", rows],
    ["SUM(A:A)", rows],
    ["COUNTIF(A:A,1)", rows],
    ['SUMPRODUCT((A1:A1048576=1)*(A1:A1048576<>""))', rows],
  ])("%s over 100,000 rows", (formula, value) => {
    expect(
      valueIn(
        column(rows, () => one),
        formula,
      ),
    ).toBe(value);
  });

  test("no more than 50 sources are kept", () => {
    const calculator = createCalculator({ grid: () => column(rows, () => one), name: () => undefined });
    const result = calculator.formula("SUM(A:A)", { sheet: "长表", row: 0, column: 5 });
    expect(result.state === "value" && result.sources.length).toBe(50);
  });
});
