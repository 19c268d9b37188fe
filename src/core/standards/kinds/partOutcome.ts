import { type Exact, ZERO } from "../../number/exact";
import type { CellAddress } from "../../grid/address";
import type { Problem } from "../../problems/problem";
import type { Deduction, Gain, PartOutcome, TraceStep } from "../outcome";
import type { PartBase } from "../rule";
import type { Slot } from "../slot";
import { showPoints } from "./quantityText";

interface Awarded {
  readonly points: Exact;
  readonly deductions?: readonly Deduction[];
  readonly gains?: readonly Gain[];
  readonly trace: readonly TraceStep[];
  /** Where the points are not the whole arithmetic. */
  readonly term?: string;
}

export function awarded({ points, deductions = [], gains = [], trace, term }: Awarded): PartOutcome {
  return { state: "awarded", points, deductions, gains, trace, term: term ?? `${showPoints(points)}分` };
}

/** No score yet: facts are missing, or stand in the way. */
export function waiting(missing: readonly Slot[], problems: readonly Problem[] = []): PartOutcome {
  return { state: "pending", missing, problems };
}

/** What was lost, as a list: empty when nothing was. */
export function lost(
  part: Pick<PartBase, "item">,
  points: Exact,
  reason: string,
  source: Deduction["source"],
  cells: readonly CellAddress[],
): readonly Deduction[] {
  return points.gt(ZERO) ? [{ item: part.item, points, reason, source, cells }] : [];
}

export function step(text: string, figure: string, cells: readonly CellAddress[] = []): TraceStep {
  return { text, figure, cells };
}
