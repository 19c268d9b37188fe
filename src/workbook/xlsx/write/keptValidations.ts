import { areasWithout, overlaps } from "../formula/areas";
import { decodeEntities, encodeText } from "../xml/escapes";
import { childrenOf, contentText, elementsNamed, rootOf, tagText, type Element } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute, localName, withAttribute } from "../xml/tags";
import { isSameRule, readAreas, rebased, sqrefOf, type RuleText } from "./standingRule";

/**
 * What stays of a standing validation (an element of the sheet or of its extension) when ours are set; "" for
 * nothing. A cell has one validation, so ours takes the cells it names.
 */
export function keptValidation(xml: string, ours: readonly RuleText[]): string {
  const standing = readValidation(xml);
  if (ours.some((each) => isSameRule(standing, each))) return "";
  const taken = ours.flatMap((each) => each.areas);
  if (!standing.areas.some((area) => taken.some((each) => overlaps(area, each)))) return xml;
  const left = areasWithout(standing.areas, taken);
  return left.length === 0 ? "" : withAreas(xml, standing, left);
}

export function readValidation(xml: string): RuleText {
  const root = rootOf(xml);
  const tag = root ? tagText(xml, root) : "";
  return {
    areas: readAreas(attribute(tag, "sqref") ?? innerAreas(xml) ?? ""),
    kind: `${attribute(tag, "type") ?? "none"} ${attribute(tag, "operator") ?? "between"}`,
    formulas: formulasOf(xml).map((each) => decodeEntities(contentText(xml, each))),
  };
}

/** <formula1>…</formula1>, in an extension <x14:formula1><xm:f>…</xm:f></x14:formula1>. */
function formulasOf(xml: string): readonly Element[] {
  const root = rootOf(xml);
  return (root ? childrenOf(xml, root) : [])
    .filter((child) => /^formula[12]$/.test(localName(child.name)))
    .map((child) => childrenOf(xml, child)[0] ?? child);
}

function innerAreas(xml: string): string | undefined {
  const inner = elementsNamed(xml, "sqref").at(0);
  return inner && contentText(xml, inner);
}

function withAreas(xml: string, { areas }: RuleText, left: RuleText["areas"]): string {
  const splices: Splice[] = formulasOf(xml).map((each) => ({
    start: each.contentStart,
    end: each.contentEnd,
    text: encodeText(rebased(decodeEntities(contentText(xml, each)), areas, left)),
  }));
  const root = rootOf(xml);
  const tag = root ? tagText(xml, root) : "";
  const inner = elementsNamed(xml, "sqref").at(0);
  if (root && attribute(tag, "sqref") !== undefined) {
    splices.push({
      start: root.start,
      end: root.contentStart,
      text: withAttribute(tag, "sqref", sqrefOf(left)),
    });
  } else if (inner) splices.push({ start: inner.contentStart, end: inner.contentEnd, text: sqrefOf(left) });
  return splice(xml, splices);
}
