import { areaName, type CellAddress, cellName, quotedSheet, showAddress } from "../../core/grid/address";
import { type FundName, fundNames } from "../../core/funds/fundArrangement";
import { type SpentPlace, spentPlace } from "../../core/funds/spentPlace";
import type { Ledger } from "../../core/funds/ledger";
import type { Exact } from "../../core/number/exact";
import {
  fenToYuan,
  type MoneyUnit,
  showWan,
  showYuan,
  sumFen,
  yuan,
  yuanToFen,
  yuanToWan,
} from "../../core/number/money";
import { sayProblem } from "../../core/problems/say";
import type { Assessment } from "../assess";
import { type FundFigures, fundFigures } from "../fundFigures";
import { type FundProgress, fundProgress } from "./fundProgress";
import { rateText } from "./satisfactionHeadline";

/** 资金: are the figures right. */
export interface FundsView {
  readonly isEmpty: boolean;
  /** "看过 5 张工作表" */
  readonly looked: string;
  readonly unit: MoneyUnit;
  readonly canChangeUnit: boolean;
  readonly rates: readonly { readonly name: string; readonly figure: string; readonly formula: string }[];
  readonly rows: readonly FundRow[];
  /** "41 笔明细合计 413,550.00，等于支出数。" */
  readonly agreement?: { readonly text: string; readonly isGood: boolean };
  readonly ledger?: LedgerView;
  readonly progress?: FundProgress;
  readonly problems: readonly FundProblem[];
  /** 支出数 can be typed alone: 资金安排 stands, and neither a ledger nor 支出数. */
  readonly spentPlace?: { readonly place: SpentPlace; readonly shown: string };
}

export interface FundRow {
  readonly label: string;
  /** "未填" for a blank cell: absence is not 0. */
  readonly amount: string;
  readonly isZero: boolean;
  readonly at?: CellAddress;
  readonly isSum: boolean;
  /** "到位数−支出数" */
  readonly formula: string;
}

export interface LedgerView {
  readonly place: string;
  readonly at: CellAddress;
  /** "41 笔，6 个收款方。列：凭证号、摘要、收款方、金额" */
  readonly sentence: string;
  readonly payees: readonly PayeeRow[];
  readonly total?: PayeeRow;
}

interface PayeeRow {
  readonly name: string;
  readonly count: string;
  readonly amount: string;
}

export interface FundProblem {
  readonly text: string;
  readonly at?: CellAddress;
  readonly label?: string;
}

const MOST_PAYEES = 10;

const columnNames = {
  date: "日期",
  voucher: "凭证号",
  item: "摘要",
  payee: "收款方",
  category: "类别",
  project: "项目",
  amount: "金额",
  against: "冲减金额",
} as const satisfies Record<keyof Ledger["columns"], string>;

const arrangementOrder = Object.keys(fundNames) as readonly FundName[];

export function fundsView(assessment: Assessment): FundsView {
  const { settings, surveyed, funds, data } = assessment;
  const figures = fundFigures({ settings, surveyed, funds, assessment, problems: [] });
  const { ledger, arrangement } = funds.funds;
  const isUndecided = ledger?.sides === "undecided";
  const unit = settings.moneyUnit;
  const isEmpty = !ledger && !arrangement;
  const show = (amount: Exact): string => amountText(amount, unit);
  const agreement = ledger && agreementOf(ledger, figures, show);
  return {
    isEmpty,
    looked: `看过 ${String(data.own.length)} 张工作表`,
    unit,
    canChangeUnit: data.settings !== undefined,
    rates: isEmpty
      ? []
      : [
          { name: "预算执行率", figure: rateOf(figures.executionRate), formula: "支出数÷到位数" },
          { name: "资金到位率", figure: rateOf(figures.arrivalRate), formula: "到位数÷小计" },
        ],
    rows: isEmpty ? [] : rowsOf(assessment, figures, show),
    ...(agreement ? { agreement } : {}),
    // which payments there are is not known before somebody says which side is spending
    ...(ledger
      ? { ledger: ledgerView(ledger, isUndecided ? { ...figures, payees: [] } : figures, show) }
      : {}),
    ...(ledger ? { progress: fundProgress(ledger, figures.budget, settings.project.评价年度) } : {}),
    problems: problemsOf(assessment),
    ...spentEntry(assessment),
  };
}

function spentEntry({ funds: { funds }, data }: Assessment): Pick<FundsView, "spentPlace"> {
  const { ledger, arrangement } = funds;
  const grid = arrangement && data.grids.get(arrangement.sheet);
  const place = !ledger && grid ? spentPlace(arrangement, grid) : undefined;
  if (!place) return {};
  return { spentPlace: { place, shown: showAddress(place.at) } };
}

/** Two decimals in 元; in 万元 as many as every 分 needs. */
function amountText(amount: Exact, unit: MoneyUnit): string {
  if (unit === "万元") return showWan(yuanToWan(yuan(amount)));
  const whole = yuanToFen(yuan(amount));
  return whole === undefined ? "" : showYuan(whole);
}

function rateOf(rate: Exact | undefined): string {
  return rate ? rateText(rate) : "算不出";
}

function rowsOf(
  { funds: { funds } }: Assessment,
  { budget, spent, balance }: FundFigures,
  show: (amount: Exact) => string,
): readonly FundRow[] {
  const told: Readonly<Partial<Record<FundName, Exact | undefined>>> = { subtotal: budget, spent };
  const rows = arrangementOrder.flatMap((name): readonly FundRow[] => {
    const figure = funds.arrangement?.figures.get(name);
    const known = figure?.state === "amount" ? fenToYuan(figure.amount) : told[name];
    if (!figure && !known) return [];
    return [
      {
        label: fundNames[name],
        amount: known ? show(known) : figure?.state === "blank" ? "未填" : "用不了",
        isZero: known?.equals(0) ?? false,
        ...(figure ? { at: figure.at } : {}),
        isSum: name === "subtotal",
        formula: "",
      },
    ];
  });
  const left: FundRow = {
    label: "结余",
    amount: balance ? show(balance) : "算不出",
    isZero: false,
    isSum: true,
    formula: "到位数−支出数",
  };
  return [...rows, left];
}

/** Whether the ledger adds up to what was spent. */
function agreementOf(
  ledger: Ledger,
  { spent }: FundFigures,
  show: (amount: Exact) => string,
): NonNullable<FundsView["agreement"]> {
  const count = `${String(ledger.entryCount)} 笔明细`;
  if (ledger.sides === "undecided")
    return { text: `借方、贷方都有发生额，合计要等您说明哪一方是支出。`, isGood: false };
  if (!ledger.isComplete)
    return { text: `${count}里有用不了的金额，合计暂不能确定，请先改正金额。`, isGood: false };
  const total = fenToYuan(ledger.total);
  const sum = `${count}合计 ${show(total)}，`;
  if (!spent) return { text: `${sum}支出数还不知道。`, isGood: false };
  if (total.equals(spent)) return { text: `${sum}等于支出数。`, isGood: true };
  const [word, differs] = total.lt(spent) ? ["少", spent.sub(total)] : ["多", total.sub(spent)];
  return { text: `${sum}比支出数${word} ${show(differs)}。`, isGood: false };
}

function ledgerView(ledger: Ledger, { payees }: FundFigures, show: (amount: Exact) => string): LedgerView {
  const [part] = ledger.parts;
  const columns = Object.keys(ledger.columns) as readonly (keyof Ledger["columns"])[];
  const used = columns.flatMap((each) => ledger.columns[each] ?? []);
  const area = {
    top: ledger.headerRow,
    bottom: part?.lastRow ?? ledger.firstRow,
    left: Math.min(...used),
    right: Math.max(...used),
  };
  const more = ledger.parts.length > 1 ? ` 等 ${String(ledger.parts.length)} 张表` : "";
  const inOrder = [...columns].sort((a, b) => (ledger.columns[a] ?? 0) - (ledger.columns[b] ?? 0));
  const named = inOrder.map((each) => columnNames[each]).join("、");
  const receivers = payees.length > 0 ? `，${String(payees.length)} 个收款方` : "";
  const rest = payees.slice(MOST_PAYEES);
  const row = (name: string, some: FundFigures["payees"]): PayeeRow => ({
    name,
    count: String(some.reduce((sum, { count }) => sum + count, 0)),
    amount: show(fenToYuan(sumFen(some.map(({ amount }) => amount)))),
  });
  return {
    place: `${quotedSheet(ledger.sheet)}!${areaName(area)}${more}`,
    at: { sheet: ledger.sheet, row: ledger.headerRow, column: area.left },
    sentence: `${String(ledger.entryCount)} 笔${receivers}。列：${named}`,
    payees: [
      ...payees.slice(0, MOST_PAYEES).map((each) => row(each.name === "" ? "（未填）" : each.name, [each])),
      ...(rest.length > 0 ? [row(`其余 ${String(rest.length)} 个`, rest)] : []),
    ],
    ...(payees.length > 0 ? { total: row("合计", payees) } : {}),
  };
}

function problemsOf({ funds: { funds, problems } }: Assessment): readonly FundProblem[] {
  const seen = new Set<string>();
  const all = [...problems, ...(funds.ledger?.problems ?? []), ...(funds.arrangement?.problems ?? [])];
  return (
    all
      // asked on the page itself
      .filter(({ code }) => code !== "ledger-both-sides")
      .map((each): FundProblem => {
        const text = sayProblem(each);
        return each.at
          ? { text, at: each.at, label: `转到 ${cellName(each.at.row, each.at.column)}` }
          : { text };
      })
      .filter(({ text }) => !seen.has(text) && seen.add(text))
  );
}
