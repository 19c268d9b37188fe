import type { CellAddress } from "../core/grid/address";
import { readCellNumber } from "../core/grid/cellNumber";
import { cellText } from "../core/grid/cellText";
import type { Cell, Grid } from "../core/grid/grid";
import { type Exact, exact, sum } from "../core/number/exact";
import { roundHalfUp, toFixedText } from "../core/number/round";
import { cellOfValue } from "../core/patch/cellOfValue";
import type { Patch } from "../core/patch/patch";
import type { PlannedReport } from "../core/sheets/planned";
import { overlayKey } from "../core/sheets/plannedGrid";
import {
  type ChangeEntry,
  changeLogName,
  changeLogTableName,
  planChangeLog,
} from "../core/sheets/report/changeLog";
import { columnRanges } from "../core/sheets/report/reportFormulas";
import { rowRuns, totalScoreName } from "../core/sheets/totalCell";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { type AssessedIndicator, type Assessment, gridOf } from "./assess";
import { adoptedReplies } from "./attachments/replies";
import type { ScorePlan } from "./planScores";
import { lastWritten } from "./planSheets";

/** What a scoring run knows about itself. */
export interface ScoringRun {
  /** "2024-11-21 15:40" */
  readonly time: string;
  /** Cells of 评价底稿 filled in with this run. */
  readonly edits: Patch;
  /** Sheets before those edits. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** Why the scores change, where it is not the evidence: 撤销“重新评分”. */
  readonly cause?: string;
}

/**
 * 评分变更记录 with a row for each score or reason that this run changes: what it was, what it is, and why. Nothing is
 * planned where nothing changes, or where the table has no column for scores.
 */
export function planScoreLog(
  assessment: Assessment,
  plan: Pick<ScorePlan, "writes">,
  run: ScoringRun,
): readonly PlannedReport[] {
  const { data, reading, settings } = assessment;
  const name = logSheetOf(data);
  const standing = data.grids.get(name);
  const entries = newEntries(assessment, plan, run, standing !== undefined);
  if (!standing && entries.length === 0) return [];
  const { table, indicators } = reading;
  const { score } = table.columns;
  if (score === undefined) return [];
  const rows = indicators.flatMap(({ cells }) => (cells.score ? [cells.score.row] : []));
  const scores = columnRanges(table.sheet, score, rowRuns(rows, table.subtotalRows));
  return [
    planChangeLog({
      name,
      tableName: changeLogTableName,
      ...(standing ? { standing } : {}),
      font: settings.bodyFont,
      entries,
      total:
        table.totalRow === undefined
          ? `IF(COUNT(${scores})<${String(rows.length)},"",SUM(${scores}))`
          : totalScoreName,
    }),
  ];
}

/** The sheet of 评分变更记录, as it is called now or would be. */
export function logSheetOf({ names, sheets }: Pick<WorkbookSnapshot, "names" | "sheets">): string {
  const named = names.find(({ name }) => name === changeLogTableName)?.sheet;
  if (named !== undefined) return named;
  const isTaken = (wanted: string): boolean => sheets.some(({ name }) => name === wanted);
  // A sheet of that name without our mark is a person's: it is not ours to add to.
  const free = [
    changeLogName,
    ...Array.from({ length: 9 }, (_, index) => `${changeLogName}${String(index + 2)}`),
  ];
  return free.find((wanted) => !isTaken(wanted)) ?? changeLogName;
}

interface Standing {
  readonly points: Exact | undefined;
  readonly reason: string;
}

interface Change {
  readonly each: AssessedIndicator;
  readonly before: Standing;
  readonly after: Standing;
}

function newEntries(
  assessment: Assessment,
  plan: Pick<ScorePlan, "writes">,
  run: ScoringRun,
  hasLog: boolean,
): readonly ChangeEntry[] {
  const written = new Map(
    plan.writes.flatMap((write) =>
      write.kind === "setCell"
        ? [[overlayKey(write.at.row, write.at.column), cellOfValue(write.value)] as const]
        : [],
    ),
  );
  const grid = gridOf(assessment.data, assessment.reading.table.sheet);
  const before = (at: CellAddress): Cell => grid.cell(at.row, at.column);
  const after = (at: CellAddress): Cell => written.get(overlayKey(at.row, at.column)) ?? before(at);
  const changes = assessment.indicators.map((each): Change => ({
    each,
    before: standingOf(each, before),
    after: standingOf(each, after),
  }));
  const [old, now] = [totalOf(changes, "before"), totalOf(changes, "after")];
  const changed = changes.filter(
    (change) =>
      !samePoints(change.before.points, change.after.points) || change.before.reason !== change.after.reason,
  );
  const all = String(changes.length);
  const scoredCount = (when: "before" | "after"): number =>
    changes.filter((change) => change[when].points !== undefined).length;
  const about = (count: number, verb: string): string =>
    count === changes.length ? `${all}个三级指标${verb}。` : `${all}个三级指标中${String(count)}个${verb}。`;
  if (!hasLog && scoredCount("before") === 0) {
    if (scoredCount("after") === 0) return [];
    return [overall(run.time, "（首次评分）", now, about(scoredCount("after"), "首次评分"))];
  }
  const first = hasLog
    ? []
    : [overall(run.time, "（建立记录）", old, about(scoredCount("before"), "此前已评分"))];
  return [...first, ...changed.map((change) => entryOf(change, now, assessment, run))];
}

function overall(time: string, indicator: string, total: Exact | undefined, change: string): ChangeEntry {
  return { time, indicator, before: "—", after: "—", total, change, basis: "评价底稿" };
}

function entryOf(
  { each, before, after }: Change,
  total: Exact | undefined,
  assessment: Assessment,
  run: ScoringRun,
): ChangeEntry {
  const { name } = each.indicator;
  const [adopted] = adoptedReplies(assessment).filter((reply) => reply.indicator === name);
  return {
    time: run.time,
    indicator: name,
    before: before.points,
    after: after.points,
    total,
    change: changeText({ each, before, after }, run),
    basis: adopted ? `${adopted.attachment}第${String(adopted.number)}条` : "评价底稿",
  };
}

/** Evidence that was changed with the run, and the reasons as they were and are: nothing of the earlier score is lost. */
function changeText({ each, before, after }: Change, run: ScoringRun): string {
  const typed = evidenceEdits(each, run);
  const own = lastWritten(each.heading).points;
  const wasTyped = before.points !== undefined && !(own && samePoints(roundHalfUp(own, 2), before.points));
  if (run.cause !== undefined) return `${run.cause}。`;
  const parts = [
    ...typed,
    ...(before.points === undefined && after.points !== undefined ? ["证据补齐，首次评分"] : []),
    ...(after.points === undefined && before.points !== undefined ? ["证据不齐，评分清空"] : []),
    ...(wasTyped && after.points !== undefined ? ["原评分为人工填写，换成算出的评分"] : []),
    ...reasonParts(before.reason, after.reason),
  ];
  return parts.length === 0 ? "重新评分。" : `${parts.join("；")}。`;
}

function reasonParts(before: string, after: string): readonly string[] {
  if (before === after) return [];
  if (before === "") return [`新增扣分原因“${after}”`];
  return after === "" ? [`原扣分原因“${before}”取消`] : [`扣分原因由“${before}”改为“${after}”`];
}

/** 要点③取值由“不符合”改为“符合” */
function evidenceEdits(each: AssessedIndicator, { edits, grids }: ScoringRun): readonly string[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== "setCell") return [];
    const { at } = edit;
    const row = each.evidence.matches.find(({ row: found }) => {
      const value = found?.at("value");
      return value?.sheet === at.sheet && value.row === at.row && value.column === at.column;
    })?.row;
    if (!row) return [];
    const was = cellText(grids.get(at.sheet)?.cell(at.row, at.column).value ?? { type: "blank" });
    const is = cellText(cellOfValue(edit.value).value);
    const item = row.item === "" ? `“${row.need}”` : `要点${row.item}`;
    return was === is ? [] : [`${item}取值由“${was === "" ? "空" : was}”改为“${is === "" ? "空" : is}”`];
  });
}

function standingOf({ indicator }: AssessedIndicator, cellAt: (at: CellAddress) => Cell): Standing {
  const { score, reason } = indicator.cells;
  const number = score ? readCellNumber(cellAt(score)) : undefined;
  return {
    points: number?.state === "number" ? number.reading.value : undefined,
    reason: reason ? cellText(cellAt(reason).value).replace(/\r\n?/g, "\n") : "",
  };
}

function totalOf(changes: readonly Change[], when: "before" | "after"): Exact | undefined {
  const points = changes.map((change) => change[when].points);
  const known = points.filter((each) => each !== undefined);
  return known.length === points.length ? exact(toFixedText(sum(known), 2)) : undefined;
}

function samePoints(one: Exact | undefined, other: Exact | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}
