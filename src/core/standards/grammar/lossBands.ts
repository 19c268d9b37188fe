import { type Exact, max, ZERO } from "../../number/exact";
import type { Script } from "../text/script";
import { pointsOf } from "./award";
import { readCondition } from "./condition";
import type { ConditionAt, Statement } from "./statement";

type Event = Statement & { kind: "event" };

/**
 * 按期完成得5分，超期10日以内扣1分，超期10-30日扣3分，30日以上不得分: what two or more limits on one quantity cost are bands
 * of what is left, never deducted together.
 */
export function lossesAsBands(
  statements: readonly Statement[],
  script: Script,
  full: Exact | undefined,
): readonly Statement[] {
  const limits = new Map<Statement, ConditionAt>();
  for (const statement of statements) {
    const when = statement.kind === "event" ? limitOf(script, statement) : undefined;
    if (when !== undefined) limits.set(statement, when);
  }
  if (limits.size < 2) return statements.map(withoutNothing);
  const bands = statements.map((statement): Statement => {
    const when = limits.get(statement);
    if (when === undefined || statement.kind !== "event") return statement;
    const here = statements.filter(({ point }) => point === statement.point);
    if (here.filter((other) => limits.has(other)).length < 2) return statement;
    const worth = worthOf(here, full);
    if (worth === undefined) return statement;
    const left = max(ZERO, worth.sub(pointsOf(statement.loss, worth)));
    const { at, point, spots } = statement;
    return { kind: "band", when, award: { kind: "points", points: left }, at, point, spots };
  });
  return bands.map(withoutNothing);
}

/** 差异在10%以内的不扣分 says something only beside what is taken for more. */
function withoutNothing(statement: Statement): Statement {
  if (statement.kind !== "event" || statement.loss.kind !== "points" || !statement.loss.points.equals(ZERO))
    return statement;
  return { kind: "unread", at: statement.at, point: statement.point, spots: [] };
}

/** What the first sentence of the point gives; the full points where it gives none. */
function worthOf(here: readonly Statement[], full: Exact | undefined): Exact | undefined {
  const first = here.find(({ kind }) => kind === "met" || kind === "band");
  if (first?.kind !== "met" && first?.kind !== "band") return full;
  return full === undefined && first.award.kind !== "points"
    ? undefined
    : pointsOf(first.award, full ?? ZERO);
}

function limitOf(script: Script, { finding }: Event): ConditionAt | undefined {
  const condition = readCondition(script.text.slice(finding.from, finding.to));
  if (condition === undefined) return undefined;
  const from = finding.from + condition.measureAt;
  return { condition, at: finding, measure: { from, to: from + condition.measure.length } };
}
