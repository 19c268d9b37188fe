import { sayProblem } from "../../../src/core/problems/say";
import { typedValue } from "../../../src/usecases/entries/typedValue";
import type { PaperLine } from "../../../src/core/evidence/paperLines";
import type { PaperRow } from "../../../src/core/evidence/paperRows";
import type { SlotKind } from "../../../src/core/standards/slot";

function line(kind: SlotKind, unit: string): PaperLine {
  return { kind: "fact", slot: { key: "1", item: "", kind, ordinal: 1, label: "事实", unit } };
}

function row(unit: string): PaperRow {
  return {
    row: 5,
    name: "",
    item: "",
    kind: "",
    need: "",
    block: "indicators",
    cell: () => ({ value: { type: "blank" } }),
    at: () => ({ sheet: "评价底稿", row: 5, column: 5 }),
    text: (column) => (column === "unit" ? unit : ""),
  };
}

function typed(kind: SlotKind, unit: string, text: string, own = unit): unknown {
  const result = typedValue(line(kind, unit), row(own), text);
  if (!result.ok) return result.problems.map(sayProblem).join("");
  const { value } = result;
  if (value.type === "number") return value.shownAs ? { [value.shownAs]: value.number } : value.number;
  return value.type === "text" ? value.text : null;
}

test.each<[SlotKind, string, string, unknown]>([
  ["count", "次", "", null],
  ["count", "次", "　", null],
  ["count", "次", "3", 3],
  ["count", "次", "３次", 3],
  ["count", "次", "约36", "“约36”不是数字，请只填数字。"],
  ["count", "次", "1.5", "次数要填整数，“1.5”不是整数。"],
  ["count", "次", "-2", "“-2”不能是负数。"],
  ["count", "次", "3元", "“3元”的单位应为“次”，请换算后只填数字。"],
  ["number", "元", "413,550.00", 413550],
  ["number", "元", "41.355万元", 413550],
  ["number", "%", "95", { percent: 0.95 }],
  ["number", "%", "95%", { percent: 0.95 }],
  ["number", "%", "116.33%", { percent: 1.1633 }],
  ["number", "%", "0", { percent: 0 }],
  ["number", "%", "0.95", "“0.95”看不准是百分之几，请写上百分号，如“95%”。"],
  ["number", "%", "1", "“1”看不准是百分之几，请写上百分号，如“95%”。"],
  ["conformity", "", " 符合 ", "符合"],
  ["conformity", "", "是", "“是”不在选项里，请从这几种中选：符合、不符合、不适用。"],
  ["veto", "", "否", "否"],
])("%s（%s）填“%s”", (kind, unit, text, expected) => {
  expect(typed(kind, unit, text)).toEqual(expected);
});

test("底稿的单位改成万元：填 41.355 就是 41.355 万元，写明元的换算过来", () => {
  expect(typed("number", "元", "41.355", "万元")).toBe(41.355);
  expect(typed("number", "元", "413550元", "万元")).toBe(41.355);
});
