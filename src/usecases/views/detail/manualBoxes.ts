import { manualRows } from "../../../core/evidence/paperRows";
import type { Assessment } from "../../assess";
import type { ManualEntry } from "../../entries/manualWrites";

/** A row of 人工认定 that names the indicator. */
export interface ManualBox extends ManualEntry {
  /** Its row in 评价底稿. */
  readonly row: number;
}

export function manualBoxes({ paper }: Assessment, name: string): readonly ManualBox[] {
  if (!paper) return [];
  return manualRows(paper)
    .filter((row) => row.name === name)
    .map((row) => ({
      row: row.row,
      item: row.item,
      points: row.text("value"),
      reason: row.text("note"),
      basis: row.text("basis"),
    }));
}
