import type { Area } from "../../../../src/core/grid/address";
import { enterValues } from "../edit/content";
import { setHidden } from "../edit/bands";
import { mergeCells } from "../edit/merges";
import { activateSheet, addSheet, deleteSheet, renameSheet, showSheet } from "../edit/sheets";
import { shiftSheet } from "../edit/shiftSheet";
import { changeStyles } from "../edit/styles";
import type { Excel } from "../excel";
import { areaOf, columnLimit, readArea, splitSheet } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { CellEdit } from "../officeHost";
import type { CellContent, Person, User } from "../simulator";
import { noticeUndone } from "./undone";

/** "Sheet!A1:B2", in a test; what is not there is the test's mistake. */
export function placeOf(excel: Excel, address: string): { readonly sheet: Sheet; readonly area: Area } {
  const { sheet: name, area: written } = splitSheet(address);
  const area = readArea(written);
  if (name === undefined || !area) throw new Error(`not an address with its sheet: ${address}`);
  return { sheet: sheetNamed(excel, name), area };
}

export function sheetNamed(excel: Excel, name: string): Sheet {
  const sheet = excel.workbook.sheets.find((each) => each.name === name);
  if (!sheet)
    throw new Error(
      `no sheet ${name}; there are ${excel.workbook.sheets.map((each) => each.name).join(", ")}`,
    );
  return sheet;
}

const here = "";

/** What somebody at the keyboard can do. Excel refuses people as it refuses programs: then these throw. */
export function personAt(excel: Excel, actor: "user" | "coAuthor"): Person {
  const act = (what: () => void): void => excel.act(actor, what);
  const shift =
    (kind: "insert" | "delete", axis: "rows" | "columns") =>
    (sheet: string, at: number, count = 1): void =>
      act(() => shiftSheet(excel, sheetNamed(excel, sheet), { kind, axis, at, count }, here));
  return {
    type: (address, content) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        enterValues(excel, sheet, area, [[typed(content)]], here);
      }),
    paste: (address, rows) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        const block = areaOf(area.top, area.left, rows.length, rows[0]?.length ?? 0);
        enterValues(
          excel,
          sheet,
          block,
          rows.map((row) => row.map(typed)),
          here,
        );
      }),
    addSheet: (name) => act(() => void addSheet(excel, name, here)),
    deleteSheet: (name) => act(() => deleteSheet(excel, sheetNamed(excel, name), here)),
    renameSheet: (name, to) => act(() => renameSheet(excel, sheetNamed(excel, name), to, here)),
    insertRows: shift("insert", "rows"),
    deleteRows: shift("delete", "rows"),
    insertColumns: shift("insert", "columns"),
    deleteColumns: shift("delete", "columns"),
  };
}

/** null, at the keyboard, is the Delete key; to the API it would mean "leave as it is". */
function typed(content: CellContent | null): CellContent {
  return content ?? "";
}

export function userAt(excel: Excel, cellEdit: CellEdit): User {
  const act = (what: () => void): void => excel.act("user", what);
  return {
    ...personAt(excel, "user"),
    select: (address) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        activateSheet(excel, sheet, here);
        excel.workbook.selection = { sheet, area };
        excel.announce({ kind: "selection", sheet, area });
      }),
    enterCell: () => cellEdit.enter(),
    leaveCell: () => cellEdit.leave(),
    protect: (name, password) =>
      act(() => {
        const sheet = sheetNamed(excel, name);
        sheet.change({ isProtected: true, ...(password === undefined ? {} : { password }) });
        excel.announce({ kind: "protection", sheet, isProtected: true });
      }),
    unprotect: (name) =>
      act(() => {
        const sheet = sheetNamed(excel, name);
        sheet.change({ isProtected: false });
        sheet.drop("password");
        excel.announce({ kind: "protection", sheet, isProtected: false });
      }),
    protectWorkbook: () => {
      excel.workbook.isProtected = true;
    },
    unlock: (address) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        changeStyles(excel, sheet, area, (style) => ({ ...style, locked: false }));
      }),
    hideRows: (name, row, count = 1) =>
      act(() => {
        const area = areaOf(row, 0, count, columnLimit);
        setHidden(excel, sheetNamed(excel, name), "rows", area, true, here);
      }),
    setVisibility: (name, visibility) =>
      act(() => showSheet(excel, sheetNamed(excel, name), visibility, here)),
    makeTable: (address, name) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        const table = { id: String(excel.workbook.nextId()), name, area, hasHeaders: true, hasTotals: false };
        sheet.change({ tables: [...sheet.state.tables, table] });
      }),
    merge: (address) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        mergeCells(excel, sheet, area, "all", here);
      }),
    setNumberFormat: (address, numberFormat) =>
      act(() => {
        const { sheet, area } = placeOf(excel, address);
        changeStyles(excel, sheet, area, (style) => ({ ...style, numberFormat }));
      }),
    setCalculation: (mode) => {
      if (mode === "Manual") excel.calculation.store();
      excel.workbook.calculationMode = mode;
    },
    undo: () => noticeUndone(excel),
  };
}
