/** @jest-environment jsdom */
import { sayProblem } from "../../../src/core/problems/say";
import { planAttachments } from "../../../src/usecases/attachments/planAttachments";
import { makeSourceTables } from "../../../src/usecases/attachments/sourceTables";
import type { Limits } from "../../../src/workbook/excel/limits";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { openExcel, type OpenedExcel, readAll } from "../../support/excelWorkbook";
import { typeIndicators } from "../../support/manyIndicators";

/** A fiftieth of what the web client takes, so that a few thousand rows are long data. */
const limits: Limits = { answer: 80_000, request: 80_000, block: 30_000, seen: 70_000 };
/** What the simulated client refuses: 5 to 4, as 5 MB to our 4 MB. */
const payloadLimit = 100_000;

const LEDGER = 2600;
const ANSWERS = 900;
const QUESTIONS = 10;
const scale = ["非常满意", "满意", "一般", "不满意"];

const ledgerRows = (count: number): (string | number)[][] => [
  ["日期", "凭证号", "摘要", "收款方", "科目", "金额"],
  ...Array.from({ length: count }, (_, row) => [
    45_292 + (row % 366),
    `记-${String(row + 1)}`,
    `支付第${String(row + 1)}批项目服务费`,
    `服务商${String(row % 40)}`,
    ["办公费", "印刷费", "差旅费"][row % 3] ?? "",
    (row % 977) + 0.25,
  ]),
];
const answerRows = (count: number): (string | number)[][] => [
  [
    "序号",
    ...Array.from(
      { length: QUESTIONS },
      (_, index) => `${String(index + 1)}、第${String(index + 1)}题您怎么看？`,
    ),
  ],
  ...Array.from({ length: count }, (_, row) => [
    row + 1,
    ...Array.from({ length: QUESTIONS }, (__, question) => scale[(row + question * 3) % 4] ?? ""),
  ]),
];

async function longWorkbook(vouchers: number, answers: number): Promise<OpenedExcel> {
  const opened = await openExcel({ flavour: "web", payloadLimit }, limits);
  const { user } = opened.excel;
  typeIndicators(opened.excel, 4);
  user.addSheet("支出明细账");
  user.paste("支出明细账!A1", ledgerRows(vouchers));
  user.addSheet("群众问卷原始数据");
  user.paste("群众问卷原始数据!A1", answerRows(answers));
  return opened;
}

const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  result.ok ? [] : (result.problems ?? []).map(({ code }) => code);

describe("读长数据", () => {
  test("每次回答不超过限额，往返次数随字节数，一格不少", async () => {
    const { excel, host } = await longWorkbook(LEDGER, ANSWERS);
    await readAll(host.workbook);
    const { result, cost } = await excel.log.during(() => readAll(host.workbook));
    expect(Math.max(...excel.log.work.map(({ bytesOut }) => bytesOut))).toBeLessThanOrEqual(payloadLimit);
    expect(cost.syncs).toBeLessThanOrEqual(1 + Math.ceil(cost.bytesOut / limits.answer) + 2);
    expect(cost.syncs).toBeGreaterThanOrEqual(Math.floor(cost.bytesOut / payloadLimit));
    const grid = result.grids.get("支出明细账");
    expect(grid?.rowCount).toBe(LEDGER + 1);
    ledgerRows(LEDGER).forEach((row, at) => {
      const found = row.map((_, column) => grid?.cell(at, column).value);
      expect(
        found.map((value) => value && ("text" in value ? value.text : "number" in value ? value.number : "")),
      ).toEqual(row);
    });
    excel.close();
  });

  test("在任何一次往返之后取消：说明没有读完，下一次照样读全", async () => {
    const { excel, host } = await longWorkbook(LEDGER, ANSWERS);
    await readAll(host.workbook);
    const { cost } = await excel.log.during(() => readAll(host.workbook));
    expect(cost.syncs).toBeGreaterThan(5);
    for (let most = 0; most < cost.syncs; most += 1) {
      const before = excel.log.work.length;
      const trips = (): number => excel.log.work.length - before;
      const read = await host.workbook.read({ cancel: { isWished: () => trips() >= most } });
      expect([trips(), codes(read)]).toEqual([most, ["excel-read-cancelled"]]);
    }
    expect((await readAll(host.workbook)).grids.get("支出明细账")?.rowCount).toBe(LEDGER + 1);
    excel.close();
  });
});

interface Written {
  readonly snapshot: WorkbookSnapshot;
  readonly patch: Parameters<OpenedExcel["host"]["workbook"]["apply"]>[0];
}

function planned(snapshot: WorkbookSnapshot, names: readonly string[]): Written {
  const plan = planAttachments(snapshot, { names });
  if (!plan.ok) throw new Error(plan.problems.map(sayProblem).join("\n"));
  expect(plan.value.made.map(({ name }) => name)).toEqual(names);
  return { snapshot, patch: plan.value.patch };
}

describe("长表里不只有数", () => {
  test("后面才出现公式、错误值、像公式的文字和隐藏的行：一格不少，隐藏的也知道", async () => {
    const { excel, host } = await longWorkbook(LEDGER, 0);
    const { user } = excel;
    user.type("支出明细账!F1500", "=F1499*2");
    user.type("支出明细账!E2000", "#N/A");
    user.type("支出明细账!C2100", "'=SUM(A1)");
    user.hideRows("支出明细账", 2199, 5);
    for (const read of ["第一次", "再读"]) {
      const grid = (await readAll(host.workbook)).grids.get("支出明细账");
      const found = (row: number, column: number) => grid?.cell(row - 1, column);
      expect([read, found(1500, 5)]).toEqual([
        read,
        {
          value: { type: "number", number: 2 * Number(ledgerRows(LEDGER)[1498]?.[5]), format: "plain" },
          formula: "F1499*2",
        },
      ]);
      expect(found(2000, 4)?.value).toEqual({ type: "error", error: "#N/A" });
      expect(found(2100, 2)).toEqual({ value: { type: "text", text: "=SUM(A1)" } });
      expect([2198, 2199, 2203, 2204].map((row) => grid?.isHiddenRow(row))).toEqual([
        false,
        true,
        true,
        false,
      ]);
      const isOther = (row: number): boolean => ![1499, 1999, 2099].includes(row);
      const shown = ledgerRows(LEDGER).map((entries, row) =>
        entries.map((_, column) => {
          const value = grid?.cell(row, column).value;
          return value && ("text" in value ? value.text : "number" in value ? value.number : "");
        }),
      );
      expect(shown.filter((_, row) => isOther(row))).toEqual(
        ledgerRows(LEDGER).filter((_, row) => isOther(row)),
      );
    }
    expect(Math.max(...excel.log.work.map(({ bytesOut }) => bytesOut))).toBeLessThanOrEqual(payloadLimit);
    excel.close();
  });
});

describe("写长数据", () => {
  test("附件4、附件5：一次一次地写，每次不超过限额，写完读回核对", async () => {
    const { excel, host } = await longWorkbook(LEDGER, ANSWERS);
    const { snapshot, patch } = planned(await readAll(host.workbook), ["附件4", "附件5"]);
    const told: (readonly [number, number])[] = [];
    const { result, cost } = await excel.log.during(() =>
      host.workbook.apply(patch, { basis: snapshot, progress: (done, of) => told.push([done, of]) }),
    );
    expect(codes(result)).toEqual([]);
    const requests = excel.log.work.slice(-cost.syncs);
    expect(Math.max(...requests.map(({ bytesIn }) => bytesIn))).toBeLessThanOrEqual(payloadLimit);
    expect(Math.max(...requests.map(({ bytesOut }) => bytesOut))).toBeLessThanOrEqual(payloadLimit);
    // every request of the writing is told, one after another
    const [of = 0] = told.map(([, all]) => all);
    expect(of).toBeGreaterThan(4);
    expect(told).toEqual(Array.from({ length: of }, (_, place) => [place + 1, of]));
    expect(excel.sheetNames()).toEqual(expect.arrayContaining(["附件4 支出明细表", "附件4 支出汇总"]));
    excel.close();
  });

  test("写到任何一步取消：工作簿和原来一模一样，之后还能写成", async () => {
    const { excel, host } = await longWorkbook(300, 20);
    const { patch } = planned(await readAll(host.workbook), ["附件4"]);
    const before = excel.picture();
    let steps = 2;
    for (let after = 0; after < steps; after += 1) {
      let done = 0;
      const applied = await host.workbook.apply(patch, {
        basis: await readAll(host.workbook),
        progress: (count, of) => {
          done = count;
          steps = of;
        },
        cancel: { isWished: () => done >= after },
      });
      expect([after, codes(applied)]).toEqual([
        after,
        [after === 0 ? "excel-write-cancelled" : "excel-write-cancelled-restored"],
      ]);
      expect(excel.picture()).toEqual(before);
    }
    expect(steps).toBeGreaterThan(4);
    expect(codes(await host.workbook.apply(patch, { basis: await readAll(host.workbook) }))).toEqual([]);
    expect(excel.sheetNames()).toContain("附件4 支出明细表");
    excel.close();
  });

  test("没有评分表的工作簿：从读到写成，每次往返都在限额以内", async () => {
    const { excel, host } = await openExcel({ flavour: "web", payloadLimit }, limits);
    excel.user.renameSheet("Sheet1", "支出明细账");
    excel.user.paste("支出明细账!A1", ledgerRows(LEDGER));
    const said: string[] = [];
    const { result } = await excel.log.during(() =>
      makeSourceTables(host.workbook, { tables: "funds", progress: (item) => said.push(item) }),
    );
    expect(codes(result)).toEqual([]);
    for (const { bytesIn, bytesOut } of excel.log.work) {
      expect(bytesIn).toBeLessThanOrEqual(payloadLimit);
      expect(bytesOut).toBeLessThanOrEqual(payloadLimit);
    }
    expect(said.filter((item) => /^读取 支出明细账 第 \d+ 行$/.test(item)).length).toBeGreaterThan(3);
    const total = ledgerRows(LEDGER)
      .slice(1)
      .reduce((sum, row) => sum + Number(row[5]), 0);
    const shown = excel.values("附件4 支出明细表!G1:G2650").flat();
    expect(shown).toContain(total);
    excel.close();
  });
});
