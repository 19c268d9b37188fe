import { sum } from "../number/exact";
import { claim, type Desk, open } from "./desk";
import { spanOf } from "./text/script";

/** A heading is understood where what stands below it is worth what it says; otherwise it is asked about. */
export function settleHeadings(desk: Desk): void {
  for (const heading of open(desk)) {
    if (heading.kind !== "heading") continue;
    const next = desk.statements.find(
      (other) =>
        other.at.from > heading.at.from && (other.kind === "heading" || other.point !== heading.point),
    );
    const from = spanOf(desk.script, heading.at).start;
    const to = next === undefined ? Number.POSITIVE_INFINITY : spanOf(desk.script, next.at).start;
    const below = desk.parts.filter(({ at }) => at.start >= from && at.start < to);
    if (sum(below.map(({ points }) => points)).equals(heading.points)) claim(desk, heading);
  }
}
