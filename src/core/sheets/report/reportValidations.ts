import type { Area } from "../../grid/address";
import type { Steps } from "../../grid/steps";
import type { Validation } from "../../patch/patch";
import type { DrawnRow } from "./reportLine";

/** Cells one below the other with the same rule are one area. */
export function* validationsOf(
  drawn: readonly DrawnRow[],
  column: (column: number) => number,
): Steps<readonly Validation[]> {
  const found = new Map<string, { readonly rule: Omit<Validation, "areas">; readonly areas: Area[] }>();
  for (const [row, { validations = [] }] of drawn.entries()) {
    for (const { column: index, ...rule } of validations) {
      const key = JSON.stringify([index, rule]);
      const entry = found.get(key) ?? { rule, areas: [] };
      found.set(key, entry);
      const last = entry.areas.at(-1);
      if (last?.bottom === row - 1) entry.areas[entry.areas.length - 1] = { ...last, bottom: row };
      else entry.areas.push({ top: row, left: column(index), bottom: row, right: column(index) });
    }
    yield;
  }
  return [...found.values()].map(({ rule, areas }) => ({ ...rule, areas }));
}
