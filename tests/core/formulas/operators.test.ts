import fc from "fast-check";
import { calculated, calculatorOf, emptyText } from "./calculatorOf";

const calculator = calculatorOf({ Sheet1: [[null, emptyText, "12", "abc", true, "=1/0"]] });

test.each([
  ["0.1+0.2=0.3", true],
  ["0.1+0.2>0.3", false],
  ["0.1+0.2<=0.3", true],
  ["0.1+0.2-0.3", 0],
  ["1.1-1-0.1", 0],
  ["1=1.00000001", false],
  ["1000000000.01-1000000000", 0.00999999046325684],
  ["A1=0", true],
  ['A1=""', true],
  ["A1=FALSE", true],
  ["B1=0", false],
  ["A1=B1", true],
  ['"abc"="ABC"', true],
  ['"Ａ"="A"', false],
  ['"优"="优"', true],
  ['"优"<>"良"', true],
  ['"优">"良"', "unknown: unsupported"],
  ['"a"<"B"', true],
  ['"">"a"', false],
  ['5<"1"', true],
  ['"zzz"<FALSE', true],
  ["FALSE<TRUE", true],
  ["C1+1", 13],
  ["D1+1", "#VALUE!"],
  ["B1+1", "#VALUE!"],
  ["A1+1", 1],
  ["E1+1", 2],
  ['"95%"*1', 0.95],
  ["F1&D1", "#DIV/0!"],
  ["F1=F1", "#DIV/0!"],
  ["1/0", "#DIV/0!"],
  ["0/0", "#DIV/0!"],
  ["0^0", "#NUM!"],
  ["0^-1", "#DIV/0!"],
  ["(-8)^(1/3)", "#NUM!"],
  ["1E300*1E300", "#NUM!"],
  ["A1&1&E1", "1TRUE"],
  ['1/3&""', "0.333333333333333"],
  ['0.1+0.2&""', "0.3"],
  ['0.00001&""', "0.00001"],
  ['0.00000012&""', "0.00000012"],
  ['1E21&""', "1E+21"],
  ['1.5E-10&""', "1.5E-10"],
  ['-1234567.891&""', "-1234567.891"],
  ['ROUND(0.8604*100,2)&"%"', "86.04%"],
  ["A1:C1+1", "unknown: unsupported"],
  ["SUM({1;2}+{10,20})", 66],
  ["SUM(IFERROR({1;2;3}+{1;2},100))", 106],
])("%s → %s", (formula, value) => {
  expect(calculated(calculator, formula)).toBe(value);
});

test("two numbers are equal exactly when their difference is 0", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.integer({ min: -3, max: 3 }),
      (a, ulps) => {
        const b = a * (1 + ulps * Number.EPSILON);
        const [x, y] = [`(${String(a)})`, `(${String(b)})`];
        expect(calculated(calculator, `${x}=${y}`)).toBe(calculated(calculator, `${x}-${y}`) === 0);
      },
    ),
  );
});
