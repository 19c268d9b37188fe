import { type Asked, toBeAsked, type ToldStretch } from "../../../src/workbook/excel/read/stretches";

const told = (change: Partial<ToldStretch> = {}): ToldStretch => ({
  formulas: [
    ["2024-01-05", "办公费", 12.5],
    ["2024-01-06", "印刷费", 30],
  ],
  columnIndex: 1,
  hasSpill: false,
  rowHidden: false,
  ...change,
});
const nothingYet: Asked = { computed: new Set(), hidden: "together" };
const shown = ({ computed, hidden }: Asked): unknown => [[...computed].sort(), hidden];

test.each<readonly [string, ToldStretch, readonly number[], Asked["hidden"]]>([
  ["都是填进去的", told(), [], "together"],
  ["金额列有公式", told({ formulas: [["2024-01-05", "办公费", "=B2*2"]] }), [3], "together"],
  ["摘要列有错误值", told({ formulas: [["2024-01-05", "#N/A", 3]] }), [2], "together"],
  ["以等号开头的文字也要问一问", told({ formulas: [["=甲", "办公费", 3]] }), [1], "together"],
  ["有溢出的结果：旁边的格子没有自己的内容，整片都问", told({ hasSpill: true }), [1, 2, 3], "together"],
  ["一部分是溢出的", told({ hasSpill: null }), [1, 2, 3], "together"],
  ["有的行隐藏", told({ rowHidden: null }), [], "each"],
  ["整段都隐藏，一问就知道", told({ rowHidden: true }), [], "together"],
])("%s", (_name, stretch, computed, hidden) => {
  const asked = toBeAsked(nothingYet, stretch);
  expect(shown(asked)).toEqual([computed, hidden]);
  // what was asked once is enough
  expect(toBeAsked(asked, stretch)).toBe(asked);
});

test("问过的列以后一直问", () => {
  const asked = toBeAsked({ computed: new Set([2]), hidden: "each" }, told({ formulas: [["", "", "=1"]] }));
  expect(shown(asked)).toEqual([[2, 3], "each"]);
});
