import { calculated, calculatorOf } from "../calculatorOf";

const calculator = calculatorOf({
  Sheet1: [
    ["资金到位率", 3, "优", 0],
    ["预算执行率", 2.63, "良", 60],
    ["社会效益", null, "中", 80],
    ["社会效益*", 10, "差", 90],
  ],
});

describe.each([
  [
    "INDEX",
    [
      ["INDEX(B1:B4,2)", 2.63],
      ["INDEX(A1:C4,2,3)", "良"],
      ["INDEX(A1:C1,2)", 3],
      ["INDEX(A1:C1,1,3)", "优"],
      ["SUM(INDEX(A1:D4,0,2))", 15.63],
      ["INDEX(B1:B4,9)", "#REF!"],
      ["INDEX(B1:B4,3)", 0],
      ["ISBLANK(INDEX(B1:B4,3))", true],
      ["INDEX({1,2;3,4},2,1)", 3],
      ["SUM(INDEX((B1:B4>2)*1,0))", 3],
      ["INDEX(A1:C4,2,0)", "unknown: unsupported"],
    ],
  ],
  [
    "MATCH",
    [
      ['MATCH("预算执行率",A1:A4,0)', 2],
      ['MATCH("社会*",A1:A4,0)', 3],
      ['MATCH("社会效益~*",A1:A4,0)', 4],
      ['MATCH("无",A1:A4,0)', "#N/A"],
      ["MATCH(2.63,B:B,0)", 2],
      ["MATCH(85,D1:D4,1)", 3],
      ["MATCH(85,D1:D4)", 3],
      ["MATCH(-1,D1:D4)", "#N/A"],
      ["MATCH(5,B1:B4)", "unknown: unsupported"],
      ["MATCH(85,D1:D4,-1)", "unknown: unsupported"],
      ["MATCH(1,A1:B2,0)", "#N/A"],
      ['IFERROR(INDEX($B$1:$B$4,MATCH("资金到位率",$A$1:$A$4,0)),"")', 3],
      ['IFERROR(INDEX($B$1:$B$4,MATCH("没有",$A$1:$A$4,0)),"")', ""],
    ],
  ],
  [
    "VLOOKUP",
    [
      ['VLOOKUP("预算执行率",A1:C4,3,FALSE)', "良"],
      ['VLOOKUP("预算执行率",A:C,2,0)', 2.63],
      ['VLOOKUP("无",A1:C4,3,FALSE)', "#N/A"],
      ['VLOOKUP("资金到位率",A1:C4,4,FALSE)', "#REF!"],
      ['VLOOKUP(85,{0,"差";60,"中";80,"良";90,"优"},2)', "良"],
      ['VLOOKUP("资金到位率",A1:C4,0,FALSE)', "#VALUE!"],
    ],
  ],
  ["HLOOKUP", [['HLOOKUP("优",C1:D4,2,FALSE)', "良"]]],
  [
    "LOOKUP",
    [
      ['LOOKUP(85,{0,60,80,90},{"差","中","良","优"})', "良"],
      ['LOOKUP(1,0/(A1:A4="社会效益"),C1:C4)', "中"],
      ["LOOKUP(90,D1:D4,C1:C4)", "差"],
    ],
  ],
  [
    "CHOOSE",
    [
      ['CHOOSE(2,"a","b")', "b"],
      ["CHOOSE(1,B1,1/0)", 3],
      ["CHOOSE(3,1,2)", "#VALUE!"],
    ],
  ],
  [
    "ROW",
    [
      ["ROW()", 99],
      ["ROW()-8", 91],
      ["ROW(B3)", 3],
      ["SUM(ROW(A1:A3))", 6],
    ],
  ],
  [
    "COLUMN",
    [
      ["COLUMN()", 26],
      ["COLUMN(C1)", 3],
    ],
  ],
  [
    "ROWS",
    [
      ["ROWS(C4:C7)", 4],
      ["ROWS(A:A)", 1048576],
      ["ROWS(5)", 1],
    ],
  ],
  ["COLUMNS", [["COLUMNS(A1:D2)", 4]]],
  [
    "LARGE",
    [
      ["LARGE(D1:D4,2)", 80],
      ["LARGE(D1:D4,5)", "#NUM!"],
    ],
  ],
  ["SMALL", [["SMALL(D1:D4,2)", 60]]],
  [
    "MEDIAN",
    [
      ["MEDIAN(D1:D4)", 70],
      ["MEDIAN(1,2,9)", 2],
    ],
  ],
  [
    "RANK",
    [
      ["RANK(60,D1:D4)", 3],
      ["RANK(60,D1:D4,1)", 2],
      ["RANK(61,D1:D4)", "#N/A"],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
