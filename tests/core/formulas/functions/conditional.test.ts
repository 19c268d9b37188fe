import { calculated, calculatorOf, emptyText } from "../calculatorOf";

const calculator = calculatorOf({
  Sheet1: [
    ["张三", 5, 45292, "待填", 100],
    ["张某某", "5", 45300, "已填", 200],
    ["李四*", 60, 45323, "待填", "300"],
    [emptyText, 0, 45350, null, 400],
    [null, true, "无", "缺事实", 500],
    ["abc", -1, 45400, "ABC", "=1/0"],
  ],
});

describe.each([
  [
    "COUNTIF",
    [
      ['COUNTIF(D1:D6,"待填")', 2],
      ['"待补"&COUNTIF(D1:D6,"待填")&"项"', "待补2项"],
      ['COUNTIF(A1:A6,"张*")', 2],
      ['COUNTIF(A1:A6,"张?")', 1],
      ['COUNTIF(A1:A6,"*~*")', 1],
      ['COUNTIF(A1:A6,"*")', 5],
      ["COUNTIF(B1:B6,5)", 2],
      ['COUNTIF(B1:B6,"5")', 2],
      ['COUNTIF(B1:B6,">=5")', 2],
      ['COUNTIF(B1:B6,">"&B4)', 2],
      ['COUNTIF(B1:B6,"<>5")', 4],
      ["COUNTIF(B1:B6,TRUE)", 1],
      ["COUNTIF(B1:B6,A5)", 1],
      ['COUNTIF(A1:A6,"")', 2],
      ['COUNTIF(A1:A6,"=")', 1],
      ['COUNTIF(A1:A6,"<>")', 5],
      ['COUNTIF(A:A,"")', 1048572],
      ['COUNTIF(D:D,"abc")', 1],
      ['COUNTIF(C1:C6,">=2024-2-1")', 3],
      ['COUNTIF(A1:A6,"<>张三")', 5],
      ['COUNTIF(E1:E6,"#DIV/0!")', 1],
      ['SUM(COUNTIF(D1:D6,{"待填","已填"}))', 3],
      ['COUNTIF({"a","b"},"a")', "unknown: unsupported"],
      ['COUNTIF(A1:A6,">张三")', "unknown: unsupported"],
      ['COUNTIF(A1:A3,"1-2")', 0],
    ],
  ],
  [
    "COUNTIFS",
    [
      ['COUNTIFS(D1:D6,"待填",E1:E6,">50")', 1],
      ['COUNTIFS(D1:D6,"待填",E1:E5,">50")', "#VALUE!"],
      ['COUNTIFS(D:D,"",A:A,"")', 1048571],
    ],
  ],
  [
    "SUMIF",
    [
      ['SUMIF(D1:D6,"待填",E1:E6)', 100],
      ['SUMIF(D1:D6,"待填",E1)', 100],
      ['SUMIF($D$1:$D$6,"已填",E$1:E$6)', 200],
      ['SUMIF(B1:B6,">0")', 65],
      ['SUMIF(D1:D6,"ABC",E1:E6)', "#DIV/0!"],
      ['SUMIF(A1:A3,"",E1:E3)', 0],
      ['SUMIF(D:D,"待填",E:E)', 100],
      ['SUMIF(G:G,"",E1:E5)', "#DIV/0!"],
    ],
  ],
  [
    "SUMIFS",
    [
      ['SUMIFS(E1:E5,C1:C5,">="&C1,C1:C5,"<"&EDATE(C1,1))', 300],
      ['SUMIFS(E1:E6,D1:D6,"待填",A1:A6,"张*")', 100],
      ['SUMIFS(E1:E6,D1:D5,"待填")', "#VALUE!"],
      ['SUMIFS(E:E,D:D,"已填")', 200],
      ['SUM(SUMIFS(E1:E6,D1:D6,{"待填","已填"}))', 300],
    ],
  ],
  [
    "AVERAGEIF",
    [
      ['AVERAGEIF(D1:D6,"*填",E1:E6)', 150],
      ['AVERAGEIF(D1:D6,"无",E1:E6)', "#DIV/0!"],
    ],
  ],
  ["AVERAGEIFS", [['AVERAGEIFS(E1:E6,D1:D6,"已填",A1:A6,"张*")', 200]]],
] as const)("%s", (_name, cases) => {
  test.each(cases)("%s → %s", (formula, value) => {
    expect(calculated(calculator, formula)).toBe(value);
  });
});
