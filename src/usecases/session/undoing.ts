import type { CellAddress } from "../../core/grid/address";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { momentText } from "../momentText";
import type { StoredCommand } from "./restoreStore";
import { planUndo } from "./planUndo";
import { undoRisk } from "./undoPatch";
import type { WorkDesk } from "./workDesk";
import type { Command } from "./writing";

/** ask: where cells changed since, the evaluator is shown them first. */
export type UndoWish = "ask" | "keepChanged" | "takeBackAll";

/** 撤销 and 恢复: the last command first, then the one before it, whatever Excel's own undo still knows. */
export class Undoing {
  private readonly desk: WorkDesk;

  private done: Command | undefined;

  private undone: Command | undefined;

  constructor(desk: WorkDesk) {
    this.desk = desk;
  }

  /** Only the last command can be done again after it was taken back. */
  remember(command: Command): void {
    this.done = command;
    this.undone = undefined;
  }

  async undo(wish: UndoWish): Promise<void> {
    const { store } = this.desk;
    const [last] = store.state.history;
    if (!last) return;
    const title = `撤销：${last.title}`;
    const snapshot = await this.desk.read(title);
    if (!snapshot) return;
    const { changed, canKeep } = undoRisk(last.point, snapshot.grids);
    // A command that broke off left half of what it was to leave: nothing there says what a person changed.
    if (changed.length > 0 && wish === "ask" && last.state === "done") {
      store.set({ undoQuestion: { command: last, changed, canKeep } });
      return;
    }
    await this.takeBack(last, snapshot, wish === "keepChanged" && canKeep ? changed : [], title);
  }

  async redo(): Promise<void> {
    const command = this.undone;
    if (!command) return;
    const snapshot = await this.desk.read(command.title);
    if (!snapshot || !(await this.desk.write(snapshot, command, []))) return;
    this.remember(command);
    await this.desk.readAnew(command.title);
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
    });
    const applied = await host.workbook.apply(patch, { basis: snapshot });
    if (!applied.ok) {
      store.failed(title, applied.problems);
      return;
    }
    await restorePoints.remove(host.workbookKey, last.id).catch(() => undefined);
    this.undone = stay.length === 0 && this.done?.title === last.title ? this.done : undefined;
    this.done = undefined;
    const cells = applied.value.changed.length;
    store.set(
      {
        history: store.state.history.filter(({ id }) => id !== last.id),
        lastWrite: { title, at: clock.now(), cells },
      },
      "undoQuestion",
      "preview",
      "undone",
      "failure",
    );
    if (this.undone) store.set({ undone: { title: last.title, cells } });
    await this.desk.readAnew(title);
  }
}
