import { type CellAddress, cellName } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import type { IndicatorReading } from "../../../src/core/indicators/indicator";
import { readIndicators } from "../../../src/core/indicators/readIndicators";
import { toPlainText } from "../../../src/core/number/round";
import { sayProblem } from "../../../src/core/problems/say";

/** The one scoring table of a sheet, read; fails the test where there is none. */
export function readTable(grid: Grid): IndicatorReading {
  const table = findIndicatorTables([grid]).find(({ kind }) => kind === "indicators");
  if (table?.kind !== "indicators") throw new Error("no indicator table");
  return readIndicators(grid, table);
}

/** "决策/项目立项/立项依据充分性 3" for every indicator; "?" where the 分值 is unknown. */
export function outline({ indicators }: IndicatorReading): readonly string[] {
  return indicators.map(({ path, full }) => `${path.join("/")} ${full ? toPlainText(full, 2) : "?"}`);
}

export function said({ problems }: IndicatorReading): readonly string[] {
  return problems.map(sayProblem);
}

export function nameOf(at: CellAddress | undefined): string {
  return at ? cellName(at.row, at.column) : "";
}
