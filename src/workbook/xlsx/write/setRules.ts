import { cellName, quotedSheet, type Area } from "../../../core/grid/address";
import type { SheetRules } from "../../../core/patch/patch";
import { areaName } from "../../../core/grid/address";
import { conditionalFormatsXml, formatsExtension } from "./conditionalFormatsXml";
import { setExtension } from "./extensions";
import { setPrint } from "./printXml";
import type { SheetText } from "./sheetText";
import type { StylesText } from "./stylesText";
import { addConditionalStyle } from "./styleXml";
import { validationsXml } from "./validationsXml";
import { sheetIndex, withName, withoutName } from "./workbookText";

const validationsExtension = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

/** Validations, conditional formats, filter and print setup of a sheet, replaced as a whole. */
export function setRules(sheet: SheetText, rules: SheetRules, styles: () => StylesText): void {
  sheet.setChild("autoFilter", rules.filter ? `<autoFilter ref="${areaName(rules.filter)}"/>` : "");
  const formats = conditionalFormatsXml(rules.conditionalFormats, (style) =>
    addConditionalStyle(styles(), style),
  );
  sheet.setChild("conditionalFormatting", formats.formats);
  setExtension(sheet, [formatsExtension, validationsExtension], formats.extension);
  sheet.setChild("dataValidations", validationsXml(rules.validations));
  setPrint(sheet, rules.print);
}

/** The workbook with the hidden and special names that filter, print area and print titles need. */
export function withRuleNames(workbook: string, name: string, rules: SheetRules): string {
  const sheet = sheetIndex(workbook, name);
  const quoted = quotedSheet(name);
  const { filter, print } = rules;
  const rows = print.titleRows;
  const names = [
    ["_xlnm._FilterDatabase", filter && `${quoted}!${absoluteArea(filter)}`],
    ["_xlnm.Print_Area", print.area && `${quoted}!${absoluteArea(print.area)}`],
    ["_xlnm.Print_Titles", rows && `${quoted}!$${String(rows.first + 1)}:$${String(rows.last + 1)}`],
  ] as const;
  return names.reduce((text, [special, formula]) => {
    if (formula === undefined) return withoutName(text, special, sheet);
    return withName(text, { name: special, sheet, formula, isHidden: special === "_xlnm._FilterDatabase" });
  }, workbook);
}

/** $A$1:$C$3, or $A$1 for a single cell. */
export function absoluteArea(area: Area): string {
  const corner = (row: number, column: number): string => `$${cellName(row, column).replace(/(?=\d)/, "$")}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
