import { areaName, parseArea, quotedSheet, type Area } from "../../../core/grid/address";
import type { PrintSetup, SheetRules } from "../../../core/patch/patch";
import { absoluteArea } from "../formula/absoluteArea";
import { attribute, withAttribute } from "../xml/tags";
import { setConditionalFormats } from "./setConditionalFormats";
import { setValidations } from "./setValidations";
import type { SheetText } from "./sheetText";
import type { StylesText } from "./stylesText";
import { sheetIndex, withName, withoutName } from "./workbookText";

/** Validations, conditional formats and filter of ours; what a person added to the sheet stays. */
export function setRules(sheet: SheetText, rules: SheetRules, styles: () => StylesText): void {
  if (rules.filter) setFilter(sheet, rules.filter);
  setConditionalFormats(sheet, rules.conditionalFormats, styles);
  setValidations(sheet, rules.validations);
}

/** A filter that stands over the same columns keeps what a person chose in it. */
function setFilter(sheet: SheetText, area: Area): void {
  const standing = parseArea(attribute(sheet.childTag("autoFilter") ?? "", "ref") ?? "");
  const ref = areaName(area);
  if (standing?.left === area.left && standing.right === area.right) {
    sheet.changeTag("autoFilter", (tag) => withAttribute(tag, "ref", ref));
  } else sheet.setChild("autoFilter", `<autoFilter ref="${ref}"/>`);
}

/** The workbook with the hidden and special names that filter, print area and print titles need. */
export function withRuleNames(workbook: string, name: string, rules: SheetRules): string {
  const printed = withPrintNames(workbook, name, rules.print);
  if (!rules.filter) return printed;
  return withName(printed, {
    name: "_xlnm._FilterDatabase",
    sheet: sheetIndex(printed, name),
    formula: `${quotedSheet(name)}!${absoluteArea(rules.filter)}`,
    isHidden: true,
  });
}

export function withPrintNames(workbook: string, name: string, print: PrintSetup): string {
  const sheet = sheetIndex(workbook, name);
  const quoted = quotedSheet(name);
  const rows = print.titleRows;
  const names = [
    ["_xlnm.Print_Area", print.area && `${quoted}!${absoluteArea(print.area)}`],
    ["_xlnm.Print_Titles", rows && `${quoted}!$${String(rows.first + 1)}:$${String(rows.last + 1)}`],
  ] as const;
  return names.reduce((text, [special, formula]) => {
    if (formula === undefined) return withoutName(text, special, sheet);
    return withName(text, { name: special, sheet, formula });
  }, workbook);
}
