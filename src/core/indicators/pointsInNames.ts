import type { MergedGrid } from "../grid/mergedGrid";
import { narrow } from "../number/narrow";
import type { ChosenColumns } from "./chooseColumns";
import { readLevelText } from "./levelText";
import { startsHere } from "./tableRow";

/** So many rows below the header are looked at. */
const LOOKED_AT = 10;

/** Without a 分值 column the points stand in the names: 制度健全性（3分）. */
export function withPointsInNames(view: MergedGrid, last: number, chosen: ChosenColumns): ChosenColumns {
  const deepest = chosen.levels.at(-1);
  if (chosen.full !== undefined || chosen.others.standard === undefined || deepest === undefined)
    return chosen;
  for (let row = last + 1; row <= Math.min(view.grid.rowCount - 1, last + LOOKED_AT); row++) {
    const text = startsHere(view, row, deepest) ? narrow(view.text(row, deepest)) : "";
    if (/\d *分[^\p{L}]*$/u.test(text) && readLevelText(text).points) return { ...chosen, full: deepest };
  }
  return chosen;
}
