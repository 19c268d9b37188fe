import type { Area, CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";
import { type Fen, fenToYuan, showYuan } from "../number/money";
import { type Problem, problem } from "../problems/problem";
import type { FundArrangement, FundFigure, FundName } from "./fundArrangement";
import { budgetParts, sumOf } from "./budgetParts";
import { figuresFormula } from "./figuresFormula";
import { type FundMeaning, fundMeaningOf } from "./fundMeaning";
import type { Ledger } from "./ledger";

/** Where the money of the project is told. */
export interface Funds {
  readonly arrangement?: FundArrangement;
  readonly ledger?: Ledger;
}

/** A sum of money that a standard asks for. */
export interface FundFact {
  readonly meaning: FundMeaning;
  /** In 元. */
  readonly value: Exact;
  readonly unit: "元";
  /** In 元, without "="; undefined where no formula says the same. */
  readonly formula?: string;
  /** Formulas that we may have written for it before; see `isOwnFundFormula`. */
  readonly formerFormulas: readonly string[];
  /** The cells it comes from; for the ledger its first entry, with the whole column in `area`. */
  readonly cells: readonly CellAddress[];
  readonly area?: Area;
  /** What the evaluator should look at. */
  readonly problems: readonly Problem[];
}

/**
 * The value behind a standard's name for a sum of money. Undefined for a name we do not know and for a figure that is
 * missing, unreadable or contradicted: the evaluator then fills it in. 预算 is 上年结转＋年初预算数＋追加/调减 (附件4); 支出 is
 * the ledger's total unless 资金安排 states its own (domain.md).
 */
export function fundFact(name: string, funds: Funds): FundFact | undefined {
  const meaning = fundMeaningOf(name);
  if (meaning === undefined) return undefined;
  switch (meaning) {
    case "carried":
    case "initial":
    case "adjustment":
    case "arrived":
      return stated(meaning, meaning, funds);
    case "budget":
      return budget(funds);
    case "spent":
      return spent(funds);
  }
}

function stated(meaning: FundMeaning, name: FundName, { arrangement }: Funds): FundFact | undefined {
  const figure = arrangement?.figures.get(name);
  return figure?.state === "amount" ? factOf(meaning, figure.amount, [figure]) : undefined;
}

/** Undefined without 年初预算数 or an own 小计; 上年结转 and 追加/调减 left blank are none. */
function budget({ arrangement }: Funds): FundFact | undefined {
  if (!arrangement) return undefined;
  const { figures } = arrangement;
  const subtotal = figures.get("subtotal");
  const parts = budgetParts(figures);
  const sources = subtotal ? [subtotal, ...parts] : parts;
  if (sources.some(({ state }) => state === "unusable")) return undefined;
  if (figures.get("initial")?.state === "amount") return factOf("budget", sumOf(parts), parts);
  return subtotal?.state === "amount" ? factOf("budget", subtotal.amount, [subtotal]) : undefined;
}

function spent({ arrangement, ledger }: Funds): FundFact | undefined {
  const own = arrangement?.figures.get("spent");
  if (own?.state === "unusable") return undefined;
  if (own?.state === "amount")
    return factOf("spent", own.amount, [own], differingTotal(own.amount, own.at, ledger));
  if (!ledger?.isComplete || ledger.entryCount === 0) return undefined;
  const { columns, totalFormula, firstRow, parts } = ledger;
  const lastRow = parts[0]?.lastRow ?? firstRow;
  return {
    meaning: "spent",
    value: fenToYuan(ledger.total),
    unit: "元",
    ...(totalFormula === undefined ? {} : { formula: totalFormula }),
    formerFormulas: ledger.formerFormulas,
    cells: [ledger.entry(0).at],
    area: { top: firstRow, left: columns.amount, bottom: lastRow, right: columns.amount },
    problems: [],
  };
}

/** 支出数 of 资金安排 goes before the ledger's total, and is compared with it (domain.md). */
function differingTotal(own: Fen, at: CellAddress, ledger: Ledger | undefined): readonly Problem[] {
  if (!ledger?.isComplete || ledger.entryCount === 0 || ledger.total === own) return [];
  return [problem("funds-spent-differs", at, { stated: showYuan(own), total: showYuan(ledger.total) })];
}

function factOf(
  meaning: FundMeaning,
  amount: Fen,
  figures: readonly FundFigure[],
  problems: readonly Problem[] = [],
): FundFact {
  const formula = figuresFormula(figures);
  return {
    meaning,
    value: fenToYuan(amount),
    unit: "元",
    ...(formula === undefined ? {} : { formula }),
    formerFormulas: [],
    cells: figures.map(({ at }) => at),
    problems,
  };
}
