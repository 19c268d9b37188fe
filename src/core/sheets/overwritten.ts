import { areaName, type Area } from "../grid/address";
import type { Steps } from "../grid/steps";
import type { ConditionalFormat } from "../patch/patch";
import { colors } from "./look";
import type { PlannedRow } from "./planned";

/**
 * An overwritten formula is seen on screen and on paper: sheets.md §1.7. One format a column: programs do not agree
 * from which cell a relative formula counts when areas stand side by side.
 */
export function* overwrittenFormats(rows: readonly PlannedRow[]): Steps<readonly ConditionalFormat[]> {
  return [...(yield* formulaAreas(rows))].map(([, areas]): ConditionalFormat => {
    const [first] = areas;
    const cell = first ? areaName({ ...first, bottom: first.top }) : "A1";
    return {
      kind: "formula",
      areas,
      formula: `AND(NOT(_xlfn.ISFORMULA(${cell})),${cell}<>"")`,
      style: { italic: true, color: colors.overwritten },
    };
  });
}

/** Runs of formulas of ours by column, from the top. */
function* formulaAreas(rows: readonly PlannedRow[]): Steps<ReadonlyMap<number, readonly Area[]>> {
  const columns = new Map<number, Area[]>();
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells) {
      if (cell.role !== "formula") continue;
      const areas = columns.get(column) ?? [];
      columns.set(column, areas);
      const last = areas.at(-1);
      if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
      else areas.push({ top: row, bottom: row, left: column, right: column });
    }
    yield;
  }
  return columns;
}
