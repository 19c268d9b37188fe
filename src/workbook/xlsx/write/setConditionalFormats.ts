import type { ConditionalFormat } from "../../../core/patch/patch";
import { encodeAttribute } from "../xml/escapes";
import { childrenOf, elementsNamed, rootOf, tagText } from "../xml/elements";
import { attribute, localName } from "../xml/tags";
import {
  barIds,
  conditionalFormatXml,
  formatsExtension,
  formatsExtensionXml,
  solidBarXml,
} from "./conditionalFormatXml";
import { changeExtension } from "./extensions";
import type { SheetText } from "./sheetText";
import { isOurFormat, readFormats, withPriority, type FormatText } from "./standingFormats";
import type { StylesText } from "./stylesText";
import { addConditionalStyle } from "./styleXml";
import { unprefixed } from "./unprefixed";

/** Sets the conditional formats of ours, the first before the later ones; those of a person stay and come after. */
export function setConditionalFormats(
  sheet: SheetText,
  formats: readonly ConditionalFormat[],
  styles: () => StylesText,
): void {
  const made = formats.map((format, index) =>
    conditionalFormatXml(
      format,
      index + 1,
      format.kind === "formula" ? addConditionalStyle(styles(), format.style) : undefined,
    ),
  );
  const ours = made.flatMap(readFormats);
  const standing = standingFormats(sheet);
  const gone = standing.filter((each) => isOurFormat(each, ours));
  const kept = standing
    .filter((each) => !gone.includes(each))
    .toSorted((a, b) => a.priority - b.priority)
    .map(
      (each, index) =>
        `<conditionalFormatting sqref="${encodeAttribute(each.sqref)}">${withPriority(each.xml, made.length + index + 1)}</conditionalFormatting>`,
    );
  sheet.setChild("conditionalFormatting", [...made, ...kept].join(""));
  setBars(sheet, formats, gone);
}

function standingFormats(sheet: SheetText): readonly FormatText[] {
  const text = sheet.outside();
  const root = rootOf(text);
  return (root ? childrenOf(text, root) : [])
    .filter((child) => localName(child.name) === "conditionalFormatting")
    .flatMap((child) => readFormats(unprefixed(text.slice(child.start, child.end), sheet.prefix)));
}

/** The solid bars of ours; fuller forms of other rules stay. */
function setBars(sheet: SheetText, formats: readonly ConditionalFormat[], gone: readonly FormatText[]): void {
  const ids = new Set(gone.flatMap((each) => each.id ?? []));
  const isGone = (id: string | undefined): boolean =>
    id !== undefined && (ids.has(id) || id.startsWith(barIds));
  const bars = formats.map((format, index) =>
    format.kind === "dataBar" ? solidBarXml(format.areas, format.color, index + 1) : "",
  );
  changeExtension(
    sheet,
    formatsExtension,
    (xml) => {
      const left = elementsNamed(xml, "conditionalFormatting").flatMap((element) => {
        const inside = xml.slice(element.start, element.end);
        const rules = elementsNamed(inside, "cfRule");
        const all = rules.every((rule) => isGone(attribute(tagText(inside, rule), "id")));
        return all && rules.length > 0 ? [{ element, xml: "" }] : [];
      });
      return { left, made: bars.join("") };
    },
    formatsExtensionXml,
  );
}
