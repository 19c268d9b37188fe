import { calculated, calculatorOf, emptyText } from "../calculatorOf";

const calculator = calculatorOf({
  Sheet1: [
    [5, "甲", true, null, "=1/0"],
    [emptyText, "=1+1", "2026-01-05", 45000, "=MATCH(9,A1:A1,0)"],
  ],
});

describe.each([
  [
    "ISNUMBER",
    [
      ["ISNUMBER(A1)", true],
      ["ISNUMBER(B1)", false],
      ["ISNUMBER(D1)", false],
      ["ISNUMBER(E1)", false],
      ["ISNUMBER(B2)", true],
      ['ISNUMBER("5")', false],
      ["SUMPRODUCT(--ISNUMBER(A1:E1))", 1],
    ],
  ],
  [
    "ISBLANK",
    [
      ["ISBLANK(D1)", true],
      ["ISBLANK(A2)", false],
      ['ISBLANK("")', false],
      ["ISBLANK(Q50)", true],
    ],
  ],
  [
    "ISTEXT",
    [
      ["ISTEXT(B1)", true],
      ["ISTEXT(A2)", true],
      ["ISTEXT(D1)", false],
    ],
  ],
  [
    "ISNONTEXT",
    [
      ["ISNONTEXT(A1)", true],
      ["ISNONTEXT(D1)", true],
      ["ISNONTEXT(B1)", false],
    ],
  ],
  [
    "ISLOGICAL",
    [
      ["ISLOGICAL(C1)", true],
      ["ISLOGICAL(A1)", false],
    ],
  ],
  [
    "ISERROR",
    [
      ["ISERROR(E1)", true],
      ["ISERROR(A1)", false],
      ["ISERROR(E2)", true],
    ],
  ],
  [
    "ISERR",
    [
      ["ISERR(E1)", true],
      ["ISERR(E2)", false],
    ],
  ],
  [
    "ISNA",
    [
      ["ISNA(E1)", false],
      ["ISNA(E2)", true],
    ],
  ],
  [
    "ISFORMULA",
    [
      ["_xlfn.ISFORMULA(B2)", true],
      ["ISFORMULA(A1)", false],
      ['AND(NOT(_xlfn.ISFORMULA(A1)),A1<>"")', true],
    ],
  ],
  [
    "N",
    [
      ["N(A1)", 5],
      ["N(B1)", 0],
      ["N(C1)", 1],
      ["N(D1)", 0],
      ["N(E1)", "#DIV/0!"],
      ["N(A1:B1)", 5],
      ['N("7")', 0],
    ],
  ],
  [
    "T",
    [
      ["T(A1)", ""],
      ["T(B1)", "甲"],
      ["T(E1)", "#DIV/0!"],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
