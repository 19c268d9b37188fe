import type { Area } from "../../../../src/core/grid/address";
import { NotSimulated } from "../excelError";
import { columnsIn, overlap, rowsIn } from "../model/area";
import type { Sheet } from "../model/sheet";
import {
  noPrompt,
  plainAlert,
  type Validation,
  type ValidationAlert,
  type ValidationPrompt,
  type ValidationRule,
} from "../model/validation";
import { clearRules } from "./rules";

/** What cells have in common of validations. */
export type Validated =
  | { readonly state: "none" }
  | { readonly state: "one"; readonly validation: Validation }
  | { readonly state: "sameKind"; readonly kind: ValidationRule["kind"] }
  | { readonly state: "different" };

export function validationOf(sheet: Sheet, areas: readonly Area[]): Validated {
  const touched = sheet.state.validations.filter((each) =>
    each.areas.some((area) => areas.some((wanted) => overlap(area, wanted))),
  );
  const [first] = touched;
  if (!first) return { state: "none" };
  if (touched.length === 1 && areas.every((area) => isCovered(area, first.areas)))
    return { state: "one", validation: first };
  const isCoveredByAll = areas.every((area) =>
    isCovered(
      area,
      touched.flatMap((each) => each.areas),
    ),
  );
  const { kind } = first.rule;
  return isCoveredByAll && touched.every(({ rule }) => rule.kind === kind)
    ? { state: "sameKind", kind }
    : { state: "different" };
}

function isCovered(area: Area, by: readonly Area[]): boolean {
  const count = by.reduce((sum, each) => {
    const common = overlap(each, area);
    return sum + (common ? rowsIn(common) * columnsIn(common) : 0);
  }, 0);
  return count === rowsIn(area) * columnsIn(area);
}

/** A cell has one validation: what stood in these cells before is gone, its messages stay. */
export function setRule(sheet: Sheet, areas: readonly Area[], rule: ValidationRule): void {
  const before = validationOf(sheet, areas);
  const kept = before.state === "one" ? before.validation : undefined;
  replace(sheet, areas, {
    areas,
    rule,
    ignoreBlanks: kept?.ignoreBlanks ?? true,
    prompt: kept?.prompt ?? noPrompt,
    errorAlert: kept?.errorAlert ?? plainAlert,
  });
}

export function setMessages(
  sheet: Sheet,
  areas: readonly Area[],
  messages: {
    readonly prompt?: ValidationPrompt;
    readonly errorAlert?: ValidationAlert;
    readonly ignoreBlanks?: boolean;
  },
  location: string,
): void {
  const before = validationOf(sheet, areas);
  if (before.state !== "one") throw new NotSimulated(`${location} of cells without one common rule`);
  replace(sheet, areas, { ...before.validation, areas, ...messages });
}

function replace(sheet: Sheet, areas: readonly Area[], validation: Validation): void {
  for (const area of areas) clearRules(sheet, area, ["validations"]);
  sheet.change({ validations: [...sheet.state.validations, validation] });
}
