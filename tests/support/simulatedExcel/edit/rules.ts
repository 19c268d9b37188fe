import type { Area } from "../../../../src/core/grid/address";
import { without } from "../model/area";
import type { Sheet } from "../model/sheet";

/** Takes cells out of the validations or conditional formats; a rule that has none left is gone. */
export function clearRules(
  sheet: Sheet,
  area: Area,
  which: readonly ("validations" | "conditionalFormats")[],
): void {
  const cut = <T extends { readonly areas: readonly Area[] }>(rules: readonly T[]): readonly T[] =>
    rules
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((each) => without(each, area)) }))
      .filter(({ areas }) => areas.length > 0);
  if (which.includes("validations")) sheet.change({ validations: cut(sheet.state.validations) });
  if (which.includes("conditionalFormats"))
    sheet.change({ conditionalFormats: cut(sheet.state.conditionalFormats) });
}
