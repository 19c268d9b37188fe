import { areaName, type Area } from "../../../core/grid/address";
import { problem, type Problem } from "../../../core/problems/problem";
import { overlaps } from "../formula/areas";
import type { SheetText } from "./sheetText";

/** Merges an area; one that is merged already stays. */
export function mergeCells(sheet: SheetText, name: string, area: Area): readonly Problem[] {
  const merges = sheet.merges();
  if (merges.some((each) => areaName(each) === areaName(area))) return [];
  if (merges.some((each) => overlaps(each, area))) {
    return [problem("merge-overlaps", undefined, { sheet: name, area: areaName(area) })];
  }
  if (area.top !== area.bottom || area.left !== area.right) sheet.setMerges([...merges, area]);
  return [];
}

/** Undoes every merge that the area touches, as Excel does. */
export function unmergeCells(sheet: SheetText, area: Area): readonly Problem[] {
  const merges = sheet.merges();
  const kept = merges.filter((each) => !overlaps(each, area));
  if (kept.length < merges.length) sheet.setMerges(kept);
  return [];
}
