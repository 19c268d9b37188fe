import { showAddress } from "../../core/grid/address";
import type { NamedColumn } from "../../core/indicators/namedColumns";
import type { Patch } from "../../core/patch/patch";
import { fail, problem, type Problem, type Result } from "../../core/problems/problem";
import type { CellChoice } from "../../core/sheets/indicatorScores";
import type { Steps } from "../../core/grid/steps";
import type { ReadWish, WorkbookSnapshot } from "../../workbook/workbook";
import { momentText } from "../momentText";
import type { Tell } from "../assess";
import { type Appraisal, appraise, type CommandPlan, type CommandWish, planInSteps } from "../planCommand";
import { evidenceChanges } from "./evidenceChanges";
import { inTurns } from "./inTurns";
import { mostCommands, type StoredCommand } from "./restoreStore";
import { type ScoreChange, scoreChanges } from "./scoreChanges";
import type { SessionStore } from "./sessionStore";
import type { RecentChange } from "./sessionState";
import { type Command, writeCommand, type WritingPorts } from "./writing";

/** Cell by cell, by address; those not named are written unless a person wrote what stands there. */
export type Choices = ReadonlyMap<string, CellChoice>;

/** What a scoring run writes, and with which cells filled in by the evaluator in the same step. */
export interface Scoring {
  readonly writes: "scores" | "paper";
  readonly edits: Patch;
  readonly choices: Choices;
}

/** A plan that is there at once, or one that is worked out in turns with the page. */
export type Planning<T> = Result<T> | Steps<Result<T>>;

const mostRecent = 50;

/** What is said of work that was called off. */
type CancelCode = "excel-read-cancelled" | "excel-write-cancelled";

/** Reads, plans, writes and shows one workbook: the steps of which every command of a session is made. */
export class WorkDesk {
  readonly ports: WritingPorts;

  readonly store: SessionStore;

  /** Which table the evaluator chose, where there are several. */
  table: string | undefined;

  /** Columns that the evaluator named, until 评价设置 remembers them. */
  columns: readonly NamedColumn[] = [];

  private isCancelWished = false;

  constructor(ports: WritingPorts, store: SessionStore) {
    this.ports = ports;
    this.store = store;
  }

  /** 取消 of the work under way; what was written by then is put back. */
  cancel(): void {
    const { work } = this.store.state;
    if (!work) return;
    this.isCancelWished = true;
    this.store.set({ work: { ...work, isCancelling: true } });
  }

  plan(title: string, snapshot: WorkbookSnapshot, scoring: Scoring): Promise<Result<CommandPlan>> {
    return this.planned(title, (tell) => planInSteps(snapshot, { ...this.wish(scoring), tell }));
  }

  /** Works a plan out in turns with the page, which shows how far it is; 取消 ends it before anything is written. */
  async planned<T>(
    title: string,
    plan: (tell: Tell) => Planning<T>,
    cancelled: CancelCode = "excel-write-cancelled",
  ): Promise<Result<T>> {
    const planning = plan((item, count, of) => {
      this.store.progress(title, item, { count, of });
    });
    if (!("next" in planning)) return planning;
    // from the first step on it is seen that work goes on, and 取消 is there
    this.store.progress(title, "");
    const done = await inTurns(this.unlessCancelled(planning, cancelled), this.ports.clock);
    this.store.idle();
    return done;
  }

  /** The workbook as it stands; undefined, and the reason told, where it cannot be read. */
  async read(title: string): Promise<WorkbookSnapshot | undefined> {
    this.isCancelWished = false;
    this.store.progress(title, "");
    const read = await this.ports.host.workbook.read({
      progress: (item) => {
        this.store.progress(title, item);
      },
      waiting: () => {
        this.store.waitForCell(title);
      },
      cancel: { isWished: () => this.isCancelWished },
    });
    this.store.idle();
    if (read.ok) return read.value;
    if (this.store.open) this.store.failed(title, read.problems);
    else this.store.set({ stage: { kind: "unusable", problems: read.problems } });
    return undefined;
  }

  /** Nobody asked for it, so nobody is shown that it goes on; what is wrong the next command tells. */
  async readQuietly(only: ReadWish["only"]): Promise<WorkbookSnapshot | undefined> {
    const read = await this.ports.host.workbook.read({
      ...(only ? { only } : {}),
      waiting: () => {
        this.store.waitForCell("随证据更新");
      },
      cancel: { isWished: () => this.isCancelWished },
    });
    this.store.idle();
    return read.ok ? read.value : undefined;
  }

  /** Reads all and shows it; where that fails, what was known stays and the reason is told. */
  async readAnew(title: string): Promise<void> {
    const snapshot = await this.read(title);
    if (!snapshot) return;
    const appraisal = (tell: Tell): Steps<Result<Appraisal>> => this.appraisal(snapshot, tell);
    const found = await this.planned(title, appraisal, "excel-read-cancelled");
    if (this.isCancelWished && !found.ok && this.store.open) this.store.failed(title, found.problems);
    else await this.showFound(snapshot, found);
  }

  /** Works the snapshot out and shows it. */
  async assess(snapshot: WorkbookSnapshot): Promise<Appraisal | undefined> {
    return this.showFound(snapshot, await this.appraised(snapshot));
  }

  /** What the snapshot comes to, without showing it; undefined where it has no table that can be scored. */
  async appraise(snapshot: WorkbookSnapshot): Promise<Appraisal | undefined> {
    const found = await this.appraised(snapshot);
    return found.ok ? found.value : undefined;
  }

  show(snapshot: WorkbookSnapshot, plan: Appraisal, waiting: readonly ScoreChange[]): void {
    const at = this.ports.clock.now();
    const before = this.store.open?.assessment;
    const changed = before
      ? evidenceChanges(before, plan.assessment).map((change): RecentChange => ({ ...change, at }))
      : [];
    const { assessment, problems } = plan;
    this.store.set(
      {
        stage: { kind: "open", open: { snapshot, assessment, waiting, problems, readAt: at } },
        recent: [...changed, ...this.store.state.recent].slice(0, mostRecent),
      },
      "outdated",
    );
  }

  /** Writes a command; undefined, and the reason told, where nothing was written. */
  async write(
    snapshot: WorkbookSnapshot,
    command: Command,
    problems: readonly Problem[],
  ): Promise<"written" | undefined> {
    const last = this.store.state.history[0]?.id ?? 0;
    const id = Math.max(this.ports.clock.now(), last + 1);
    const written = await writeCommand(
      this.ports,
      snapshot,
      { ...command, id },
      {
        progress: (count, of) => {
          this.store.progress(command.title, "写入单元格", { count, of });
        },
        waiting: () => {
          this.store.waitForCell(command.title);
        },
        cancel: { isWished: () => this.isCancelWished },
      },
    );
    this.store.idle();
    if (!written.ok) {
      this.store.failed(command.title, written.problems);
      return undefined;
    }
    const { command: stored, changed, warnings } = written.value;
    const { history } = this.store.state;
    this.store.set(
      {
        told: [...problems, ...warnings],
        lastWrite: {
          kind: "written",
          title: command.title,
          at: this.ports.clock.now(),
          cells: changed.length,
        },
        history: stored ? [stored, ...history].slice(0, mostCommands) : history,
      },
      "preview",
      "undoQuestion",
      "undone",
      "failure",
    );
    await this.forgetOldest();
    return "written";
  }

  async storedCommands(): Promise<readonly StoredCommand[]> {
    const { host, restorePoints } = this.ports;
    try {
      return await restorePoints.list(host.workbookKey);
    } catch {
      // A computer that keeps nothing has nothing to take back from before.
      return [];
    }
  }

  private *unlessCancelled<T>(steps: Steps<Result<T>>, code: CancelCode): Steps<Result<T>> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      if (this.isCancelWished) return fail(problem(code));
      yield;
    }
  }

  private async showFound(
    snapshot: WorkbookSnapshot,
    found: Result<Appraisal>,
  ): Promise<Appraisal | undefined> {
    // What is drawn of it is drawn in a turn of its own.
    await this.ports.clock.rest();
    if (found.ok) {
      this.show(snapshot, found.value, scoreChanges(found.value, snapshot.grids));
      return found.value;
    }
    this.store.set({ stage: { kind: "unusable", problems: found.problems, snapshot } });
    return undefined;
  }

  private appraised(snapshot: WorkbookSnapshot): Promise<Result<Appraisal>> {
    return inTurns(
      this.appraisal(snapshot, () => undefined),
      this.ports.clock,
    );
  }

  private appraisal(snapshot: WorkbookSnapshot, tell: Tell): Steps<Result<Appraisal>> {
    return appraise(snapshot, {
      ...this.wish({ writes: "paper", edits: [], choices: new Map() }),
      tell,
    });
  }

  private wish({ writes, edits, choices }: Scoring): CommandWish {
    return {
      ...(this.table === undefined ? {} : { table: this.table }),
      columns: this.columns,
      edits,
      ...(writes === "scores" ? { writes, time: momentText(this.ports.clock.now()) } : { writes }),
      choice: (at) => choices.get(showAddress(at)) ?? "keep",
    };
  }

  private async forgetOldest(): Promise<void> {
    const { host, restorePoints } = this.ports;
    if (this.store.state.history.length < mostCommands) return;
    for (const { id } of (await this.storedCommands()).slice(mostCommands))
      // One more than intended does no harm.
      await restorePoints.remove(host.workbookKey, id).catch(() => undefined);
  }
}
