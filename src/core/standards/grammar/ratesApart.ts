import { type Exact, ONE } from "../../number/exact";
import { pointsOf } from "./award";
import type { Statement } from "./statement";

type Rates = Statement & { kind: "rates" };

/** 资金到位率和到位及时率均达到100%得满分，否则按比例扣分，两项各占50%: a rate with its points, and the other with its own. */
export function ratesApart(statements: readonly Statement[], full: Exact | undefined): readonly Statement[] {
  if (!statements.some(({ kind }) => kind === "rates")) return statements;
  return statements.flatMap((statement) =>
    statement.kind === "rates" ? (apart(statement, full) ?? [statement]) : [statement],
  );
}

/** Undefined where the portions do not make up the whole. */
function apart(rates: Rates, full: Exact | undefined): readonly Statement[] | undefined {
  const { names, award, portion, at, point, spots } = rates;
  const whole = award.kind === "points" ? award.points : full && pointsOf(award, full);
  if (whole === undefined || !whole.gt(0)) return undefined;
  const points = pointsOf(portion, whole);
  if (!points.mul(names.length).equals(whole)) return undefined;
  return names.flatMap((measure): readonly Statement[] => {
    const edge = { value: ONE, inclusive: true };
    const condition = { measure: "", measureAt: 0, unit: "%", low: edge };
    return [
      {
        kind: "band",
        when: { condition, at: measure, measure },
        award: { kind: "points", points },
        at,
        point,
        spots,
      },
      { kind: "proportion", isInterpolation: false, at, point, spots: [] },
    ];
  });
}
