import type { CellAddress } from "../../src/core/grid/address";
import type { Patch } from "../../src/core/patch/patch";
import { fail, ok, type Problem, type Result } from "../../src/core/problems/problem";
import type { Host, StopWatching, WorkbookChange } from "../../src/workbook/host";
import type { Applied, ApplyWish, ReadWish, Workbook, WorkbookSnapshot } from "../../src/workbook/workbook";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";

/** A file in the place of Excel: what a person does in the sheets, and what the pane does to them, can be seen. */
export interface FileHost extends Host {
  readonly file: XlsxWorkbook;
  /** Cells that the pane has shown, in order. */
  readonly shown: readonly CellAddress[];
  /** Patches that were written, in order. */
  readonly applied: readonly Patch[];
  /** A person types into cells of the sheets. */
  typeInto(patch: Patch, by?: "person" | "coauthor"): Promise<void>;
  /** A person chooses a cell. */
  choose(at: CellAddress): void;
  /** The next write fails so, and nothing is written. */
  refuseNext(...problems: readonly Problem[]): void;
  /** Reads and writes wait until the function that comes back is called. */
  hold(): () => void;
}

export function fileHost(bytes: Uint8Array): FileHost {
  const opening = openXlsx(bytes);
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems));
  const file = opening.value;
  const changes = new Set<(change: WorkbookChange) => void>();
  const choices = new Set<(at: CellAddress) => void>();
  const shown: CellAddress[] = [];
  const applied: Patch[] = [];
  let refused: readonly Problem[] = [];
  let held: Promise<void> = Promise.resolve();

  const workbook: Workbook = {
    read: async (wish?: ReadWish): Promise<Result<WorkbookSnapshot>> => {
      await held;
      return file.read(wish);
    },
    apply: async (patch: Patch, wish: ApplyWish = {}): Promise<Result<Applied>> => {
      wish.progress?.(0, patch.length);
      await held;
      const [first, ...others] = refused;
      refused = [];
      if (first) return fail(first, ...others);
      const written = await file.apply(patch);
      if (written.ok) applied.push(patch);
      return written;
    },
  };
  return {
    file,
    workbook,
    workbookKey: "一网通办.xlsx",
    shown,
    applied,
    watch: (handler) => Promise.resolve(listen(changes, handler)),
    watchSelection: (handler) => Promise.resolve(listen(choices, handler)),
    select: (at) => {
      shown.push(at);
      return Promise.resolve(ok(undefined));
    },
    typeInto: async (patch, by = "person") => {
      const done = await file.apply(patch);
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      const sheets = new Set(done.value.changed.map(({ sheet }) => sheet));
      for (const sheet of sheets) for (const handler of changes) handler({ kind: "cells", sheet, by });
    },
    choose: (at) => {
      for (const handler of choices) handler(at);
    },
    refuseNext: (...problems) => {
      refused = problems;
    },
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

function listen<T>(handlers: Set<T>, handler: T): StopWatching {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
    return Promise.resolve();
  };
}
