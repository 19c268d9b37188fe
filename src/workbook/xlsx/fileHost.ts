import type { CellAddress } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { createCalculator, type Calculator } from "../../core/formulas/calculate";
import { fail, ok, problem, type Result } from "../../core/problems/problem";
import type { OpenFile, SheetLook } from "../openFile";
import type { StopWatching } from "../host";
import type { ApplyWish, Cancel, Workbook, WorkbookSnapshot } from "../workbook";
import { ChangeMarks } from "./changeMarks";
import { FileSheetLook } from "./look/sheetLook";
import type { Pause } from "./look/readLook";
import type { XlsxWorkbook } from "./xlsxWorkbook";
import { crc32 } from "./zip/crc32";

/** Rows whose heights are measured between two pauses. */
const rowsMeasured = 20;

/** A workbook file in the place of Excel. Nobody else can change it, so `watch` never has anything to tell. */
export async function fileHost(workbook: XlsxWorkbook, name: string, pause: Pause): Promise<OpenFile> {
  const choices = new Set<(at: CellAddress) => void>();
  const views = new Set<(at: CellAddress) => void>();
  const contents = new Set<() => void>();
  let now = await snapshotOf(workbook);
  let calculator: Calculator | undefined;
  let isEdited = false;
  let isUnsaved = false;
  const marks = new ChangeMarks(now.grids);

  const calculated = (at: CellAddress): ReturnType<Calculator["cell"]> => {
    calculator ??= createCalculator({
      grid: (sheet) => now.grids.get(sheet),
      name: (wanted) => now.names.find((each) => each.name.toLowerCase() === wanted.toLowerCase()),
    });
    return calculator.cell(at);
  };

  const port: Workbook = {
    read: (wish) => workbook.read(wish),
    apply: async (patch, wish) => {
      const { cancel, progress } = wish ?? {};
      const applied = await unlessCancelled(pause, cancel, (pauseOrStop) =>
        workbook.applyWithPauses(patch, someOf(patch.length, progress), pauseOrStop),
      );
      if (!applied.ok) return applied;
      now = await snapshotOf(workbook);
      calculator = undefined;
      await pause();
      marks.note(patch, applied.value.changed, now.grids);
      if (applied.value.changed.length > 0 || patch.some(({ kind }) => kind !== "setCell")) {
        isEdited = true;
        isUnsaved = true;
      }
      await pause();
      for (const handler of contents) handler();
      return applied;
    },
  };

  return {
    name,
    workbook: port,
    workbookKey: workbook.originally((bytes) => keyOfFile(name, bytes)),
    watch: () => Promise.resolve(() => Promise.resolve()),
    watchSelection: (handler) => Promise.resolve(listen(choices, handler)),
    select: (at) => {
      if (!now.grids.has(at.sheet))
        return Promise.resolve(fail(problem("sheet-missing", undefined, { sheet: at.sheet })));
      for (const handler of views) handler(at);
      return Promise.resolve(ok(undefined));
    },
    sheets: () => workbook.sheets(),
    look: async (sheet): Promise<SheetLook> => {
      const look = await workbook.look(sheet, pause);
      const grid: Grid | undefined = now.grids.get(sheet);
      if (!look || !grid) throw new Error(`there is no sheet with cells called ${sheet}`);
      const isChanged = (row: number, column: number): boolean => marks.has({ sheet, row, column });
      const shown = new FileSheetLook({ grid, look, calculated, isEdited, isChanged });
      // Whoever draws the sheet asks for the height of every row at once.
      for (let row = 0; row < shown.rowCount; row += 1) {
        shown.rowHeight(row);
        if (row % rowsMeasured === rowsMeasured - 1) await pause();
      }
      return shown;
    },
    choose: (at) => {
      for (const handler of choices) handler(at);
    },
    watchShown: (handler) => listen(views, handler),
    watchContent: (handler) => listen(contents, handler),
    isUnsaved: () => isUnsaved,
    save: () => Uint8Array.from(workbook.save()),
    saved: () => {
      isUnsaved = false;
    },
  };
}

class Cancelled extends Error {}

/** Until all is written nothing of it is in the workbook: whoever calls it off in between leaves it as it was. */
async function unlessCancelled<T>(
  pause: Pause,
  cancel: Cancel | undefined,
  work: (pauseOrStop: Pause) => Promise<Result<T>>,
): Promise<Result<T>> {
  const pauseOrStop = async (): Promise<void> => {
    await pause();
    if (cancel?.isWished() === true) throw new Cancelled();
  };
  try {
    await pauseOrStop();
    return await work(pauseOrStop);
  } catch (thrown) {
    if (thrown instanceof Cancelled) return fail(problem("excel-write-cancelled"));
    throw thrown;
  }
}

/** Tells of a twentieth of the work at a time: a bar that is drawn for every cell is slower than the writing. */
function someOf(total: number, progress: ApplyWish["progress"]): (count: number) => void {
  progress?.(0, total);
  const some = Math.max(1, Math.floor(total / 20));
  return (count) => {
    if (count % some === 0 || count === total) progress?.(count, total);
  };
}

async function snapshotOf(workbook: XlsxWorkbook): Promise<WorkbookSnapshot> {
  const read = await workbook.read();
  if (!read.ok) throw new Error("a file that was opened can be read");
  return read.value;
}

/** The directory at the end of a file holds the checksum of every part: another content is another key. */
export function keyOfFile(name: string, bytes: Uint8Array): string {
  const end = bytes.slice(Math.max(0, bytes.length - (1 << 16)));
  return `${name} ${String(bytes.length)} ${crc32(end).toString(16)}`;
}

function listen<T>(handlers: Set<T>, handler: T): StopWatching {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
    return Promise.resolve();
  };
}
