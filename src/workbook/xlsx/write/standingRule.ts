import { areaName, parseArea, type Area } from "../../../core/grid/address";
import { sameFormula } from "../../../core/sheets/sameFormula";
import { moveFormula } from "../formula/moveFormula";

/** A validation or a conditional format, ours or standing in the file: where it holds and what it says. */
export interface RuleText {
  readonly areas: readonly Area[];
  /** Everything it says but its formulas. */
  readonly kind: string;
  /** They count from the first cell of the first area. */
  readonly formulas: readonly string[];
}

export function readAreas(sqref: string): readonly Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => parseArea(ref) ?? []);
}

export function sqrefOf(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** Whether a standing rule is this one of ours from an earlier run: it says the same in a column where ours says it. */
export function isSameRule(standing: RuleText, ours: RuleText): boolean {
  const [from] = standing.areas;
  const [to] = ours.areas;
  if (!from || !to || standing.kind !== ours.kind || standing.formulas.length !== ours.formulas.length)
    return false;
  const says = standing.formulas.every((formula, index) =>
    sameFormula(moveFormula(formula, to.top - from.top, to.left - from.left), ours.formulas[index] ?? ""),
  );
  return says && standing.areas.some((area) => ours.areas.some((each) => shareColumn(area, each)));
}

function shareColumn(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** A formula that counted from the first cell of some areas, as it reads when it counts from that of others. */
export function rebased(formula: string, from: readonly Area[], to: readonly Area[]): string {
  const [first] = from;
  const [next] = to;
  return first && next ? moveFormula(formula, next.top - first.top, next.left - first.left) : formula;
}
