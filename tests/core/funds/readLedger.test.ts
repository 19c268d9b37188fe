import fc from "fast-check";
import { findLedger } from "../../../src/core/funds/findLedger";
import type { Grid } from "../../../src/core/grid/grid";
import { gridOf, percent, type Written } from "../../support/gridOf";

/** The same sheet as an adapter has it that keeps numbers in columns. */
function withColumns(grid: Grid): Grid {
  return {
    ...grid,
    plainNumbersOf: (column, firstRow, lastRow) =>
      Float64Array.from({ length: lastRow - firstRow + 1 }, (_, place) => {
        const { value, formula } = grid.cell(firstRow + place, column);
        return value.type === "number" && value.format === "plain" && formula === undefined
          ? value.number
          : NaN;
      }),
  };
}

const amount: fc.Arbitrary<Written> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -500_000, max: 500_000 }).map((count) => count / 100) },
  fc.constantFrom<Written>(
    null,
    0.125,
    1e13,
    "1,200.50元",
    "－",
    "待查",
    "金额",
    percent(0.5),
    { type: "error", error: "#REF!" },
    { value: { type: "number", number: 30, format: "plain" }, formula: "SUM(E2:E3)" },
  ),
);
const row = fc.tuple(
  fc.constantFrom<Written>("2024-1-5", "", "日期"),
  fc.constantFrom<Written>("付办公费", "合计", "本月合计", "", "摘要"),
  fc.constantFrom<Written>("甲公司", "", "收款方"),
  fc.constantFrom<Written>("办公费", "", "科目"),
  amount,
);

test.each(["金额", "金额（万元）"])("%s：数成列读出来，和一格一格读出来的明细账一样", (header) => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const grid = gridOf([["日期", "摘要", "收款方", "科目", header], ...rows], { sheet: "支出明细账" });
      const [slow, quick] = [findLedger([grid]), findLedger([withColumns(grid)])].map(
        ({ ledger, problems }) => ({
          problems,
          total: ledger?.total,
          formula: ledger?.totalFormula,
          isPlain: ledger?.isPlain,
          isComplete: ledger?.isComplete,
          skipped: ledger?.skipped,
          entries: Array.from({ length: ledger?.entryCount ?? 0 }, (_, entry) => ledger?.entry(entry)),
        }),
      );
      expect(quick).toEqual(slow);
    }),
  );
});
