import type { Cell } from "../../../src/core/grid/grid";
import { exact } from "../../../src/core/number/exact";
import { readValue } from "../../../src/core/evidence/readValue";
import type { Slot } from "../../../src/core/standards/slot";
import { errorValue, percent } from "../../support/gridOf";

const at = { sheet: "评价底稿", row: 5, column: 5 };
const slot = (kind: Slot["kind"], more: Partial<Slot> = {}): Slot => ({
  key: "①",
  item: "①",
  kind,
  ordinal: 1,
  label: "某事",
  unit: "",
  ...more,
});

const text = (value: string): Cell => ({ value: { type: "text", text: value } });
const number = (value: number): Cell => ({ value: { type: "number", number: value, format: "plain" } });
const dated = (value: number): Cell => ({ value: { type: "number", number: value, format: "date" } });
const computed = (value: number): Cell => ({ ...number(value), formula: "A1" });

/** What was read, as one word: "met", "3", "blank", or the code of the problem. */
function read(of: Slot, cell: Cell, unit = ""): string {
  const found = readValue(of, cell, at, unit);
  if (found.state === "blank") return "blank";
  if (found.state === "problem") {
    expect(found.problem.at).toEqual(at);
    return found.problem.code;
  }
  const { value } = found;
  switch (value.kind) {
    case "conformity":
      return value.answer;
    case "veto":
      return String(value.happened);
    case "grade":
      return value.grade;
    case "count":
      return value.count.toString();
    case "number":
      return value.number.toString();
    case "manual":
      return value.points.toString();
    case "rate":
      return value.rate.toString();
    case "survey":
      return value.valid.toString();
  }
}

test.each([
  ["符合", "met"],
  [" 不符合\n", "unmet"],
  ["不　适用", "notApplicable"],
  ["", "blank"],
  ["　", "blank"],
  ["是", "not-a-conformity"],
  ["不 符合吧", "not-a-conformity"],
  ["√", "not-a-conformity"],
])("符合性填“%s”", (value, found) => expect(read(slot("conformity"), text(value))).toBe(found));

test.each([
  ["是", "true"],
  ["否", "false"],
  ["存在", "true"],
  ["不存在", "false"],
  ["未发现", "false"],
  ["符合", "not-a-veto-answer"],
  ["0", "not-a-veto-answer"],
])("否决填“%s”", (value, found) => expect(read(slot("veto"), text(value))).toBe(found));

test.each<readonly [Cell, string]>([
  [number(0), "0"],
  [number(3), "3"],
  [text("３"), "3"],
  [text("3次"), "3"],
  [text("三次"), "3"],
  [number(1.5), "not-a-whole-count"],
  [number(-1), "below-zero"],
  [text("若干"), "not-a-number"],
  [text("3万元"), "unit-mismatch"],
  [{ value: { type: "boolean", boolean: true } }, "not-a-number"],
  [dated(45123), "evidence-is-a-date"],
  [{ value: errorValue("#REF!") }, "evidence-error-value"],
  [{ value: { type: "blank" } }, "blank"],
])("次数填 %j", (cell, found) => expect(read(slot("count", { unit: "次" }), cell)).toBe(found));

test.each<readonly [Cell, string, string]>([
  [number(413550), "元", "413550"],
  [number(41.355), "万元", "413550"],
  [text("41.355万元"), "元", "413550"],
  [text("413,550.00元"), "元", "413550"],
  [text("41.355万元"), "万元", "413550"],
  [number(413550), "件", "unit-mismatch"],
  [text("413550件"), "元", "unit-mismatch"],
])("金额填 %j，单位栏写%s", (cell, unit, found) =>
  expect(read(slot("number", { unit: "元" }), cell, unit)).toBe(found),
);

test.each<readonly [Cell, string]>([
  [text("87.5%"), "0.875"],
  [{ value: percent(0.875) }, "0.875"],
  [number(87.5), "0.875"],
  [number(0.875), "0.875"],
  [number(1), "rate-ambiguous"],
  [number(1.2), "rate-ambiguous"],
  [number(100), "1"],
  [computed(1), "1"],
  [computed(1.2), "1.2"],
  [text("100%"), "1"],
  [text("87.5元"), "unit-mismatch"],
])("比率填 %j", (cell, found) => expect(read(slot("number", { unit: "%" }), cell)).toBe(found));

test("档次只认标准里的名称", () => {
  const award = { kind: "points", points: exact("5") } as const;
  const graded = slot("grade", { grades: [{ name: "好", award }, { name: "较 好", award }] }); // prettier-ignore
  expect(["好", " 较好 ", "一般"].map((value) => read(graded, text(value)))).toEqual([
    "好",
    "较 好",
    "not-a-grade",
  ]);
});

test("标准写明的上下限之外不采用", () => {
  const bounded = slot("number", { bounds: { min: exact("0"), max: exact("10") } });
  expect([number(10), number(10.01), number(-1)].map((cell) => read(bounded, cell))).toEqual([
    "10",
    "out-of-bounds",
    "out-of-bounds",
  ]);
});

test.each([
  [
    "成本≤50万元，只填55",
    slot("number", { unit: "元", statedIn: "万元" }),
    number(55),
    "amount-scale-ambiguous",
  ],
  ["成本≤50万元，填55万元", slot("number", { unit: "元", statedIn: "万元" }), text("55万元"), "550000"],
  ["成本≤50万元，填550000", slot("number", { unit: "元", statedIn: "万元" }), number(550000), "550000"],
  ["差错率≤1‰，填2‰", slot("number", { unit: "%", statedIn: "‰" }), text("2‰"), "0.002"],
  ["差错率≤1‰，只填2", slot("number", { unit: "%", statedIn: "‰" }), number(2), "rate-ambiguous"],
  [
    "差错率≤0.3%，只填0.2",
    slot("number", { unit: "%", largestLimit: exact("0.003") }),
    number(0.2),
    "rate-ambiguous",
  ],
  [
    "差错率≤0.3%，填0.2%",
    slot("number", { unit: "%", largestLimit: exact("0.003") }),
    percent(0.002),
    "0.002",
  ],
  ["完成率≥95%，只填0.94", slot("number", { unit: "%", largestLimit: exact("0.95") }), number(0.94), "0.94"],
])("限额的单位与填的对不上就问：%s", (_name, of, cell, expected) => {
  expect(read(of, typeof cell === "object" && "value" in cell ? cell : { value: cell })).toBe(expected);
});

describe("满意度不会超过100%，别的比率会", () => {
  const rate = (label: string): Slot => slot("number", { unit: "%", label });
  const share = "share-beyond-whole";
  test.each([
    ["满意度", text("105%"), share],
    ["服务对象满意度", text("960"), share],
    ["满意率", { value: { type: "number", number: 1.2, format: "percent" } } as const, share],
    ["群众满意度", computed(1.01), share],
    ["业务办理量达标率", text("116.33%"), "1.1633"],
    ["检查覆盖率", text("101%"), "1.01"],
    ["满意度", text("100%"), "1"],
    ["满意度", text("100"), "1"],
    ["任务完成率", text("120%"), "1.2"],
    ["预算执行率", text("105%"), "1.05"],
    ["资金到位率", text("110%"), "1.1"],
    ["合格率提高幅度", text("150%"), "1.5"],
    ["满意度目标完成率", text("103%"), "1.03"],
    ["床位使用率", text("108%"), "1.08"],
  ])("%s %#：%p", (label, cell, found) => expect(read(rate(label), cell)).toBe(found));
});
