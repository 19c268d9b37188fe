import { areaName, type Area } from "../grid/address";
import type { ConditionalFormat } from "../patch/patch";
import { colors } from "./look";
import type { PlannedRow } from "./planned";

/** An overwritten formula is seen on screen and on paper: sheets.md §1.7. */
export function overwrittenFormats(rows: readonly PlannedRow[]): readonly ConditionalFormat[] {
  const areas = formulaAreas(rows);
  const [first] = areas;
  if (!first) return [];
  const cell = areaName({ ...first, bottom: first.top });
  return [
    {
      kind: "formula",
      areas,
      formula: `AND(NOT(_xlfn.ISFORMULA(${cell})),${cell}<>"")`,
      style: { italic: true, color: colors.overwritten },
    },
  ];
}

/** Runs of formulas of ours in a column. */
function formulaAreas(rows: readonly PlannedRow[]): readonly Area[] {
  const areas: Area[] = [];
  const open = new Map<number, Area>();
  rows.forEach(({ cells }, row) => {
    for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
      if (cell.role !== "formula") continue;
      const known = open.get(column);
      const grown = {
        top: known?.bottom === row - 1 ? known.top : row,
        bottom: row,
        left: column,
        right: column,
      };
      if (known?.bottom === row - 1) areas[areas.indexOf(known)] = grown;
      else areas.push(grown);
      open.set(column, grown);
    }
  });
  return areas;
}
