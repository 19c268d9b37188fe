import { sameFormula, shapeOf } from "../../../src/core/sheets/sameFormula";

test.each([
  ["LibreOffice 去掉引号", "'评价底稿'!B4", "评价底稿!B4"],
  ["Excel 加前缀", "ISFORMULA(A1)", "_xlfn.ISFORMULA(A1)"],
  ["空格和大小写", 'if(a1="", "" ,a1)', 'IF(A1="","",A1)'],
  ["绝对与相对", "$A$1+B2", "A1+B2"],
])("%s：同一个公式", (_name, one, other) => expect(sameFormula(one, other)).toBe(true));

test.each([
  ["文字里的空格算数", 'A1&" "', 'A1&""'],
  ["文字里的大小写算数", 'A1="a"', 'A1="A"'],
  ["另一格", "A1", "A2"],
])("%s：不是同一个", (_name, one, other) => expect(sameFormula(one, other)).toBe(false));

test("行号、分值换了，还是我们那种公式；换了算法就不是", () => {
  expect(shapeOf('IF(F6="","",MAX(0,J6-0.5*F6))')).toBe(shapeOf('IF(F51="","",MAX(0,J51-1*F51))'));
  expect(shapeOf("SUM(H4:H26)")).not.toBe(shapeOf("AVERAGE(H4:H26)"));
});
