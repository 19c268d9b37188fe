import fc from "fast-check";
import { showYuan, yuan, yuanToFen } from "../../../src/core/number/money";
import { findFundArrangement } from "../../../src/core/funds/findFundArrangement";
import { findLedger } from "../../../src/core/funds/findLedger";
import { type FundFact, fundFact } from "../../../src/core/funds/fundFact";
import caseArrangement from "../../fixtures/cases/yiwangtongban/fundArrangement.json";
import caseLedger from "../../fixtures/cases/yiwangtongban/ledger.json";
import { errorValue, gridOf, type Written } from "../../support/gridOf";

type Rows = readonly (readonly Written[])[];

function factsFrom(arrangement: Rows | undefined, ledger?: Rows) {
  const found = arrangement && findFundArrangement([gridOf(arrangement, { sheet: "资金安排" })]);
  const account = ledger && findLedger([gridOf(ledger, { sheet: "支出明细账" })]).ledger;
  const funds = {
    ...(found?.arrangement ? { arrangement: found.arrangement } : {}),
    ...(account ? { ledger: account } : {}),
  };
  return {
    problems: found?.problems.map(({ code }) => code) ?? [],
    of: (name: string) => fundFact(name, funds),
    shown: (name: string) => shown(fundFact(name, funds)),
  };
}

function shown(fact: FundFact | undefined): readonly (string | undefined)[] | undefined {
  return fact && [showYuan(yuanToFen(yuan(fact.value))!), fact.formula];
}

test.each([
  ["实际到位资金", "413,550.00", "资金安排!$D$2"],
  ["资金到位数", "413,550.00", "资金安排!$D$2"],
  ["预算资金", "413,550.00", "SUM(资金安排!$A$2:$C$2)"],
  ["计划投入", "413,550.00", "SUM(资金安排!$A$2:$C$2)"],
  ["年初预算数", "170,000.00", "资金安排!$B$2"],
  ["追加", "243,550.00", "资金安排!$C$2"],
  ["上年结转", "0.00", "资金安排!$A$2"],
  ["实际支出资金", "413,550.00", "SUM(支出明细账!$D$2:$D$1048576)"],
  ["“实际支出资金”（元）", "413,550.00", "SUM(支出明细账!$D$2:$D$1048576)"],
])("一网通办：%s %s", (name, value, formula) => {
  const facts = factsFrom(caseArrangement, caseLedger);
  expect(facts.problems).toEqual([]);
  expect(facts.shown(name)).toEqual([value, formula]);
});

test.each(["资金", "结转资金", "项目资金", "业务办理量", ""])("含义不明的名称不取数：%s", (name) => {
  expect(factsFrom(caseArrangement, caseLedger).of(name)).toBeUndefined();
});

const header = ["上年结转", "年初预算数", "追加/调减（+/-）", "到位数", "支出数"] as const;

test("资金安排自有支出数时以它为准，并与明细账比较", () => {
  const facts = factsFrom(
    [header, [0, 100, 0, 100, 90]],
    [
      ["凭证号", "摘要", "金额"],
      ["记-1", "甲", 80],
    ],
  );
  expect(facts.shown("支出数")).toEqual(["90.00", "资金安排!$E$2"]);
  expect(facts.of("支出数")?.problems.map(({ code }) => code)).toEqual(["funds-spent-differs"]);
});

test("空白不是0：没有年初预算数、到位数就没有事实", () => {
  const facts = factsFrom([header, ["", "", 5, "", ""]]);
  expect(["预算资金", "到位数", "支出数"].map((name) => facts.of(name))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(factsFrom([header, ["", 100, "", 90, ""]]).shown("预算资金")).toEqual([
    "100.00",
    "SUM(资金安排!$A$2:$C$2)",
  ]);
});

test("错误值和非金额报出，并不作为事实", () => {
  const facts = factsFrom([header, [errorValue("#REF!"), 100, 0, "约90万", errorValue("#N/A")]], caseLedger);
  expect(facts.problems).toEqual(["amount-error", "amount-unreadable", "amount-error"]);
  expect(["预算资金", "到位数", "支出数"].map((name) => facts.of(name))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(facts.shown("年初预算数")).toEqual(["100.00", "资金安排!$B$2"]);
});

test("万元、标题行所写单位、一项一行", () => {
  const facts = factsFrom([
    ["项目资金安排表"],
    ["单位：万元"],
    ["上年结转", 0],
    ["年初预算数", 17],
    ["追加/调减", 24.355],
    ["到位数（元）", 413550],
  ]);
  expect(facts.shown("预算数")).toEqual(["413,550.00", "SUM(资金安排!$B$3:$B$5)*10000"]);
  expect(facts.shown("到位资金")).toEqual(["413,550.00", "资金安排!$B$6"]);
});

test("小计与各项之和不一致时不取预算数", () => {
  const facts = factsFrom([
    ["上年结转", "年初预算数", "追加", "小计", "到位数"],
    [0, 100, 20, 130, 120],
  ]);
  expect(facts.problems).toEqual(["funds-subtotal-differs"]);
  expect(facts.of("预算资金")).toBeUndefined();
  expect(facts.shown("到位数")).toEqual(["120.00", "资金安排!$E$2"]);
});

test("只有小计时取小计；各项不相邻时逐个相加", () => {
  expect(
    factsFrom([
      ["追加", "小计", "到位数"],
      ["", 130, 120],
    ]).shown("预算资金"),
  ).toEqual(["130.00", "资金安排!$B$2"]);
  const apart = factsFrom([
    ["年初预算数", "备注", "追加", "到位数"],
    [100, "", 20, 120],
  ]);
  expect(apart.shown("预算资金")).toEqual(["120.00", "SUM(资金安排!$A$2,资金安排!$C$2)"]);
});

test("多行资金安排取合计行；没有合计行则不取", () => {
  const names = ["来源", "年初预算数", "追加", "到位数"];
  const rows = [names, ["区级", 100, 0, 100], ["市级", 50, 0, 50]];
  expect(factsFrom([...rows, ["合　计", 150, 0, 150]]).shown("到位数")).toEqual(["150.00", "资金安排!$D$4"]);
  expect(factsFrom(rows).problems).toEqual(["funds-several-rows"]);
});

test("附件4的两层表头", () => {
  const grid = gridOf(
    [
      ["附件4"],
      ["调整预算数", "", "", "", "到位数", "支出数", "结余"],
      ["上年结转", "年初预算数", "追加/调减（+/-）", "小计"],
      [0, 170000, 243550, 413550, 413550, 413550, 0],
      ["序号", "支出事项", "", "", "凭证号", "收款方", "金额"],
      [1, "电费", "", "", "记-1", "甲公司", 10],
    ],
    { sheet: "附件4", merges: ["A2:D2", "E2:E3", "F2:F3", "G2:G3"] },
  );
  const { arrangement, problems } = findFundArrangement([grid]);
  expect(problems).toEqual([]);
  expect([...arrangement!.figures].map(([name, { at, state }]) => [name, at.column, at.row, state])).toEqual([
    ["arrived", 4, 3, "amount"],
    ["spent", 5, 3, "amount"],
    ["carried", 0, 3, "amount"],
    ["initial", 1, 3, "amount"],
    ["adjustment", 2, 3, "amount"],
    ["subtotal", 3, 3, "amount"],
  ]);
});

test("自评表的资金块和明细账都不是资金安排", () => {
  const form = gridOf([
    ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 13, 13, 13, 10, 1, 10],
  ]);
  expect(findFundArrangement([form, gridOf(caseLedger)])).toEqual({ problems: [] });
});

test("任何资金安排都不会出错", () => {
  const cell = fc.oneof(
    fc.constantFrom<Written>(
      "上年结转",
      "年初预算数",
      "到位数",
      "支出数（万元）",
      "小计",
      "合计",
      "单位：千元",
      "1万元",
      "-",
    ),
    fc.double(),
    fc.constant(errorValue("#N/A")),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const facts = factsFrom(rows);
      for (const name of ["预算资金", "到位数", "支出数"]) facts.of(name);
    }),
  );
});
