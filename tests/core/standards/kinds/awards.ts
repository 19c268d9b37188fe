import type { Fact } from "../../../../src/core/standards/fact";
import type { AwardContext } from "../../../../src/core/standards/kinds/kind";
import { awardPart } from "../../../../src/core/standards/kinds/kinds";
import type { PartOutcome } from "../../../../src/core/standards/outcome";
import type { Part } from "../../../../src/core/standards/rule";
import { nowhere } from "./evidence";

/** What every part has and these tests do not look at. */
export const unmarked = { item: "", family: "", at: nowhere };

export function award(part: Part, facts: Readonly<Record<string, Fact>>, context: AwardContext): PartOutcome {
  return awardPart(part, new Map(Object.entries(facts)), context);
}

/** Points as a fraction, or what is missing. */
export function summary(outcome: PartOutcome): string {
  if (outcome.state === "awarded") return outcome.points.toFraction();
  const missing = outcome.missing.map((slot) => slot.key);
  return ["待补", ...missing, ...outcome.problems.map((found) => found.code)].join(" ");
}

/** Deductions as they are worded, with the exact points. */
export function reasons(outcome: PartOutcome): readonly string[] {
  return outcome.state === "awarded"
    ? outcome.deductions.map((found) => `${found.reason}，扣${found.points.toFraction()}分`)
    : [];
}

/** 为什么是这个分, a line each. */
export function trace(outcome: PartOutcome): readonly string[] {
  return outcome.state === "awarded" ? outcome.trace.map(({ text, figure }) => `${text} ${figure}`) : [];
}
