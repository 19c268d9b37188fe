import { areaName, type CellAddress, cellName } from "../../core/grid/address";
import type { Patch } from "../../core/patch/patch";
import { pagedSheets } from "../../core/patch/pagedSheets";
import { restorePointInSteps } from "../../core/patch/restorePoint";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import type { Host } from "../../workbook/host";
import type { ApplyWish, WorkbookSnapshot } from "../../workbook/workbook";
import type { Clock } from "./clock";
import { inTurns } from "./inTurns";
import type { RestoreStore, StoredCommand } from "./restoreStore";

/** A patch that is to be written as one command, one step of 撤销. */
export interface Command {
  readonly title: string;
  readonly patch: Patch;
  /** The part of the patch that 撤销 takes back; 评分变更记录 only grows. */
  readonly undoable: Patch;
  readonly guards: readonly CellAddress[];
}

/** A command about to be written; its number is larger than that of every command before it. */
export interface NumberedCommand extends Command {
  readonly id: number;
}

export interface Written {
  /** undefined where there was nothing to write. */
  readonly command?: StoredCommand;
  readonly changed: readonly CellAddress[];
  readonly warnings: readonly Problem[];
}

export interface WritingPorts {
  readonly host: Host;
  readonly clock: Clock;
  readonly restorePoints: RestoreStore;
}

/**
 * Writes a command so that it can be taken back, also when the program ends half-way: how to take it back is kept
 * before the first cell is written. A place to keep it that fails is no reason not to write, but is told.
 */
export async function writeCommand(
  { host, clock, restorePoints }: WritingPorts,
  snapshot: WorkbookSnapshot,
  command: NumberedCommand,
  wish: Pick<ApplyWish, "progress" | "cancel" | "waiting">,
): Promise<Result<Written>> {
  const point = await inTurns(restorePointInSteps(command.undoable, snapshot, command.guards), clock);
  const at = clock.now();
  const stored: StoredCommand = {
    id: command.id,
    at,
    title: command.title,
    content: "",
    cells: 0,
    state: "writing",
    point,
  };
  const key = host.workbookKey;
  const kept = await attempt(() => restorePoints.save(key, stored));
  const applied = await host.workbook.apply(command.patch, {
    basis: snapshot,
    guards: command.guards,
    ...wish,
  });
  if (!applied.ok) {
    // What could not be put back stays known as begun and not ended.
    const isHalf = applied.problems.some(({ code }) => code === "excel-restore-failed");
    if (!isHalf) await attempt(() => restorePoints.remove(key, stored.id));
    return applied;
  }
  const { changed, warnings, pageBreaks } = applied.value;
  if (changed.length === 0 && point.made.sheets.length === 0 && point.made.rows.length === 0) {
    await attempt(() => restorePoints.remove(key, stored.id));
    return ok({ changed, warnings });
  }
  const paged = new Set(pagedSheets(command.undoable));
  const back = pageBreaks.filter(({ sheet }) => paged.has(sheet));
  const done: StoredCommand = {
    ...stored,
    point: { ...point, inverse: [...point.inverse, ...back] },
    state: "done",
    cells: changed.length,
    content: contentOf(changed, point.made.sheets),
  };
  const saved = kept.ok ? await attempt(() => restorePoints.save(key, done)) : kept;
  return ok({ command: done, changed, warnings: saved.ok ? warnings : [...warnings, ...saved.problems] });
}

/** "附件3!H7:H9 等 46 格，新建“评价底稿”" */
function contentOf(changed: readonly CellAddress[], made: readonly string[]): string {
  const own = changed.filter(({ sheet }) => !made.includes(sheet));
  const [first] = own;
  const parts = [
    ...(first ? [placesOf(first, own)] : []),
    ...(made.length > 0 ? [`新建${made.map((sheet) => `“${sheet}”`).join("")}`] : []),
  ];
  return parts.join("，");
}

function placesOf(first: CellAddress, all: readonly CellAddress[]): string {
  const column = all.filter(({ sheet, column: each }) => sheet === first.sheet && each === first.column);
  const rows = column.map(({ row }) => row);
  const isRun = Math.max(...rows) - Math.min(...rows) + 1 === rows.length;
  const place =
    isRun && rows.length === all.length
      ? areaName({
          top: Math.min(...rows),
          bottom: Math.max(...rows),
          left: first.column,
          right: first.column,
        })
      : cellName(first.row, first.column);
  return all.length === 1 ? `${first.sheet}!${place}` : `${first.sheet}!${place} 等 ${String(all.length)} 格`;
}

/** This computer may refuse to keep anything: a full disk, a private window. */
async function attempt(keep: () => Promise<void>): Promise<Result<void>> {
  try {
    await keep();
    return ok(undefined);
  } catch {
    return fail(problem("restore-point-not-kept"));
  }
}
