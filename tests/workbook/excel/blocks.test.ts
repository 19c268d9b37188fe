import fc from "fast-check";
import { blocksOf, matrixOf, type Place } from "../../../src/workbook/excel/plan/blocks";
import { addressLists, rectangles } from "../../../src/workbook/excel/plan/rectangles";

const places = fc.uniqueArray(fc.record({ row: fc.nat({ max: 60 }), column: fc.nat({ max: 12 }) }), {
  selector: ({ row, column }) => `${String(row)} ${String(column)}`,
  maxLength: 150,
});

const key = ({ row, column }: Place): string => `${String(row)} ${String(column)}`;

test("每一格正好在一个块里，块里别人的格子一律是 null", () => {
  fc.assert(
    fc.property(places, (cells) => {
      const sent = blocksOf(cells).flatMap((block) =>
        matrixOf(block, key).flatMap((row, down) =>
          row.flatMap((value, right) => {
            if (value === null) return [];
            expect(value).toBe(key({ row: block.area.top + down, column: block.area.left + right }));
            return [value];
          }),
        ),
      );
      expect([...sent].sort()).toEqual(cells.map(key).sort());
    }),
  );
});

test("评分和扣分原因两列紧挨着，一块就写完", () => {
  const cells = Array.from({ length: 23 }, (_, place) => [
    { row: place + 3, column: 7 },
    { row: place + 3, column: 8 },
  ]).flat();
  expect(blocksOf(cells).map(({ area }) => area)).toEqual([{ top: 3, left: 7, bottom: 25, right: 8 }]);
});

test("样式的矩形不多不少正好盖住那些格子", () => {
  fc.assert(
    fc.property(places, (cells) => {
      const covered = rectangles(cells).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, down) =>
          Array.from({ length: right - left + 1 }, (__, along) =>
            key({ row: top + down, column: left + along }),
          ),
        ).flat(),
      );
      expect([...covered].sort()).toEqual(cells.map(key).sort());
    }),
  );
});

test("地址表一条不超过 Excel 的长度，一个区域也不少", () => {
  const areas = Array.from({ length: 900 }, (_, row) => ({
    top: row * 2,
    left: 0,
    bottom: row * 2,
    right: 3,
  }));
  const lists = addressLists(areas);
  expect(lists.flatMap((list) => list.areas)).toEqual(areas);
  expect(Math.max(...lists.map(({ text }) => text.length))).toBeLessThan(2000);
});
