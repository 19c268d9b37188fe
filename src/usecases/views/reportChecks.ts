import type { CellAddress } from "../../core/grid/address";
import type { Comparison, Verdict } from "../../core/checks/report/comparisons";
import { verdictNames } from "../../core/checks/report/comparisons";
import { placeOf } from "./checks";

/** Figures of the report by how they compare: 不一致 first, then 未找到, then 一致. */
export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly label: string;
  readonly rows: readonly ComparedRow[];
}

/** A sentence of the report and the cell of the workbook, side by side. */
export interface ComparedRow {
  readonly key: string;
  /** What the figure is of: 决策得分. */
  readonly name: string;
  /** As the report writes it. */
  readonly shown: string;
  readonly sentence: QuotedFigure;
  /** "报告第12段" */
  readonly block: string;
  /** As the workbook has it; "" where it has none. */
  readonly found: string;
  readonly place?: { readonly at: CellAddress; readonly label: string };
}

/** The figure within its sentence; "" where the sentence says it in other signs. */
export interface QuotedFigure {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const order: readonly Verdict[] = ["differs", "notFound", "agrees"];

export function verdictGroups(comparisons: readonly Comparison[]): readonly VerdictGroup[] {
  return order.map((verdict) => {
    const mine = comparisons.filter((each) => each.verdict === verdict);
    return {
      verdict,
      label: `${verdictNames[verdict]} ${String(mine.length)}`,
      rows: mine.map((each, index) => comparedRow(each, `${verdict} ${String(index)}`)),
    };
  });
}

function comparedRow({ name, shown, quote, found, places }: Comparison, key: string): ComparedRow {
  const [first] = places;
  return {
    key,
    name,
    shown,
    sentence: quotedFigure(quote.text, shown),
    block: `报告第${String(quote.block + 1)}段`,
    found,
    ...(first ? { place: placeOf(first, "") } : {}),
  };
}

function quotedFigure(sentence: string, shown: string): QuotedFigure {
  const at = sentence.indexOf(shown);
  if (at < 0) return { before: sentence, figure: "", after: "" };
  return { before: sentence.slice(0, at), figure: shown, after: sentence.slice(at + shown.length) };
}
