import { shiftFormula, shiftRow, type RowEdit } from "../../../core/formulas/shiftRows";
import { decodeEntities, encodeText } from "../xml/escapes";
import { childrenOf, contentText, elementAt, elementsNamed, tagText, type Element } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute, localName, nextTag, withAttribute } from "../xml/tags";
import { shiftPlace, shiftRef, shiftRuleFormula, shiftSqref } from "./shiftAreas";

/** Elements that hold formulas as their text, in the sheet itself and in its extensions. */
const formulaNames = new Set(["f", "formula", "formula1", "formula2"]);
/** Elements that go when nothing is left of the area they are about. */
const areaElements: Readonly<Record<string, string>> = {
  mergeCell: "ref",
  hyperlink: "ref",
  autoFilter: "ref",
  sortState: "ref",
  sortCondition: "ref",
  protectedRange: "sqref",
  ignoredError: "sqref",
  cellWatch: "r",
  inputCells: "r",
};
const ruleElements = new Set(["conditionalFormatting", "dataValidation", "sparkline"]);
const countedLists = [
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "ignoredErrors",
  "protectedRanges",
  "cellWatches",
];

/** Everything around the rows of the edited sheet: merges, rules, links, filter, views, breaks. */
export function shiftFrame(frame: string, edit: RowEdit): string {
  const splices: Splice[] = [];
  let tag = nextTag(frame, 0);
  while (tag) {
    let next = tag.end;
    if (tag.kind !== "close") {
      const local = localName(tag.name);
      const own = areaElements[local];
      if (ruleElements.has(local) || own !== undefined) {
        const element = elementAt(frame, tag.start);
        if (element) {
          const xml = frame.slice(element.start, element.end);
          const text = own === undefined ? shiftRule(xml, edit) : shiftAreaElement(xml, own, edit);
          if (text !== xml) splices.push({ start: element.start, end: element.end, text });
          next = element.end;
        }
      } else {
        const old = frame.slice(tag.start, tag.end);
        const text = shiftViewTag(local, old, edit);
        if (text !== old) splices.push({ start: tag.start, end: tag.end, text });
      }
    }
    tag = nextTag(frame, next);
  }
  return withoutEmptyLists(shiftBreaks(splice(frame, splices), edit));
}

function shiftAreaElement(xml: string, name: string, edit: RowEdit): string {
  const end = nextTag(xml, 0)?.end ?? 0;
  const tag = xml.slice(0, end);
  const ref = attribute(tag, name);
  if (ref === undefined) return xml;
  const shifted = shiftSqref(ref, edit);
  // A merge of one cell is none.
  if (shifted === undefined || (localName(nextTag(xml, 0)?.name ?? "") === "mergeCell" && isOneCell(shifted)))
    return "";
  const location = attribute(tag, "location");
  let changed = shifted === ref ? tag : withAttribute(tag, name, shifted);
  if (location !== undefined)
    changed = withShifted(changed, "location", location, shiftFormula(location, edit.sheet, edit));
  return changed + shiftNested(xml.slice(end), edit);
}

function isOneCell(ref: string): boolean {
  const [first, last] = ref.split(":");
  return last === undefined || first === last;
}

/** A filter carries a sort state, which has areas of its own. */
function shiftNested(xml: string, edit: RowEdit): string {
  const splices = ["sortState", "sortCondition"].flatMap((local) =>
    elementsNamed(xml, local).map((element) => {
      const tag = tagText(xml, element);
      const ref = shiftRef(attribute(tag, "ref") ?? "", edit) ?? attribute(tag, "ref");
      return { start: element.start, end: element.contentStart, text: withAttribute(tag, "ref", ref) };
    }),
  );
  return splice(xml, splices);
}

/** A conditional format, a validation or a sparkline: its areas and the formulas that count from them. */
function shiftRule(xml: string, edit: RowEdit): string {
  const end = nextTag(xml, 0)?.end ?? 0;
  const tag = xml.slice(0, end);
  const stated = attribute(tag, "sqref");
  const inner = elementsNamed(xml, "sqref").at(0);
  const sqref = stated ?? (inner ? contentText(xml, inner) : undefined);
  const shifted = sqref === undefined ? "" : shiftSqref(sqref, edit);
  if (shifted === undefined) return "";
  const splices: Splice[] = formulaSplices(xml, (formula) =>
    sqref === undefined ? shiftFormula(formula, edit.sheet, edit) : shiftRuleFormula(formula, sqref, edit),
  );
  if (stated !== undefined && shifted !== stated) {
    splices.push({ start: 0, end, text: withAttribute(tag, "sqref", shifted) });
  } else if (stated === undefined && inner && shifted !== sqref) {
    splices.push({ start: inner.contentStart, end: inner.contentEnd, text: shifted });
  }
  return splice(xml, splices);
}

/** Every formula of a piece of XML as `shift` makes it. */
export function formulaSplices(xml: string, shift: (formula: string) => string): Splice[] {
  const splices: Splice[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind !== "open" || !formulaNames.has(localName(tag.name))) continue;
    const end = xml.indexOf("<", tag.end);
    const text = decodeEntities(xml.slice(tag.end, end));
    const shifted = end < 0 ? text : shift(text);
    if (shifted !== text) splices.push({ start: tag.end, end, text: encodeText(shifted) });
  }
  return splices;
}

/** Sparkline groups and the like stand outside of any rule; other sheets' formulas are shifted the same way. */
export function shiftFormulas(xml: string, home: string, edit: RowEdit): string {
  return splice(
    xml,
    formulaSplices(xml, (formula) => shiftFormula(formula, home, edit)),
  );
}

function shiftViewTag(local: string, tag: string, edit: RowEdit): string {
  switch (local) {
    case "dimension":
      return withShifted(tag, "ref", attribute(tag, "ref"), shiftRef(attribute(tag, "ref") ?? "", edit));
    case "sheetView":
    case "pane":
      return shiftSplit(shiftPlaces(tag, ["topLeftCell"], edit), edit);
    case "selection": {
      const sqref = attribute(tag, "sqref");
      const active = attribute(tag, "activeCell");
      const left =
        sqref === undefined ? undefined : (shiftSqref(sqref, edit) ?? shiftPlace(active ?? "A1", edit));
      return withShifted(shiftPlaces(tag, ["activeCell"], edit), "sqref", sqref, left);
    }
    default:
      return tag;
  }
}

function shiftPlaces(tag: string, names: readonly string[], edit: RowEdit): string {
  return names.reduce((text, name) => {
    const place = attribute(text, name);
    return place === undefined ? text : withShifted(text, name, place, shiftPlace(place, edit));
  }, tag);
}

/** Frozen rows stay the same rows: one put in among them is frozen too. */
function shiftSplit(tag: string, edit: RowEdit): string {
  const split = Number(attribute(tag, "ySplit") ?? "0");
  const isFrozen = attribute(tag, "state")?.startsWith("frozen") === true;
  if (!isFrozen || split <= edit.row) return tag;
  const rows = edit.kind === "insert" ? split + edit.count : Math.max(edit.row, split - edit.count);
  return withAttribute(tag, "ySplit", rows > 0 ? String(rows) : "1");
}

function withShifted(
  tag: string,
  name: string,
  old: string | undefined,
  shifted: string | undefined,
): string {
  return old === undefined || shifted === undefined || shifted === old
    ? tag
    : withAttribute(tag, name, shifted);
}

/** A break stands before the row whose number from 0 is its id, and stays before that row. */
function shiftBreaks(frame: string, edit: RowEdit): string {
  return splice(
    frame,
    elementsNamed(frame, "rowBreaks").map((list) => {
      const left = childrenOf(frame, list).flatMap((child) => {
        const id = Number(attribute(tagText(frame, child), "id"));
        const row = shiftRow(id, edit);
        const xml = frame.slice(child.start, child.end);
        return row === undefined ? [] : [row === id ? xml : withAttribute(xml, "id", String(row))];
      });
      const tag = ["count", "manualBreakCount"].reduce(
        (text, name) =>
          attribute(text, name) === undefined ? text : withAttribute(text, name, String(left.length)),
        tagText(frame, list),
      );
      const text = left.length === 0 ? "" : `${tag}${left.join("")}</${list.name}>`;
      return { start: list.start, end: list.end, text };
    }),
  );
}

function withoutEmptyLists(frame: string): string {
  return countedLists.reduce((text, name) => {
    const recount = (list: Element): Splice => {
      const tag = tagText(text, list);
      const count = childrenOf(text, list).length;
      if (count === 0) return { start: list.start, end: list.end, text: "" };
      const stated = attribute(tag, "count");
      const changed =
        stated === undefined || stated === String(count) ? tag : withAttribute(tag, "count", String(count));
      return { start: list.start, end: list.contentStart, text: changed };
    };
    return splice(text, elementsNamed(text, name).map(recount));
  }, frame);
}
