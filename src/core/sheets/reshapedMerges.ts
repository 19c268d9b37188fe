import { areaName, type Area } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { Write } from "../patch/patch";
import type { PlannedSheet } from "./planned";

export interface ReshapedMerges {
  /** Before cells are written: what is merged away cannot be written to. */
  readonly taken: readonly Write[];
  /** Afterwards. */
  readonly made: readonly Write[];
  /** Areas that stay as they are: only their first cell can be written to. */
  readonly kept: readonly Area[];
}

/**
 * Merged areas after rows have come and gone: those of new rows are made, and one that now reaches over other rows is
 * cut anew. Areas that stand only in rows that were there already are left as a person has them.
 */
export function reshapedMerges(planned: PlannedSheet, standing: Grid): ReshapedMerges {
  const sheet = planned.name;
  const present = standing.merges.length === 0 ? [] : grownAreas(standing.merges, planned);
  const wished = new Set(planned.merges.map(areaName));
  // An area that has grown over a new row is taken apart while that row is written.
  const isGrown = (area: Area): boolean => area.bottom > area.top && hasNewRow(planned, area);
  const stays = (area: Area): boolean => !isGrown(area) && wished.has(areaName(area));
  const staying = new Set(present.filter(stays).map(areaName));
  const wanted = planned.merges.filter((area) => !staying.has(areaName(area)));
  const misfits = present.filter(
    (area) =>
      area.bottom > area.top &&
      !staying.has(areaName(area)) &&
      planned.merges.some((each) => overlaps(each, area)),
  );
  const made = wanted.filter(
    (area) =>
      hasNewRow(planned, area) ||
      misfits.some((each) => overlaps(each, area)) ||
      (area.bottom > area.top && isBlankBelow(planned, standing, area)),
  );
  return {
    taken: misfits.map((area): Write => ({ kind: "unmerge", sheet, area })),
    made: made.map((area): Write => ({ kind: "merge", sheet, area })),
    kept: present.filter((area) => !misfits.includes(area)),
  };
}

/** The areas where their rows now are: rows made between them belong to them, deleted ones do not. */
function grownAreas(areas: readonly Area[], { rows }: PlannedSheet): readonly Area[] {
  const placeOf = new Map<number, number>();
  for (const [place, { existing }] of rows.entries())
    if (existing !== undefined) placeOf.set(existing, place);
  return areas.flatMap((area) => grownArea(area, placeOf) ?? []);
}

function grownArea(area: Area, placeOf: ReadonlyMap<number, number>): Area | undefined {
  let [top, bottom] = [Infinity, -1];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const place = placeOf.get(row);
    if (place === undefined) continue;
    top = Math.min(top, place);
    bottom = Math.max(bottom, place);
  }
  if (bottom < 0) return undefined;
  return top === bottom && area.left === area.right ? undefined : { ...area, top, bottom };
}

function hasNewRow({ rows }: PlannedSheet, { top, bottom }: Area): boolean {
  return rows.slice(top, bottom + 1).some(({ existing }) => existing === undefined);
}

/** Nothing would be lost in it, so it may be merged although only its neighbours changed. */
function isBlankBelow({ rows }: PlannedSheet, standing: Grid, { top, bottom, left, right }: Area): boolean {
  for (let row = top; row <= bottom; row += 1) {
    const existing = rows[row]?.existing;
    if (existing === undefined) continue;
    for (let column = left; column <= right; column += 1) {
      if (row === top && column === left) continue;
      const found = standing.cell(existing, column);
      const planned = rows[row]?.cells.get(column);
      const isOurs = planned?.value.type === "blank" && planned.ours?.test(cellText(found.value)) === true;
      if (!isOurs && (found.formula !== undefined || found.value.type !== "blank")) return false;
    }
  }
  return true;
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}
