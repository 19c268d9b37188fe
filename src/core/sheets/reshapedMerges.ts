import type { Area } from "../grid/address";
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
  const present = standing.merges.flatMap((area) => grownArea(area, planned) ?? []);
  // An area that has grown over a new row is taken apart while that row is written.
  const isGrown = (area: Area): boolean => area.bottom > area.top && hasNewRow(planned, area);
  const stays = (area: Area): boolean => !isGrown(area) && planned.merges.some((each) => isSame(each, area));
  const wanted = planned.merges.filter((area) => !present.some((each) => isSame(each, area) && stays(each)));
  const misfits = present.filter(
    (area) => area.bottom > area.top && !stays(area) && planned.merges.some((each) => overlaps(each, area)),
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

/** The area where its rows now are: rows made between them belong to it, deleted ones do not. */
function grownArea(area: Area, { rows }: PlannedSheet): Area | undefined {
  const places = rows.flatMap(({ existing }, index) =>
    existing !== undefined && existing >= area.top && existing <= area.bottom ? [index] : [],
  );
  if (places.length === 0) return undefined;
  const grown = { ...area, top: Math.min(...places), bottom: Math.max(...places) };
  return grown.top === grown.bottom && grown.left === grown.right ? undefined : grown;
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

function isSame(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.bottom === other.bottom &&
    one.left === other.left &&
    one.right === other.right
  );
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}
