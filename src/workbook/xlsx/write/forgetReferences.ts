import type { Parts } from "../package/parts";
import { decodeEntities, encodeText } from "../xml/escapes";
import { childNamed, childrenOf, contentText, rootOf, tagText } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute } from "../xml/tags";
import { formulaOf, withFormula } from "./cellText";
import type { Draft } from "./draft";
import { formulaSplices } from "./shiftFrame";
import { otherFormulaSplices } from "./shiftElsewhere";
import { unshare } from "./sheetFormulas";

type Change = (formula: string) => string;

/** The formulas of all sheets, in cells and around them. Returns whether any has changed. */
export function forgetInSheets(draft: Draft, words: readonly string[], change: Change): boolean {
  let isAnyChanged = false;
  for (const entry of draft.allEntries()) {
    if (!entry.hasCells || !draft.mentions(entry, words)) continue;
    const sheet = draft.sheet(entry);
    const before = sheet.toString();
    unshare(sheet, (_group, formula) => change(formula) !== formula);
    const mark = `<${sheet.prefix}f`;
    for (const row of sheet.rows) {
      if (!row.includes(mark)) continue;
      row.mapCells(({ xml }) => {
        const formula = formulaOf(xml);
        const text = formula && change(formula.text);
        return formula && text !== undefined && text !== formula.text
          ? withFormula(xml, formula.tag, text)
          : xml;
      });
    }
    sheet.setOutside(splice(sheet.outside(), formulaSplices(sheet.outside(), change)));
    isAnyChanged ||= sheet.toString() !== before;
  }
  return isAnyChanged;
}

/** Charts, tables, controls and boxes that show a cell. */
export function forgetInOtherParts(parts: Parts, words: readonly string[], change: Change): boolean {
  let isAnyChanged = false;
  for (const name of parts.names()) {
    if (!/(charts|chartEx|tables|ctrlProps|drawings)\/[^/]*\.xml$/i.test(name)) continue;
    if (!parts.mentions(name, words)) continue;
    const text = parts.text(name);
    const changed = splice(text, otherFormulaSplices(text, change));
    isAnyChanged ||= changed !== text;
    parts.setText(name, changed);
  }
  return isAnyChanged;
}

/** Names stay and mean nothing any more; a print area or a filter of nothing is none. */
export function forgetInNames(draft: Draft, gone: number, change: Change): boolean {
  const text = draft.workbook;
  const root = rootOf(text);
  const list = root && childNamed(text, root, "definedNames");
  let isAnyChanged = false;
  const splices = (list ? childrenOf(text, list) : []).flatMap((name): readonly Splice[] => {
    const tag = tagText(text, name);
    if (attribute(tag, "localSheetId") === String(gone)) return [];
    const formula = decodeEntities(contentText(text, name));
    const changed = change(formula);
    if (changed === formula) return [];
    isAnyChanged = true;
    return attribute(tag, "name")?.startsWith("_xlnm.") === true
      ? [{ start: name.start, end: name.end, text: "" }]
      : [{ start: name.contentStart, end: name.contentEnd, text: encodeText(changed) }];
  });
  draft.workbook = splice(text, splices);
  return isAnyChanged;
}
