import type { Patch } from "../../core/patch/patch";

/** From so many cells on, planning a write takes long enough for the pane to need a turn in between. */
const MANY_CELLS = 2000;

/** Lets the pane draw and answer before the next stretch of work on a large patch; a small one goes straight on. */
export function breathe(patch: Patch): Promise<void> {
  if (cellCount(patch) < MANY_CELLS) return Promise.resolve();
  return turn();
}

/** Lets the pane draw and answer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function cellCount(patch: Patch): number {
  return patch.reduce((count, write) => {
    if (write.kind !== "addSheet") return count + 1;
    return count + write.sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  }, 0);
}
