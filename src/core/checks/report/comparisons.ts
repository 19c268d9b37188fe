import type { SheetArea } from "../../formulas/sheetArea";
import type { CheckContext } from "../context";
import { agrees, factFor } from "../facts/compare";
import { labelOf } from "../facts/statementNames";
import { toldIn } from "../facts/told";
import { workbookFacts } from "../facts/workbookFacts";
import type { Quote } from "../finding";
import type { Statement } from "../statements/statement";
import { voucherPlace } from "./voucherPlace";

/** A figure of the report beside the workbook's. */
export interface Comparison {
  readonly verdict: Verdict;
  /** What the figure is of: 决策得分. */
  readonly name: string;
  /** As the report writes it. */
  readonly shown: string;
  readonly quote: Quote;
  /** As the workbook has it, "" where it has none. */
  readonly found: string;
  readonly places: readonly SheetArea[];
}

export type Verdict = keyof typeof verdictNames;

export const verdictNames = { agrees: "一致", differs: "不一致", notFound: "未找到" } as const;

/** Every statement of the report held against the workbook, in the order of the report. */
export function comparisons(context: CheckContext): readonly Comparison[] {
  const facts = workbookFacts(context);
  const inSheets = toldIn(context).filter(({ place }) => place);
  return toldIn(context).flatMap(({ statement, quote }): readonly Comparison[] => {
    if (!quote) return [];
    const base = { name: labelOf(statement), shown: statement.shown, quote };
    const fact = factFor(statement, facts);
    if (fact) {
      const verdict = agrees(statement, fact) ? "agrees" : "differs";
      return [{ ...base, verdict, found: fact.shown, places: fact.places }];
    }
    if (!isHeld(statement)) return [];
    const place = statement.kind === "voucher" ? voucherPlace(statement.voucher, context) : undefined;
    const same = inSheets.find((each) => isSameThing(each.statement, statement));
    const found = place ?? same?.place;
    return [
      {
        ...base,
        verdict: found
          ? same && !isSameValue(same.statement, statement)
            ? "differs"
            : "agrees"
          : "notFound",
        found: same?.statement.shown ?? (place ? statement.shown : ""),
        places: found ? [found] : [],
      },
    ];
  });
}

/** 90.33%的调查对象 and group weights are judged by checks of their own, periods and the sign-off by the report itself. */
function isHeld({ kind }: Statement): boolean {
  return kind !== "share" && kind !== "weight" && kind !== "period" && kind !== "signed";
}

function isSameThing(one: Statement, other: Statement): boolean {
  if (one.kind === "incidents" && other.kind === "incidents") return one.what === other.what;
  if (one.kind === "document" && other.kind === "document")
    return one.number === other.number || (one.title !== "" && one.title === other.title);
  return false;
}

function isSameValue(one: Statement, other: Statement): boolean {
  if (one.kind === "document" && other.kind === "document") return one.number === other.number;
  return one.kind === "incidents" && other.kind === "incidents" && one.count === other.count;
}
