import { calculated, calculatorOf } from "../calculatorOf";

const calculator = calculatorOf({ Sheet1: [[45292, "2024-3-31", null, "x"]] });

describe.each([
  [
    "DATE",
    [
      ["DATE(2024,1,1)", 45292],
      ["DATE(2023,13,1)", 45292],
      ["DATE(124,1,1)", 45292],
      ["DATE(2024,3,0)", 45351],
      ["DATE(1900,1,1)", "unknown: unsupported"],
    ],
  ],
  [
    "EDATE",
    [
      ["EDATE(A1,1)", 45323],
      ["EDATE(DATE(2024,1,31),1)", 45351],
      ["EDATE(A1,-1)", 45261],
      ["EDATE(D1,1)", "#VALUE!"],
    ],
  ],
  [
    "EOMONTH",
    [
      ["EOMONTH(A1,0)", 45322],
      ["EOMONTH(A1,1)", 45351],
    ],
  ],
  [
    "YEAR",
    [
      ["YEAR(A1)", 2024],
      ["YEAR(B1)", 2024],
      ["YEAR(C1)", 1900],
      ["YEAR(-1)", "#NUM!"],
    ],
  ],
  [
    "MONTH",
    [
      ["MONTH(A1)", 1],
      ["MONTH(60)", 2],
      ["MONTH(B1)", 3],
    ],
  ],
  [
    "DAY",
    [
      ["DAY(A1+0.5)", 1],
      ["DAY(60)", 29],
      ["DAY(59)", 28],
      ["DAY(61)", 1],
      ["DAY(1)", 1],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
