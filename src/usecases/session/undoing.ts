import { type CellAddress, showAddress } from "../../core/grid/address";
import { movedAnchor } from "../../core/patch/anchor";
import { problem } from "../../core/problems/problem";
import type { ProblemCode } from "../../core/problems/sentences";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { momentText } from "../momentText";
import type { StoredCommand } from "./restoreStore";
import { evidenceSheets } from "./evidenceSheets";
import { sameSheets } from "./ground";
import { planUndo, withScoreLog } from "./planUndo";
import { undoRisk } from "./undoPatch";
import type { WorkDesk } from "./workDesk";
import type { Command } from "./writing";

/** ask: where cells changed since, the evaluator is shown them first. */
export type UndoWish = "ask" | "keepChanged" | "takeBackAll";

/** 撤销 and 恢复: the last command first, then the one before it, whatever Excel's own undo still knows. */
export class Undoing {
  private readonly desk: WorkDesk;

  private done: Done | undefined;

  private undone: Done | undefined;

  constructor(desk: WorkDesk) {
    this.desk = desk;
  }

  /** Only the last command can be done again after it was taken back, on the workbook it was written on. */
  remember(command: Command, basis: WorkbookSnapshot): void {
    this.done = { command, basis };
    this.undone = undefined;
  }

  async undo(wish: UndoWish): Promise<void> {
    const { store } = this.desk;
    const [last] = store.state.history;
    if (!last) return;
    const title = `撤销：${last.title}`;
    const stored = await this.desk.storedCommands();
    // Another pane on this workbook has written or taken back since.
    if (stored.length > 0 && stored[0]?.id !== last.id) {
      store.set({ history: stored });
      this.refuse(title, "undo-history-changed");
      return;
    }
    const snapshot = await this.desk.read(title);
    if (!snapshot) return;
    const moved = movedAnchor(last.point.anchors, snapshot.grids);
    if (moved) {
      this.refuse(title, "undo-ground-moved", moved);
      return;
    }
    const { changed, canKeep } = undoRisk(last.point, snapshot.grids);
    if (changed.length > 0 && last.state === "writing" && last.point.made.rows.length > 0) {
      this.refuse(title, "undo-half-written", changed[0]);
      return;
    }
    if (changed.length > 0 && !this.wasAsked(wish, changed)) {
      store.set({ undoQuestion: { command: last, changed, canKeep } });
      return;
    }
    await this.takeBack(last, snapshot, wish === "keepChanged" && canKeep ? changed : [], title);
  }

  /** The evaluator has seen these very cells; one typed into meanwhile is asked about anew. */
  private wasAsked(wish: UndoWish, changed: readonly CellAddress[]): boolean {
    const question = this.desk.store.state.undoQuestion;
    const shown = (cells: readonly CellAddress[]): string => cells.map(showAddress).join();
    return wish !== "ask" && question !== undefined && shown(question.changed) === shown(changed);
  }

  async redo(): Promise<void> {
    const { undone } = this;
    if (!undone) return;
    const { command, basis } = undone;
    const title = `恢复：${command.title}`;
    const snapshot = await this.desk.read(title);
    if (!snapshot) return;
    const appraisal = await this.desk.appraise(snapshot);
    const sheets = new Set(command.guards.map(({ sheet }) => sheet));
    if (appraisal) for (const sheet of evidenceSheets(appraisal.assessment)) sheets.add(sheet);
    if (!sameSheets(sheets, basis.grids, snapshot.grids)) {
      this.undone = undefined;
      this.desk.store.set({}, "undone");
      this.refuse(title, "redo-ground-changed");
      return;
    }
    const cause = `恢复“${command.title}”`;
    const time = momentText(this.desk.ports.clock.now());
    const patch = withScoreLog(snapshot, command.undoable, { appraisal, time, cause });
    if (!(await this.desk.write(snapshot, { ...command, patch }, []))) return;
    this.remember(command, snapshot);
    await this.desk.readAnew("读取工作簿");
  }

  private refuse(title: string, code: ProblemCode, at?: CellAddress): void {
    this.desk.store.failed(title, [problem(code, at)]);
  }

  private async takeBack(
    last: StoredCommand,
    snapshot: WorkbookSnapshot,
    stay: readonly CellAddress[],
    title: string,
  ): Promise<void> {
    const { ports, store } = this.desk;
    const { host, restorePoints, clock } = ports;
    const patch = planUndo(snapshot, last, stay, {
      appraisal: await this.desk.appraise(snapshot),
      time: momentText(clock.now()),
      cause: `撤销“${last.title}”`,
    });
    const guards = last.point.anchors.map(({ at }) => at);
    const applied = await host.workbook.apply(patch, {
      basis: snapshot,
      guards,
      waiting: () => {
        store.waitForCell(title);
      },
    });
    store.idle();
    if (!applied.ok) {
      store.failed(title, applied.problems);
      return;
    }
    await restorePoints.remove(host.workbookKey, last.id).catch(() => undefined);
    this.undone = stay.length === 0 && this.done?.command.title === last.title ? this.done : undefined;
    this.done = undefined;
    const cells = applied.value.changed.length;
    store.set(
      {
        history: store.state.history.filter(({ id }) => id !== last.id),
        lastWrite: { kind: "takenBack", title, at: clock.now(), cells },
      },
      "undoQuestion",
      "preview",
      "undone",
      "failure",
    );
    if (this.undone) store.set({ undone: { title: last.title, cells } });
    await this.desk.readAnew("读取工作簿");
  }
}

/** A command and the workbook it was planned on. */
interface Done {
  readonly command: Command;
  readonly basis: WorkbookSnapshot;
}
