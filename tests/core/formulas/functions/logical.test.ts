import { calculated, calculatorOf } from "../calculatorOf";

const calculator = calculatorOf({
  Sheet1: [
    [1, "是", "TRUE", null, true],
    [0, "否", "x", "=1/0", false],
    ["=NA()", "", "=UNKNOWN()", 3, null],
  ],
});

describe.each([
  [
    "IF",
    [
      ['IF(B1="是",5,0)', 5],
      ['IF(B2="是",5,0)', 0],
      ["IF(A1,D2,1)", "#DIV/0!"],
      ["IF(A2,D2,1)", 1],
      ["IF(A2,C3,7)", 7],
      ["IF(D1,1,2)", 2],
      ["IF(A2,1)", false],
      ["IF(A1,,1)", 0],
      ["IF(A1,)", 0],
      ["IF(C1,1,2)", 1],
      ["IF(C2,1,2)", "#VALUE!"],
      ["IF(D2,1,2)", "#DIV/0!"],
      ["ISBLANK(IF(A1,D1,2))", true],
      ["SUM(IF(A1:A2=1,10,1))", 11],
    ],
  ],
  [
    "IFERROR",
    [
      ["IFERROR(D2,9)", 9],
      ["IFERROR(A1,D2)", 1],
      ["IFERROR(D1,9)", 0],
      ["IFERROR(C3,9)", "unknown: no-cached-value"],
      ["SUM(IFERROR(D1:D3,10))", 13],
    ],
  ],
  [
    "IFNA",
    [
      ["IFNA(D2,9)", "#DIV/0!"],
      ["IFNA(MATCH(5,A1:A2,0),9)", 9],
    ],
  ],
  [
    "IFS",
    [
      ["IFS(A2,1,A1,2)", 2],
      ["IFS(A2,1)", "#N/A"],
      ["IFS(D2,1)", "#DIV/0!"],
      ["IFS(A1,2,D2,3)", 2],
    ],
  ],
  [
    "AND",
    [
      ["AND(A1,E1)", true],
      ["AND(A1:A2)", false],
      ["AND(A1:C1)", true],
      ["AND(B1:B2)", "#VALUE!"],
      ['AND("x",TRUE)', "#VALUE!"],
      ['AND("true",TRUE)', true],
      ["AND(FALSE,D2)", "#DIV/0!"],
      ['AND(OR(B1="是/否",B1="是"),N(D3)>0,D1="")', true],
    ],
  ],
  [
    "OR",
    [
      ["OR(A2,E2)", false],
      ["OR(A2,E1)", true],
      ['OR(D1="",D3=0)', true],
      ["OR(TRUE,D2)", "#DIV/0!"],
    ],
  ],
  [
    "NOT",
    [
      ["NOT(A1)", false],
      ["NOT(D1)", true],
      ['NOT("x")', "#VALUE!"],
      ["SUMPRODUCT(--NOT(A1:A2))", 1],
    ],
  ],
  [
    "TRUE",
    [
      ["TRUE()", true],
      ["TRUE", true],
    ],
  ],
  [
    "FALSE",
    [
      ["false()", false],
      ["FALSE", false],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
