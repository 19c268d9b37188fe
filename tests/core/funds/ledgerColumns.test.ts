import { ledgerColumnsText, readLedgerColumns } from "../../../src/core/evidence/ledgerReading";
import { findLedger, type LedgerWish } from "../../../src/core/funds/findLedger";
import { showYuan } from "../../../src/core/number/money";
import { sayProblem } from "../../../src/core/problems/say";
import { gridOf, type Written } from "../../support/gridOf";

type Row = readonly Written[];

function read(rows: readonly Row[], columns: string, source: LedgerWish["source"] = "named") {
  return findLedger([gridOf(rows, { sheet: "账" })], {
    source,
    reading: { columns: readLedgerColumns(columns) ?? [] },
  });
}

const header: Row = ["办理日", "凭证号", "摘要", "收款方", "金额", "核准数"];
const rows: readonly Row[] = [
  header,
  ["2023-01-05", "记-1", "电费", "供电局", 10, 9],
  ["2023-02-05", "记-2", "网费", "电信", 20, 19],
];

test("指定日期列：别的列照表头认", () => {
  expect(read(rows, "").ledger?.columns).toEqual({ voucher: 1, item: 2, payee: 3, amount: 4 });
  expect(read(rows, "日期A").ledger?.columns).toEqual({ date: 0, voucher: 1, item: 2, payee: 3, amount: 4 });
});

test("指定金额列：换掉认出的那一列", () => {
  const { ledger } = read(rows, "金额F");
  expect([ledger?.columns.amount, showYuan(ledger!.total)]).toEqual([5, "28.00"]);
});

test("表头的字都认不出：指定了列就从第一笔金额上面一行读起", () => {
  const unknown: readonly Row[] = [
    ["××单位"],
    ["什么时候", "给谁", "干什么", "花了多少"],
    ["2023-01-05", "供电局", "电费", 10],
    ["2023-02-05", "电信", "网费", "20元"],
    ["", "", "合计", 30],
  ];
  const { ledger } = read(unknown, "日期A、收款方B、摘要C、金额D");
  expect([ledger?.headerRow, ledger?.entryCount, showYuan(ledger!.total)]).toEqual([1, 2, "30.00"]);
  expect(read(unknown, "日期A、收款方B、摘要C、金额D", "any").ledger).toBeUndefined();
  const { ledger: none, problems } = read(unknown, "");
  expect(none).toBeUndefined();
  expect(problems.map(sayProblem).join("")).toMatch(/^工作表“账”的表头里没有认出“金额”/);
});

test("指定了工作表，表头只有金额和一列也算", () => {
  const few: readonly Row[] = [
    ["摘要", "金额"],
    ["电费", 10],
  ];
  expect(read(few, "", "any").ledger).toBeUndefined();
  expect(showYuan(read(few, "").ledger!.total)).toBe("10.00");
});

test.each([
  ["日期A、金额D", "日期A、金额D"],
  ["日期：a；金额 = D列", "日期A、金额D"],
  ["", ""],
])("“%s”读作“%s”", (written, shown) => {
  expect(ledgerColumnsText(readLedgerColumns(written)!)).toBe(shown);
});

test.each(["日期", "日期1", "时间A", "金额XFE", "A列"])("“%s”看不懂", (written) => {
  expect(readLedgerColumns(written)).toBeUndefined();
});
