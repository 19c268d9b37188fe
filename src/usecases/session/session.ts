import { type CellAddress, showAddress } from "../../core/grid/address";
import type { Patch } from "../../core/patch/patch";
import { problem, type Problem } from "../../core/problems/problem";
import type { Steps } from "../../core/sheets/steps";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { momentText } from "../momentText";
import type { CommandPlan } from "../planCommand";
import { ChecksOfSession } from "./checksOfSession";
import { evidenceChanges } from "./evidenceChanges";
import { evidenceSheets } from "./evidenceSheets";
import { entryGround, movedGround, sameChanges } from "./ground";
import { inTurns } from "./inTurns";
import { LiveWatch, type Suspicion } from "./liveWatch";
import { type ScoreChange, scoreChanges } from "./scoreChanges";
import { withoutLog } from "./planUndo";
import type { OpenedReport, SessionState } from "./sessionState";
import { SessionStore } from "./sessionStore";
import { snapshotAfter } from "./snapshotAfter";
import { Undoing, type UndoWish } from "./undoing";
import { type Choices, type Planning, type Scoring, type Tell, WorkDesk } from "./workDesk";
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

  private readonly live: LiveWatch;

  private readonly checks: ChecksOfSession;

  /** Scores have been written, and seen before, since the pane was opened. */
  private hasWritten = false;

  private queue: Promise<unknown> = Promise.resolve();

  constructor(ports: WritingPorts) {
    this.store = new SessionStore(ports.clock);
    this.desk = new WorkDesk(ports, this.store);
    this.undoing = new Undoing(this.desk);
    this.checks = new ChecksOfSession(ports.clock, this.store);
    this.live = new LiveWatch(ports.clock, (suspicion) => {
      void this.queued(() => this.lookAgain(suspicion));
    });
  }

  get state(): SessionState {
    return this.store.state;
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

  /** 读取评分标准: makes or renews 评价底稿 and 评价设置; no score is written. */
  buildPaper(): Promise<void> {
    return this.queued(() => this.score("建立底稿", { writes: "paper", edits: [], choices: nobody }));
  }

  /** 重新评分. Where the evaluator is to see the cells first, `state.preview` holds them and nothing is written. */
  rescore(): Promise<void> {
    return this.queued(async () => {
      const snapshot = await this.desk.read("重新评分");
      if (!snapshot) return;
      const scoring: Scoring = { writes: "scores", edits: [], choices: nobody };
      const planned = await this.desk.plan(snapshot, scoring);
      if (!planned.ok) {
        this.store.failed("重新评分", planned.problems);
        return;
      }
      const changes = scoreChanges(planned.value, snapshot.grids);
      if (!this.mustBeSeen(planned.value, changes)) {
        await this.writeScores("重新评分", snapshot, planned.value, scoring);
        return;
      }
      const after = planned.value.assessment;
      const before = this.store.open?.assessment ?? after;
      const others = planned.value.patch.length - planned.value.scores.writes.length;
      this.desk.show(snapshot, planned.value, changes);
      this.store.set({ preview: { changes, before, after, others } });
    });
  }

  /** Writes the previewed cells, those left out excepted. */
  writePreviewed(choices: Choices): Promise<void> {
    const { preview } = this.state;
    return this.queued(() =>
      this.score("重新评分", { writes: "scores", edits: [], choices }, (snapshot) =>
        preview === undefined ? undefined : this.previewAgain(snapshot, preview.changes),
      ),
    );
  }

  /** Writes one indicator's two cells and 合计: old and new stand beside the button, so there is no preview. */
  writeIndicator(indicator: number): Promise<void> {
    const shown = this.store.open?.waiting.filter((each) => each.indicator === indicator) ?? [];
    return this.queued(async () => {
      const snapshot = await this.desk.read("写入评分");
      const found = snapshot && (await this.desk.assess(snapshot));
      if (!snapshot || !found) return;
      const fresh = scoreChanges(found, snapshot.grids);
      if (
        !sameChanges(
          shown,
          fresh.filter((each) => each.indicator === indicator),
        )
      ) {
        this.store.failed("写入评分", [problem("shown-score-changed", shown[0]?.at)]);
        return;
      }
      const others = fresh.filter((each) => each.indicator !== undefined && each.indicator !== indicator);
      const choices: Choices = new Map(others.map(({ at }) => [showAddress(at), "leave"]));
      await this.score("写入评分", { writes: "scores", edits: [], choices }, (again) =>
        again.grids === snapshot.grids ? undefined : this.unlessMoved("写入评分", fresh, again),
      );
    });
  }

  /** Evidence, answers and settings go to their cells at once: it is the evaluator's own typing. */
  enter(title: string, edits: Patch): Promise<void> {
    const seen = this.store.open?.snapshot;
    const ground = seen ? entryGround(edits, seen) : [];
    return this.queued(() =>
      this.score(
        title,
        { writes: this.liveWrites(), edits, choices: nobody },
        async (snapshot) => {
          const moved = movedGround(ground, snapshot.grids);
          if (!moved) return undefined;
          await this.desk.assess(snapshot);
          return [problem("entry-ground-moved", moved)];
        },
        ground.map(({ at }) => at),
      ),
    );
  }

  /** Any other command of one patch. */
  perform(title: string, plan: PlanPatch): Promise<void> {
    return this.queued(async () => {
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
    return this.queued(async () => {
      await this.undoing.undo(wish);
      this.checks.now();
    });
  }

  /** 恢复: does again what was just taken back. */
  redo(): Promise<void> {
    return this.queued(async () => {
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

  /** 直接写入 writes scores with the evidence, once an evaluator has seen what it writes. */
  private liveWrites(): "scores" | "paper" {
    const isDirect = this.store.open?.assessment.settings.writing === "直接写入";
    return isDirect && this.hasWritten ? "scores" : "paper";
  }

  /** `against`: why what the evaluator saw when he decided no longer holds; nothing is written then. */
  private async score(
    title: string,
    scoring: Scoring,
    against: (snapshot: WorkbookSnapshot) => Promise<readonly Problem[] | undefined> | undefined = () =>
      undefined,
    ground: readonly CellAddress[] = [],
  ): Promise<void> {
    const snapshot = await this.desk.read(title);
    if (!snapshot) return;
    const moved = await against(snapshot);
    if (moved) {
      this.store.failed(title, moved);
      return;
    }
    const planned = await this.desk.plan(snapshot, scoring);
    if (!planned.ok) {
      this.store.failed(title, planned.problems);
      return;
    }
    const plan = { ...planned.value, guards: [...planned.value.guards, ...ground] };
    await this.writeScores(title, snapshot, plan, scoring);
  }

  /** The cells that were previewed are shown anew where the workbook would change others by now. */
  private async previewAgain(
    snapshot: WorkbookSnapshot,
    previewed: readonly ScoreChange[],
  ): Promise<readonly Problem[] | undefined> {
    const before = this.store.open?.assessment;
    const moved = await this.unlessMoved("重新评分", previewed, snapshot);
    const { open } = this.store;
    if (!moved || !open) return moved;
    const { preview } = this.state;
    this.store.set({
      preview: {
        changes: open.waiting,
        before: before ?? open.assessment,
        after: open.assessment,
        others: preview?.others ?? 0,
      },
    });
    return moved;
  }

  private async unlessMoved(
    title: string,
    seen: readonly ScoreChange[],
    snapshot: WorkbookSnapshot,
  ): Promise<readonly Problem[] | undefined> {
    const found = await this.desk.assess(snapshot);
    const fresh = found ? scoreChanges(found, snapshot.grids) : [];
    return sameChanges(seen, fresh) ? undefined : [problem("preview-outdated", undefined, { title })];
  }

  private async writeScores(
    title: string,
    snapshot: WorkbookSnapshot,
    { assessment, patch, guards, problems }: CommandPlan,
    { writes, edits }: Scoring,
  ): Promise<void> {
    const command = { title, patch, undoable: withoutLog(patch, snapshot), guards };
    if (!(await this.desk.write(snapshot, command, problems))) return;
    this.undoing.remember(command, snapshot);
    if (writes === "scores") this.hasWritten = true;
    // What was typed may read otherwise than it was written (a 5% in a cell of percentages): it is read again.
    const after = edits.length === 0 ? snapshotAfter(snapshot, patch, evidenceSheets(assessment)) : undefined;
    if (after) await this.desk.assess(after);
    else await this.desk.readAnew("读取工作簿");
  }

  /** Every write of scores is seen first, unless 直接写入 is chosen and one was seen (pane.md, 1.3 and 8). */
  private mustBeSeen({ assessment }: CommandPlan, changes: readonly ScoreChange[]): boolean {
    const isDirect = assessment.settings.writing === "直接写入" && this.hasWritten;
    return isDirect ? changes.length > 0 && changes.every(({ isManual }) => isManual) : changes.length > 0;
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
    if (!planned || this.liveWrites() !== "scores") return;
    const changes = evidenceChanges(open?.assessment, planned.assessment);
    if (changes.length > 0 && planned.scores.writes.length > 0)
      await this.score("随证据更新", { writes: "scores", edits: [], choices: nobody });
  }

  private queued(work: () => Promise<void>): Promise<void> {
    const next = this.queue.then(work);
    // A command that failed does not keep the next one from running; its own caller hears of it.
    this.queue = next.catch(() => undefined);
    return next;
  }
}
