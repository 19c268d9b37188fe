import { parseArea } from "../../../core/grid/address";
import type { NamedArea } from "../../workbook";

/** A name as Excel lists it: its formula is "='Sheet 1'!$A$1:$B$2" where it stands for an area. */
export interface ListedName {
  readonly name: string;
  readonly formula: unknown;
}

/** Names that stand for one area of one sheet that is there; Excel does not tell capitals of sheet names apart. */
export function namedAreas(
  names: readonly ListedName[],
  sheets: readonly { readonly name: string }[],
): readonly NamedArea[] {
  return names.flatMap(({ name, formula }) => {
    if (name.startsWith("_xlnm.") || typeof formula !== "string") return [];
    const found = /^=(?:'((?:[^']|'')+)'|([^'!:[\]]+))!([$A-Za-z0-9:]+)$/.exec(formula.trim());
    const area = found && parseArea(found[3] ?? "");
    if (!found || !area) return [];
    const wanted = (found[1]?.replaceAll("''", "'") ?? found[2] ?? "").toLowerCase();
    const sheet = sheets.find((each) => each.name.toLowerCase() === wanted);
    return sheet ? [{ name, sheet: sheet.name, area }] : [];
  });
}
