import { columnLetters } from "../core/grid/address";
import { calendarDay } from "../core/formulas/serialDate";
import type { Ledger, SkipReason } from "../core/funds/ledger";
import type { NamedSum } from "../core/funds/ledgerSummary";
import type { Exact } from "../core/number/exact";
import { showYuan, yuan, yuanToFen } from "../core/number/money";
import { toFixedText } from "../core/number/round";
import { fundFigures, type FundFigures } from "../usecases/fundFigures";
import { materialOf } from "../usecases/material";
import { readWorkbook } from "../usecases/workbookData";
import type { Command } from "./command";
import { answersOfSettings, ledgerAnswers } from "./ledgerAnswers";
import { sourceOutput } from "./sourceOutput";
import { paint, shorten, table } from "./terminal";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson } from "./workbookCommand";

/** `funds FILE [-o OUT]`: the ledger and 资金安排 as recognised, totals and rates; with -o 附件4 and its summaries. */
export const fundsCommand: Command = async (line, open) => {
  const workbook = await openNamed(line, open);
  if (!workbook) return 1;
  const data = await readWorkbook(workbook, progress);
  endProgress();
  if (!data.ok) {
    fail(line, data.problems);
    return 1;
  }
  const answers = ledgerAnswers(line, data.value);
  if (!answers.ok) {
    say.error(answers.sentence);
    return 1;
  }
  const material = materialOf(data.value, line.options.table, answers.told);
  const refused = material.assessment && answersOfSettings(answers.told);
  if (refused !== undefined) {
    say.error(refused);
    return 1;
  }
  const figures = fundFigures(material);
  if (!figures.ledger && figures.arrangementSheet === undefined) {
    fail(line, figures.problems);
    return 1;
  }
  const written = await sourceOutput(line, workbook, "funds", answers.told);
  if (!written.ok) return 1;
  if (line.flags.has("json")) say.out(JSON.stringify({ ...asJson(figures), ...written.json }));
  else {
    say.out(asText(figures));
    say.problems(figures.problems);
    written.say(figures.problems);
  }
  return 0;
};

const columnWords = {
  date: "日期",
  voucher: "凭证号",
  item: "摘要",
  payee: "收款方",
  category: "类别",
  project: "项目",
  amount: "金额",
  against: "冲减金额",
} as const;

const skipWords = {
  subtotal: "合计行",
  carried: "承前页、结转",
  header: "重复的表头",
  noAmount: "没有金额",
  filtered: "其他项目",
} as const satisfies Record<SkipReason, string>;

function asText(figures: FundFigures): string {
  const { ledger } = figures;
  return [
    ...(ledger ? ledgerLines(ledger) : []),
    ...(figures.arrangementSheet === undefined ? [] : [`资金安排：${figures.arrangementSheet}`]),
    figureLine("预算数", figures.budget),
    `${figureLine("到位数", figures.arrived)}${rate("资金到位率", figures.arrivalRate)}`,
    `${figureLine("支出数", figures.spent)}${rate("预算执行率", figures.executionRate)}`,
    figureLine("结余", figures.balance),
    ...sumTable("收款方", figures.payees),
    ...sumTable(
      "月份",
      figures.months.map(({ month, ...rest }) => ({ name: monthName(month), ...rest })),
    ),
    ...sumTable("类别", figures.categories),
    ...sumTable("单笔金额", figures.sizes),
  ].join("\n");
}

function ledgerLines(ledger: Ledger): readonly string[] {
  const columns = Object.entries(ledger.columns) as readonly (readonly [keyof typeof columnWords, number])[];
  const skipped = new Map<SkipReason, number>();
  for (const { reason } of ledger.skipped) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const sheets = ledger.parts.map(({ sheet }) => sheet).join("、");
  return [
    paint(
      "bold",
      `支出明细账：${sheets}，${String(ledger.entryCount)} 笔，合计 ${ledger.isComplete ? showYuan(ledger.total) : "待更正"} 元（表中单位：${ledger.unit}）`,
    ),
    `列：${columns.map(([name, column]) => `${columnWords[name]} ${columnLetters(column)}`).join("，")}`,
    ...(skipped.size === 0
      ? []
      : [
          `不是支出的行：${[...skipped].map(([reason, count]) => `${skipWords[reason]} ${String(count)} 行`).join("，")}`,
        ]),
  ];
}

function figureLine(name: string, value: Exact | undefined): string {
  return `${name}：${value ? `${money(value)} 元` : "待补"}`;
}

function rate(name: string, value: Exact | undefined): string {
  return value ? `，${name} ${toFixedText(value.mul(100), 2)}%` : "";
}

/** More rows are no summary on a screen; the table has them all. */
const MOST_ROWS = 20;

function sumTable(header: string, sums: readonly NamedSum[]): readonly string[] {
  if (sums.length === 0) return [];
  const rows = sums.slice(0, MOST_ROWS).map(({ name, count, amount }) => ({
    cells: [shorten(name === "" ? "（未填）" : name, 40), String(count), showYuan(amount)],
  }));
  const more = sums.length > MOST_ROWS ? [`另有 ${String(sums.length - MOST_ROWS)} 项`] : [];
  return [
    "",
    table(
      [
        { header, align: "left" },
        { header: "笔数", align: "right" },
        { header: "金额", align: "right" },
      ],
      rows,
    ),
    ...more,
  ];
}

function asJson(figures: FundFigures): object {
  const { ledger } = figures;
  const of = (value: Exact | undefined): string | null => (value ? money(value) : null);
  const percent = (value: Exact | undefined): string | null =>
    value ? `${toFixedText(value.mul(100), 2)}%` : null;
  const sums = (all: readonly NamedSum[]): object =>
    all.map(({ name, count, amount }) => ({ name, count, amount: showYuan(amount) }));
  return {
    ledger: ledger
      ? {
          sheets: ledger.parts.map(({ sheet }) => sheet),
          columns: Object.fromEntries(
            Object.entries(ledger.columns).map(([name, column]) => [name, columnLetters(column as number)]),
          ),
          unit: ledger.unit,
          entries: ledger.entryCount,
          skipped: ledger.skipped.length,
          total: ledger.isComplete ? showYuan(ledger.total) : null,
        }
      : null,
    arrangement: figures.arrangementSheet ?? null,
    budget: of(figures.budget),
    arrived: of(figures.arrived),
    spent: of(figures.spent),
    balance: of(figures.balance),
    arrivalRate: percent(figures.arrivalRate),
    executionRate: percent(figures.executionRate),
    payees: sums(figures.payees),
    months: sums(figures.months.map(({ month, ...rest }) => ({ name: monthName(month), ...rest }))),
    categories: sums(figures.categories),
    sizes: sums(figures.sizes),
    problems: figures.problems.map(problemJson),
  };
}

function monthName(serial: number): string {
  const day = calendarDay(serial);
  return day ? `${String(day.year)}年${String(day.month)}月` : "";
}

function money(value: Exact): string {
  const amount = yuanToFen(yuan(value));
  return amount === undefined ? toFixedText(value, 2) : showYuan(amount);
}
