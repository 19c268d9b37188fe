import type { CellAddress } from "../../core/grid/address";
import { type Exact, HUNDRED, ONE, ZERO } from "../../core/number/exact";
import { toPercentText, toFixedText } from "../../core/number/round";
import type { LevelScore } from "../../core/scores/rollUp";
import type { Scored } from "../../core/scores/scored";
import type { Assessment } from "../assess";
import type { OpenWorkbook, RecentChange } from "../session/sessionState";
import { logSheetOf } from "../scoreLog";
import { fullText, pointsText, timeText } from "./figures";
import { ungradedSentence } from "../ungraded";
import { type GradeRuler, gradeRuler } from "./gradeRuler";
import { type ReadSheet, readSheets } from "./readSheets";
import { type Standing, standingOf, standingWords } from "./standing";

/** 总览: where do I stand. */
export interface OverviewView {
  readonly project: string;
  readonly score: ScoreHead;
  readonly counts: readonly StandingCount[];
  readonly levels: readonly LevelRow[];
  readonly total: LevelRow;
  readonly recent: readonly RecentRow[];
  /** 评分变更记录, once scores were written. */
  readonly changeLog?: CellAddress;
  readonly sheets: readonly ReadSheet[];
}

export type ScoreHead =
  | {
      readonly state: "complete";
      readonly points: string;
      readonly of: string;
      readonly grade: string;
      readonly ruler: GradeRuler;
    }
  | {
      /** incomplete: something is not scored yet; ungraded: all is, but the 分值 do not come to 100. */
      readonly state: "incomplete" | "ungraded";
      readonly points: string;
      readonly of: string;
      readonly grade: string;
      readonly sentence: string;
    };

export type ListFilter = "all" | "pending" | "unread" | "deducted";

export interface StandingCount {
  readonly standing: Standing;
  readonly filter: ListFilter;
  readonly label: string;
  readonly count: number;
}

export interface LevelRow {
  readonly name: string;
  readonly full: string;
  readonly points: string;
  readonly deducted: string;
  readonly hasNoDeduction: boolean;
  readonly rate: LevelRate;
  readonly inside: readonly LevelRow[];
}

export type LevelRate =
  | { readonly state: "rate"; readonly text: string; readonly width: string }
  | { readonly state: "open"; readonly text: string }
  | { readonly state: "none"; readonly text: string };

export interface RecentRow {
  readonly indicator: number;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly cause: string;
  readonly time: string;
}

const SHOWN_CHANGES = 3;

export function overviewView(
  { assessment, snapshot }: Pick<OpenWorkbook, "assessment" | "snapshot">,
  recent: readonly RecentChange[],
): OverviewView {
  const { rollUp, settings, reading } = assessment;
  const log = logSheetOf(snapshot);
  const named = settings.project["项目名称"];
  return {
    project: named === "" ? reading.table.sheet : named,
    score: scoreHead(assessment),
    counts: counts(assessment),
    levels: levelRows(rollUp.levels),
    total: totalRow(rollUp.total),
    recent: recentRows(recent).slice(0, SHOWN_CHANGES),
    ...(snapshot.grids.has(log) ? { changeLog: { sheet: log, row: 0, column: 0 } } : {}),
    sheets: readSheets(assessment),
  };
}

function scoreHead({ rollUp: { total, grade }, settings }: Assessment): ScoreHead {
  const points = pointsText(total.points);
  if (total.state === "complete") {
    const of = `/ ${fullText(total.full)}`;
    if (grade === undefined)
      return { state: "ungraded", points, of, grade: "未定级", sentence: ungradedSentence(total.full) };
    const ruler = gradeRuler(total.points, total.full, settings.grades, grade);
    return { state: "complete", points, of, grade, ruler };
  }
  const left = fullText(total.full.sub(total.scoredFull));
  return {
    state: "incomplete",
    points,
    of: `/ ${fullText(total.scoredFull)}（已评部分）`,
    grade: "暂不定级",
    sentence: `还有 ${String(total.open)} 个指标（${left} 分）没有评完，评完再定级。`,
  };
}

function counts({ indicators }: Assessment): readonly StandingCount[] {
  const standings = indicators.map(standingOf);
  const count = (...which: readonly Standing[]): number =>
    standings.filter((standing) => which.includes(standing)).length;
  return [
    { standing: "full", filter: "all", label: standingWords.full, count: count("full", "deducted") },
    { standing: "pending", filter: "pending", label: standingWords.pending, count: count("pending") },
    { standing: "unread", filter: "unread", label: standingWords.unread, count: count("unread") },
    { standing: "deducted", filter: "deducted", label: standingWords.deducted, count: count("deducted") },
  ];
}

function levelRows(levels: readonly LevelScore[]): readonly LevelRow[] {
  const inside = (path: readonly string[]): readonly LevelRow[] =>
    levels
      .filter((level) => level.path.length === path.length + 1 && startsWith(level.path, path))
      .map((level) => levelRow(level, level.path.at(-1) ?? "", path.length === 0 ? inside(level.path) : []));
  return inside([]);
}

function startsWith(path: readonly string[], head: readonly string[]): boolean {
  return head.every((name, index) => path[index] === name);
}

function levelRow(level: LevelScore, name: string, inside: readonly LevelRow[]): LevelRow {
  return {
    name,
    full: fullText(level.full),
    points: pointsText(level.points),
    deducted: pointsText(level.deducted),
    hasNoDeduction: level.deducted.equals(ZERO),
    rate: rateOf(level),
    inside,
  };
}

function totalRow(total: LevelScore): LevelRow {
  const row = levelRow(total, "合计", []);
  return total.state === "complete" ? row : { ...row, rate: { state: "none", text: "—" } };
}

function rateOf(level: LevelScore): LevelRate {
  if (level.state === "incomplete") return { state: "open", text: "未评完" };
  if (level.rate === undefined) return { state: "none", text: "—" };
  return {
    state: "rate",
    text: rateText(level.rate),
    width: toPercentText(level.rate.gt(ONE) ? ONE : level.rate, 2),
  };
}

/** Two decimals always, so that figures stand under one another. */
function rateText(rate: Exact): string {
  return `${toFixedText(rate.mul(HUNDRED), 2)}%`;
}

function recentRows(recent: readonly RecentChange[]): readonly RecentRow[] {
  return recent
    .filter(({ before }) => before !== undefined)
    .map((change) => ({
      indicator: change.indicator,
      name: change.name,
      before: change.before ? scoredText(change.before) : "",
      after: scoredText(change.after),
      cause: causeOf(change),
      time: timeText(change.at),
    }));
}

function scoredText(scored: Scored): string {
  switch (scored.state) {
    case "scored":
      return pointsText(scored.points);
    case "pending":
      return "待补";
    case "unread":
      return "未读懂";
  }
}

function causeOf({ fact }: RecentChange): string {
  if (!fact) return "评分标准、证据或评价设置有变化";
  const what = fact.item === "" ? `“${shortened(fact.need)}”` : `要点${fact.item}`;
  return `${what}改为“${fact.value}”`;
}

/** The words of a fact in one line beside a time. */
function shortened(words: string): string {
  const [first = ""] = words.split("；");
  return first.length > 14 ? `${first.slice(0, 13)}…` : first;
}
