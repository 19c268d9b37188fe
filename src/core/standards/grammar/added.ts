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
  if (added.length < 2 || full === undefined) return statements;
  const items = statements.flatMap((statement) =>
    statement.kind === "met" ? [pointsOf(statement.award, full)] : [],
  );
  const total = sum([...items, ...added.flatMap(({ options }) => options.map(({ points }) => points))]);
  return total.equals(full)
    ? statements.map((statement) => (isAdded(statement) ? asItem(statement) : statement))
    : statements;
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
