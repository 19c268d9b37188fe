import fc from "fast-check";
import {
  areaName,
  cellName,
  columnIndex,
  columnLetters,
  parseArea,
  quotedSheet,
  showAddress,
} from "../../../src/core/grid/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters.toLowerCase())).toBe(index);
});

test.each([
  ["附件3 指标体系及评分表", "'附件3 指标体系及评分表'!B7"],
  ["评价底稿", "评价底稿!B7"],
  ["张'三", "'张''三'!B7"],
  ["A1", "'A1'!B7"],
  ["2023", "'2023'!B7"],
])("工作表 %s", (sheet, shown) => {
  expect(showAddress({ sheet, row: 6, column: 1 })).toBe(shown);
});

test.each(["", "7", "B", "B0", "C3:A1", "B7:", "A1:B2:C3", "ABCD1"])("%j is no area", (text) => {
  expect(parseArea(text)).toBeUndefined();
});

test("an area's name reads back as the area", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(500), fc.nat(50), fc.nat(50), (top, left, down, right) => {
      const area = { top, left, bottom: top + down, right: left + right };
      expect(parseArea(areaName(area))).toEqual(area);
    }),
  );
  expect(parseArea("$B$7")).toEqual({ top: 6, left: 1, bottom: 6, right: 1 });
});

test("a single cell has a single name", () => {
  expect(areaName({ top: 6, left: 1, bottom: 6, right: 1 })).toBe(cellName(6, 1));
  expect(columnIndex("A1")).toBe(-1);
  expect(quotedSheet("TRUE")).toBe("'TRUE'");
});
