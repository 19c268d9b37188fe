import { type Exact, HUNDRED, ONE, sum } from "../number/exact";
import { points } from "../number/quantities";
import type { Indicator, LevelNode } from "./indicator";
import type { TableColumns } from "./indicatorTable";

/** What a table's 权重 come to once it is known that they are shares of 1. */
interface Weighted {
  readonly indicators: readonly Indicator[];
  readonly levels: readonly LevelNode[];
}

/**
 * 权重 0.03, 0.17, 0.4, 0.4 are 3, 17, 40 and 40 of 100 points, as 3% would be: only where the header says 权重 and they
 * add up to 1 exactly. Every other table is left as it is.
 */
export function sharesAsPoints({ fullIsWeight }: TableColumns, weighted: Weighted): Weighted {
  const fulls = weighted.indicators.flatMap(({ full }) => full ?? []);
  const areShares =
    fullIsWeight && fulls.length > 1 && fulls.length === weighted.indicators.length && sum(fulls).equals(ONE);
  if (!areShares) return weighted;
  return {
    indicators: weighted.indicators.map((indicator) => ({
      ...indicator,
      ...(indicator.full ? { full: points(indicator.full.mul(HUNDRED)) } : {}),
    })),
    levels: weighted.levels.map(scaled),
  };
}

/** 决策 0.2 in a column of its own; 决策（20分） already counts points. */
function scaled(node: LevelNode): LevelNode {
  const stated: Exact | undefined = node.points?.lte(ONE) === true ? node.points.mul(HUNDRED) : node.points;
  return { ...node, ...(stated ? { points: stated } : {}), children: node.children.map(scaled) };
}
