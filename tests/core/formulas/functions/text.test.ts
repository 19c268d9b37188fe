import { calculated, calculatorOf, emptyText } from "../calculatorOf";

const calculator = calculatorOf({
  Sheet1: [
    ["  一网  通办 ", "其他（请说明）〖网速〗", 413550, 0.8752, null],
    ["1,234.50", "95%", "36次", emptyText, "2024-1-5"],
    ["=1/0", 45292.5, -0.5, true, "1:30"],
  ],
});

describe.each([
  [
    "LEN",
    [
      ["LEN(A1)", 9],
      ["LEN(E1)", 0],
      ["LEN(C1)", 6],
      ["LEN(A3)", "#DIV/0!"],
    ],
  ],
  [
    "TRIM",
    [
      ["TRIM(A1)", "一网 通办"],
      ['TRIM("　a")', "　a"],
    ],
  ],
  ["UPPER", [['UPPER("aB中")', "AB中"]]],
  ["LOWER", [['LOWER("aB中")', "ab中"]]],
  [
    "LEFT",
    [
      ["LEFT(B1,2)", "其他"],
      ["LEFT(B1)", "其"],
      ["LEFT(B1,-1)", "#VALUE!"],
      ["LEFT(C1,3)", "413"],
    ],
  ],
  [
    "RIGHT",
    [
      ["RIGHT(B1,3)", "网速〗"],
      ["RIGHT(B1,0)", ""],
      ["RIGHT(B1,99)", "其他（请说明）〖网速〗"],
    ],
  ],
  [
    "MID",
    [
      ["MID(B1,4,3)", "请说明"],
      ["MID(B1,99,1)", ""],
      ["MID(B1,0,1)", "#VALUE!"],
    ],
  ],
  [
    "FIND",
    [
      ['FIND("〖",B1)', 8],
      ['FIND("x",B1)', "#VALUE!"],
      ['FIND("",B1)', 1],
      ['FIND("A","aA")', 2],
      ['FIND("a","aAa",2)', 3],
      ['FIND("a","a",3)', "#VALUE!"],
    ],
  ],
  [
    "SEARCH",
    [
      ['SEARCH("A","bA")', 2],
      ['SEARCH("请*明",B1)', 4],
      ['SEARCH("~*","a*")', 2],
      ['SEARCH("?",B1,3)', 3],
      ['SEARCH("(","a(b")', 2],
    ],
  ],
  [
    "SUBSTITUTE",
    [
      ['SUBSTITUTE(A2,",","")', "1234.50"],
      ['SUBSTITUTE("aaa","a","b",2)', "aba"],
      ['SUBSTITUTE("aaa","a","b",9)', "aaa"],
      ['SUBSTITUTE("a.a",".","$&")', "a$&a"],
      ['SUBSTITUTE("a","","b")', "a"],
      ['SUBSTITUTE("a","a","b",0)', "#VALUE!"],
    ],
  ],
  [
    "EXACT",
    [
      ['EXACT("a","A")', false],
      ['EXACT("a","a")', true],
    ],
  ],
  [
    "CONCATENATE",
    [
      ['CONCATENATE("第",1,"题")', "第1题"],
      ["CONCATENATE(A3)", "#DIV/0!"],
    ],
  ],
  [
    "CONCAT",
    [
      ["_xlfn.CONCAT(C2:E2)", "36次2024-1-5"],
      ["CONCAT(D3,1)", "TRUE1"],
    ],
  ],
  [
    "VALUE",
    [
      ['VALUE(SUBSTITUTE(A2,",",""))', 1234.5],
      ["VALUE(A2)", 1234.5],
      ["VALUE(B2)", 0.95],
      ["VALUE(C2)", "#VALUE!"],
      ["VALUE(D2)", "#VALUE!"],
      ["VALUE(E2)", 45296],
      ["VALUE(E3)", "unknown: unsupported"],
      ['VALUE("2024年1月5日")', 45296],
      ['VALUE("2023-2-29")', "#VALUE!"],
      ['VALUE("１２")', "unknown: unsupported"],
      ['VALUE("1.2E3")', 1200],
    ],
  ],
  [
    "TEXT",
    [
      ['TEXT(C1,"#,##0.00")', "413,550.00"],
      ['TEXT(D1,"0.00%")', "87.52%"],
      ['TEXT(D1,"0%")', "88%"],
      ['TEXT(2.675,"0.00")', "2.68"],
      ['TEXT(C1,"0")', "413550"],
      ['TEXT(D1,"General")', "0.8752"],
      ['TEXT(-1234.5,"#,##0.00;-#,##0.00;0.00")', "-1,234.50"],
      ['TEXT(0,"#,##0.00;-#,##0.00;0.00")', "0.00"],
      ['TEXT(0,"0.00;-0.00;""-""")', "-"],
      ['TEXT(5,"+0.00;-0.00;0.00")', "+5.00"],
      ['TEXT(C3,"0.00")', "-0.50"],
      ['TEXT(5,"000")', "005"],
      ['TEXT(1234.5,"#,##0.00_ ")', "1,234.50 "],
      ['TEXT(90,"0.##")', "90."],
      ['TEXT(0,"#,##0")', "0"],
      ['TEXT(0.5,"#.0")', ".5"],
      ['TEXT(12,"0""元""")', "12元"],
      ['TEXT(B3,"yyyy-mm-dd")', "2024-01-01"],
      ['TEXT(B3,"yyyy""年""m""月""")', "2024年1月"],
      ['TEXT("36次","0.00")', "36次"],
      ['TEXT(D3,"0")', "TRUE"],
      ['TEXT(A3,"0")', "#DIV/0!"],
      ['TEXT(1,"# ?/?")', "unknown: unsupported"],
      ['TEXT(1,"[Red]0")', "unknown: unsupported"],
      ['TEXT(B3,"h:mm")', "unknown: unsupported"],
    ],
  ],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
