import { calculated, calculatorOf, emptyText } from "../calculatorOf";

const calculator = calculatorOf({
  Sheet1: [
    ["指标", 10, 9.5, "=1/0"],
    ["要点", "12", emptyText, 3],
    ["指标", 20, null, null],
    ["指标", true, 18, 4],
  ],
  "A卷 工作人员 原始数据": [["非常满意"], ["满意┋其他"], ["满意"], [" "], [null], ["基本满意"]],
});
const paper = "'A卷 工作人员 原始数据'!$A$1:$A$1048576";

describe.each([
  [
    "SUM",
    [
      ["SUM(B1:B4)", 30],
      ["SUM(B:B)", 30],
      ["SUM(1:1)", "#DIV/0!"],
      ['SUM("12",TRUE,)', 13],
      ['SUM("x")', "#VALUE!"],
      ["SUM(B1,C1,D4)", 23.5],
      ['SUM({1,2;3,"4"})', 6],
      ["SUM(D1:D4)", "#DIV/0!"],
      ["SUM($B$2:$B$1048576)", 20],
      ["sum(B1:B4)", 30],
      ["SUM(B4:B1)", 30],
    ],
  ],
  [
    "PRODUCT",
    [
      ["PRODUCT(B1:B4)", 200],
      ["PRODUCT(2,3)", 6],
      ["PRODUCT(A1:A4)", 0],
    ],
  ],
  [
    "SUMPRODUCT",
    [
      ["SUMPRODUCT(B1:B4,C1:C4)", 95],
      ['SUMPRODUCT((A1:A4="指标")*(C1:C4=""))', 1],
      ['SUMPRODUCT((A1:A4="指标")*C1:C4)', "#VALUE!"],
      ['SUMPRODUCT(--(A1:A4="指标"))', 3],
      ['SUMPRODUCT(--(A:A="指标"))', 3],
      ['SUMPRODUCT((A1:A4="指标")*B1:B4)', 31],
      ["SUMPRODUCT(B1:B4,C1:C3)", "#VALUE!"],
      ["SUMPRODUCT(B1:B4)", 30],
      ["SUMPRODUCT(D1:D4)", "#DIV/0!"],
      ["SUMPRODUCT({1,2,3},{4,5,6})", 32],
      ["SUMPRODUCT(D2:D4*{1;2;3})", 15],
      ['SUMPRODUCT(--(A2:A1048576=""))', 1048572],
      [`SUMPRODUCT(--ISNUMBER(FIND("┋"&"满意"&"┋","┋"&${paper}&"┋")))`, 2],
      [`SUMPRODUCT(--(LEN(TRIM(${paper}))>0))`, 4],
      [`SUMPRODUCT((${paper}="满意")*($B$1:$B$1048576=""))`, 0],
      [`SUMPRODUCT((${paper}="满意")*($A$1:$A$1048576="指标"))`, 1],
      ["SUMPRODUCT(1/COUNTIF(A1:A4,A1:A4))", 2],
      ['SUMPRODUCT((A1:A4="指标")*(ROW(A1:A4)>1))', 2],
    ],
  ],
  [
    "AVERAGE",
    [
      ["AVERAGE(B1:B4)", 15],
      ["AVERAGE(A1:A4)", "#DIV/0!"],
      ["AVERAGE(1,)", 0.5],
    ],
  ],
  [
    "MIN",
    [
      ["MIN(B1:B4)", 10],
      ["MIN(A1:A4)", 0],
      ["MIN(1,F9)", 1],
      ["ROUND(MIN(1,F9)*B1,2)", 10],
    ],
  ],
  [
    "MAX",
    [
      ["MAX(B1:B4)", 20],
      ["MAX(0,B1-0.5*C4)", 1],
      ["MAX(D1:D2)", "#DIV/0!"],
    ],
  ],
  [
    "COUNT",
    [
      ["COUNT(A1:C4)", 4],
      ["COUNT(D1:D4)", 2],
      ['COUNT(1,"2","x",TRUE,)', 4],
      ["COUNT(A:A)", 0],
      ['"合　计（"&COUNT(B1:B4)&"笔）"', "合　计（2笔）"],
    ],
  ],
  [
    "COUNTA",
    [
      ["COUNTA(A1:D4)", 14],
      ["COUNTA(C1:C4)", 3],
      ['COUNTA(1,"")', 2],
    ],
  ],
  [
    "COUNTBLANK",
    [
      ["COUNTBLANK(C1:C4)", 2],
      ["COUNTBLANK(A:A)", 1048572],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
