/** @jest-environment jsdom */
// npm run bench:excel -- --large
import type { Result } from "../../src/core/problems/problem";
import { makeSourceTables } from "../../src/usecases/attachments/sourceTables";
import { openExcel, type OpenedExcel, readAll } from "../support/excelWorkbook";
import type { LoggedRequest, RequestSummary } from "../support/simulatedExcel/requestLog";

const isLarge = process.env["JIXIAO_BENCH"] === "large";
const VOUCHERS = isLarge ? 1_000_000 : 100_000;
const ANSWERS = isLarge ? 100_000 : 10_000;
const QUESTIONS = 30;
const scale = ["非常满意", "满意", "一般", "不满意"];
const subjects = ["办公费", "印刷费", "差旅费", "会议费", "培训费", "委托业务费"];
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
  count: number,
  row: (at: number) => (string | number)[],
): void {
  for (let top = 0; top < count; top += PASTED)
    excel.user.paste(
      `${sheet}!A${String(top + 1)}`,
      Array.from({ length: Math.min(PASTED, count - top) }, (_, at) => row(top + at)),
    );
}

test(`${String(VOUCHERS)} vouchers`, async () => {
  const opened = await openExcel({ flavour: "web" });
  opened.excel.user.renameSheet("Sheet1", "支出明细账");
  pasteRows(opened, "支出明细账", VOUCHERS + 1, (at) =>
    at === 0
      ? ["日期", "凭证号", "摘要", "收款方", "科目", "金额"]
      : [
          45_292 + (at % 366),
          `记-${String(at % 9999)}`,
          `支付第${String(at % 4000)}批项目服务费`,
          `服务商${String(at % 97)}`,
          subjects[at % subjects.length] ?? "",
          (at % 50_000) + 0.25,
        ],
  );
  await measure(opened, `明细账 ${String(VOUCHERS)} 笔，第一次读`, () => readAll(opened.host.workbook));
  await measure(opened, "  再读", () => readAll(opened.host.workbook));
  expect((await made(opened, "funds")).ok).toBe(true);
  opened.excel.close();
});

test(`${String(ANSWERS)} answers to ${String(QUESTIONS)} questions`, async () => {
  const opened = await openExcel({ flavour: "web" });
  opened.excel.user.renameSheet("Sheet1", "A卷群众原始数据");
  pasteRows(opened, "A卷群众原始数据", ANSWERS + 1, (at) => [
    at === 0 ? "序号" : at,
    ...Array.from({ length: QUESTIONS }, (_, question) =>
      at === 0
        ? `${String(question + 1)}、第${String(question + 1)}题您怎么看？`
        : (scale[(at * 7 + question * 3 + (at >> 5)) % 4] ?? ""),
    ),
  ]);
  await measure(opened, `问卷 ${String(ANSWERS)} 份 × ${String(QUESTIONS)} 题，第一次读`, () =>
    readAll(opened.host.workbook),
  );
  expect((await made(opened, "surveys")).ok).toBe(true);
  opened.excel.close();
});

afterAll(() => {
  process.stdout.write(`\n${lines.join("\n")}\n`);
});
