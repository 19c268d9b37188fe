import { areaName, type Area, cellName } from "../../../core/grid/address";
import { problem, type Problem } from "../../../core/problems/problem";
import { lastRow } from "../../../core/formulas/pieces";
import { shiftRow, type RowEdit } from "../../../core/formulas/shiftRows";
import { relationshipsOf } from "../package/relationships";
import type { SheetEntry } from "../read/workbookPart";
import { splice, type Splice } from "../xml/splices";
import { attribute, localName, nextTag, withAttribute } from "../xml/tags";
import { shiftFormula } from "../../../core/formulas/shiftRows";
import type { Draft } from "./draft";
import { withRulesLike } from "./rulesLike";
import { shiftCellFormulas } from "./shiftCells";
import { shiftComments, shiftDrawing, shiftNotesDrawing } from "./shiftDrawings";
import { shiftNames, shiftOtherParts } from "./shiftElsewhere";
import { shiftFormulas, shiftFrame } from "./shiftFrame";
import { arrayAreas, unshare } from "./sheetFormulas";
import type { SheetText } from "./sheetText";
import { shiftTable, tableArea } from "./shiftTables";

/**
 * Puts rows in or takes them away; whatever in the workbook refers to cells below follows. Rows put in look like the
 * row `like` where one is named, and follow its rules.
 */
export function moveRows(draft: Draft, entry: SheetEntry, edit: RowEdit, like?: number): readonly Problem[] {
  if (edit.count <= 0) return [];
  const sheet = draft.sheet(entry);
  const related = relationshipsOf(draft.parts, entry.part);
  const partsOf = (kind: string): readonly string[] =>
    related.flatMap((each) =>
      each.kind === kind && each.part !== undefined && draft.parts.has(each.part) ? [each.part] : [],
    );
  const tables = partsOf("table");
  const refused = refusal(draft, sheet, edit, tables);
  if (refused) return [refused];

  unshare(sheet, () => true);
  shiftOtherSheets(draft, edit);
  sheet.setOutside(shiftFrame(sheet.outside(), edit));
  shiftCellFormulas(sheet, entry.name, edit);
  const moved = sheet.rows.flatMap((row) => {
    const number = shiftRow(row.number, edit);
    if (number === undefined) return [];
    row.moveTo(number);
    return [row];
  });
  sheet.setRows(moved);
  if (like !== undefined) {
    dressRows(sheet, edit, like);
    sheet.setOutside(withRulesLike(sheet.outside(), { first: edit.row, count: edit.count, like }));
  }

  for (const part of tables) shiftTable(draft.parts, part, edit);
  for (const part of partsOf("drawing")) shiftDrawing(draft.parts, part, edit);
  for (const part of partsOf("vmlDrawing")) shiftNotesDrawing(draft.parts, part, edit);
  for (const part of [...partsOf("comments"), ...partsOf("threadedComment")])
    shiftComments(draft.parts, part, edit);
  shiftOtherParts(draft.parts, edit);
  draft.workbook = shiftNames(draft.workbook, edit);
  draft.needsCalculation = true;
  draft.dropsCalcChain = true;
  return [];
}

/** Styles of the row `like` for the rows that were put in: its own and those of its cells. */
function dressRows(sheet: SheetText, { row: first, count }: RowEdit, like: number): void {
  const pattern = sheet.row(like);
  if (!pattern) return;
  const cells = pattern.cells().flatMap(({ column, xml }) => {
    const tag = xml.slice(0, xml.indexOf(">") + 1);
    const style = attribute(tag, "s");
    return style === undefined ? [] : [{ column, style, name: /^<([\w:]+)/.exec(tag)?.[1] ?? "c" }];
  });
  for (let number = first; number < first + count; number += 1) {
    const row = sheet.ensureRow(number);
    for (const name of ["s", "customFormat"]) {
      const value = attribute(pattern.tag(), name);
      if (value !== undefined) row.setTag(withAttribute(row.tag(), name, value));
    }
    for (const { column, style, name } of cells)
      row.setCell(column, `<${name} r="${cellName(number, column)}" s="${style}"/>`);
  }
}

/** What Excel would refuse, too: rows off the sheet, part of an array formula, the header of a table. */
function refusal(
  draft: Draft,
  sheet: SheetText,
  edit: RowEdit,
  tables: readonly string[],
): Problem | undefined {
  if (edit.kind === "insert") {
    const last = sheet.rows.reduce((most, row) => Math.max(most, row.number), edit.row - 1);
    if (last + edit.count > lastRow) return problem("rows-beyond-sheet", undefined, { sheet: edit.sheet });
  }
  const array = arrayAreas(sheet).find((area) => isCut(area, edit));
  if (array) {
    const at = { sheet: edit.sheet, row: array.top, column: array.left };
    return problem("cell-in-array", at, { area: areaName(array) });
  }
  const isHeader = (area: Area | undefined): boolean =>
    edit.kind === "delete" && area !== undefined && area.top >= edit.row && area.top < edit.row + edit.count;
  const table = tables.map((part) => tableArea(draft.parts, part)).find(isHeader);
  return table && problem("table-header-deleted", undefined, { sheet: edit.sheet, area: areaName(table) });
}

/** Whether the edit takes an area apart: rows put in between, or only a part of it deleted. */
function isCut(area: Area, edit: RowEdit): boolean {
  if (edit.kind === "insert") return area.top < edit.row && edit.row <= area.bottom;
  const end = edit.row + edit.count;
  const isTouched = area.top < end && edit.row <= area.bottom;
  return isTouched && !(edit.row <= area.top && area.bottom < end);
}

/** Sheets that never name the edited one are not even taken up. */
function shiftOtherSheets(draft: Draft, edit: RowEdit): void {
  const quoted = edit.sheet.replaceAll("'", "''");
  for (const other of draft.allEntries()) {
    if (other.name === edit.sheet || !other.hasCells || !draft.mentions(other, [edit.sheet])) continue;
    const sheet = draft.sheet(other);
    unshare(sheet, (_group, formula) => formula.toLowerCase().includes(quoted.toLowerCase()));
    shiftCellFormulas(sheet, other.name, edit);
    sheet.setOutside(shiftLinks(shiftFormulas(sheet.outside(), other.name, edit), other.name, edit));
  }
}

/** Links inside the workbook name their target in the attribute location. */
function shiftLinks(frame: string, home: string, edit: RowEdit): string {
  const splices: Splice[] = [];
  for (let tag = nextTag(frame, 0); tag; tag = nextTag(frame, tag.end)) {
    if (localName(tag.name) !== "hyperlink") continue;
    const text = frame.slice(tag.start, tag.end);
    const location = attribute(text, "location");
    const shifted = location === undefined ? undefined : shiftFormula(location, home, edit);
    if (shifted === undefined || shifted === location) continue;
    splices.push({ start: tag.start, end: tag.end, text: withAttribute(text, "location", shifted) });
  }
  return splice(frame, splices);
}
