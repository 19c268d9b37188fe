import fc from "fast-check";
import { calculated, calculatorOf } from "../calculatorOf";

const calculator = calculatorOf({ Sheet1: [[0.9555, 36.2, 41.36, "x", null]] });

describe.each([
  [
    "ROUND",
    [
      ["ROUND(2.675,2)", 2.68],
      ["ROUND(1.005,2)", 1.01],
      ["ROUND(-2.675,2)", -2.68],
      ["ROUND(0.5,0)", 1],
      ["ROUND(-0.5,0)", -1],
      ["ROUND(413550,-3)", 414000],
      ["ROUND(1234.5,-5)", 0],
      ["ROUND(E1,2)", 0],
      ['ROUND("2.5",0)', 3],
      ["ROUND(D1,2)", "#VALUE!"],
      ["ROUND(B1/C1,4)", 0.8752],
      ["ROUND(B1/C1*3,2)", 2.63],
      ["ROUND(1/3,40)", 0.333333333333333],
      ["ROUND(0.1+0.2,17)", 0.3],
      ["ROUND(1.15*100,0)", 115],
      ["ROUND(5,-400)", 0],
      ["SUMPRODUCT(ROUND({1.005,2.675},2))", 3.69],
    ],
  ],
  [
    "ROUNDUP",
    [
      ["ROUNDUP(2.001,2)", 2.01],
      ["ROUNDUP(-2.1,0)", -3],
      ["ROUNDUP(2.01,2)", 2.01],
      ["ROUNDUP(1.1*3,1)", 3.3],
    ],
  ],
  [
    "ROUNDDOWN",
    [
      ["ROUNDDOWN(2.679,2)", 2.67],
      ["ROUNDDOWN(-2.9,0)", -2],
      ["ROUNDDOWN(1234,-2)", 1200],
    ],
  ],
  [
    "TRUNC",
    [
      ["TRUNC(-2.9)", -2],
      ["TRUNC(2.679,2)", 2.67],
    ],
  ],
  [
    "INT",
    [
      ["INT(2.9)", 2],
      ["INT(-2.1)", -3],
      ["INT(E1)", 0],
    ],
  ],
  [
    "CEILING",
    [
      ["CEILING(2.1,0.5)", 2.5],
      ["CEILING(0.3,0.1)", 0.3],
      ["CEILING(-2.5,2)", -2],
      ["CEILING(-2.5,-2)", -4],
      ["CEILING(2.5,-2)", "#NUM!"],
      ["CEILING(2.5,0)", 0],
    ],
  ],
  [
    "FLOOR",
    [
      ["FLOOR(2.9,0.5)", 2.5],
      ["FLOOR(-2.5,2)", -4],
      ["FLOOR(-2.5,-2)", -2],
      ["FLOOR(2.5,0)", "#DIV/0!"],
      ["FLOOR(0.6,0.2)", 0.6],
    ],
  ],
  [
    "MOD",
    [
      ["MOD(7,3)", 1],
      ["MOD(-7,3)", 2],
      ["MOD(7,-3)", -2],
      ["MOD(7,0)", "#DIV/0!"],
    ],
  ],
  [
    "ABS",
    [
      ["ABS(-2.5)", 2.5],
      ["ABS(D1)", "#VALUE!"],
    ],
  ],
  [
    "SIGN",
    [
      ["SIGN(-2.5)", -1],
      ["SIGN(0)", 0],
      ["SIGN(3)", 1],
    ],
  ],
  [
    "SQRT",
    [
      ["SQRT(9)", 3],
      ["SQRT(-1)", "#NUM!"],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});

test("ROUND to two decimals leaves amounts in 分 as they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (fen) => {
      expect(calculated(calculator, `ROUND(${String(fen / 100)},2)`)).toBe(fen / 100);
    }),
  );
});
