import type { CellAddress } from "../core/grid/address";
import type { NamedColumn } from "../core/indicators/namedColumns";
import type { Patch, Write } from "../core/patch/patch";
import { rehearse } from "../core/patch/rehearsal/rehearse";
import { fail, ok, type Problem, type Result } from "../core/problems/problem";
import type { CellChoice } from "../core/sheets/indicatorScores";
import { allAtOnce, type Steps } from "../core/grid/steps";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { assessInSteps, type Assessment, type Tell, unreadPaper } from "./assess";
import { standingReports } from "./attachments/attachmentReports";
import { planScores, type ScorePlan } from "./planScores";
import { lastWritten, planSheets } from "./planSheets";
import { planScoreLog } from "./scoreLog";
import { workbookData } from "./workbookData";

export type CommandWish = WritingWish & EditingWish;

/** scores: 评分, 扣分原因 and 合计 too, and what changed in 评分变更记录. paper: only 评价底稿 and 评价设置. */
export type WritingWish =
  /** time: "2024-11-21 15:40"; it comes from outside. */
  { readonly writes: "scores"; readonly time: string } | { readonly writes: "paper" };

interface EditingWish {
  /** Which indicator table, where there are several. */
  readonly table?: string;
  /** Columns that are named with this command; 评价设置 remembers them. */
  readonly columns?: readonly NamedColumn[];
  /** Cells of 评价底稿 or 评价设置 that the evaluator fills in with this command; no rows come or go. */
  readonly edits: Patch;
  /** Cell by cell: what becomes of a person's own value in 评分 and 扣分原因. */
  readonly choice: (at: CellAddress) => CellChoice;
  /** Told of each indicator before it is scored. */
  readonly tell?: Tell;
}

/** What a workbook comes to, and what that would change in the evaluator's table; our own sheets are not planned. */
export interface Appraisal {
  /** What the workbook says once the edits are in. */
  readonly assessment: Assessment;
  readonly scores: ScorePlan;
  readonly problems: readonly Problem[];
}

/** One command, planned and not yet written: nothing has changed. */
export interface CommandPlan extends Appraisal {
  readonly patch: Patch;
  /** Headers and names on which the places of the writes rest: they must still read as they were read. */
  readonly guards: readonly CellAddress[];
}

/** Reads and scores a workbook as it was read, with what the evaluator is typing. */
export function* appraise(
  snapshot: WorkbookSnapshot,
  { table, columns, edits, choice, tell }: EditingWish,
): Steps<Result<Appraisal>> {
  const grids = edits.length === 0 ? snapshot.grids : rehearse(edits, snapshot).grids();
  const assessed = yield* assessInSteps(workbookData({ ...snapshot, grids }), table, columns, tell);
  if (!assessed.ok) return assessed;
  const assessment = assessed.value;
  const unread = unreadPaper(assessment);
  if (unread.length > 0) return fail(...unread);
  const scores = planScores(assessment, choice);
  return ok({ assessment, scores, problems: [...assessment.problems, ...scores.problems] });
}

/** Plans 建立底稿, 重新评分 and the entry of evidence in one way, on a workbook as it was read. */
export function planCommand(snapshot: WorkbookSnapshot, wish: CommandWish): Result<CommandPlan> {
  return allAtOnce(planInSteps(snapshot, wish));
}

/** The same, in pieces. */
export function* planInSteps(snapshot: WorkbookSnapshot, wish: CommandWish): Steps<Result<CommandPlan>> {
  const appraised = yield* appraise(snapshot, wish);
  if (!appraised.ok) return appraised;
  const { assessment, scores } = appraised.value;
  const isScoring = wish.writes === "scores";
  const writes = isScoring ? scores.writes : [];
  const filled: Write[] = [];
  const sheets = yield* planSheets(
    assessment,
    (each) => (isScoring ? scores.written.get(each) : undefined) ?? lastWritten(each.heading),
    writes,
    function* (places) {
      if (wish.writes !== "scores") return [];
      const { time, edits } = wish;
      const log = planScoreLog(assessment, scores, { time, edits, grids: snapshot.grids });
      const standing = yield* standingReports(assessment, places);
      filled.push(...standing.filled);
      return [...log, ...standing.reports];
    },
  );
  return ok({
    assessment,
    scores,
    patch: [...wish.edits, ...writes, ...sheets.patch, ...filled],
    guards: guardsOf(assessment),
    problems: [...assessment.problems, ...(isScoring ? scores.problems : []), ...sheets.problems],
  });
}

export function guardsOf({ reading, paper }: Pick<Assessment, "reading" | "paper">): readonly CellAddress[] {
  const headers = reading.table.reasons
    .filter(({ role, used }) => used && (role === "score" || role === "reason"))
    .map(({ at }) => at);
  return [...headers, ...reading.indicators.map(({ cells: { name } }) => name), ...paperGuards(paper)];
}

/** 需要的事实 of every row of 评价底稿, and its header: a row that came or went shows in them. */
function paperGuards(paper: Assessment["paper"]): readonly CellAddress[] {
  if (!paper) return [];
  const { header, grid } = paper;
  const value = header.columns.value;
  const own = value === undefined ? [] : [{ sheet: grid.sheet, row: header.row, column: value }];
  return [...own, ...paper.rows.flatMap((row) => row.at("need") ?? [])];
}
