import { areaName, type Area, type CellAddress } from "../../../core/grid/address";
import type { PatchValue, TypedConstant, Write } from "../../../core/patch/patch";
import { problem, type Problem } from "../../../core/problems/problem";
import { lastColumn, lastRow } from "../../../core/formulas/pieces";
import { attribute, withAttribute } from "../xml/tags";
import { cellXml, formulaOf, holds } from "./cellText";
import type { Draft } from "./draft";
import { arrayAreas, unshare } from "./sheetFormulas";
import type { SheetText } from "./sheetText";
import { addCellStyle } from "./styleXml";

const longestText = 32_767;
const longestFormula = 8_192;

/** Writes one cell; the same content again changes not a byte. */
export function setCell(
  draft: Draft,
  sheet: SheetText,
  write: Extract<Write, { readonly kind: "setCell" }>,
): readonly Problem[] {
  const { at } = write;
  const wanted = withoutEmptyText(write.value);
  const refused = refusal(sheet, at, wanted);
  if (refused) return [refused];
  const style = write.style && String(addCellStyle(draft.stylesText(), write.style));
  const old = sheet.row(at.row)?.cell(at.column)?.xml;
  const kept = old === undefined ? inheritedStyle(sheet, at) : attribute(openingTag(old), "s");
  const value = draft.inFileDays(wanted, style ?? kept);
  const isSame = old === undefined ? value.type === "blank" : holds(old, value, () => draft.pool());
  if (old !== undefined && isSame) {
    if (style !== undefined) restyle(sheet, at, old, style);
    return [];
  }
  if (isSame && style === undefined) return [];
  if (!isSame) {
    draft.changed.push(at);
    draft.needsCalculation = true;
  }
  const formula = old === undefined ? undefined : formulaOf(old);
  if (formula || value.type === "formula") draft.dropsCalcChain = true;
  const group =
    formula && attribute(formula.tag, "t") === "shared" ? attribute(formula.tag, "si") : undefined;
  if (group !== undefined) unshare(sheet, (each) => each === group);
  const row = sheet.ensureRow(at.row);
  const xml = cellXml(at.row, at.column, style ?? kept, value, () => draft.pool());
  row.setCell(at.column, sheet.prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${sheet.prefix}`));
  sheet.includeInDimension(at.row, at.column);
  return [];
}

/** An empty text in a cell is no content, as in Excel itself. */
export function withoutEmptyText<Value extends PatchValue | TypedConstant>(
  value: Value,
): Value | { readonly type: "blank" } {
  return value.type === "text" && value.text === "" ? { type: "blank" } : value;
}

/** What stands against writing here. */
function refusal(sheet: SheetText, at: CellAddress, value: PatchValue | TypedConstant): Problem | undefined {
  if (at.row > lastRow) return problem("rows-beyond-sheet", undefined, { sheet: at.sheet });
  if (at.row < 0 || at.column < 0 || at.column > lastColumn) throw new RangeError("there is no such cell");
  const tooLong = textTooLong(at, value);
  if (tooLong) return tooLong;
  const merged = sheet.merges().find((area) => holdsCell(area, at));
  if (merged && (merged.top !== at.row || merged.left !== at.column)) {
    return problem("cell-merged-away", at, { area: areaName(merged) });
  }
  const array = arrayAreas(sheet).find((area) => holdsCell(area, at));
  return array && problem("cell-in-array", at, { area: areaName(array) });
}

/** A text or a stored result that no cell can hold. */
export function textTooLong(at: CellAddress, value: PatchValue | TypedConstant): Problem | undefined {
  if (value.type === "formula" && value.formula.length > longestFormula) {
    return problem("formula-too-long", at, { length: String(value.formula.length) });
  }
  const text = value.type === "text" ? value.text : value.type === "formula" ? value.cached : "";
  if (typeof text !== "string" || text.length <= longestText) return undefined;
  return problem("text-too-long", at, { length: String(text.length) });
}

function holdsCell(area: Area, at: CellAddress): boolean {
  return at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
}

function openingTag(xml: string): string {
  return xml.slice(0, xml.indexOf(">") + 1);
}

function restyle(sheet: SheetText, at: CellAddress, xml: string, style: string): void {
  const tag = openingTag(xml);
  if (attribute(tag, "s") === style) return;
  sheet.ensureRow(at.row).setCell(at.column, withAttribute(tag, "s", style) + xml.slice(tag.length));
}

/** A cell that is not in the file looks as its row or its column says; written, it keeps that look. */
function inheritedStyle(sheet: SheetText, at: CellAddress): string | undefined {
  const row = sheet.row(at.row)?.tag();
  const ofRow = row === undefined ? undefined : attribute(row, "s");
  const isCustom = row !== undefined && /^(1|true)$/.test(attribute(row, "customFormat") ?? "");
  if (ofRow !== undefined && isCustom) return ofRow;
  const column = sheet.listTags("cols").find((tag) => {
    const first = Number(attribute(tag, "min"));
    return at.column + 1 >= first && at.column + 1 <= Number(attribute(tag, "max"));
  });
  const ofColumn = column === undefined ? undefined : attribute(column, "style");
  return ofColumn === "0" ? undefined : ofColumn;
}
