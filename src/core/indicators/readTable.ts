import type { Grid } from "../grid/grid";
import type { IndicatorReading } from "./indicator";
import type { IndicatorTable } from "./indicatorTable";
import { readIndicators } from "./readIndicators";
import { readSelfEvaluation } from "./selfEvaluation/readSelfEvaluation";

/** The indicators of a table that `findIndicatorTables` found on this very grid, whichever kind it is. */
export function readTable(grid: Grid, table: IndicatorTable): IndicatorReading {
  switch (table.kind) {
    case "indicators":
      return readIndicators(grid, table);
    case "selfEvaluation":
      return readSelfEvaluation(grid, table);
  }
}
