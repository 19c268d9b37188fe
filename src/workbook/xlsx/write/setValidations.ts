import type { Validation } from "../../../core/patch/patch";
import { childNamed, childrenOf, elementsNamed, rootOf } from "../xml/elements";
import { changeExtension } from "./extensions";
import { keptValidation, readValidation } from "./keptValidations";
import type { SheetText } from "./sheetText";
import { validationXml } from "./validationXml";
import { unprefixed } from "./unprefixed";

/** Excel puts validations here that name another sheet. */
const validationsExtension = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

/** Sets the validations of ours; of the others stays what lies in cells that ours do not name. */
export function setValidations(sheet: SheetText, validations: readonly Validation[]): void {
  const made = validations.map(validationXml);
  const ours = made.map(readValidation);
  const text = sheet.outside();
  const root = rootOf(text);
  const list = root && childNamed(text, root, "dataValidations");
  const kept = (list ? childrenOf(text, list) : []).flatMap((child) => {
    const xml = keptValidation(unprefixed(text.slice(child.start, child.end), sheet.prefix), ours);
    return xml === "" ? [] : [xml];
  });
  const all = [...made, ...kept];
  const written = `<dataValidations count="${String(all.length)}">${all.join("")}</dataValidations>`;
  sheet.setChild("dataValidations", all.length === 0 ? "" : written);
  changeExtension(sheet, validationsExtension, (xml) => {
    const left = elementsNamed(xml, "dataValidation").map((element) => ({
      element,
      xml: keptValidation(xml.slice(element.start, element.end), ours),
    }));
    return { left, made: "" };
  });
}
