import type { Grid } from "../../core/grid/grid";
import { findingsSheetName, findingsTableName } from "../../core/sheets/findings/standingFindings";
import type { WorkbookSnapshot } from "../../workbook/workbook";

/** 核对记录: the sheet that carries our name, else the one called so. */
export function findingsGrid({ names, grids }: Pick<WorkbookSnapshot, "names" | "grids">): Grid | undefined {
  const named = names.find(({ name }) => name === findingsTableName)?.sheet;
  return grids.get(named ?? findingsSheetName);
}
