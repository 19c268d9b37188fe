import type { Steps } from "../../../core/grid/steps";
import type { RowSpec, SheetSpec } from "../../../core/patch/patch";
import { problem, type Problem } from "../../../core/problems/problem";
import { addToSheetTitles } from "../package/appProperties";
import { addContentType, contentTypes } from "../package/contentTypes";
import { freePart } from "../package/partNames";
import { addRelationship } from "../package/relationships";
import { inDialectOf } from "../package/strict";
import { digitWidth } from "./columnWidths";
import type { Draft } from "./draft";
import { newSheetXml } from "./newSheet";
import { setPrint } from "./printXml";
import { textTooLong, withoutEmptyText } from "./setCell";
import { setChart } from "./setChart";
import { setRules, withRuleNames } from "./setRules";
import { SheetText } from "./sheetText";
import { addCellStyle } from "./styleXml";
import { hasSheet, isStructureLocked, sheetIndex, sheetNames, withSheet } from "./workbookText";
import { lastRow } from "../../../core/formulas/pieces";
import type { CellStyle } from "../../../core/patch/style";

/** Makes a new sheet with everything it is to have. */
export function* addSheet(draft: Draft, wanted: SheetSpec): Steps<readonly Problem[]> {
  const spec = { ...wanted, rows: wanted.rows.map(withoutEmptyTexts) };
  const { name } = spec;
  const about = { sheet: name };
  if (hasSheet(draft.workbook, name)) return [problem("sheet-exists", undefined, about)];
  if (!isSheetName(name)) return [problem("sheet-name-invalid", undefined, about)];
  if (isStructureLocked(draft.workbook)) return [problem("workbook-locked", undefined, about)];
  if (spec.rows.length > lastRow + 1) return [problem("rows-beyond-sheet", undefined, about)];
  yield;
  const tooLong = spec.rows.flatMap((row, index) =>
    row.cells.flatMap(
      (cell) => textTooLong({ sheet: name, row: index, column: cell.column }, cell.value) ?? [],
    ),
  );
  if (tooLong.length > 0) return tooLong;

  const folder = `${draft.workbookPart.slice(0, draft.workbookPart.lastIndexOf("/") + 1)}worksheets/`;
  const part = freePart(draft.parts, folder, "sheet", draft.allEntries().length + 1);
  const before = sheetNames(draft.workbook);
  const after = spec.after === undefined ? -1 : sheetIndex(draft.workbook, spec.after);
  const index = after < 0 ? before.length : after + 1;
  const styles = draft.stylesText();
  const numbers = new Map<CellStyle, number>();
  const styleNumber = (style: CellStyle): number => {
    const number = numbers.get(style) ?? addCellStyle(styles, style);
    numbers.set(style, number);
    return number;
  };
  const made = yield* newSheetXml(spec, {
    pool: draft.pool(),
    digitWidth: digitWidth(styles),
    styleNumber,
    countsFrom1904: draft.isFrom1904(),
  });
  const xml = inDialectOf(draft.parts, made);
  yield;
  const sheet = yield* SheetText.parseInSteps(xml);
  setRules(sheet, spec.rules, () => styles);
  setPrint(sheet, spec.rules.print);
  yield;

  draft.parts.setText(part, xml);
  addContentType(draft.parts, part, contentTypes.worksheet);
  const relationship = addRelationship(draft.parts, draft.workbookPart, "worksheet", part);
  draft.workbook = inDialectOf(draft.parts, withSheet(draft.workbook, index, name, relationship));
  draft.workbook = withRuleNames(draft.workbook, name, spec.rules);
  addToSheetTitles(draft.parts, before, index, name);
  const entry = { name, visibility: "visible", hasCells: true, part } as const;
  draft.addEntry(entry, sheet);
  for (const chart of spec.charts ?? []) {
    setChart(draft, entry, sheet, chart);
    yield;
  }
  for (const [number, row] of spec.rows.entries()) {
    yield;
    for (const cell of row.cells) {
      if (cell.value.type !== "blank") draft.changed.push({ sheet: name, row: number, column: cell.column });
      if (cell.value.type === "formula") draft.dropsCalcChain = true;
    }
  }
  return [];
}

/** What Excel allows as the name of a sheet; a file with another is taken for broken. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
}

function withoutEmptyTexts(row: RowSpec): RowSpec {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, value: withoutEmptyText(cell.value) })) };
}
