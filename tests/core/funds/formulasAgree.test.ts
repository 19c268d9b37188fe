import fc from "fast-check";
import { createCalculator } from "../../../src/core/formulas/calculate";
import { findLedger } from "../../../src/core/funds/findLedger";
import { exact } from "../../../src/core/number/exact";
import { showYuan, yuan, yuanToFen } from "../../../src/core/number/money";
import { gridOf, type Written } from "../../support/gridOf";

type Row = readonly Written[];

/** The ledger's total beside what its formula comes to; undefined where there is none. */
function totals(rows: readonly Row[]) {
  const grid = gridOf(rows, { sheet: "支出明细账" });
  const { ledger } = findLedger([grid]);
  if (ledger?.totalFormula === undefined) return undefined;
  const calculator = createCalculator({ grid: () => grid, name: () => undefined });
  const result = calculator.formula(ledger.totalFormula, { sheet: "别处", row: 0, column: 0 });
  const shown =
    result.state === "value" && typeof result.value === "number" ? exact(result.value) : undefined;
  return {
    total: showYuan(ledger.total),
    formula: shown ? showYuan(yuanToFen(yuan(shown))!) : JSON.stringify(result),
  };
}

const header: Row = ["日期", "凭证号", "摘要", "收款方", "金额"];

test.each<[string, readonly Row[], string]>([
  [
    "小计与合计",
    [
      ["", "1", "甲", "", 10],
      ["", "", "本月合计", "", 10],
      ["", "2", "乙", "", 0.1],
      ["合　计", "", "", "", 10.1],
    ],
    "10.10",
  ],
  [
    "没有文字的合计",
    [
      ["", "1", "甲", "", 10],
      ["", "2", "乙", "", 20],
      ["", "", "", "", 30],
    ],
    "30.00",
  ],
  [
    "文本金额",
    [
      ["", "1", "甲", "", "1,234.50元"],
      ["", "2", "乙", "", -20.5],
      ["", "3", "丙", "", "-3"],
      ["", "", "合计", "", "1,211.00"],
    ],
    "1,211.00",
  ],
  [
    "不足一分的逐笔四舍五入",
    [
      ["", "1", "甲", "", 0.005],
      ["", "2", "乙", "", 0.005],
    ],
    "0.02",
  ],
  ["逐页重复的表头", [["", "1", "甲", "", 10], header, ["", "2", "乙", "", 5]], "15.00"],
])("%s", (_name, rows, expected) => {
  const found = totals([header, ...rows]);
  expect([found?.total, found?.formula]).toEqual([expected, expected]);
});

test.each<[string, Row]>([
  ["标签之外还有标签", ["合计", "", "本月合计", "", 10]],
  ["只因没有凭证号才算小计", ["", "", "", "甲公司小计", 10]],
  ["全角金额", ["", "2", "乙", "", "１０"]],
])("没有公式能说清时不写公式：%s", (_name, row) => {
  expect(totals([header, ["", "1", "甲", "", 10], row])).toBeUndefined();
});

test("任何明细账：有公式就与合计相同", () => {
  const amount = fc.oneof(
    fc.integer({ min: -100_000, max: 1_000_000 }).map((count) => count / 100),
    fc.constantFrom<Written>("1,234.50", "3元", "-", "", 0.005, 12.345),
  );
  const word = fc.constantFrom("", "", "合计", "记-1", "电费", "本月合计");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word, word, amount), { maxLength: 8 }), (rows) => {
      const found = totals([header, ...rows]);
      if (found) expect(found.formula).toBe(found.total);
    }),
    { numRuns: 300 },
  );
});
