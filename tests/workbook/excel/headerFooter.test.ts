import { headerFooterParts } from "../../../src/workbook/excel/plan/headerFooter";

test.each([
  ['&C&"宋体,常规"&9第 &P 页　共 &N 页', { left: "", center: '&"宋体,常规"&9第 &P 页　共 &N 页', right: "" }],
  ['&L&"FangLiu,常规"表1&R&D', { left: '&"FangLiu,常规"表1', center: "", right: "&D" }],
  ["第 &P 页", { left: "", center: "第 &P 页", right: "" }],
  ["&LA&&R 公司&C中", { left: "A&&R 公司", center: "中", right: "" }],
  ["", { left: "", center: "", right: "" }],
])("页脚 %s 分成左中右", (codes, parts) => {
  expect(headerFooterParts(codes)).toEqual(parts);
});
