import { toPlainText } from "../../number/round";
import { type Check, type CheckHead, finding } from "../check";
import { factKey, yuanOf } from "../facts/compare";
import { labelOf } from "../facts/statementNames";
import { toldIn, type Told } from "../facts/told";
import type { Finding } from "../finding";
import { type MoneyStatement, moneyNames, type Statement } from "../statements/statement";

const head = { id: "一致-06", severity: "错误", name: "报告前后写的同一个数" } as const satisfies CheckHead;

type Stated = Told & { readonly key: string };

/** The same figure twice in a report, with two values: 12万元 and 12元, 22个 and 23个三级指标. */
export const reportFigures: Check = {
  ...head,
  find: (context) => {
    const told = toldIn(context).flatMap((each): readonly Stated[] => {
      const key = each.quote && isComparable(each.statement) ? factKey(each.statement) : undefined;
      return key === undefined ? [] : [{ ...each, key }];
    });
    const keys = [...new Set(told.map(({ key }) => key))];
    const doubled = keys.flatMap((key) => contradiction(told.filter((each) => each.key === key)));
    const said = new Set(doubled.flatMap(({ quotes }) => quotes.map(({ text }) => text)));
    return [
      ...doubled,
      ...told.flatMap(({ statement, quote, sentence }) =>
        statement.kind === "money" && !said.has(sentence) ? partsOf(statement, quote) : [],
      ),
      ...toldIn(context).flatMap(({ statement, quote }) => (quote ? listed(statement, quote) : [])),
    ];
  },
};

/** Sections and totals are compared with their table (一致-05); counts of forms belong to their sentence. */
function isComparable(statement: Statement): boolean {
  const { kind } = statement;
  // 满意度 of nobody in particular may be of several groups
  if (kind === "satisfaction") return statement.group !== "";
  return kind === "money" || kind === "rate" || kind === "count" || kind === "grade";
}

/** Two values, no more: a report on several projects has many budgets. */
function contradiction(told: readonly Stated[]): readonly Finding[] {
  const groups: Stated[][] = [];
  for (const each of told) {
    const group = groups.find(([first]) => first && isSame(first.statement, each.statement));
    if (group) group.push(each);
    else groups.push([each]);
  }
  const [usual, other, ...more] = groups.sort((a, b) => b.length - a.length);
  const [one, two] = [usual?.[0], other?.[0]];
  if (!one || !two || more.length > 0) return [];
  const about = {
    name: labelOf(one.statement),
    usual: `${one.statement.shown}${times(usual)}`,
    other: `${two.statement.shown}${times(other)}`,
    slip: unitSlip(one.statement, two.statement),
  };
  return [
    finding(head, "check-report-figure", {
      about,
      quotes: [two, one].flatMap(({ quote }) => quote ?? []),
      severity: isCertain(one.statement) || about.slip !== "" ? "错误" : "警告",
      subject: [about.name, one.statement.shown, two.statement.shown],
    }),
  ];
}

/** Amounts and rates may be of two parts of the project; a count or a grade is one. */
function isCertain({ kind }: Statement): boolean {
  return kind === "count" || kind === "grade";
}

function times(group: readonly Stated[] | undefined): string {
  const count = group?.length ?? 0;
  return count > 1 ? `（${String(count)}处）` : "";
}

function isSame(one: Statement, other: Statement): boolean {
  if (one.kind === "money" && other.kind === "money") return isSameMoney(one, other);
  if (one.kind === "rate" && other.kind === "rate") return one.rate.equals(other.rate);
  if (one.kind === "satisfaction" && other.kind === "satisfaction") return one.rate.equals(other.rate);
  if (one.kind === "count" && other.kind === "count") return one.count === other.count;
  return one.kind === "grade" && other.kind === "grade" && one.grade === other.grade;
}

/** 413,550.00元 and 41.36万元 are one amount, as finely as the coarser says it. */
function isSameMoney(one: MoneyStatement, other: MoneyStatement): boolean {
  const [first, second] = [yuanOf(one), yuanOf(other)];
  const step = Math.max(stepOf(one), stepOf(other));
  const isExact = one.unit === other.unit && one.decimals === other.decimals;
  return isExact ? first.equals(second) : first.sub(second).abs().mul(2).lte(step);
}

function stepOf({ unit, decimals }: MoneyStatement): number {
  const scale = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
  return scale[unit] / 10 ** decimals;
}

function unitSlip(one: Statement, other: Statement): string {
  if (one.kind !== "money" || other.kind !== "money" || !one.amount.equals(other.amount)) return "";
  return one.unit === other.unit ? "" : "数字相同，单位不同，很可能漏写或多写了“万”。";
}

/** 12万元（其中：…5万元、…8万元） */
function partsOf(statement: MoneyStatement, quote: Told["quote"]): readonly Finding[] {
  if (statement.parts.length < 2) return [];
  const total = statement.parts.map(yuanOf).reduce((sum, part) => sum.add(part));
  if (total.equals(yuanOf(statement))) return [];
  const about = {
    name: moneyNames[statement.fact],
    stated: statement.shown,
    parts: statement.parts.map(({ amount, unit }) => `${toPlainText(amount, 6)}${unit}`).join("＋"),
    sum: `${toPlainText(total.div(10_000), 6)}万元`,
  };
  return [
    finding(head, "check-report-money-parts", {
      about,
      quotes: quote ? [quote] : [],
      subject: Object.values(about),
    }),
  ];
}

/** 11个二级指标（…） that lists twelve. */
function listed(statement: Statement, quote: NonNullable<Told["quote"]>): readonly Finding[] {
  if (statement.kind !== "count" || !statement.names || statement.names.length === statement.count) return [];
  const about = { stated: statement.shown, found: String(statement.names.length) };
  return [
    finding(head, "check-report-list", {
      about,
      quotes: [quote],
      subject: [...Object.values(about), quote.text],
    }),
  ];
}
