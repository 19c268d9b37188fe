import fc from "fast-check";
import { HIGHEST_ROW, lineCount, textHeight } from "../../../src/core/sheets/rowHeight";

const chinese = fc.stringMatching(/^[一-鿿，。；（）①②0-9A-Za-z%.]{0,120}$/);
const box = fc.record({
  text: chinese,
  width: fc.integer({ min: 28, max: 700 }),
  size: fc.constantFrom(8, 9, 10, 10.5),
});

// 每行能放 (宽−5)×0.95÷字号 个字：sheets.md 1.5
test.each([
  ["一行放得下", "一二三四五六七八九十", 105, 9, 1],
  ["正好放满", "一二三四五六七八九十", 100, 9, 1],
  ["多一个字", "一二三四五六七八九十一", 100, 9, 2],
  ["换行符", "甲\n乙\r\n丙", 100, 9, 3],
  ["空文字", "", 100, 9, 1],
  ["数字不拆开", "金额1234567890", 66, 9, 2],
  ["长过一行的数字才拆", "12345678901234567890", 50, 9, 3],
  ["标点不在行首，多带一个字下来", "一二三四五六七八九十。", 100, 9, 2],
])("%s", (_name, text, width, size, lines) => expect(lineCount({ text, width, size })).toBe(lines));

test.each([
  [1, 15.75],
  [2, 27.75],
  [3, 39.75],
])("9号字%s行高%s磅，是0.75的整数倍", (lines, height) => {
  expect(
    textHeight({ text: Array.from({ length: lines }, () => "甲").join("\n"), width: 100, size: 9 }),
  ).toBe(height);
});

test("行高是0.75磅的整数倍，不超过409.5", () => {
  fc.assert(
    fc.property(box, fc.integer({ min: 1, max: 30 }), (each, times) => {
      const height = textHeight({ ...each, text: each.text.repeat(times) });
      expect(height % 0.75).toBe(0);
      expect(height).toBeLessThanOrEqual(HIGHEST_ROW);
    }),
  );
});

test("文字变长、字号变大，行高不减", () => {
  fc.assert(
    fc.property(box, chinese, (each, more) => {
      expect(textHeight({ ...each, text: `${each.text}\n${more}` })).toBeGreaterThanOrEqual(textHeight(each));
      expect(textHeight({ ...each, size: each.size + 1 })).toBeGreaterThanOrEqual(textHeight(each));
    }),
  );
});

test("同一种字，格子变宽，行数不增", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      (length, width, wider) => {
        const text = "字".repeat(length);
        expect(lineCount({ text, width: width + wider, size: 9 })).toBeLessThanOrEqual(
          lineCount({ text, width, size: 9 }),
        );
      },
    ),
  );
});

test("每行放得下的字数够用：行数×每行字数不少于总字数", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 30, max: 300 }), (length, width) => {
      const capacity = ((width - 5) * 0.95) / 9;
      const lines = lineCount({ text: "字".repeat(length), width, size: 9 });
      expect(lines * capacity + 1e-9).toBeGreaterThanOrEqual(length);
      expect(lines).toBeLessThanOrEqual(Math.ceil(length / Math.floor(capacity)));
    }),
  );
});
