import type { Grid } from "../core/grid/grid";
import type { NamedArea, SheetInfo, Workbook } from "../workbook/workbook";
import { settingsSheetName, settingsTableName } from "../core/sheets/settings/settingsSheet";
import { paperSheetName, paperTableName } from "../core/sheets/paper/paperSheet";

/** Everything read from a workbook before any decision: sheets in order, our own told from the evaluator's. */
export interface WorkbookData {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly NamedArea[];
  readonly grids: ReadonlyMap<string, Grid>;
  /** Sheets that are the evaluator's: the only ones in which tables are looked for. */
  readonly own: readonly Grid[];
  readonly paper?: Grid;
  readonly settings?: Grid;
}

/** Every sheet that we generate carries a name of this form on its title cell, whatever it is called by now. */
const TABLE_NAME = /^绩效_表_/;

/** What is being read, for a progress line. */
export type Progress = (message: string) => void;

export async function readWorkbook(workbook: Workbook, progress: Progress): Promise<WorkbookData> {
  const sheets = await workbook.sheets();
  const names = await workbook.names();
  const grids = new Map<string, Grid>();
  for (const { name, hasCells } of sheets) {
    if (!hasCells) continue;
    progress(`读取 ${name}`);
    grids.set(name, await workbook.grid(name));
  }
  const generated = new Set(names.filter(({ name }) => TABLE_NAME.test(name)).map(({ sheet }) => sheet));
  const sheetOf = (tableName: string, sheetName: string): Grid | undefined => {
    const named = names.find(({ name }) => name === tableName)?.sheet;
    return grids.get(named ?? sheetName);
  };
  const paper = sheetOf(paperTableName, paperSheetName);
  const settings = sheetOf(settingsTableName, settingsSheetName);
  const own = [...grids.values()].filter(
    (grid) => !generated.has(grid.sheet) && grid !== paper && grid !== settings,
  );
  return { sheets, names, grids, own, ...(paper ? { paper } : {}), ...(settings ? { settings } : {}) };
}
