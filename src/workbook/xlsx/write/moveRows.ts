import type { Problem } from "../../../core/problems/problem";
import type { SheetEntry } from "../read/workbookPart";
import type { Draft } from "./draft";
import type { RowEdit } from "../formula/shiftRows";

export function moveRows(draft: Draft, entry: SheetEntry, edit: RowEdit): readonly Problem[] {
  throw new Error(`${draft.workbookPart} ${entry.name} ${edit.kind}`);
}
