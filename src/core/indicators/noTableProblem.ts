import type { Grid } from "../grid/grid";
import { type MergedGrid, mergedGrid } from "../grid/mergedGrid";
import { type Problem, problem } from "../problems/problem";
import { type ChosenColumns, chooseColumns } from "./chooseColumns";
import { HEADER_SEARCH_ROWS } from "./findIndicatorTables";
import { type HeaderColumn, readHeaders } from "./headerBlock";
import type { NamedColumn } from "./namedColumns";

interface NearMiss {
  readonly chosen: ChosenColumns;
  readonly headers: readonly HeaderColumn[];
  /** How many of the three needed columns are there, then how many others. */
  readonly closeness: number;
}

/**
 * For a workbook in which `findIndicatorTables` found nothing to score: the row that comes closest, what it has and
 * what it lacks; without any such row (a 自评表 alone, say), what to look for.
 */
export function noTableProblem(grids: readonly Grid[], named: readonly NamedColumn[] = []): Problem {
  const nearest = grids
    .flatMap((grid) => nearMissesOn(mergedGrid(grid), named))
    .reduce<NearMiss | undefined>(
      (best, miss) => (best && best.closeness >= miss.closeness ? best : miss),
      undefined,
    );
  const first = nearest?.headers.find(({ match }) => match);
  if (!nearest || !first) return problem("no-indicator-table");
  const used = nearest.chosen.reasons.filter((reason) => reason.used);
  return problem("no-indicator-table-near", first.at, {
    found: used.map(({ header }) => `“${header}”`).join("、"),
    missing: missingFrom(nearest.chosen)
      .map((name) => `“${name}”`)
      .join("、"),
  });
}

function nearMissesOn(view: MergedGrid, named: readonly NamedColumn[]): readonly NearMiss[] {
  const misses: NearMiss[] = [];
  for (let row = 0; row < Math.min(view.grid.rowCount, HEADER_SEARCH_ROWS); row++) {
    const headers = readHeaders(view, row, row, named);
    const chosen = chooseColumns(headers);
    const needed = 3 - missingFrom(chosen).length;
    const used = chosen.reasons.filter((reason) => reason.used).length;
    const hasTelling = chosen.levels.length > 0 || chosen.others.standard !== undefined;
    if (hasTelling && used >= 2 && needed < 3)
      misses.push({ chosen, headers, closeness: needed * 100 + used });
  }
  return misses;
}

function missingFrom({ levels, full, others }: ChosenColumns): readonly string[] {
  return [
    ...(levels.length > 0 ? [] : ["三级指标"]),
    ...(full === undefined ? ["分值"] : []),
    ...(others.standard === undefined ? ["评分标准"] : []),
  ];
}
