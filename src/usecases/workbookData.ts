import type { Grid } from "../core/grid/grid";
import type { HiddenSheets } from "../core/grid/inSight";
import { ok, type Result } from "../core/problems/problem";
import type { Workbook, WorkbookSnapshot } from "../workbook/workbook";
import { settingsSheetName, settingsTableName } from "../core/sheets/settings/settingsSheet";
import { paperSheetName, paperTableName } from "../core/sheets/paper/paperSheet";

/** A workbook as it was read, our own sheets told from the evaluator's. */
export interface WorkbookData extends WorkbookSnapshot {
  /** Sheets that are the evaluator's: the only ones in which tables are looked for. */
  readonly own: readonly Grid[];
  readonly hidden: HiddenSheets;
  readonly paper?: Grid;
  readonly settings?: Grid;
}

/** Every sheet that we generate carries a name of this form on its title cell, whatever it is called by now. */
const TABLE_NAME = /^绩效_表_/;

/** What is being read, for a progress line. */
export type Progress = (message: string) => void;

export async function readWorkbook(workbook: Workbook, progress: Progress): Promise<Result<WorkbookData>> {
  const read = await workbook.read({ progress });
  return read.ok ? ok(workbookData(read.value)) : read;
}

/** Tells the sheets of a snapshot apart. */
export function workbookData({ sheets, names, grids }: WorkbookSnapshot): WorkbookData {
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
  const hidden = new Set(sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name));
  return {
    sheets,
    names,
    grids,
    own,
    hidden,
    ...(paper ? { paper } : {}),
    ...(settings ? { settings } : {}),
  };
}
