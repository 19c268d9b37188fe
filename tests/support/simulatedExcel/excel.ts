import { Calculation } from "./calc/calculation";
import { isSame } from "./calc/calculation";
import { entriesFor, type EventEntry } from "./events/entry";
import { eventTypes, workbookTarget } from "./events/entry";
import type { Actor, Change } from "./events/change";
import { NotSimulated } from "./excelError";
import type { Pane } from "./pane";
import { wholeSheet } from "./model/area";
import type { Scalar } from "./model/cell";
import type { Sheet } from "./model/sheet";
import { Workbook, type WorkbookSnapshot } from "./model/workbook";

const undoSteps = 50;

/** Acts that clear what could be undone before them: office-js issues 6170 and 3788. */
const cannotBeUndone: ReadonlySet<Change["kind"]> = new Set(["deleted", "renamed", "protection"]);

/** The running program with its one open workbook: who changes what, what is calculated, who hears of it. */
export class Excel {
  readonly workbook: Workbook;
  readonly calculation: Calculation;
  readonly panes = new Set<Pane>();
  /** What was asked of it that it lacks; a test that has any has failed. */
  readonly lacking: string[] = [];
  /** Files of workbooks that a page had opened in windows of their own. */
  readonly openedBeside: Uint8Array[] = [];
  /** Of the year that dates typed without one belong to. */
  readonly year: number;
  private readonly undoStack: WorkbookSnapshot[] = [];
  private actor: Actor = "user";
  private changes: Change[] = [];

  constructor(year: number) {
    this.year = year;
    this.workbook = new Workbook();
    this.calculation = new Calculation(this.workbook);
  }

  /** One request of a pane or one act of a person: a step of undo, and its events when it is over. */
  act<T>(actor: Actor, act: () => T): T {
    const before = this.workbook.snapshot();
    const version = this.workbook.version;
    const calculated = this.calculatedBefore();
    this.actor = actor;
    this.changes = [];
    try {
      return act();
    } finally {
      if (actor !== "coAuthor" && !this.workbook.isAs(before)) this.remember(before);
      if (this.changes.some(({ kind }) => cannotBeUndone.has(kind))) this.undoStack.length = 0;
      if (this.workbook.version !== version) this.noticeCalculated(calculated);
      this.tell();
    }
  }

  announce(change: Change): void {
    if (change.kind === "content") {
      if (change.how === "RangeEdited") this.workbook.touch(change.sheet, change.area);
      else this.workbook.touchAll();
    }
    this.changes.push(change);
  }

  /** Takes the last step back, as Ctrl+Z does, and lets what changed be announced; false when there is none. */
  undo(announce: () => void): boolean {
    const before = this.undoStack.pop();
    if (!before) return false;
    const steps = this.undoStack.length;
    this.act("user", () => {
      this.workbook.restore(before);
      announce();
    });
    // taking back is no step of its own
    this.undoStack.length = steps;
    return true;
  }

  keep(): () => void {
    const { workbook } = this;
    const snapshot = workbook.snapshot();
    const { selection, isProtected, title, calculationMode } = workbook;
    return () => {
      workbook.restore(snapshot);
      Object.assign(workbook, { selection, isProtected, title, calculationMode });
      this.undoStack.length = 0;
    };
  }

  /** Notes what is lacking, so that the test fails also where the program under test takes the error lightly. */
  lacks(error: NotSimulated): void {
    this.lacking.push(error.message);
  }

  private remember(before: WorkbookSnapshot): void {
    this.undoStack.push(before);
    if (this.undoStack.length > undoSteps) this.undoStack.shift();
  }

  private tell(): void {
    const { changes, actor } = this;
    this.changes = [];
    for (const pane of this.panes) {
      if (!pane.hearsEvents) continue;
      const entries = changes.flatMap((change): readonly EventEntry[] => entriesFor(change, actor, pane));
      pane.deliver(entries);
    }
  }

  /** What formulas come to before the act, by sheet; only when somebody wants to know. */
  private calculatedBefore(): ReadonlyMap<Sheet, ReadonlyMap<string, Scalar>> | undefined {
    const { sheets } = this.workbook;
    const targets = [workbookTarget, ...sheets.map(({ id }) => id)];
    const isWanted = [...this.panes].some((pane) =>
      targets.some((target) => pane.isSubscribed(eventTypes.calculated, target)),
    );
    return isWanted ? new Map(sheets.map((sheet) => [sheet, this.formulaValues(sheet)])) : undefined;
  }

  private noticeCalculated(before: ReadonlyMap<Sheet, ReadonlyMap<string, Scalar>> | undefined): void {
    if (!before || this.workbook.calculationMode === "Manual") return;
    for (const sheet of this.workbook.sheets) {
      const old = before.get(sheet);
      const isOther = [...this.formulaValues(sheet)].some(([key, value]) => !isSame(old?.get(key), value));
      if (isOther) this.changes.push({ kind: "calculated", sheet });
    }
  }

  private formulaValues(sheet: Sheet): ReadonlyMap<string, Scalar> {
    const values = new Map<string, Scalar>();
    try {
      for (const [row, column, cell] of sheet.cells.within(wholeSheet)) {
        const value = cell.formula === undefined ? undefined : this.calculation.value(sheet, row, column);
        if (value !== undefined) values.set(`${row}:${column}:${cell.formula ?? ""}`, value);
      }
    } catch (thrown) {
      if (!(thrown instanceof NotSimulated)) throw thrown;
      this.lacks(thrown);
    }
    return values;
  }
}
