import type { Area } from "../grid/address";
import type { CalcSource } from "./calculate";
import type { Expression } from "./expression";
import { functionNamed } from "./functions/functionNamed";
import { operandsOf } from "./operands";
import { parseFormula } from "./parse";
import { withPlacedRows } from "./placedRows";
import type { SheetArea } from "./sheetArea";

export type References =
  | { readonly state: "known"; readonly places: readonly SheetArea[] }
  /** Not read, or with a name or a function whose cells only Excel knows: it may refer to any cell. */
  | { readonly state: "unknown" };

/** All cells a formula on the sheet `home` mentions, also in a branch of IF that is not taken. */
export function referencesOf(text: string, home: string, source: Pick<CalcSource, "name">): References {
  const parsed = parseFormula(text);
  if (parsed.state === "unsupported") return { state: "unknown" };
  const places: SheetArea[] = [];
  const open: Expression[] = [parsed.expression];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === "name" || next.kind === "reference") {
      const place =
        next.kind === "name"
          ? source.name(next.name)
          : { sheet: next.sheet ?? home, area: withPlacedRows(next.area, parsed.rows) };
      if (!place) return { state: "unknown" };
      places.push(place);
    }
    if (next.kind === "call" && !functionNamed(next.name)) return { state: "unknown" };
    // the last is taken first
    open.push(...[...operandsOf(next)].reverse());
  }
  return { state: "known", places };
}

/** Whether the formula mentions a cell of the area; true also where that cannot be known. */
export function mayReferTo(references: References, sheet: string, area: Area): boolean {
  if (references.state === "unknown") return true;
  return references.places.some((place) => isSameSheet(place.sheet, sheet) && overlap(place.area, area));
}

function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
