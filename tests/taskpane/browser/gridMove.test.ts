import type { Area } from "../../../src/core/grid/address";
import { GridGeometry } from "../../../src/taskpane/browser/gridGeometry";
import { movedBy } from "../../../src/taskpane/browser/gridMove";
import type { SheetLook, ShownStyle } from "../../../src/workbook/openFile";

const style: ShownStyle = {
  font: { name: "宋体", size: 11, bold: false, italic: false, underline: false, strike: false },
  borders: {},
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrink: false,
  indent: 0,
};

/** 100 rows of 20 and 6 columns of 50; row 5 is hidden. */
function looks(merges: readonly Area[]): SheetLook {
  return {
    sheet: "表",
    rowCount: 100,
    columnCount: 6,
    merges,
    frozen: { rows: 0, columns: 0 },
    hasGridLines: true,
    notShown: [],
    columnWidth: () => 50,
    rowHeight: (row) => (row === 5 ? 0 : 20),
    cell: () => ({ text: "", kind: "blank", style, content: "", isStale: false }),
    isChanged: () => false,
  };
}

const merged: Area = { top: 1, left: 1, bottom: 3, right: 2 };
const geometry = new GridGeometry(looks([merged]));

describe("方向键在表里走", () => {
  test.each<[string, string, [number, number], [number, number]]>([
    ["往下", "ArrowDown", [10, 0], [11, 0]],
    ["走进合并的格子，到它的左上角", "ArrowRight", [2, 0], [1, 1]],
    ["走出合并的格子，到它的外面", "ArrowDown", [1, 1], [4, 1]],
    ["隐藏的行跳过去", "ArrowDown", [4, 0], [6, 0]],
    ["到了边上不动", "ArrowUp", [0, 3], [0, 3]],
    ["到这一行的头", "Home", [10, 4], [10, 0]],
    ["翻一页", "PageDown", [10, 0], [20, 0]],
  ])("%s", (_, key, [row, column], [toRow, toColumn]) => {
    expect(movedBy({ key, isControl: false, page: 10 }, { row, column }, geometry)).toEqual({
      row: toRow,
      column: toColumn,
    });
  });

  test("别的键不管", () => {
    expect(
      movedBy({ key: "a", isControl: false, page: 10 }, { row: 0, column: 0 }, geometry),
    ).toBeUndefined();
  });
});

describe("哪里是哪一格", () => {
  test("行、列的位置和反过来找", () => {
    expect(geometry.top(6)).toBe(100);
    expect(geometry.rowAt(101)).toBe(6);
    expect(geometry.columnAt(149)).toBe(2);
    expect(geometry.rowAt(1e9)).toBe(geometry.rowCount - 1);
  });

  test("从上面伸进来的合并格子也要画", () => {
    expect(geometry.mergedInto(3)).toEqual([1]);
    expect(geometry.mergedInto(4)).toEqual([]);
    expect(geometry.mergedIntoColumn(1, 2)).toEqual([1]);
  });
});
