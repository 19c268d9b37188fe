import fc from "fast-check";
import type { Grid } from "../../../src/core/grid/grid";
import { showYuan } from "../../../src/core/number/money";
import { sayProblem } from "../../../src/core/problems/say";
import { findLedger } from "../../../src/core/funds/findLedger";
import caseLedger from "../../fixtures/cases/yiwangtongban/ledger.json";
import { errorValue, gridOf, type Written } from "../../support/gridOf";

function ledgerOf(rows: readonly (readonly Written[])[], more: readonly Grid[] = []) {
  return findLedger([gridOf(rows, { sheet: "支出明细账" }), ...more]);
}

const header = ["日期", "凭证号", "摘要", "收款方", "金额"] as const;

function total(rows: readonly (readonly Written[])[]): string | undefined {
  const { ledger } = ledgerOf(rows);
  return ledger?.isComplete ? showYuan(ledger.total) : undefined;
}

test("一网通办支出明细账：41笔，413,550.00元", () => {
  const { ledger, problems } = ledgerOf(caseLedger);
  expect(problems).toEqual([]);
  expect(ledger?.entryCount).toBe(41);
  expect(showYuan(ledger!.total)).toBe("413,550.00");
  expect(ledger?.totalFormula).toBe("SUM(支出明细账!$D$2:$D$1048576)");
  expect(ledger?.columns).toEqual({ voucher: 0, item: 1, payee: 2, amount: 3 });
  expect(ledger?.entry(39)).toEqual({
    row: 40,
    voucher: "记账-19",
    item: "支付2022年政务服务大厅运维费50%尾款（合同期限：2022年9月16日至2023年9月15日）",
    payee: "万达信息股份有限公司",
    category: "",
    amount: 14355000,
    at: { sheet: "支出明细账", row: 40, column: 3 },
  });
});

test("任意列序、标题行、附加列、表头换行", () => {
  const { ledger } = ledgerOf([
    ["××局2023年支出明细账"],
    ["", "", "", "", "", "单位：元"],
    ["序号", "金 额\n（元）", "供应商", "备注", "凭证\n字号", "支出事项"],
    [1, 100.5, "甲公司", "", "记-1", "电费"],
    [2, 200, "乙公司", "", "记-2", "水费"],
  ]);
  expect(ledger?.columns).toEqual({ amount: 1, payee: 2, voucher: 4, item: 5 });
  expect(showYuan(ledger!.total)).toBe("300.50");
  expect(ledger?.totalFormula).toBe("SUM(支出明细账!$B$4:$B$1048576)");
});

test.each([
  ["小计、合计、累计行", ["2023-01-31", "", "本月合计", "", 30], ["", "", "合　计", "", 60], "60.00"],
  ["合计写在日期列", ["1月小计", "", "", "", 30], ["合计（4笔）", "", "", "", 60], "60.00"],
  ["承前页、上年结转", ["", "", "承前页", "", 30], ["", "", "上年结转", "", 500], "60.00"],
  ["摘要里有“合计”的付款照计", ["", "记-9", "3月电费合计", "甲", 5], ["", "", "合计", "", 65], "65.00"],
  ["按收款方小计", ["", "", "", "甲公司小计", 30], ["", "", "", "总计", 60], "60.00"],
  ["没有文字的合计", ["", "", "", "", 30], ["", "", "", "", 60], "60.00"],
])("%s", (_name, middle, last, expected) => {
  expect(
    total([
      header,
      ["2023-01-02", "记-1", "甲", "甲公司", 10],
      ["2023-01-03", "记-2", "乙", "乙公司", 20],
      middle,
      ["2023-02-01", "记-3", "丙", "丙公司", 30],
      last,
    ]),
  ).toBe(expected);
});

test("小计行的公式逐个标签减去", () => {
  const { ledger } = ledgerOf([
    header,
    ["", "记-1", "甲", "甲公司", 10],
    ["", "", "本月合计", "", 10],
    ["", "记-2", "乙", "乙公司", 20],
    ["", "", "本月合计", "", 20],
    ["", "", "合计", "", 30],
  ]);
  expect(ledger?.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [2, "subtotal"],
    [4, "subtotal"],
    [5, "subtotal"],
  ]);
  const column = (letter: string) => `支出明细账!$${letter}$2:$${letter}$1048576`;
  expect(ledger?.totalFormula).toBe(
    `SUM(${column("E")})-SUMIF(${column("C")},"本月合计",${column("E")})-SUMIF(${column("C")},"合计",${column("E")})`,
  );
});

test.each<[string, Written, string | undefined]>([
  ["千分位文本", "1,234.50", "1,244.50"],
  ["带元", "1234.5元", "1,244.50"],
  ["全角数字", "１２３４．５", "1,244.50"],
  ["万元文本", "1.2万元", "12,010.00"],
  ["负数（冲销）", -4.5, "5.50"],
  ["负数文本", "-4.5", "5.50"],
  ["零", 0, "10.00"],
  ["短横线表示无", "-", "10.00"],
  ["空白", "", "10.00"],
  ["以等号开头的文本", "=1+1", undefined],
  ["文字", "待定", undefined],
  ["错误值", errorValue("#REF!"), undefined],
  ["没有结果的公式", { value: { type: "blank" }, formula: "A1*2" }, undefined],
  ["百分数", { type: "number", number: 0.5, format: "percent" }, undefined],
  ["日期", { type: "number", number: 45000, format: "date" }, undefined],
  ["布尔值", true, undefined],
])("金额：%s", (_name, amount, expected) => {
  expect(total([header, ["", "记-1", "甲", "甲公司", 10], ["", "记-2", "乙", "乙公司", amount]])).toBe(
    expected,
  );
});

test("读不出的金额报出单元格", () => {
  const { problems } = ledgerOf([
    header,
    ["", "记-1", "甲", "甲公司", errorValue("#REF!")],
    ["", "记-2", "乙", "乙", "待定"],
  ]);
  expect(problems.map(sayProblem)).toEqual([
    "支出明细账!E2是错误值#REF!，无法取得金额；请更正公式或数据后重新评分。",
    "支出明细账!E3的“待定”不是金额，无法计入；请改为数字后重新评分。",
  ]);
});

test("万元列换算为元", () => {
  const { ledger } = ledgerOf([
    ["凭证号", "摘要", "金额（万元）"],
    ["记-1", "甲", 24.355],
    ["记-2", "乙", 17],
  ]);
  expect(showYuan(ledger!.total)).toBe("413,550.00");
  expect(ledger?.totalFormula).toBe("SUM(支出明细账!$C$2:$C$1048576)*10000");
});

test("不认识的单位不猜", () => {
  const { ledger, problems } = ledgerOf([
    ["凭证号", "摘要", "金额（千元）"],
    ["记-1", "甲", 24.355],
  ]);
  expect(ledger).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(["amount-unit-unknown"]);
});

test("借方、贷方", () => {
  const sides = ["凭证号", "摘要", "借方", "贷方", "方向", "余额"] as const;
  const debit = ledgerOf([
    sides,
    ["记-1", "甲", 10, null, "借", 10],
    ["记-2", "期末结转", null, 10, "平", 0],
  ]);
  expect([debit.ledger?.total, debit.problems]).toEqual([1000, []]);
  const credit = ledgerOf([sides, ["记-1", "甲", null, 10, "贷", 10]]);
  expect([credit.ledger?.total, credit.problems.map(({ code }) => code)]).toEqual([
    1000,
    ["ledger-credit-side"],
  ]);
  const both = ledgerOf([sides, ["记-1", "甲", 10, null, "借", 10], ["记-1", "银行存款", null, 10, "平", 0]]);
  expect([both.ledger?.isComplete, both.problems.map(({ code }) => code)]).toEqual([
    false,
    ["ledger-both-sides"],
  ]);
});

test("两张明细账不选其一；附件4只在没有别的账时才用", () => {
  const rows = [header, ["", "记-1", "甲", "甲公司", 10]];
  const other = gridOf(rows, { sheet: "明细账2" });
  expect(ledgerOf(rows, [other]).problems.map(({ code }) => code)).toEqual(["ledger-sheet-ambiguous"]);
  const printed = gridOf(rows, { sheet: "附件4 支出明细表" });
  expect(ledgerOf(rows, [printed]).ledger?.sheet).toBe("支出明细账");
  expect(findLedger([printed]).ledger?.sheet).toBe("附件4 支出明细表");
});

test("真日期才给出日期", () => {
  const { ledger } = ledgerOf([
    header,
    [{ type: "number", number: 45292, format: "date" }, "记-1", "甲", "甲公司", 10],
    ["2024年1月", "记-2", "乙", "乙公司", 10],
  ]);
  expect([0, 1].map((entry) => ledger?.entry(entry).dateSerial)).toEqual([45292, undefined]);
});

test("一百万行一遍读完", () => {
  const first = gridOf([header, ["2023-01-01", "记-1", "付款", "某公司", 0.1]], { sheet: "支出明细账" });
  const { ledger } = findLedger([
    { ...first, rowCount: 1_000_001, cell: (row, column) => first.cell(Math.min(row, 1), column) },
  ]);
  expect(showYuan(ledger!.total)).toBe("100,000.00");
});

const amount = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((count) => count / 100),
  fc.constantFrom<Written>("1,234.50", "3元", "１２", "-", "", "合计", "=1", true, errorValue("#REF!")),
  fc.double({ noNaN: true }),
);
const word = fc.constantFrom("", "合计", "本月合计", "记-1", "电费", "结转", "甲公司小计", "*");

test("任何明细账都不会出错，合计＝各笔之和", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word, word, amount)), (rows) => {
      const { ledger } = ledgerOf([header, ...rows]);
      const entries = Array.from({ length: ledger!.entryCount }, (_, entry) => ledger!.amountOf(entry));
      expect(ledger!.total).toBe(entries.reduce<number>((sum, one) => sum + one, 0));
      if (!ledger!.isComplete) expect(ledger!.totalFormula).toBeUndefined();
    }),
  );
});
