import fc from "fast-check";
import { parseFormula } from "../../../src/core/formulas/parse";
import { rowShapeOf, withRows } from "../../../src/core/formulas/rowShape";
import { referencesOf } from "../../../src/core/formulas/references";

const SAME_ROWS = [
  'IF($F12="","待填",\'附件3 指标\'!$C$7+SUM(A3:B9))',
  'COUNTIF(M13:M15,"待填")',
  "SUM(B9:B3)-指标体系及评分表!D4",
  "a1+$b$2*Sheet1!C3",
];

test.each(SAME_ROWS)("带上原来的行号还是原来的公式：%s", (formula) => {
  const { shape, rows } = rowShapeOf(formula);
  expect(rows.length).toBeGreaterThan(0);
  expect(withRows(shape, (index) => rows[index] ?? 0)).toBe(formula);
});

test.each([
  ["字符串", '"A1"&"B2"'],
  ["带引号的表名", "'A1 B2'!A:A"],
  ["像格子的表名", "A1!$B:$B"],
  ["函数名", "LOG10(2)+LOG10 (3)"],
  ["科学计数", "1E5+2.5e3"],
  ["整行和整列", "SUM(1:3)+SUM($A:$B)"],
  ["汉字结尾的名称", "A1元"],
  ["带点的名称", "A1.x"],
  ["没有这样的行", "A0+A1048577"],
])("%s里没有行号：%s", (_what, formula) => {
  expect(rowShapeOf(formula)).toEqual({ shape: formula, rows: [] });
});

const homes = { name: () => undefined };
const areas = (formula: string): unknown => {
  const found = referencesOf(formula, "Sheet1", homes);
  return found.state === "known" ? found.places.map(({ area }) => area) : "unknown";
};

test.each([
  ["XYZ1+A1", "XYZ7+A2", "unknown", "unknown"],
  [
    "SUM(1:3)+A1",
    "SUM(1:3)+A5",
    [
      { top: 0, left: 0, bottom: 2, right: 16_383 },
      { top: 0, left: 0, bottom: 0, right: 0 },
    ],
    [
      { top: 0, left: 0, bottom: 2, right: 16_383 },
      { top: 4, left: 0, bottom: 4, right: 0 },
    ],
  ],
  [
    "SUM(A1:B3)",
    "SUM(A9:B3)",
    [{ top: 0, left: 0, bottom: 2, right: 1 }],
    [{ top: 2, left: 0, bottom: 8, right: 1 }],
  ],
  [
    "SUM(700001:700001)+A1",
    "SUM(700001:700001)+A2",
    [
      { top: 700_000, left: 0, bottom: 700_000, right: 16_383 },
      { top: 0, left: 0, bottom: 0, right: 0 },
    ],
    [
      { top: 700_000, left: 0, bottom: 700_000, right: 16_383 },
      { top: 1, left: 0, bottom: 1, right: 0 },
    ],
  ],
])("%s 和 %s 各有各的行", (one, other, ofOne, ofOther) => {
  expect(areas(one)).toEqual(ofOne);
  expect(areas(other)).toEqual(ofOther);
  expect(areas(one)).toEqual(ofOne);
});

test("很长的一串百分号也带得上行号", () => {
  expect(areas(`A7${"%".repeat(8000)}`)).toEqual([{ top: 6, left: 0, bottom: 6, right: 0 }]);
});

test("同样的公式换了行号，读出来只差行号", () => {
  const row = fc.integer({ min: 1, max: 1_048_576 });
  fc.assert(
    fc.property(row, row, row, (first, last, other) => {
      const formula = (a: number, b: number, c: number): string =>
        `IF(COUNTIF(M${String(a)}:M${String(b)},"A1")=0,ABS(1E5),$F${String(c)}+F1)`;
      const { state } = parseFormula(formula(first, last, other));
      expect(state).toBe("parsed");
      const [top, bottom] = [Math.min(first, last) - 1, Math.max(first, last) - 1];
      expect(areas(formula(first, last, other))).toEqual([
        { top, left: 12, bottom, right: 12 },
        { top: other - 1, left: 5, bottom: other - 1, right: 5 },
        { top: 0, left: 5, bottom: 0, right: 5 },
      ]);
    }),
  );
});
