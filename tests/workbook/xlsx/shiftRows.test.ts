import fc from "fast-check";
import { cellName } from "../../../src/core/grid/address";
import { moveFormula } from "../../../src/workbook/xlsx/formula/moveFormula";
import { joinPieces, piecesOf } from "../../../src/core/formulas/pieces";
import { shiftFormula, type RowEdit } from "../../../src/core/formulas/shiftRows";

const insert = (row: number, count: number): RowEdit => ({
  kind: "insert",
  sheet: "表",
  row: row - 1,
  count,
});
const remove = (row: number, count: number): RowEdit => ({
  kind: "delete",
  sheet: "表",
  row: row - 1,
  count,
});

test.each<readonly [string, string, string]>([
  ["上面的不动", "A4+$B$3", "A4+$B$3"],
  ["下面的后移", "A5+$B$6+C$7+$D8", "A7+$B$8+C$9+$D10"],
  ["区域中间插入则变长", "SUM(A3:A6)", "SUM(A3:A8)"],
  ["插在第一行之前则整体后移", "SUM(A5:A6)", "SUM(A7:A8)"],
  ["插在最后一行之后不变长", "SUM(A1:A4)", "SUM(A1:A4)"],
  ["整行和整列", "SUM(5:6)+SUM($4:$5)+SUM(A:C)", "SUM(7:8)+SUM($4:$7)+SUM(A:C)"],
  ["倒着写的区域", "SUM(B6:A3)", "SUM(B8:A3)"],
  ["到底的区域仍到底", "SUM(A5:A1048576)", "SUM(A7:A1048576)"],
  ["字符串里的不动", '"A5"&A5&"说""A5"', '"A5"&A7&"说""A5"'],
  ["本表带表名", "表!A5+'表'!A5:B6", "表!A7+'表'!A7:B8"],
  ["别的表不动", "乙!A5+'丙 A5'!A5", "乙!A5+'丙 A5'!A5"],
  ["别的工作簿不动", "[1]表!A5+'[本.xlsx]表'!A5", "[1]表!A5+'[本.xlsx]表'!A5"],
  ["跨表的三维引用不动", "SUM(表:乙!A5)+SUM('表:乙'!A5)", "SUM(表:乙!A5)+SUM('表:乙'!A5)"],
  ["函数名和名称不是引用", "LOG10(A5)+A5B+绩效_5+_A5+A5.x", "LOG10(A7)+A5B+绩效_5+_A5+A5.x"],
  [
    "结构化引用不动",
    "SUM(T5[金额])+T5[[#All],[A5]:[B5]]+T5['[A5]",
    "SUM(T5[金额])+T5[[#All],[A5]:[B5]]+T5['[A5]",
  ],
  ["数字和科学记数", "1E5+5.5+A5", "1E5+5.5+A7"],
  ["错误值", "#REF!+#REF!A5+IF(A5=#N/A,1)", "#REF!+#REF!A5+IF(A7=#N/A,1)"],
  ["区域运算", "A5:INDEX(B:B,5)", "A7:INDEX(B:B,5)"],
  ["表外的行列是名称", "XFE5+A1048577+XFD5", "XFE5+A1048577+XFD7"],
  ["数组常量", "SUM({1,5;A5})", "SUM({1,5;A7})"],
])("在第 5 行前插入 2 行：%s", (_name, before, after) => {
  expect(shiftFormula(before, "表", insert(5, 2))).toBe(after);
});

test.each<readonly [string, string, string]>([
  ["上面的不动", "A4", "A4"],
  ["删掉的成为 #REF!", "A5+表!$B$6+A7", "#REF!+表!#REF!+A5"],
  ["区域变短", "SUM(A3:A8)+SUM(A5:A9)+SUM(A1:A6)", "SUM(A3:A6)+SUM(A5:A7)+SUM(A1:A4)"],
  ["整个删掉的区域", "SUM(A5:B6)+SUM(5:6)", "SUM(#REF!)+SUM(#REF!)"],
  ["从中间开始的区域", "SUM(A6:A9)", "SUM(A5:A7)"],
  ["到底的区域仍到底", "SUM(A3:A1048576)", "SUM(A3:A1048576)"],
])("删除第 5、6 行：%s", (_name, before, after) => {
  expect(shiftFormula(before, "表", remove(5, 2))).toBe(after);
});

test("别的表里不带表名的引用不动，带表名的动", () => {
  expect(shiftFormula("A5+表!A5", "乙", insert(5, 2))).toBe("A5+表!A7");
});

test.each<readonly [string, string]>([
  ["A1+$A$1+A$1+$A1", "C4+$A$1+C$1+$A4"],
  ["SUM(A1:B2)+SUM(A:A)+SUM(1:1)+SUM($1:$1)", "SUM(C4:D5)+SUM(C:C)+SUM(4:4)+SUM($1:$1)"],
  ["'x y'!A1&\"A1\"", "'x y'!C4&\"A1\""],
  ["XFD1", "#REF!"],
])("共享公式 %s 下移 3 行右移 2 列", (before, after) => {
  expect(moveFormula(before, 3, 2)).toBe(after);
});

const row = fc.integer({ min: 0, max: 200 });
const corner = fc
  .tuple(row, fc.integer({ min: 0, max: 800 }), fc.constantFrom("", "$"), fc.constantFrom("", "$"))
  .map(([at, column, a, b]) => a + cellName(at, column).replace(/(?=\d)/, b));
const piece = fc.oneof(
  corner,
  fc.tuple(corner, corner).map((pair) => pair.join(":")),
  corner.map((each) => `'它''s'!${each}`),
  corner.map((each) => `表!${each}`),
  fc.constantFrom('"A1""B2"', "T[A1]", "SUM(A:A)", "名称_1", "1.5", "#N/A"),
);
const anyFormula = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("+"));
const anyEdit = fc.tuple(row, fc.integer({ min: 1, max: 50 }));

test("拆开再拼起来是原公式，什么文字都一样", () => {
  fc.assert(
    fc.property(fc.oneof(anyFormula, fc.string({ unit: "grapheme" })), (formula) => {
      expect(joinPieces(piecesOf(formula))).toBe(formula);
    }),
  );
});

test("插入后再删除同样的行，公式还原", () => {
  fc.assert(
    fc.property(anyFormula, anyEdit, (formula, [at, count]) => {
      const inserted = shiftFormula(formula, "表", { kind: "insert", sheet: "表", row: at, count });
      expect(shiftFormula(inserted, "表", { kind: "delete", sheet: "表", row: at, count })).toBe(formula);
    }),
  );
});

test("分两次插入等于一次插入", () => {
  fc.assert(
    fc.property(anyFormula, anyEdit, fc.integer({ min: 1, max: 9 }), (formula, [at, count], more) => {
      const edit = (size: number): RowEdit => ({ kind: "insert", sheet: "表", row: at, count: size });
      expect(shiftFormula(shiftFormula(formula, "表", edit(count)), "表", edit(more))).toBe(
        shiftFormula(formula, "表", edit(count + more)),
      );
    }),
  );
});

test("移过去再移回来，公式还原", () => {
  fc.assert(
    fc.property(anyFormula, row, fc.integer({ min: 0, max: 99 }), (formula, rows, columns) => {
      expect(moveFormula(moveFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});
