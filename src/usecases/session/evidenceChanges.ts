import type { Fact } from "../../core/standards/fact";
import { toPlainText } from "../../core/number/round";
import type { Scored } from "../../core/scores/scored";
import type { AssessedIndicator, Assessment } from "../assess";

/** An indicator whose evidence or score is not what it was. */
export interface IndicatorChange {
  /** Place among the indicators. */
  readonly indicator: number;
  readonly name: string;
  readonly before: Scored | undefined;
  readonly after: Scored;
  /** The first fact whose value is another, in the standard's words; undefined where only the standard changed. */
  readonly fact?: { readonly item: string; readonly need: string; readonly value: string };
}

/** Compares what two readings of a workbook say: events miss some changes and repeat others (excel.md, 6). */
export function evidenceChanges(
  before: Assessment | undefined,
  after: Assessment,
): readonly IndicatorChange[] {
  const earlier = new Map(before?.indicators.map((each) => [keyOf(each), each]) ?? []);
  return after.indicators.flatMap((each, indicator): readonly IndicatorChange[] => {
    const old = earlier.get(keyOf(each));
    if (old && signature(old) === signature(each)) return [];
    const fact = changedFact(old, each);
    const { name } = each.indicator;
    return [{ indicator, name, before: old?.scored, after: each.scored, ...(fact ? { fact } : {}) }];
  });
}

function keyOf({ indicator }: AssessedIndicator): string {
  return `${indicator.path.join("\n")}\n${String(indicator.row)}`;
}

/** Everything of an indicator that can change what is written or shown. */
function signature({ indicator, evidence, scored }: AssessedIndicator): string {
  const facts = [...evidence.facts].map(([key, fact]) => [key, factText(fact), fact.note, fact.basis]);
  const result = scored.state === "scored" ? [toPlainText(scored.points, 2), scored.reason] : [scored.state];
  return JSON.stringify([indicator.full && toPlainText(indicator.full, 4), evidence.standard, facts, result]);
}

function factText({ value }: Fact): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
}

function changedFact(
  before: AssessedIndicator | undefined,
  after: AssessedIndicator,
): IndicatorChange["fact"] {
  for (const { line, row } of after.evidence.matches) {
    const value = row?.text("value") ?? "";
    const old = before?.evidence.matches.find((each) => each.row?.row === row?.row && row !== undefined);
    if (row && value !== "" && old?.row?.text("value") !== value && line.kind !== "decision")
      return { item: row.item, need: row.need, value };
  }
  return undefined;
}
