import { type Exact, max, ZERO } from "../../number/exact";
import { type Award, pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import type { Desk } from "../desk";

/**
 * What a run of sentences is worth: its best award, the full points where it states none of its own. 得满分 means the
 * full points of the indicator. Undefined for one point of several that prints no points: what it is worth is then not said.
 */
export function worthOf(desk: Desk, run: readonly Statement[], item: string): Exact | undefined {
  const awards = run.flatMap((statement): readonly Award[] =>
    statement.kind === "band" || statement.kind === "versus" ? [statement.award] : [],
  );
  const stated = awards.filter(({ kind }) => kind === "points").map((award) => pointsOf(award, desk.full));
  const best = max(ZERO, ...stated);
  const hasShares = awards.some(({ kind }) => kind === "share");
  if (hasShares || best.equals(ZERO)) return item === "" ? desk.full : undefined;
  return best;
}
