import { shiftFormula, type RowEdit } from "../../../core/formulas/shiftRows";
import type { Parts } from "../package/parts";
import { decodeEntities, encodeText } from "../xml/escapes";
import { childNamed, childrenOf, contentText, elementsNamed, rootOf, tagText } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute, localName, nextTag, withAttribute } from "../xml/tags";
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
  for (const name of parts.names()) {
    if (!/(charts|chartEx|pivotCache|tables|ctrlProps|drawings)\/[^/]*\.xml$/i.test(name)) continue;
    if (!parts.mentions(name, [edit.sheet])) continue;
    const text = parts.text(name);
    const splices = otherFormulaSplices(text, (formula) => shiftFormula(formula, "", edit));
    parts.setText(name, splice(text, [...splices, ...sourceSplices(text, edit)]));
  }
}

/** Every formula of a part that is no sheet as `change` makes it: of charts, tables, controls and linked boxes. */
export function otherFormulaSplices(text: string, change: (formula: string) => string): readonly Splice[] {
  const columns = ["calculatedColumnFormula", "totalsRowFormula"].flatMap((local) =>
    elementsNamed(text, local).flatMap((element): readonly Splice[] => {
      const old = decodeEntities(contentText(text, element));
      const changed = change(old);
      if (changed === old) return [];
      return [{ start: element.contentStart, end: element.contentEnd, text: encodeText(changed) }];
    }),
  );
  return [...formulaSplices(text, change), ...columns, ...attributeSplices(text, change)];
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

/** <formControlPr fmlaLink="Sheet1!$A$1" …/>, <xdr:sp textlink="Sheet1!$A$1" …> */
const linkAttributes: Readonly<Record<string, readonly string[]>> = {
  formControlPr: ["fmlaLink", "fmlaRange", "fmlaGroup"],
  sp: ["textlink"],
};

function attributeSplices(text: string, change: (formula: string) => string): readonly Splice[] {
  const splices: Splice[] = [];
  for (let tag = nextTag(text, 0); tag; tag = nextTag(text, tag.end)) {
    const names = tag.kind === "close" ? undefined : linkAttributes[localName(tag.name)];
    if (!names) continue;
    const old = text.slice(tag.start, tag.end);
    const changed = names.reduce((whole, name) => {
      const formula = attribute(whole, name);
      const other = formula === undefined ? undefined : change(formula);
      return other === formula ? whole : withAttribute(whole, name, other);
    }, old);
    if (changed !== old) splices.push({ start: tag.start, end: tag.end, text: changed });
  }
  return splices;
}
