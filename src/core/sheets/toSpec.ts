import type { Patch, SheetSpec, Write } from "../patch/patch";
import type { PlannedSheet } from "./planned";

/** A planned sheet as one that is not there yet. */
export function newSheetPatch(planned: PlannedSheet): Patch {
  return [{ kind: "addSheet", sheet: toSpec(planned) }, ...namePatch(planned)];
}

/** The workbook-wide names that find the sheet and its figures after renaming or moving (sheets.md §1.8). */
export function namePatch(planned: PlannedSheet): readonly Write[] {
  return planned.names
    .filter(({ area }) => area.top >= 0)
    .map(({ name, area }): Write => ({ kind: "defineName", name, sheet: planned.name, area }));
}

function toSpec(planned: PlannedSheet): SheetSpec {
  return {
    name: planned.name,
    ...(planned.after === undefined ? {} : { after: planned.after }),
    columnWidths: planned.columnWidths,
    rows: planned.rows.map(({ height, cells }) => ({
      height,
      cells: [...cells]
        .map(([column, { value, style, link }]) => ({ column, value, style, ...(link ? { link } : {}) }))
        .sort((a, b) => a.column - b.column),
    })),
    merges: planned.merges,
    rules: planned.rules,
    ...(planned.freeze ? { freeze: planned.freeze } : {}),
    showGridlines: false,
    ...(planned.charts ? { charts: planned.charts } : {}),
  };
}
