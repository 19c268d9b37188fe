import type { CellAddress } from "../../core/grid/address";
import type { NamedColumn } from "../../core/indicators/namedColumns";
import type { Patch } from "../../core/patch/patch";
import type { Problem } from "../../core/problems/problem";
import type { Steps } from "../../core/grid/steps";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { forgottenColumns } from "../entries/columnWrites";
import { momentText } from "../momentText";
import { workbookData } from "../workbookData";
import { ChecksOfSession } from "./checksOfSession";
import { evidenceChanges } from "./evidenceChanges";
import { evidenceSheets } from "./evidenceSheets";
import { entryGround } from "./ground";
import { inTurns } from "./inTurns";
import { LiveWatch, type Suspicion } from "./liveWatch";
import { ScoreRuns } from "./scoreRuns";
import { type OpenedReport, type SessionState, snapshotOf } from "./sessionState";
import { SessionStore, type Timing } from "./sessionStore";
import { Undoing, type UndoWish } from "./undoing";
import type { Tell } from "../assess";
import { type Choices, type Planning, WorkDesk } from "./workDesk";
import type { WritingPorts } from "./writing";

/** What a further command writes: an attachment, a correction of a check; `time` as "2024-11-21 15:40". */
export type PlanPatch = (snapshot: WorkbookSnapshot, time: string, tell: Tell) => Planning<PlannedPatch>;

interface PlannedPatch {
  readonly patch: Patch;
  /** Cells that must still read as they were read, for the patch to mean what it meant. */
  readonly guards?: readonly CellAddress[];
  readonly problems: readonly Problem[];
}

const nobody: Choices = new Map();

/**
 * One workbook that an evaluator works on, in Excel or as a file: the only thing the pane talks to. Commands run one
 * after the other; each reads, plans, writes and can be taken back.
 */
export class Session {
  private readonly store: SessionStore;

  private readonly desk: WorkDesk;

  private readonly undoing: Undoing;

  private readonly runs: ScoreRuns;

  private readonly live: LiveWatch;

  private readonly checks: ChecksOfSession;

  private queue: Promise<unknown> = Promise.resolve();

  private last: () => Promise<void> = () => Promise.resolve();

  constructor(ports: WritingPorts) {
    this.store = new SessionStore(ports.clock);
    this.desk = new WorkDesk(ports, this.store);
    this.undoing = new Undoing(this.desk);
    this.runs = new ScoreRuns(this.desk, this.undoing);
    this.checks = new ChecksOfSession(ports.clock, this.store);
    this.live = new LiveWatch(ports.clock, (suspicion) => this.queued(() => this.lookAgain(suspicion)));
  }

  get state(): SessionState {
    return this.store.state;
  }

  /** How long work took lately. */
  get timings(): readonly Timing[] {
    return this.store.timings;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** Reads the workbook and begins to follow it. */
  open(): Promise<void> {
    return this.queued(async () => {
      this.store.set({ history: await this.desk.storedCommands() });
      await this.desk.readAnew("读取工作簿");
      await this.live.start(this.desk.ports.host);
      await this.desk.ports.host.watchSelection((selected) => {
        this.store.set({ selected });
      });
    });
  }

  chooseTable(table: string): Promise<void> {
    return this.queued(async () => {
      this.desk.table = table;
      await this.desk.readAnew("读取工作簿");
    });
  }

  /** 指定列: columns by the words of their headers; 评价设置 remembers them, at once where it is there already. */
  nameColumns(columns: readonly NamedColumn[]): Promise<void> {
    const { stage } = this.state;
    const snapshot = snapshotOf(stage);
    const settings = snapshot && workbookData(snapshot).settings;
    return this.command(async () => {
      this.desk.columns = columns;
      if (!settings) {
        await this.desk.readAnew("读取工作簿");
        return;
      }
      const edits = forgottenColumns(settings, columns);
      await this.runs.score("指定列", { writes: "paper", edits, choices: nobody });
    });
  }

  /** 读取评分标准: makes or renews 评价底稿 and 评价设置; no score is written. */
  buildPaper(): Promise<void> {
    return this.command(() => this.runs.score("建立底稿", { writes: "paper", edits: [], choices: nobody }));
  }

  /** 重新评分. Where the evaluator is to see the cells first, `state.preview` holds them and nothing is written. */
  rescore(): Promise<void> {
    return this.command(() => this.runs.rescore());
  }

  /** Writes the previewed cells, those left out excepted; where they have become others, they are shown anew. */
  writePreviewed(choices: Choices): Promise<void> {
    const { preview } = this.state;
    return this.command(() => this.runs.writePreviewed(choices, preview?.changes));
  }

  /** Writes one indicator's two cells and 合计: old and new stand beside the button, so there is no preview. */
  writeIndicator(indicator: number): Promise<void> {
    const shown = this.store.open?.waiting.filter((each) => each.indicator === indicator) ?? [];
    return this.command(() => this.runs.writeIndicator(indicator, shown));
  }

  /** Evidence, answers and settings go to their cells at once: it is the evaluator's own typing. */
  enter(title: string, edits: Patch): Promise<void> {
    const seen = this.store.open?.snapshot;
    return this.command(() => this.runs.enter(title, edits, seen ? entryGround(edits, seen) : []));
  }

  /** Any other command of one patch. */
  perform(title: string, plan: PlanPatch): Promise<void> {
    return this.command(async () => {
      const snapshot = await this.desk.read(title);
      if (!snapshot) return;
      const time = momentText(this.desk.ports.clock.now());
      const planned = await this.desk.planned(title, (tell) => plan(snapshot, time, tell));
      if (!planned.ok) {
        this.store.failed(title, planned.problems);
        return;
      }
      const { patch, guards = [], problems } = planned.value;
      const command = { title, patch, undoable: patch, guards };
      if (!(await this.desk.write(snapshot, command, problems))) return;
      this.undoing.remember(command, snapshot);
      await this.desk.readAnew("读取工作簿");
      this.checks.now();
    });
  }

  /** Works something out for the pane in turns with it; nothing is written by it. */
  workOut<T>(steps: Steps<T>): Promise<T> {
    return inTurns(steps, this.desk.ports.clock);
  }

  /** 重新核对, on the workbook as it now stands. */
  checkAgain(): Promise<void> {
    return this.queued(async () => {
      await this.desk.readAnew("核对");
      this.checks.now();
    });
  }

  /** Holds a report against the workbook; undefined puts it away. */
  holdReport(report: OpenedReport | undefined): void {
    const { checks } = this.state;
    const stale = checks ? { checks: { ...checks, isStale: true } } : {};
    this.store.set({ ...stale, ...(report ? { report } : {}) }, "report");
    this.checks.now();
  }

  undo(wish: UndoWish = "ask"): Promise<void> {
    return this.command(async () => {
      await this.undoing.undo(wish);
      this.checks.now();
    });
  }

  /** 恢复: does again what was just taken back. */
  redo(): Promise<void> {
    return this.command(async () => {
      await this.undoing.redo();
      this.checks.now();
    });
  }

  /** When every command that was asked for so far has run, and what it changed has been checked. */
  async idle(): Promise<void> {
    await this.queue;
    await this.checks.idle();
  }

  /** 再还原一次: what a command that broke off could not put back is tried once more. */
  putBack(): Promise<void> {
    return this.queued(async () => {
      const failed = this.state.failure?.problems.find(({ code }) => code === "excel-restore-failed");
      const back = failed?.about["restore"];
      if (back === undefined) return;
      const title = "还原";
      // The adapter wrote it, and nobody else can have changed it.
      const applied = await this.desk.ports.host.workbook.apply(JSON.parse(back) as Patch);
      this.store.idle();
      if (!applied.ok) {
        this.store.failed(title, applied.problems);
        return;
      }
      this.store.set({ history: await this.desk.storedCommands() }, "failure");
      await this.desk.readAnew("读取工作簿");
    });
  }

  dismiss(what: "preview" | "undoQuestion" | "failure"): void {
    this.store.set({}, what);
  }

  async pause(): Promise<void> {
    this.store.set({ live: "paused" });
    await this.live.pause();
  }

  resume(): Promise<void> {
    this.store.set({ live: "on" });
    return this.queued(async () => {
      await this.live.start(this.desk.ports.host);
      await this.desk.readAnew("读取工作簿");
    });
  }

  cancel(): void {
    this.desk.cancel();
  }

  async goTo(at: CellAddress): Promise<void> {
    const gone = await this.desk.ports.host.select(at);
    if (gone.ok) this.store.set({ selected: at });
    else this.store.failed("转到单元格", gone.problems);
  }

  /** Whether a file can be opened beside this workbook. */
  get canOpenBeside(): boolean {
    return this.desk.ports.host.openBeside !== undefined;
  }

  /** 打开示例工作簿: another workbook in a window of its own. */
  async openBeside(title: string, file: Uint8Array): Promise<void> {
    const opened = await this.desk.ports.host.openBeside?.(file);
    if (opened && !opened.ok) this.store.failed(title, opened.problems);
  }

  private async lookAgain({ sheets, isWhole, byOthers }: Suspicion): Promise<void> {
    if (this.state.live === "paused") return;
    // Until the evaluator asks for it, nothing follows what somebody else changed, his own typing neither.
    if (!isWhole && (byOthers || this.state.outdated)) {
      const before = this.state.outdated?.sheets ?? [];
      const at = this.desk.ports.clock.now();
      this.store.set({ outdated: { at, sheets: [...new Set([...before, ...sheets])] } });
      return;
    }
    const { open } = this.store;
    const only =
      open && !isWhole
        ? { sheets: new Set([...sheets, ...evidenceSheets(open.assessment)]), standing: open.snapshot }
        : undefined;
    const snapshot = await this.desk.readQuietly(only);
    const planned = snapshot && (await this.desk.assess(snapshot));
    if (!planned || this.runs.liveWrites() !== "scores") return;
    const changes = evidenceChanges(open?.assessment, planned.assessment);
    if (changes.length > 0 && planned.scores.writes.length > 0)
      await this.runs.score("随证据更新", { writes: "scores", edits: [], choices: nobody });
  }

  /** 再试一次: the last command once more, on the workbook as it stands by then. */
  again(): Promise<void> {
    this.store.set({}, "failure");
    return this.queued(this.last);
  }

  /** What the evaluator asked for, so that he can ask for it once more. */
  private command(work: () => Promise<void>): Promise<void> {
    return this.queued(() => {
      this.last = work;
      return work();
    });
  }

  private queued(work: () => Promise<void>): Promise<void> {
    const next = this.queue.then(work);
    // A command that failed does not keep the next one from running; its own caller hears of it.
    this.queue = next.catch(() => undefined);
    return next;
  }
}
