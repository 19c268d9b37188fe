import { isMisread } from "../../../src/workbook/excel/plan/protectedText";

test.each([
  "=SUM(A1:A3)",
  "+5",
  "-无",
  "@某人",
  "'引号",
  "＝1+1",
  "1-2",
  "2024-05-01",
  "2024年5月1日",
  "5月1日",
  "12:30",
  "95%",
  "１２",
  "1,234.50",
  "￥500",
  "(5)",
  "1E5",
  "TRUE",
  "假",
  "#N/A",
  "May 2024",
  "五月",
])("“%s”会被 Excel 当成别的东西，要保护成文字", (text) => {
  expect(isMisread(text)).toBe(true);
});

test.each([
  "符合",
  "①未提供绩效目标申报表，扣0.5分。",
  "资金到位率＝361900÷413550",
  "1.项目立项依据不充分，扣1分",
  "一网通办",
  "①",
  "待补",
  "",
])("“%s”照样写", (text) => {
  expect(isMisread(text)).toBe(false);
});
