import type { CellValue, Grid } from "../../../../src/core/grid/grid";
import { openXlsx } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { areaOf } from "../model/area";
import type { Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Band, SheetState } from "../model/sheetState";
import type { Workbook } from "../model/workbook";
import { loadNames } from "./names";
import { PackageFile } from "./packageFile";
import { loadSheetPart } from "./sheetPart";
import { StylesPart } from "./stylesPart";

const visibilities = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
} as const satisfies Record<string, SheetState["visibility"]>;

/** Puts what an .xlsx file holds in place of the new workbook's one empty sheet. */
export async function loadWorkbook(workbook: Workbook, bytes: Uint8Array): Promise<void> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(`this file cannot be opened: ${JSON.stringify(opened.problems)}`);
  const file = new PackageFile(bytes);
  const part = file.workbookPart();
  const relations = file.relations(part);
  const styles = new StylesPart(file, relations);
  const root = file.xml(part);
  const entries = root.child("sheets")?.children("sheet") ?? [];
  const sheets: Sheet[] = [];
  for (const info of await opened.value.sheets()) {
    const sheet = workbook.newSheet(info.name);
    sheet.change({ visibility: visibilities[info.visibility], hasCells: info.hasCells });
    sheets.push(sheet);
    if (!info.hasCells) continue;
    fillCells(sheet, await opened.value.grid(info.name));
    const entry = entries.find((each) => each.attribute("name") === info.name);
    const relation = relations.find(({ id }) => id === entry?.attribute("id"));
    if (relation) loadSheetPart({ sheet, file, part: relation.target, styles, workbook });
  }
  const first = sheets[Number(root.path("bookViews", "workbookView")?.attribute("activeTab") ?? 0)];
  const shown =
    first?.state.visibility === "Visible"
      ? first
      : sheets.find((each) => each.state.visibility === "Visible");
  if (!shown) throw new Error("no sheet of this file can be shown");
  workbook.sheets = sheets;
  workbook.selection = { sheet: shown, area: areaOf(0, 0, 1, 1) };
  workbook.isProtected = root.child("workbookProtection")?.isTrue("lockStructure") === true;
  loadNames(workbook, root);
  workbook.touchAll();
}

function fillCells(sheet: Sheet, grid: Grid): void {
  const rows = new Map<number, Band>();
  for (let row = 0; row < grid.rowCount; row++) {
    const size = grid.rowHeight(row);
    const isHidden = grid.isHiddenRow(row);
    if (size !== undefined || isHidden)
      rows.set(row, { ...(size === undefined ? {} : { size }), ...(isHidden ? { isHidden } : {}) });
    for (let column = 0; column < grid.columnCount; column++) {
      const { value, formula } = grid.cell(row, column);
      const held = scalarOf(value);
      if (held === undefined && formula === undefined) continue;
      sheet.cells.set(row, column, {
        ...(held === undefined ? {} : { value: held }),
        ...(formula === undefined ? {} : { formula: `=${formula.replace(/_xl(?:fn|ws)\./g, "")}` }),
      });
    }
  }
  sheet.change({ merges: grid.merges, isProtected: grid.isProtected, rows });
}

function scalarOf(value: CellValue): Scalar | undefined {
  switch (value.type) {
    case "blank":
      return undefined;
    case "text":
      // an empty text is what ="" gives and what some programs write for a blank cell
      return value.text === "" ? undefined : value.text;
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "error":
      return { error: value.error };
  }
}
