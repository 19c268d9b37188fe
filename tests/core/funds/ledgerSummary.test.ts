import fc from "fast-check";
import { findLedger } from "../../../src/core/funds/findLedger";
import { readLedgerDate } from "../../../src/core/funds/ledgerDate";
import { sumsByMonth, sumsByName } from "../../../src/core/funds/ledgerSummary";
import { sumsBySize } from "../../../src/core/funds/sizeRanges";
import type { CellValue } from "../../../src/core/grid/grid";
import { gridOf, type Written } from "../../support/gridOf";

const date = (number: number): CellValue => ({ type: "number", number, format: "date" });
const plain = (number: number): CellValue => ({ type: "number", number, format: "plain" });
const text = (written: string): CellValue => ({ type: "text", text: written });

test.each<[string, CellValue, number | undefined, boolean]>([
  ["日期格式", date(45_292), 45_292, true],
  ["带时间的日期", date(45_292.75), 45_292, true],
  ["没有日期格式的序列号", plain(45_292), 45_292, true],
  ["2024-1-5", text("2024-1-5"), 45_296, false],
  ["2024/01/05 10:30", text("2024/01/05 10:30"), 45_296, false],
  ["2024年1月5日", text("2024年1月5日"), 45_296, false],
  ["２０２４．１．５", text("２０２４．１．５"), 45_296, false],
  ["20240105", text("20240105"), 45_296, false],
  ["数字20240105", plain(20_240_105), 45_296, false],
  ["没有年份", text("1月5日"), undefined, false],
  ["不存在的日子", text("2024-2-30"), undefined, false],
  ["别的数", plain(12), undefined, false],
])("日期写作%s", (_name, value, serial, isReal) => {
  const found = readLedgerDate(value);
  expect(found?.serial).toBe(serial);
  if (found) expect(found.isReal).toBe(isReal);
});

function ledgerOf(rows: readonly (readonly Written[])[]) {
  return findLedger([gridOf([["日期", "摘要", "收款方", "科目", "金额"], ...rows], { sheet: "支出明细账" })])
    .ledger!;
}

test("按收款方：空格、大小写不分作两家，没有写的单独列出，从大到小", () => {
  const ledger = ledgerOf([
    ["2024-1-5", "甲", "ABC公司", "", 10],
    ["2024-1-6", "乙", "abc公司 ", "", 20],
    ["2024-2-6", "丙", "", "", 25],
    ["2024-2-7", "丁", "张*", "", -1.5],
  ]);
  expect(sumsByName(ledger, "payee").map(({ name, count, amount }) => [name, count, amount])).toEqual([
    ["ABC公司", 2, 3000],
    ["", 1, 2500],
    ["张*", 1, -150],
  ]);
});

test("按月：文本日期也归得进月份，没有日期的另计", () => {
  const { months, undated, areReal } = sumsByMonth(
    ledgerOf([
      ["2024-1-5", "甲", "", "", 10],
      [date(45_310), "乙", "", "", 20],
      ["不详", "丙", "", "", 5],
    ]),
  );
  expect(months).toEqual([{ month: 45_292, count: 2, amount: 3000 }]);
  expect([undated.count, areReal]).toEqual([1, false]);
});

test("任何明细账：各种汇总的笔数和金额都等于合计", () => {
  const row = fc.tuple(
    fc.constantFrom<Written>("2024-1-5", "2024-12-31", date(45_400), "不详", ""),
    fc.constantFrom<Written>("甲公司", "乙公司", "甲公司 ", ""),
    fc.constantFrom<Written>("办公费", "差旅费", ""),
    fc.integer({ min: -10_000_000, max: 10_000_000 }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const ledger = ledgerOf(
        rows.map(([day, payee, category, fen]) => [day, "支出", payee, category, fen / 100]),
      );
      const { months, undated } = sumsByMonth(ledger);
      const summaries = [
        sumsByName(ledger, "payee"),
        sumsByName(ledger, "category"),
        sumsBySize(ledger),
        [...months, undated],
      ];
      for (const sums of summaries) {
        expect(sums.reduce((all, { count }) => all + count, 0)).toBe(ledger.entryCount);
        expect(sums.reduce((all, { amount }) => all + amount, 0)).toBe(ledger.total);
      }
    }),
  );
});
