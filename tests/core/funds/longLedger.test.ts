import { findLedger, findLedgerInSteps } from "../../../src/core/funds/findLedger";
import { gridOf } from "../../support/gridOf";
import { stepped, watchedGrid } from "../../support/stepsOf";

const ROWS = 40_000;
/** What may be looked at between two turns of the page: some milliseconds of work. */
const MOST_CELLS = 100_000;

const row = (at: number) => [
  45_292 + (at % 365),
  `记-${String(at)}`,
  `第${String(at)}笔`,
  `商户${String(at % 97)}`,
];

test.each<[string, readonly string[], (at: number) => readonly (string | number)[]]>([
  ["一列金额", ["金额"], (at) => [at + 0.25]],
  ["借方和贷方", ["借方金额", "贷方金额"], (at) => (at % 5 === 0 ? ["", at] : [at, ""])],
  ["方向和金额", ["方向", "金额"], (at) => [at % 5 === 0 ? "贷" : "借", at]],
])("四万行的明细账，%s：读一段停一下，读出来的还是一样", (_name, headers, amounts) => {
  const rows = Array.from({ length: ROWS }, (_, at) => [...row(at), ...amounts(at)]);
  const sheet = gridOf([["日期", "凭证号", "摘要", "收款方", ...headers], ...rows], { sheet: "支出明细账" });
  const { grid, looked } = watchedGrid(sheet);
  const { value, count, most } = stepped(findLedgerInSteps([grid]), looked);
  const whole = findLedger([sheet]);
  expect(value.problems).toEqual(whole.problems);
  expect([value.ledger?.total, value.ledger?.entryCount]).toEqual([
    whole.ledger?.total,
    whole.ledger?.entryCount,
  ]);
  expect(count).toBeGreaterThanOrEqual(Math.floor(ROWS / 8192));
  expect(most).toBeLessThanOrEqual(MOST_CELLS);
});
