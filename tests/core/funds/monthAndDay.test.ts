import { findLedger } from "../../../src/core/funds/findLedger";
import { sumsByMonth } from "../../../src/core/funds/ledgerSummary";
import { dateSerial } from "../../../src/core/formulas/serialDate";
import { gridOf, type Written } from "../../support/gridOf";

type Rows = readonly (readonly Written[])[];

const HEADER: readonly Written[] = ["月", "日", "凭证号", "摘要", "金额"];
const paid: Rows = [
  [1, 5, "记-1", "电费", 100],
  ["03月", "6日", "记-2", "水费", 20],
  [3, 31, "记-3", "邮费", 3],
  [null, null, "", "合计", 123],
];

const SHEET = "支出明细账";
const found = (rows: Rows, sheet = SHEET) => findLedger([gridOf(rows, { sheet })]);

/** "2023-01 100.00×1" */
function months(rows: Rows, sheet?: string): readonly string[] {
  const { ledger } = found(rows, sheet);
  if (!ledger) throw new Error("No ledger");
  expect(ledger.total).toBe(12_300);
  return sumsByMonth(ledger).months.map(({ month, count, amount }) => {
    const at = [2022, 2023, 2024]
      .flatMap((year) => Array.from({ length: 12 }, (_, place) => [year, place + 1] as const))
      .find(([year, each]) => dateSerial(year, each, 1) === month);
    return `${String(at)} ${String(amount)}×${String(count)}`;
  });
}

const of2023 = ["2023,1 10000×1", "2023,3 2300×2"];

describe("月、日各一列的明细账", () => {
  test.each<readonly [string, Rows, string]>([
    ["年在标题里", [["××局2023年度项目支出明细账"], HEADER, ...paid], SHEET],
    ["年在工作表名里", [HEADER, ...paid], "2023年"],
    [
      "表头两层，2023年在月、日上面",
      [["2023年", "", "凭证号", "摘要", "金额"], ["月", "日", "", "", ""], ...paid],
      SHEET,
    ],
    [
      "表头两层，标题写的是资金年度",
      [
        ["2022年结转资金支出明细账"],
        ["2023年", "", "凭证号", "摘要", "发生额", ""],
        ["月", "日", "", "", "借方", "贷方"],
        ...paid,
      ],
      SHEET,
    ],
    [
      "有年这一列",
      [["年", ...HEADER], ...paid.map((row, place) => [place < 3 ? 2023 : null, ...row])],
      SHEET,
    ],
  ])("%s：按月汇总", (_name, rows, sheet) => {
    expect(months(rows, sheet)).toEqual(of2023);
    expect(found(rows, sheet).problems).toEqual([]);
  });

  test.each<readonly [string, Rows, string]>([
    ["哪里都没有写年", [["支出明细账"], HEADER, ...paid], SHEET],
    ["写了两个年份", [["2022-2023年支出明细账"], HEADER, ...paid], SHEET],
    ["标题和工作表名不同", [["2023年支出明细账"], HEADER, ...paid], "2024年"],
    ["写的是截止日期", [["截至2024年3月31日支出明细账"], HEADER, ...paid], SHEET],
    ["月份从头再来", [["2023年支出明细账"], HEADER, [11, 5, "记-0", "冲账", 0], ...paid], SHEET],
  ])("%s：不猜是哪一年，合计照算，说明怎样写", (_name, rows, sheet) => {
    const { ledger, problems } = found(rows, sheet);
    expect([ledger?.total, ledger?.columns.date]).toEqual([12_300, undefined]);
    expect(problems.map(({ code }) => code)).toEqual(["ledger-year-unknown"]);
  });

  test("日子空着或不存在：算没有日期", () => {
    const { ledger } = found([
      ["2023年支出明细账"],
      HEADER,
      [1, 5, "记-1", "电费", 100],
      [null, null, "记-2", "水费", 20],
      [2, 30, "记-3", "邮费", 3],
    ]);
    const { months: known, undated, areReal } = sumsByMonth(ledger!);
    expect([known.length, undated.count, areReal]).toEqual([1, 2, false]);
    expect([ledger?.entry(0).dateSerial, ledger?.entry(2).dateSerial]).toEqual([
      dateSerial(2023, 1, 5),
      undefined,
    ]);
  });

  test("有日期一列的，月、日两列不用", () => {
    const { ledger } = found([
      ["日期", ...HEADER],
      ["2024-5-6", 1, 5, "记-1", "电费", 100],
    ]);
    expect(ledger?.entry(0).dateSerial).toBe(dateSerial(2024, 5, 6));
  });
});
