import { problem, type Problem } from "../../../core/problems/problem";
import type { Failure } from "../failure";
import { remembered } from "../read/knownSheets";
import { loadList } from "../read/sheetLoads";
import { request } from "../request";
import { onSheet } from "./act";
import { writeBatch } from "./batches";
import type { Cause, Command } from "./command";

export type Deleted =
  | { readonly state: "deleted"; readonly warnings: readonly Problem[] }
  /** Not one of them is gone, so that all can still be put back. */
  | { readonly state: "refused"; readonly cause: Cause };

const ATTEMPTS = 3;

/**
 * Sheets that go. It cannot be taken back, so it comes last, when everything else is written and read back; once one
 * of them is gone there is only the way forward.
 */
export async function deleteSheets({ plan, memory }: Pick<Command, "plan" | "memory">): Promise<Deleted> {
  const wanted = plan.patch.flatMap((write) => (write.kind === "deleteSheet" ? [write.sheet] : []));
  let open = wanted;
  let failure: Failure | undefined;
  for (let attempt = 0; open.length > 0 && attempt < ATTEMPTS; attempt += 1) {
    const acts = open.map((name) =>
      onSheet(name, 2, (sheet) => {
        sheet.delete();
      }),
    );
    const answer = await writeBatch(
      memory,
      acts,
      { before: (): undefined => undefined, after: loadList },
      {},
    );
    if (answer.state === "failed") ({ failure } = answer);
    if (answer.state === "done") remembered(memory, answer.value.after);
    else await relist(memory);
    const standing = new Set(memory.sheets.map(({ name }) => name));
    open = open.filter((name) => standing.has(name));
  }
  if (open.length > 0 && open.length === wanted.length)
    return { state: "refused", cause: failure ? { kind: "failure", failure } : { kind: "cancelled" } };
  return {
    state: "deleted",
    warnings: open.map((sheet) => problem("excel-sheet-not-deleted", undefined, { sheet })),
  };
}

async function relist(memory: Command["memory"]): Promise<void> {
  const listed = await request(loadList);
  if (listed.state === "done") remembered(memory, listed.value);
}
