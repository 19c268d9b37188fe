import { type CellAddress, showAddress } from "../../core/grid/address";
import { type Anchor, movedAnchor } from "../../core/patch/anchor";
import type { Patch } from "../../core/patch/patch";
import { problem, type Problem } from "../../core/problems/problem";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { Appraisal, CommandPlan } from "../planCommand";
import { evidenceSheets } from "./evidenceSheets";
import { sameChanges } from "./ground";
import { inTurns } from "./inTurns";
import { withoutLog } from "./planUndo";
import { type ScoreChange, scoreChanges } from "./scoreChanges";
import { snapshotAfter } from "./snapshotAfter";
import type { Undoing } from "./undoing";
import type { Choices, Scoring, WorkDesk } from "./workDesk";

/** Why what the evaluator saw when he decided no longer holds; undefined where it does. */
type Against = (snapshot: WorkbookSnapshot) => Promise<readonly Problem[] | undefined>;

const nobody: Choices = new Map();
const nothing: Against = () => Promise.resolve(undefined);

/** The commands that score: each writes only what the evaluator saw, on the ground on which he saw it. */
export class ScoreRuns {
  private readonly desk: WorkDesk;

  private readonly undoing: Undoing;

  /** Scores have been written, and seen before, since the pane was opened. */
  private hasWritten = false;

  constructor(desk: WorkDesk, undoing: Undoing) {
    this.desk = desk;
    this.undoing = undoing;
  }

  async rescore(): Promise<void> {
    const title = "重新评分";
    const { store } = this.desk;
    const snapshot = await this.desk.read(title);
    if (!snapshot) return;
    const scoring: Scoring = { writes: "scores", edits: [], choices: nobody };
    const planned = await this.desk.plan(title, snapshot, scoring);
    if (!planned.ok) {
      store.failed(title, planned.problems);
      return;
    }
    const changes = scoreChanges(planned.value, snapshot.grids);
    if (!this.mustBeSeen(planned.value, changes)) {
      await this.write(title, snapshot, planned.value, scoring);
      return;
    }
    const after = planned.value.assessment;
    const before = store.open?.assessment ?? after;
    const others = planned.value.patch.length - planned.value.scores.writes.length;
    this.desk.show(snapshot, planned.value, changes);
    store.set({ preview: { changes, before, after, others } });
  }

  writePreviewed(choices: Choices, previewed: readonly ScoreChange[] | undefined): Promise<void> {
    const scoring: Scoring = { writes: "scores", edits: [], choices };
    return this.score("重新评分", scoring, (snapshot) =>
      previewed ? this.previewAgain(snapshot, previewed) : nothing(snapshot),
    );
  }

  async writeIndicator(indicator: number, shown: readonly ScoreChange[]): Promise<void> {
    const title = "写入评分";
    const snapshot = await this.desk.read(title);
    const found = snapshot && (await this.desk.assess(snapshot));
    if (!snapshot || !found) return;
    const fresh = scoreChanges(found, snapshot.grids);
    const mine = fresh.filter((each) => each.indicator === indicator);
    if (!sameChanges(shown, mine)) {
      this.desk.store.failed(title, [problem("shown-score-changed", shown[0]?.at)]);
      return;
    }
    const others = fresh.filter((each) => each.indicator !== undefined && each.indicator !== indicator);
    const choices: Choices = new Map(others.map(({ at }) => [showAddress(at), "leave"]));
    await this.plan(title, snapshot, { writes: "scores", edits: [], choices }, []);
  }

  /** `ground`: what the evaluator saw in the rows he typed into. */
  enter(title: string, edits: Patch, ground: readonly Anchor[]): Promise<void> {
    const scoring: Scoring = { writes: this.liveWrites(), edits, choices: nobody };
    const cells = ground.map(({ at }) => at);
    const against: Against = async (snapshot) => {
      const moved = movedAnchor(ground, snapshot.grids);
      if (!moved) return undefined;
      await this.desk.assess(snapshot);
      return [problem("entry-ground-moved", moved)];
    };
    return this.score(title, scoring, against, cells);
  }

  /** Reads, plans and writes, unless something speaks against it. */
  async score(
    title: string,
    scoring: Scoring,
    against: Against = nothing,
    ground: readonly CellAddress[] = [],
  ): Promise<void> {
    const snapshot = await this.desk.read(title);
    if (!snapshot) return;
    const moved = await against(snapshot);
    if (moved) this.desk.store.failed(title, moved);
    else await this.plan(title, snapshot, scoring, ground);
  }

  /** 直接写入 writes scores with the evidence, once an evaluator has seen what it writes. */
  liveWrites(): "scores" | "paper" {
    const isDirect = this.desk.store.open?.assessment.settings.writing === "直接写入";
    return isDirect && this.hasWritten ? "scores" : "paper";
  }

  private async plan(
    title: string,
    snapshot: WorkbookSnapshot,
    scoring: Scoring,
    ground: readonly CellAddress[],
  ): Promise<void> {
    const planned = await this.desk.plan(title, snapshot, scoring);
    if (!planned.ok) {
      this.desk.store.failed(title, planned.problems);
      return;
    }
    const plan = { ...planned.value, guards: [...planned.value.guards, ...ground] };
    await this.write(title, snapshot, plan, scoring);
  }

  private async write(
    title: string,
    snapshot: WorkbookSnapshot,
    { assessment, patch, guards, problems }: CommandPlan,
    { writes, edits }: Scoring,
  ): Promise<void> {
    const command = { title, patch, undoable: withoutLog(patch, snapshot), guards };
    if (!(await this.desk.write(snapshot, command, problems))) return;
    this.undoing.remember(command, snapshot);
    this.desk.columns = [];
    if (writes === "scores") this.hasWritten = true;
    // What was typed may read otherwise than it was written (a 5% in a cell of percentages): it is read again.
    const reads = snapshotAfter(snapshot, patch, evidenceSheets(assessment));
    const after = edits.length === 0 ? await inTurns(reads, this.desk.ports.clock) : undefined;
    if (after) await this.desk.assess(after);
    else await this.desk.readAnew("读取工作簿");
  }

  /** Every write of scores is seen first, unless 直接写入 is chosen and one was seen (pane.md, 1.3 and 8). */
  private mustBeSeen({ assessment }: Appraisal, changes: readonly ScoreChange[]): boolean {
    const isDirect = assessment.settings.writing === "直接写入" && this.hasWritten;
    return isDirect ? changes.length > 0 && changes.every(({ isManual }) => isManual) : changes.length > 0;
  }

  /** The cells that were previewed are shown anew where the workbook would change others by now. */
  private async previewAgain(
    snapshot: WorkbookSnapshot,
    previewed: readonly ScoreChange[],
  ): Promise<readonly Problem[] | undefined> {
    const { store } = this.desk;
    const before = store.open?.assessment;
    const found = await this.desk.assess(snapshot);
    const fresh = found ? scoreChanges(found, snapshot.grids) : [];
    if (sameChanges(previewed, fresh)) return undefined;
    if (found) {
      const others = store.state.preview?.others ?? 0;
      const after = found.assessment;
      store.set({ preview: { changes: fresh, before: before ?? after, after, others } });
    }
    return [problem("preview-outdated")];
  }
}
