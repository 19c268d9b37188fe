import { findFundArrangement } from "../../../src/core/funds/findFundArrangement";
import { findLedger } from "../../../src/core/funds/findLedger";
import { fundFact } from "../../../src/core/funds/fundFact";
import { isOwnFundFormula } from "../../../src/core/funds/ownFormula";
import caseArrangement from "../../fixtures/cases/yiwangtongban/fundArrangement.json";
import { gridOf } from "../../support/gridOf";

const { ledger } = findLedger([
  gridOf(
    [
      ["凭证号", "摘要", "金额"],
      ["记-1", "电费", 10],
      ["", "合计", 10],
    ],
    { sheet: "支出明细账" },
  ),
]);
const { arrangement } = findFundArrangement([gridOf(caseArrangement, { sheet: "资金安排" })]);
const spent = fundFact("实际支出", { ledger: ledger! })!;
const budget = fundFact("预算资金", { arrangement: arrangement! })!;

test.each([
  ["现在的公式", spent.formula!],
  ["出现合计行之前的公式", "SUM(支出明细账!$C$2:$C$1048576)"],
  [
    "带引号、空格和另一首行",
    "=SUM('支出明细账'!$C$5:$C$1048576) - SUMIF(支出明细账!$B$5:$B$1048576,\"小计\",支出明细账!$C$5:$C$1048576)",
  ],
])("支出数是我们写的：%s", (_name, formula) => {
  expect(isOwnFundFormula(formula, spent)).toBe(true);
});

test.each([
  ["只加一部分行", "SUM(支出明细账!$C$2:$C$20)"],
  [
    "另扣一类",
    'SUM(支出明细账!$C$2:$C$1048576)-SUMIF(支出明细账!$B$2:$B$1048576,"退款",支出明细账!$C$2:$C$1048576)',
  ],
  ["另一列", "SUM(支出明细账!$D$2:$D$1048576)"],
  ["加了常数", `${spent.formula!}+100`],
])("支出数不是我们写的：%s", (_name, formula) => {
  expect(isOwnFundFormula(formula, spent)).toBe(false);
});

test("预算数按单元格区域认", () => {
  expect(isOwnFundFormula("SUM(资金安排!$A$3:$C$3)", budget)).toBe(true);
  expect(isOwnFundFormula("SUM(资金安排!$B$2:$C$2)", budget)).toBe(false);
});
