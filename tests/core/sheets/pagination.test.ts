import fc from "fast-check";
import { breaksAfter, type PageBlock } from "../../../src/core/sheets/pagination";

const blocksOf = (...heights: readonly number[]): readonly PageBlock[] =>
  heights.map((height, lastRow) => ({ height, lastRow }));

test.each([
  ["一页放得下", [100, 100], 300, [] as readonly number[]],
  ["正好一页", [150, 150], 300, []],
  ["第二块放不下", [200, 200], 300, [0]],
  ["表头占一部分", [100, 100, 100], 220, [0, 1]],
  ["比一页还高的块不拆", [500, 100], 300, [0]],
])("%s", (_name, heights, page, breaks) => {
  expect(
    breaksAfter(blocksOf(...heights), {
      page,
      first: heights.length === 3 ? 50 : 0,
      repeated: heights.length === 3 ? 50 : 0,
    }),
  ).toEqual(breaks);
});

test("每页不超过纸高，除非一块就比纸高；分页只在块与块之间", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 1, maxLength: 60 }), (heights) => {
      const [page, first, repeated] = [468, 60, 22];
      const breaks = breaksAfter(blocksOf(...heights), { page, first, repeated });
      let start = 0;
      [...breaks, heights.length - 1].forEach((last, index) => {
        const own = heights.slice(start, last + 1);
        const total = own.reduce((sum, height) => sum + height, index === 0 ? first : repeated);
        expect(total <= page || own.length === 1).toBe(true);
        start = last + 1;
      });
      expect(start).toBe(heights.length);
    }),
  );
});
