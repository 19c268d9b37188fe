import type { Steps } from "../grid/steps";
import type { Patch, RowSpec, SheetSpec, Write } from "../patch/patch";
import type { PlannedSheet } from "./planned";

/** A planned sheet as one that is not there yet. */
export function* newSheetPatch(planned: PlannedSheet): Steps<Patch> {
  return [{ kind: "addSheet", sheet: yield* toSpec(planned) }, ...namePatch(planned)];
}

/** The workbook-wide names that find the sheet and its figures after renaming or moving (sheets.md §1.8). */
export function namePatch(planned: PlannedSheet): readonly Write[] {
  return planned.names
    .filter(({ area }) => area.top >= 0)
    .map(({ name, area }): Write => ({ kind: "defineName", name, sheet: planned.name, area }));
}

function* toSpec(planned: PlannedSheet): Steps<SheetSpec> {
  const rows: RowSpec[] = [];
  for (const { height, cells } of planned.rows) {
    rows.push({
      height,
      cells: [...cells]
        .map(([column, { value, style, link }]) =>
          link ? { column, value, style, link } : { column, value, style },
        )
        .sort((a, b) => a.column - b.column),
    });
    yield;
  }
  return {
    name: planned.name,
    ...(planned.after === undefined ? {} : { after: planned.after }),
    columnWidths: planned.columnWidths,
    rows,
    merges: planned.merges,
    rules: planned.rules,
    ...(planned.freeze ? { freeze: planned.freeze } : {}),
    showGridlines: false,
    ...(planned.charts ? { charts: planned.charts } : {}),
  };
}
