import fc from "fast-check";
import { parseFormula } from "../../../src/core/formulas/parse";
import { calculated, calculatorOf } from "./calculatorOf";

const calculator = calculatorOf(
  {
    Sheet1: [
      [1, 2],
      [3, 4],
    ],
    "附件3 指标体系及评分表": [[10], [20]],
    "it's": [[7]],
    评价设置: [[9]],
  },
  { 绩效_等级_优: "评价设置!A1", 绩效_满意度_A: "Sheet1!B2", total: "Sheet1!A1:B2" },
);

test.each([
  ["-2^2", 4],
  ["2^3^2", 64],
  ["2^-1", 0.5],
  ["-5%", -0.05],
  ["200%%", 0.02],
  ["1+2*3", 7],
  ["(1+2)*3", 9],
  ["10-4-3", 3],
  ["12/2/3", 2],
  ['1+2&"x"', "3x"],
  ['"a"&1=“b”', "unknown: unsupported"],
  ['"a"&1="a1"', true],
  ["1<2=TRUE", true],
  ["--(1=1)", 1],
  ["+A1", 1],
  ['"他说""好"""', '他说"好"'],
  ["1e3+.5", 1000.5],
  ["#N/A", "#N/A"],
  ["#div/0!", "#DIV/0!"],
  ["'附件3 指标体系及评分表'!$A$2", 20],
  ["SUM('附件3 指标体系及评分表'!A:A)", 30],
  ["'it''s'!A1", 7],
  ["评价设置!$A$1", 9],
  ["绩效_等级_优", 9],
  ["绩效_满意度_A+1", 5],
  ["SUM(total)", 10],
  ["SUM(1:1)", 3],
  ["SUM($A:$B)", 10],
  ["sum( a1 , \r\n b1 )", 3],
  [" = 1 + 1 ", 2],
  ["SUM({1,-2;3,4})", 6],
  ["Sheet1!#REF!", "#REF!"],
  ["IFERROR(Sheet1!#REF!,0)", 0],
  ["_xlfn._xlws.SUM(1)", 1],
])("%s → %s", (formula, value) => {
  expect(calculated(calculator, formula)).toBe(value);
});

test.each([
  ["三维引用", "SUM(Sheet1:Sheet3!A1)"],
  ["带引号的三维引用", "SUM('Sheet1:Sheet3'!A1)"],
  ["外部工作簿", "[1]Sheet1!A1"],
  ["带引号的外部工作簿", "'C:\\[预算.xlsx]Sheet1'!A1"],
  ["结构化引用", "SUM(表1[金额])"],
  ["隐式交集", "@A1:A3"],
  ["溢出区域", "A1#"],
  ["并集", "SUM((A1,B2))"],
  ["交集", "SUM(A1:B2 B1:B3)"],
  ["由函数组成的区域", "SUM(A1:INDEX(A:A,3))"],
  ["引用已删除", "SUM(A1:#REF!)"],
  ["工作表名称", "Sheet1!合计"],
  ["全角引号", "“甲”"],
  ["空", ""],
  ["只有等号", "="],
  ["缺右括号", "SUM(A1"],
  ["多右括号", "SUM(A1))"],
  ["字符串未结束", '"abc'],
  ["缺运算数", "1+"],
  ["数组长短不一", "{1,2;3}"],
  ["超出工作表", "SUM(A1:A9999999)"],
  ["数太大", "1E999"],
  ["句子", "按比例计算，扣完为止"],
])("%s is not read: %s", (_name, formula) => {
  expect(parseFormula(formula)).toEqual({ state: "unsupported" });
});

test.each([
  ["brackets", "(".repeat(5000) + "1" + ")".repeat(5000)],
  ["functions", "ABS(".repeat(2000) + "1" + ")".repeat(2000)],
  ["signs", "-".repeat(8000) + "1"],
])("nested %s are refused, not followed to the end of the stack", (_name, formula) => {
  expect(parseFormula(formula)).toEqual({ state: "unsupported" });
});

test.each([
  ["64 nested IFs, as many as Excel takes", "IF(A1=1,0+1*".repeat(64) + "1" + ",0)".repeat(64), 1],
  ["a sum of 2,000 terms", Array.from({ length: 2000 }, () => "A1").join("+"), 2000],
  ["8,000 percent signs", "1" + "%".repeat(8000), 0],
])("%s", (_name, formula, value) => {
  expect(calculated(calculator, formula)).toBe(value);
});

const pieces = fc.constantFrom(
  ..."+-*/^%&=<>(),;:!{}'\"$#@[] ".split(""),
  ...[
    "A1",
    "$B$2",
    "A:A",
    "1:3",
    "SUM(",
    "IF(",
    "绩效_优",
    "'表 1'!",
    "Sheet1!",
    "1.5",
    '"文"',
    "TRUE",
    "#REF!",
    "_xlfn.",
  ],
);

test("no text makes the parser or the calculator throw", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.array(pieces).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(["parsed", "unsupported"]).toContain(parseFormula(text).state);
      expect(["string", "number", "boolean"]).toContain(typeof calculated(calculator, text));
    }),
    { numRuns: 2000 },
  );
});
