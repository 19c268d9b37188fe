import { type Exact, sum } from "../../number/exact";
import { pointsOf } from "./award";
import type { Statement } from "./statement";

type Added = Statement & { kind: "bonus" };

/** 有制度加1分，有专人加1分，资料完整加3分 of 5 points: together they are the full points, so each earns like any item. */
export function addedAsItems(
  statements: readonly Statement[],
  full: Exact | undefined,
): readonly Statement[] {
  const added = statements.filter(isAdded);
  if (full === undefined) return statements;
  const losing = statements.some(({ kind }) => LOSING.has(kind));
  // 资料齐全加3分，缺一项扣1分 of 3 points: what is taken is taken from these
  if (losing && added.length === 1 && added[0] !== undefined && isWhole(added[0], full))
    return statements.map((statement) => (isAdded(statement) ? asItem(statement) : statement));
  if (added.length < 2) return statements;
  const items = statements.flatMap((statement) =>
    statement.kind === "met" ? [pointsOf(statement.award, full)] : [],
  );
  const total = sum([...items, ...added.flatMap(({ options }) => options.map(({ points }) => points))]);
  return total.equals(full)
    ? statements.map((statement) => (isAdded(statement) ? asItem(statement) : statement))
    : statements;
}

const LOSING: ReadonlySet<Statement["kind"]> = new Set([
  "each",
  "lacking",
  "event",
  "countLoss",
  "step",
  "proportion",
  "otherwise",
  "discretion",
]);

function isWhole({ options }: Added, full: Exact): boolean {
  return options[0]?.points.equals(full) ?? false;
}

/** One thing by itself, not one of several levels. */
function isAdded(statement: Statement): statement is Added {
  return statement.kind === "bonus" && statement.options.length === 1 && !statement.highestOnly;
}

function asItem({ options, at, point, spots }: Added): Statement {
  const [option] = options;
  return {
    kind: "met",
    content: option?.content ?? at,
    award: { kind: "points", points: option?.points ?? sum([]) },
    at,
    point,
    spots,
  };
}
