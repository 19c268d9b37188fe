import type { PageBreaks } from "../../../core/patch/patch";
import { pagedSheets } from "../../../core/patch/pagedSheets";
import { showAddress } from "../../../core/grid/address";
import type { Cell } from "../../../core/grid/grid";
import { loadList, type ListLoads } from "../read/sheetLoads";
import { remembered } from "../read/knownSheets";
import { referredSheets } from "../plan/referredSheets";
import { inTurns } from "../breathe";
import { request } from "../request";
import { type Act, sheetIn } from "./act";
import { batchesOf, settle, writeBatch } from "./batches";
import type { Broken, Cause, Command } from "./command";
import { changedBefore, changedGuards, notLandedInSteps } from "./expectations";
import {
  cellAt,
  inAnswers,
  loadWatched,
  type Seen,
  seenInSteps,
  watchedInSteps,
  type Watched,
  type WatchedLoads,
} from "./seenCells";
import { type BreakLoads, loadBreaks, seenBreaks } from "./seenBreaks";
import { loadNames, type NameLoads, seenNames, type SeenNames, writtenNames } from "./seenNames";

export type Written =
  /** Cancelled before the first request. */
  | { readonly state: "unsent" }
  | ({ readonly state: "written" } & Omit<Broken, "cause">)
  | ({ readonly state: "broken" } & Broken);

/** Names first: the batch stops at the first sheet that is gone, before anything is written, and names are known then. */
function lookBefore(
  context: Excel.RequestContext,
  wanted: {
    readonly names: readonly string[];
    readonly sheets: readonly string[];
    readonly paged: readonly string[];
    readonly cells: readonly Watched[];
  },
): {
  readonly names: NameLoads;
  readonly breaks: BreakLoads;
  readonly loads: readonly WatchedLoads[];
} {
  const names = loadNames(context, wanted.names);
  for (const sheet of wanted.sheets) sheetIn(context, sheet).load("name");
  const breaks = loadBreaks(context, wanted.paged);
  return { names, breaks, loads: loadWatched(context, wanted.cells) };
}

interface Back {
  readonly list: ListLoads;
  readonly loads: readonly WatchedLoads[];
}

/**
 * Contents, rows, names and looks. The cells to be written are read before the first write of the same batch, so that
 * what somebody typed meanwhile is seen, and after the last one, so that what landed is known.
 */
export async function writeContents(command: Command, acts: readonly Act[]): Promise<Written> {
  const { memory, wish, expectations, basis, plan } = command;
  const guards = wish.guards ?? [];
  const { limits } = memory;
  const before = await inTurns(
    watchedInSteps(limits, [
      ...expectations.before,
      ...guards.map((at) => ({ at, cell: cellAt(basis.grids, at) })),
    ]),
  );
  const after = await inTurns(watchedInSteps(limits, expectations.after));
  const referred = referredSheets(plan.patch, basis);
  // more than one answer holds is read back in requests of its own
  const isBackInBatch = after.reduce((sum, { bytes }) => sum + bytes, 0) <= limits.seen;
  const batches = batchesOf(memory, acts);
  const back = new Map<string, Cell>();
  let seen: Seen = new Map();
  let names: SeenNames | undefined;
  let breaks: readonly PageBreaks[] = [];
  const broken = (cause: Cause): Written => ({ state: "broken", cause, seen, names, breaks });

  for (const [place, batch] of batches.entries()) {
    const isLast = place === batches.length - 1;
    const answer = await writeBatch(
      memory,
      batch,
      {
        before: (context) =>
          place === 0
            ? lookBefore(context, {
                names: writtenNames(plan.patch),
                sheets: referred,
                paged: pagedSheets(plan.patch),
                cells: before,
              })
            : undefined,
        after: (context): Back => ({
          list: loadList(context),
          loads: isLast && isBackInBatch ? loadWatched(context, after) : [],
        }),
      },
      place === 0 ? wish : {},
    );
    if (answer.state === "cancelled")
      return place === 0 ? { state: "unsent" } : broken({ kind: "cancelled" });
    if (answer.value.before) {
      seen = await inTurns(seenInSteps(answer.value.before.loads));
      names = seenNames(answer.value.before.names);
      breaks = seenBreaks(answer.value.before.breaks);
    }
    if (answer.state === "failed") return broken({ kind: "failure", failure: answer.failure });
    remembered(memory, answer.value.after.list);
    settle(batch);
    for (const [key, cell] of await inTurns(seenInSteps(answer.value.after.loads))) back.set(key, cell);
    const problems = [...changedGuards(guards, basis.grids, seen), ...changedBefore(expectations, seen)];
    if (place === 0 && problems.length > 0) return broken({ kind: "changed", problems });
    wish.progress?.(place + 1, batches.length);
    if (wish.cancel?.isWished() === true) return broken({ kind: "cancelled" });
  }

  if (!isBackInBatch) {
    for (const group of inAnswers(limits, after)) {
      const answer = await request((context) => loadWatched(context, group));
      if (answer.state === "failed") return broken({ kind: "failure", failure: answer.failure });
      if (answer.state === "done")
        for (const [key, cell] of await inTurns(seenInSteps(answer.value))) back.set(key, cell);
    }
  }
  const [missing] = await inTurns(notLandedInSteps(expectations, back));
  if (missing) return broken({ kind: "notLanded", where: showAddress(missing.at) });
  return { state: "written", seen, names, breaks };
}
