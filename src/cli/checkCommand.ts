import type { Finding } from "../core/checks/finding";
import { severities } from "../core/checks/finding";
import { placesText } from "../core/checks/findingText";
import { type Comparison, comparisons, verdictNames } from "../core/checks/report/comparisons";
import type { Report } from "../core/checks/report/report";
import { areaName, quotedSheet, showAddress } from "../core/grid/address";
import type { SheetArea } from "../core/formulas/sheetArea";
import type { Problem } from "../core/problems/problem";
import { findingRecords, type FindingRecord } from "../core/sheets/findings/findingRecord";
import { checkAll } from "../usecases/checks/checking";
import { reportContext } from "../usecases/checks/checkReport";
import { checkWorkbook } from "../usecases/checks/checkWorkbook";
import { momentText } from "../usecases/momentText";
import type { CommandLine } from "./arguments";
import type { Command, ExitCode } from "./command";
import type { OpenWorkbook } from "./files";
import { openReport } from "./reportFile";
import { paint, type Row, shorten, table, type Tone } from "./terminal";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson, saveNamed } from "./workbookCommand";

interface Checked {
  readonly findings: readonly Finding[];
  readonly records: readonly FindingRecord[];
  readonly comparisons: readonly Comparison[];
  readonly problems: readonly Problem[];
}

/** `check [FILE] [--report REPORT] [-o OUT] [--json]`: what contradicts what; 3 where an 错误 is still open. */
export const checkCommand: Command = async (line, open) => {
  const report = await reportOf(line);
  if (report === "unreadable") return 1;
  const checked = await check(line, open, report);
  if (!checked) return 1;
  say.out(line.flags.has("json") ? JSON.stringify(asJson(checked)) : asText(checked));
  if (!line.flags.has("json")) say.problems(checked.problems);
  return exitCode(checked);
};

async function reportOf(line: CommandLine): Promise<Report | undefined | "unreadable"> {
  const path = line.options.report;
  if (path === undefined) return undefined;
  const opened = await openReport(path);
  if (opened.ok) return opened.value;
  fail(line, opened.problems);
  return "unreadable";
}

async function check(
  line: CommandLine,
  open: OpenWorkbook,
  report: Report | undefined,
): Promise<Checked | undefined> {
  const { output, table: wish } = line.options;
  const today = momentText(Date.now()).slice(0, 10);
  if (report && line.positionals.length === 0) {
    if (output !== undefined) {
      say.error("只核对报告时没有工作簿可写；请在 check 后面写上 .xlsx 文件，或去掉 -o。");
      return undefined;
    }
    const context = reportContext(report);
    const findings = checkAll(context);
    const records = findingRecords(findings, [], new Map(), today);
    return { findings, records, comparisons: comparisons(context), problems: [] };
  }
  const workbook = await openNamed(line, open);
  if (!workbook) return undefined;
  const done = await checkWorkbook(workbook, {
    ...(wish === undefined ? {} : { table: wish }),
    ...(report ? { report } : {}),
    today,
    writes: output === undefined ? "nothing" : "record",
    progress,
  });
  endProgress();
  if (!done.ok) {
    fail(line, done.problems);
    return undefined;
  }
  if (output !== undefined && !(await saveNamed(line, output, workbook))) return undefined;
  return done.value;
}

/** A finding that was waved through with a reason stands in the way no longer. */
function exitCode({ findings, records }: Checked): ExitCode {
  const waved = new Set(
    records.filter(({ state, note }) => state === "忽略" && note !== "").map(({ key }) => key),
  );
  return findings.some(({ severity, key }) => severity === "错误" && !waved.has(key)) ? 3 : 0;
}

const tones = { 错误: "red", 警告: "yellow", 提示: "dim" } as const satisfies Record<
  Finding["severity"],
  Tone
>;

function asText({ findings, records, comparisons: held }: Checked): string {
  const stateOf = (key: string): FindingRecord | undefined => records.find((record) => record.key === key);
  const groups = severities.flatMap((severity) => {
    const mine = findings.filter((each) => each.severity === severity);
    if (mine.length === 0) return [];
    return [
      paint(tones[severity], `${severity} ${String(mine.length)}`),
      ...mine.flatMap((each) => findingLines(each, stateOf(each.key))),
      "",
    ];
  });
  const none = findings.length === 0 ? ["没有发现前后不一致。", ""] : [];
  return [...none, ...groups, ...comparisonLines(held)].join("\n").trimEnd();
}

function findingLines(finding: Finding, record: FindingRecord | undefined): readonly string[] {
  const state =
    record && record.state !== "待处理"
      ? `（${record.state}${record.note === "" ? "" : `：${record.note}`}）`
      : "";
  const where = placesText(finding);
  return [
    `  ${finding.check}  ${paint("bold", finding.title)}${state}`,
    ...(finding.sentence === "" ? [] : [`           ${finding.sentence}`]),
    ...(where === "" ? [] : [`           ${paint("dim", where)}`]),
    ...finding.quotes.slice(0, 2).map(({ text }) => `           ${paint("dim", `“${shorten(text, 90)}”`)}`),
  ];
}

function comparisonLines(held: readonly Comparison[]): readonly string[] {
  if (held.length === 0) return [];
  const count = (verdict: Comparison["verdict"]): string =>
    `${verdictNames[verdict]} ${String(held.filter((each) => each.verdict === verdict).length)}`;
  const rows = held.map(({ verdict, name, shown, found, places, quote }): Row => {
    const cells = [
      verdictNames[verdict],
      shorten(name, 24),
      shorten(shown, 24),
      shorten(found, 30),
      shorten(placesOf(places.slice(0, 1)).join(""), 26),
      shorten(quote.text, 50),
    ];
    return verdict === "differs" ? { cells, tone: "red" } : { cells };
  });
  return [
    paint("bold", `报告里的数与工作簿：${count("agrees")}，${count("differs")}，${count("notFound")}`),
    table(
      ["结果", "是什么", "报告写", "工作簿", "单元格", "报告的句子"].map((header) => ({
        header,
        align: "left" as const,
      })),
      rows,
    ),
  ];
}

function placesOf(places: readonly SheetArea[]): readonly string[] {
  return places.map(({ sheet, area }) => `${quotedSheet(sheet)}!${areaName(area)}`);
}

function asJson({ findings, records, comparisons: held, problems }: Checked): object {
  return {
    counts: Object.fromEntries(
      severities.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
    ),
    findings: findings.map((finding) => {
      const record = records.find(({ key }) => key === finding.key);
      const { check: id, severity, title, sentence, places, quotes, fix, key } = finding;
      return {
        check: id,
        severity,
        title,
        sentence,
        cells: placesOf(places),
        quotes: quotes.map(({ block, text }) => ({ paragraph: block + 1, text })),
        fix: fix
          ? {
              label: fix.label,
              changes: fix.changes.map(({ at, from, to }) => ({
                cell: showAddress(at),
                from,
                to: to.type === "number" ? to.number : to.text,
              })),
            }
          : null,
        state: record?.state ?? "待处理",
        note: record?.note ?? "",
        key,
      };
    }),
    comparisons: held.map(({ verdict, name, shown, found, places, quote }) => ({
      verdict: verdictNames[verdict],
      name,
      stated: shown,
      found,
      cells: placesOf(places),
      paragraph: quote.block + 1,
      sentence: quote.text,
    })),
    problems: problems.map(problemJson),
  };
}
