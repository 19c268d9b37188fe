import type { Area } from "../../../core/grid/address";
import { contains, overlaps } from "../formula/areas";
import { decodeEntities } from "../xml/escapes";
import { childrenOf, contentText, elementsNamed, rootOf, tagText } from "../xml/elements";
import { attribute, localName, withAttribute } from "../xml/tags";
import { isSameRule, readAreas, type RuleText } from "./standingRule";

/** One rule of a <conditionalFormatting>, standing in the file or of ours. */
export interface FormatText extends RuleText {
  /** <cfRule …>…</cfRule> */
  readonly xml: string;
  readonly sqref: string;
  readonly priority: number;
  readonly dxf: string | undefined;
  /** Of its fuller form in the sheet's extension. */
  readonly id: string | undefined;
}

/** The rules of a <conditionalFormatting> without prefixes. */
export function readFormats(xml: string): readonly FormatText[] {
  const root = rootOf(xml);
  if (!root) return [];
  const sqref = attribute(tagText(xml, root), "sqref") ?? "";
  return childrenOf(xml, root)
    .filter((child) => localName(child.name) === "cfRule")
    .map((child) => {
      const tag = tagText(xml, child);
      const rule = xml.slice(child.start, child.end);
      const id = elementsNamed(rule, "id").at(0);
      return {
        xml: rule,
        sqref,
        areas: readAreas(sqref),
        kind: attribute(tag, "type") ?? "",
        formulas: elementsNamed(rule, "formula").map((each) => decodeEntities(contentText(rule, each))),
        priority: Number(attribute(tag, "priority") ?? "0"),
        dxf: attribute(tag, "dxfId"),
        id: id && contentText(rule, id),
      };
    });
}

/**
 * Whether a standing rule is one of ours from an earlier run: it says the same in the same column, it is a bar where
 * ours has one, or it gives our look inside of the stretch where ours does (its wording was another then).
 */
export function isOurFormat(standing: FormatText, ours: readonly FormatText[]): boolean {
  return ours.some((each) => {
    if (standing.kind !== each.kind) return false;
    if (each.kind === "dataBar")
      return standing.areas.some((area) => each.areas.some((own) => overlaps(area, own)));
    if (isSameRule(standing, each)) return true;
    const stretch = around(each.areas);
    return standing.dxf === each.dxf && standing.areas.every((area) => contains(stretch, area));
  });
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  };
}

export function withPriority(rule: string, priority: number): string {
  const root = rootOf(rule);
  if (!root) return rule;
  const tag = tagText(rule, root);
  return withAttribute(tag, "priority", String(priority)) + rule.slice(tag.length);
}
