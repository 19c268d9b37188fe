/** @jest-environment jsdom */
// npm run bench:excel
import { costsOfWork } from "../support/costCommands";
import { openExcel, readAll } from "../support/excelWorkbook";
import { typeIndicators } from "../support/manyIndicators";
import type { RequestSummary } from "../support/simulatedExcel/requestLog";

const lines: string[] = [];
const kilobytes = (bytes: number): string => `${String(Math.ceil(bytes / 1024))} KB`.padStart(9);
const SLICE = 50;

function note(name: string, { syncs, bytesIn, bytesOut, longestGap }: RequestSummary): void {
  const slice = Math.round(longestGap);
  const verdict = slice > SLICE ? `over ${String(SLICE)} ms` : "";
  lines.push(
    `${name}: ${String(syncs)} syncs, sent ${kilobytes(bytesIn)}, got ${kilobytes(bytesOut)}, longest slice ${String(slice)} ms ${verdict}`,
  );
}

test.each([23, 500])("%s indicators", async (count) => {
  const opened = await openExcel({ flavour: "web" });
  typeIndicators(opened.excel, count);
  for (const [name, cost] of await costsOfWork(opened)) note(`${String(count)} 个指标，${name}`, cost);
  opened.excel.close();
});

test("a ledger of 50,000 rows", async () => {
  const { excel, host } = await openExcel({ flavour: "web" });
  const rows = Array.from({ length: 50_000 }, (_, row) => [
    45_000 + (row % 365),
    `记-${String(row)}`,
    `支付软件开发费第${String(row)}笔`,
    `供应商${String(row % 300)}`,
    row + 0.25,
    "转账",
  ]);
  excel.user.paste("Sheet1!A1", rows);
  const { cost } = await excel.log.during(() => readAll(host.workbook));
  note("明细账 5 万行，第一次读", cost);
  const again = await excel.log.during(() => readAll(host.workbook));
  note("明细账 5 万行，再读", again.cost);
  excel.close();
});

afterAll(() => {
  process.stdout.write(`\n${lines.join("\n")}\n`);
});
