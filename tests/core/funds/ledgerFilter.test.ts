import { createCalculator } from "../../../src/core/formulas/calculate";
import type { Grid } from "../../../src/core/grid/grid";
import { findLedger, type LedgerWish } from "../../../src/core/funds/findLedger";
import { showYuan } from "../../../src/core/number/money";
import { gridOf, type Written } from "../../support/gridOf";

const header: readonly Written[] = ["日期", "凭证号", "摘要", "项目", "科目", "金额"];
const row = (voucher: string, item: string, project: string, account: string, amount: Written) =>
  ["2024-01-05", voucher, item, project, account, amount] as const;

const rows: readonly (readonly Written[])[] = [
  row("记-1", "电费", "甲项目", "办公费", 100),
  row("记-2", "运维", "乙项目", "委托业务费", 200),
  row("记-3", "差旅", "甲项目", "差旅费", 50.5),
  ["", "", "本月合计", "", "", 350.5],
];

const one = (filter: Partial<LedgerWish["filter"]>): Partial<LedgerWish> => ({
  sheets: "one",
  filter: { project: "", account: "", ...filter },
});

function formulaValue(grids: readonly Grid[], formula: string | undefined): unknown {
  const calculator = createCalculator({
    grid: (sheet) => grids.find((grid) => grid.sheet === sheet),
    name: () => undefined,
  });
  const found = calculator.formula(formula ?? "", { sheet: "别处", row: 0, column: 0 });
  return found.state === "value" ? found.value : found.reason;
}

test.each<[string, Partial<LedgerWish["filter"]>, number, string]>([
  ["不筛选", {}, 3, "350.50"],
  ["只计甲项目", { project: "甲项目" }, 2, "150.50"],
  ["只计办公费", { account: "办公费" }, 1, "100.00"],
  ["甲项目的差旅费", { project: "甲项目", account: "差旅费" }, 1, "50.50"],
])("%s：笔数、合计和公式一致", (_name, filter, entries, total) => {
  const grid = gridOf([header, ...rows], { sheet: "支出明细账" });
  const { ledger } = findLedger([grid], one(filter));
  expect([ledger?.entryCount, showYuan(ledger!.total)]).toEqual([entries, total]);
  expect(formulaValue([grid], ledger?.totalFormula)).toBe(Number(total));
});

test("有几个项目而没有筛选的，提醒一句；筛选对不上的，不取合计", () => {
  const grid = gridOf([header, ...rows], { sheet: "支出明细账" });
  expect(findLedger([grid]).problems.map(({ code }) => code)).toEqual(["ledger-several-projects"]);
  const none = findLedger([grid], one({ project: "丙项目" }));
  expect(none.problems.map(({ code }) => code)).toEqual(["ledger-filter-empty"]);
  expect(none.ledger?.entryCount).toBe(0);
});

test("没有项目列却要按项目筛选的，说明白，不当全部", () => {
  const grid = gridOf(
    [
      ["凭证号", "摘要", "金额"],
      ["记-1", "电费", 100],
    ],
    { sheet: "支出明细账" },
  );
  const found = findLedger([grid], one({ project: "甲项目" }));
  expect(found.ledger).toBeUndefined();
  expect(found.problems.map(({ code }) => code)).toEqual(["ledger-filter-column"]);
});

test("没有摘要列时，项目列就是支出事项", () => {
  const grid = gridOf(
    [
      ["凭证号", "项目", "金额"],
      ["记-1", "电费", 100],
    ],
    { sheet: "支出明细账" },
  );
  expect(findLedger([grid]).ledger?.columns).toEqual({ amount: 2, voucher: 0, item: 1 });
});

describe("分年记账的几张表", () => {
  const year = (sheet: string, title: readonly (readonly Written[])[], amounts: readonly number[]): Grid =>
    gridOf(
      [
        ...title,
        ["凭证号", "摘要", "收款方", "金额（元）"],
        ...amounts.map((amount, index) => [`记-${String(index + 1)}`, "运维", "甲公司", amount]),
      ],
      { sheet },
    );
  const grids = [year("明细账2023", [["2023年"]], [10, 20]), year("明细账2024", [], [5])];

  test("没有指定的，列出来请人选", () => {
    expect(findLedger(grids).problems.map(({ code }) => code)).toEqual(["ledger-sheet-ambiguous"]);
  });

  test("指定几张的合并成一本：笔数、合计、公式、原表位置", () => {
    const { ledger, problems } = findLedger(grids, { ...one({}), sheets: "all" });
    expect(problems).toEqual([]);
    expect([ledger?.entryCount, showYuan(ledger!.total)]).toEqual([3, "35.00"]);
    expect(formulaValue(grids, ledger?.totalFormula)).toBe(35);
    expect(ledger?.entry(2).at).toEqual({ sheet: "明细账2024", row: 1, column: 3 });
    expect(ledger?.groupsOf("payee").reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  test("有一张读不出金额的，合计不算数", () => {
    const broken = gridOf(
      [
        ["凭证号", "摘要", "金额"],
        ["记-1", "运维", "待定"],
      ],
      { sheet: "明细账2025" },
    );
    expect(findLedger([...grids, broken], { ...one({}), sheets: "all" }).ledger?.isComplete).toBe(false);
  });
});
