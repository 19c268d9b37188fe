/** @jest-environment jsdom */
// npm run bench:excel -- --large
import type { Result } from "../../src/core/problems/problem";
import { makeSourceTables } from "../../src/usecases/attachments/sourceTables";
import { openExcel, type OpenedExcel, readAll } from "../support/excelWorkbook";
import { answerRows, voucherRows } from "../support/longWorkbooks";
import type { LoggedRequest, RequestSummary } from "../support/simulatedExcel/requestLog";

const isLarge = process.env["JIXIAO_BENCH"] === "large";
const VOUCHERS = isLarge ? 1_000_000 : 100_000;
const ANSWERS = isLarge ? 100_000 : 10_000;
/** People paste no more at a time. */
const PASTED = 20_000;
const CHUNK = 4_000_000;

const lines: string[] = [];
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function note(name: string, cost: RequestSummary, requests: readonly LoggedRequest[]): void {
  const largest = Math.max(0, ...requests.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)));
  const allowed = 1 + Math.ceil(Math.max(cost.bytesOut, cost.bytesIn) / CHUNK);
  const gaps = requests.map(({ gap }) => gap).sort((a, b) => a - b);
  const middle = gaps[gaps.length >> 1] ?? 0;
  lines.push(
    `${name}: ${String(cost.syncs)} syncs (1 + n / 4 MB = ${String(allowed)}), sent ${megabytes(cost.bytesIn)}, got ${megabytes(cost.bytesOut)}, largest request or answer ${megabytes(largest)}, between two requests ${middle.toFixed(0)} ms, at most ${cost.longestGap.toFixed(0)} ms`,
  );
}

async function measure<T>({ excel }: OpenedExcel, name: string, command: () => Promise<T>): Promise<T> {
  const { result, cost } = await excel.log.during(command);
  note(name, cost, excel.log.work.slice(excel.log.work.length - cost.syncs));
  return result;
}

async function made(opened: OpenedExcel, tables: "funds" | "surveys"): Promise<Result<unknown>> {
  let told = 0;
  return measure(
    opened,
    `生成${tables === "funds" ? "附件4" : "附件5和满意度汇总表"}（读、写、核对）`,
    async () => {
      const result = await makeSourceTables(opened.host.workbook, { tables, progress: () => (told += 1) });
      lines.push(`  进度说了 ${String(told)} 次`);
      return result;
    },
  );
}

function pasteRows(
  { excel }: OpenedExcel,
  sheet: string,
  rows: Iterable<readonly (string | number)[]>,
): void {
  let [top, block]: [number, (string | number)[][]] = [0, []];
  const paste = (): void => {
    if (block.length > 0) excel.user.paste(`${sheet}!A${String(top + 1)}`, block);
    [top, block] = [top + block.length, []];
  };
  for (const row of rows) {
    block.push([...row]);
    if (block.length === PASTED) paste();
  }
  paste();
}

test(`${String(VOUCHERS)} vouchers`, async () => {
  const opened = await openExcel({ flavour: "web" });
  opened.excel.user.renameSheet("Sheet1", "支出明细账");
  pasteRows(opened, "支出明细账", voucherRows(VOUCHERS));
  await measure(opened, `明细账 ${String(VOUCHERS)} 笔，第一次读`, () => readAll(opened.host.workbook));
  await measure(opened, "  再读", () => readAll(opened.host.workbook));
  expect((await made(opened, "funds")).ok).toBe(true);
  opened.excel.close();
});

test(`${String(ANSWERS)} answers to 30 questions`, async () => {
  const opened = await openExcel({ flavour: "web" });
  opened.excel.user.renameSheet("Sheet1", "A卷群众原始数据");
  pasteRows(opened, "A卷群众原始数据", answerRows(ANSWERS, "all"));
  await measure(opened, `问卷 ${String(ANSWERS)} 份 × 30 题，第一次读`, () => readAll(opened.host.workbook));
  expect((await made(opened, "surveys")).ok).toBe(true);
  opened.excel.close();
});

afterAll(() => {
  process.stdout.write(`\n${lines.join("\n")}\n`);
});
