import { shiftFormula, type RowEdit } from "../formula/shiftRows";
import type { Parts } from "../package/parts";
import { decodeEntities, encodeText } from "../xml/escapes";
import { childNamed, childrenOf, contentText, elementsNamed, rootOf, tagText } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute, withAttribute } from "../xml/tags";
import { shiftRef } from "./shiftAreas";
import { formulaSplices } from "./shiftFrame";
import { sheetNames, withoutName } from "./workbookText";

/** Defined names of the workbook, the print areas, titles and filters of the sheets among them. */
export function shiftNames(workbook: string, edit: RowEdit): string {
  const root = rootOf(workbook);
  const list = root && childNamed(workbook, root, "definedNames");
  const sheets = sheetNames(workbook);
  const gone: (readonly [string, number])[] = [];
  const splices: Splice[] = [];
  for (const name of list ? childrenOf(workbook, list) : []) {
    const tag = tagText(workbook, name);
    const local = attribute(tag, "localSheetId");
    const home = local === undefined ? "" : (sheets[Number(local)] ?? "");
    const formula = decodeEntities(contentText(workbook, name));
    const shifted = shiftFormula(formula, home, edit);
    if (shifted === formula) continue;
    splices.push({ start: name.contentStart, end: name.contentEnd, text: encodeText(shifted) });
    const special = attribute(tag, "name") ?? "";
    // A print area or a filter of nothing is none.
    if (special.startsWith("_xlnm.") && shifted.includes("#REF!")) gone.push([special, Number(local)]);
  }
  return gone.reduce((text, [name, sheet]) => withoutName(text, name, sheet), splice(workbook, splices));
}

/** Charts, pivot sources, tables and form controls name cells of other sheets in full. */
export function shiftOtherParts(parts: Parts, edit: RowEdit): void {
  const written = encodeText(edit.sheet.replaceAll("'", "''"));
  for (const name of parts.names()) {
    if (!/(charts|chartEx|pivotCache|tables|ctrlProps)\/[^/]*\.xml$/i.test(name)) continue;
    const text = parts.text(name);
    if (!text.includes(written)) continue;
    const shift = (formula: string): string => shiftFormula(formula, "", edit);
    const splices = formulaSplices(text, shift);
    for (const local of ["calculatedColumnFormula", "totalsRowFormula"]) {
      for (const element of elementsNamed(text, local)) {
        const shifted = shift(decodeEntities(contentText(text, element)));
        splices.push({ start: element.contentStart, end: element.contentEnd, text: encodeText(shifted) });
      }
    }
    splices.push(...sourceSplices(text, edit), ...controlSplices(text, shift));
    parts.setText(name, splice(text, splices));
  }
}

/** <worksheetSource ref="A1:C9" sheet="…"/> of a pivot table. */
function sourceSplices(text: string, edit: RowEdit): readonly Splice[] {
  return elementsNamed(text, "worksheetSource").flatMap((source) => {
    const tag = tagText(text, source);
    const ref = attribute(tag, "ref");
    if (ref === undefined || attribute(tag, "sheet") !== edit.sheet) return [];
    const shifted = shiftRef(ref, edit);
    if (shifted === undefined) return [];
    return [{ start: source.start, end: source.contentStart, text: withAttribute(tag, "ref", shifted) }];
  });
}

/** <formControlPr fmlaLink="Sheet1!$A$1" …/> */
function controlSplices(text: string, shift: (formula: string) => string): readonly Splice[] {
  return elementsNamed(text, "formControlPr").map((control) => {
    const tag = ["fmlaLink", "fmlaRange", "fmlaGroup"].reduce(
      (whole, name) => {
        const formula = attribute(whole, name);
        return formula === undefined ? whole : withAttribute(whole, name, shift(formula));
      },
      tagText(text, control),
    );
    return { start: control.start, end: control.contentStart, text: tag };
  });
}
