import type { Exact } from "../../number/exact";
import type { CellAddress } from "../../grid/address";
import type { Problem } from "../../problems/problem";
import type { Slot } from "../slot";

/** What a measure comes to. Unknown tells everything that is missing, not only the first. */
export type Measured =
  { readonly state: "known"; readonly value: Exact; readonly cells: readonly CellAddress[] } | Unknown;

export interface Unknown {
  readonly state: "unknown";
  readonly missing: readonly Slot[];
  readonly problems: readonly Problem[];
}

export function known(value: Exact, cells: readonly CellAddress[]): Measured {
  return { state: "known", value, cells };
}

export function missing(slot: Slot): Unknown {
  return { state: "unknown", missing: [slot], problems: [] };
}

export function troubled(...problems: readonly Problem[]): Unknown {
  return { state: "unknown", missing: [], problems };
}

/** Several measures as one: known with all the values, or unknown with all that is missing. */
export function together(
  parts: readonly Measured[],
):
  | Unknown
  | { readonly state: "known"; readonly values: readonly Exact[]; readonly cells: readonly CellAddress[] } {
  const unknown = parts.filter((part) => part.state === "unknown");
  if (unknown.length > 0) {
    return {
      state: "unknown",
      missing: uniqueSlots(unknown.flatMap((part) => part.missing)),
      problems: unknown.flatMap((part) => part.problems),
    };
  }
  const found = parts.filter((part) => part.state === "known");
  return {
    state: "known",
    values: found.map((part) => part.value),
    cells: found.flatMap((part) => part.cells),
  };
}

export function uniqueSlots(slots: readonly Slot[]): readonly Slot[] {
  return [...new Map(slots.map((slot) => [slot.key, slot])).values()];
}
