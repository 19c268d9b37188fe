import fc from "fast-check";
import type { LedgerSide } from "../../../src/core/evidence/ledgerReading";
import { createCalculator } from "../../../src/core/formulas/calculate";
import { findLedger } from "../../../src/core/funds/findLedger";
import { sumsByMonth, sumsByName } from "../../../src/core/funds/ledgerSummary";
import { exact } from "../../../src/core/number/exact";
import { showYuan, yuan, yuanToFen } from "../../../src/core/number/money";
import { sayProblem } from "../../../src/core/problems/say";
import { entryFormula } from "../../../src/core/sheets/funds/amountFormula";
import { gridOf, type Written } from "../../support/gridOf";

type Row = readonly Written[];

const columns: Row = ["日期", "凭证字号", "摘要", "收款方", "借方金额", "贷方金额"];
const expenses: readonly Row[] = [
  columns,
  ["", "", "承前页", "", 0, 0],
  ["2023-01-05", "记-1", "付电费", "供电局", 1000, ""],
  ["2023-02-06", "记-2", "付网费", "电信", 2000.1, 0.05],
  ["", "", "本月合计", "", 3000.1, 0.05],
  ["2023-03-06", "记-3", "冲回电费", "供电局", "", 200],
  ["", "", "本年累计", "", 3000.1, 200.05],
];
/** The same payments, told apart by 方向. */
const directed: readonly Row[] = [
  ["日期", "凭证字号", "摘要", "收款方", "方向", "金额"],
  ["2023-01-05", "记-1", "付电费", "供电局", "借", 1000],
  ["2023-02-06", "记-2", "付网费", "电信", "借", 2000.1],
  ["2023-02-06", "记-2", "付网费", "电信", "贷", 0.05],
  ["2023-03-06", "记-3", "冲回电费", "供电局", "贷", 200],
  ["", "", "合计", "", "", 3200.15],
];

function read(rows: readonly Row[], side?: LedgerSide) {
  const grid = gridOf(rows, { sheet: "序时账" });
  const found = findLedger([grid], { reading: { ...(side === undefined ? {} : { side }), columns: [] } });
  const calculator = createCalculator({ grid: () => grid, name: () => undefined });
  const valueOf = (formula: string | undefined): string => {
    if (formula === undefined) return "没有公式";
    const result = calculator.formula(formula, { sheet: "别处", row: 0, column: 0 });
    const number = result.state === "value" && typeof result.value === "number" ? result.value : undefined;
    return number === undefined ? JSON.stringify(result) : showYuan(yuanToFen(yuan(exact(number)))!);
  };
  return { ...found, valueOf };
}

const ways: readonly (readonly [string, readonly Row[]])[] = [
  ["借方、贷方两列", expenses],
  ["方向一列", directed],
];

describe.each(ways)("%s都有发生额", (_name, rows) => {
  test("没有说哪方是支出：没有合计，说明到哪里选", () => {
    const { ledger, problems } = read(rows);
    expect([ledger?.isComplete, ledger?.totalFormula, ledger?.sides]).toEqual([
      false,
      undefined,
      "undecided",
    ]);
    expect(problems.map(({ code }) => code)).toContain("ledger-both-sides");
    expect(problems.map(sayProblem).join("")).toMatch(/“支出明细借贷”中选一种/);
  });

  test.each<[LedgerSide, string]>([
    ["netDebit", "2,800.05"],
    ["debit", "3,000.10"],
    ["credit", "200.05"],
    ["netCredit", "-2,800.05"],
  ])("选了%s：%s，公式算得一样", (side, total) => {
    const { ledger, problems, valueOf } = read(rows, side);
    expect([ledger?.isComplete, showYuan(ledger!.total), ledger?.sides]).toEqual([true, total, side]);
    expect(problems).toEqual([]);
    expect(valueOf(ledger?.totalFormula)).toBe(total);
    const entries = Array.from({ length: ledger!.entryCount }, (_, entry) => ledger!.entry(entry));
    entries.forEach(({ amount, at }, entry) => {
      expect(valueOf(entryFormula(ledger!, entry, at))).toBe(showYuan(amount));
    });
  });
});

test("一行借贷都有：两格相抵，凭证只算一笔，按收款方和月份也相抵", () => {
  const { ledger } = read(expenses, "netDebit");
  expect(ledger?.entryCount).toBe(3);
  expect(entryFormula(ledger!, 1, ledger!.entry(1).at)).toBe("ROUND(N(序时账!E4)-N(序时账!F4),2)");
  expect(sumsByName(ledger!, "payee")).toEqual([
    { name: "电信", count: 1, amount: 200_005 },
    { name: "供电局", count: 2, amount: 80_000 },
  ]);
  expect(sumsByMonth(ledger!).months.map(({ amount }) => amount)).toEqual([100_000, 200_005, -20_000]);
  expect(ledger?.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [1, "carried"],
    [4, "subtotal"],
    [6, "subtotal"],
  ]);
});

test("有金额没有方向：没有合计，指出单元格", () => {
  const { ledger, problems } = read(
    [...directed, ["2023-04-01", "记-4", "付款", "某公司", "", 5]],
    "netDebit",
  );
  expect(ledger?.isComplete).toBe(false);
  expect(problems.map(sayProblem)).toContain("序时账!F7有金额，方向栏却没有写借或贷，未取合计；请补填方向。");
});

test("方向写的是余额的方向（另有借方、贷方）：不用它", () => {
  const header = ["凭证号", "摘要", "借方", "贷方", "方向", "余额"];
  const { ledger } = read([header, ["记-1", "甲", 10, null, "借", 10], ["记-2", "乙", 5, null, "借", 15]]);
  expect([ledger?.isComplete, showYuan(ledger!.total)]).toEqual([true, "15.00"]);
});

const side = fc.oneof(
  fc.constant<Written>(""),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100),
);

test("借方减贷方＝借方合计－贷方合计", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side)), (sides) => {
      const rows = [
        columns,
        ...sides.map(([one, other], index) => ["", String(index), "付款", "某", one, other]),
      ];
      const net = read(rows, "netDebit").ledger;
      const [debit, credit] = [read(rows, "debit").ledger, read(rows, "credit").ledger];
      if (net?.sides !== "netDebit") return;
      expect(net.total).toBe(debit!.total - credit!.total);
    }),
  );
});
