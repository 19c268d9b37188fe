import type { CellAddress } from "../../core/grid/address";
import type { LevelScore } from "../../core/scores/rollUp";
import type { Deduction, TraceStep } from "../../core/standards/outcome";
import type { AssessedIndicator, Assessment } from "../assess";
import { fullText, pointsText } from "./figures";
import type { ListFilter } from "./overview";
import { type Standing, standingOf, standingWords } from "./standing";

/** 指标: what do I owe. */
export interface IndicatorListView {
  readonly chips: readonly {
    readonly filter: ListFilter;
    readonly label: string;
    readonly count: number;
  }[];
  readonly groups: readonly ListGroup[];
  /** Places among the indicators of the rows shown, in order: what ↑ and ↓ of the detail go through. */
  readonly order: readonly number[];
  readonly empty?: { readonly title: string; readonly sentence: string };
}

/** 一级指标 */
export interface ListGroup {
  readonly name: string;
  readonly points: string;
  readonly full: string;
  readonly spoken: string;
  readonly sections: readonly ListSection[];
}

/** What stands between: 二级指标. */
export interface ListSection {
  readonly name: string;
  readonly points: string;
  readonly full: string;
  readonly rows: readonly ListRow[];
}

export interface ListRow {
  readonly indicator: number;
  readonly standing: Standing;
  readonly name: string;
  /** "5.00", or 待补 and 未读懂. */
  readonly result: string;
  readonly full: string;
  readonly note: string;
  /** 得 5.00 分，满分 8 分: what a screen reader says for 5.00 / 8. */
  readonly spoken: string;
  readonly at: CellAddress;
}

export function indicatorListView(
  assessment: Assessment,
  filter: ListFilter,
  search: string,
): IndicatorListView {
  const standings = assessment.indicators.map(standingOf);
  const count = (which: ListFilter): number => standings.filter((each) => isIn(each, which)).length;
  const wanted = search.trim();
  const shown = assessment.indicators.flatMap((each, indicator) =>
    isIn(standings[indicator] ?? "full", filter) && each.indicator.name.includes(wanted)
      ? [{ each, indicator }]
      : [],
  );
  const groups = groupsOf(shown, assessment);
  const empty = shown.length === 0 ? emptyText(filter, wanted, assessment.indicators.length) : undefined;
  return {
    chips: (["all", "pending", "unread", "deducted"] as const).map((each) => ({
      filter: each,
      label: filterWords[each],
      count: count(each),
    })),
    groups,
    order: shown.map(({ indicator }) => indicator),
    ...(empty ? { empty } : {}),
  };
}

const filterWords = {
  all: "全部",
  pending: standingWords.pending,
  unread: standingWords.unread,
  deducted: standingWords.deducted,
} as const satisfies Record<ListFilter, string>;

function isIn(standing: Standing, filter: ListFilter): boolean {
  return filter === "all" || standing === filter;
}

interface Shown {
  readonly each: AssessedIndicator;
  readonly indicator: number;
}

function groupsOf(shown: readonly Shown[], { rollUp: { levels } }: Assessment): readonly ListGroup[] {
  const groups: { name: string; sections: { name: string; path: readonly string[]; rows: ListRow[] }[] }[] =
    [];
  for (const { each, indicator } of shown) {
    const { path } = each.indicator;
    const [top = ""] = path;
    const between = path.slice(1, -1);
    let group = groups.at(-1);
    if (group?.name !== top || path.length === 1) {
      group = { name: path.length === 1 ? "" : top, sections: [] };
      groups.push(group);
    }
    const name = between.join(" › ");
    let section = group.sections.at(-1);
    if (section?.name !== name) {
      section = { name, path: path.slice(0, -1), rows: [] };
      group.sections.push(section);
    }
    section.rows.push(rowOf(each, indicator));
  }
  return groups.map(({ name, sections }) => ({
    name,
    ...sums(levels, [name]),
    sections: sections.map(({ name: own, path, rows }) => ({ name: own, ...sums(levels, path), rows })),
  }));
}

/** Subtotals contain scored indicators only. */
function sums(
  levels: readonly LevelScore[],
  path: readonly string[],
): { readonly points: string; readonly full: string; readonly spoken: string } {
  const level = levels.find((each) => JSON.stringify(each.path) === JSON.stringify(path));
  if (!level) return { points: "", full: "", spoken: "" };
  const [points, full] = [pointsText(level.points), fullText(level.full)];
  return { points, full, spoken: `得 ${points} 分，满分 ${full} 分` };
}

function rowOf(each: AssessedIndicator, indicator: number): ListRow {
  const { scored } = each;
  const { name, full, cells } = each.indicator;
  const standing = standingOf(each);
  const result = scored.state === "scored" ? pointsText(scored.points) : standingWords[standing];
  const of = full ? fullText(full) : "—";
  const note = noteOf(each);
  const spoken = scored.state === "scored" ? `得 ${result} 分，满分 ${of} 分` : `${result}，满分 ${of} 分`;
  return {
    indicator,
    standing,
    name,
    result,
    full: of,
    note,
    spoken,
    at: cells.name,
  };
}

/** The second line, only where something is to be said. */
function noteOf(each: AssessedIndicator): string {
  const { scored, evidence } = each;
  switch (scored.state) {
    case "scored":
      return scored.deductions.length === 0 ? "" : deductionNote(each, scored.deductions);
    case "pending": {
      const [unread] = evidence.reading.unread;
      if (unread) return unreadNote(evidence.standard.slice(unread.start, unread.end));
      const [question] = scored.questions;
      if (question)
        return `${question.item === "" ? "" : `要点${question.item}`}${topicOf(question.key)}待确认`;
      const items = [...new Set(scored.missing.map(({ item }) => item))].filter((item) => item !== "");
      if (items.length > 0) return `要点${items.join("")}待补`;
      if (scored.missing.length > 0) return `缺 ${String(scored.missing.length)} 项证据`;
      return "证据有问题，点开看说明";
    }
    case "unread": {
      const [unread] = evidence.reading.unread;
      return unread ? unreadNote(evidence.standard.slice(unread.start, unread.end)) : "这条评分标准没有读懂";
    }
  }
}

function topicOf(key: string): string {
  return key.endsWith("方向") ? "得分方向" : "读法";
}

function unreadNote(words: string): string {
  const plain = words.trim().replace(/[，,；;。]$/, "");
  return `“${plain.length > 16 ? `${plain.slice(0, 15)}…` : plain}”没有读懂`;
}

function deductionNote({ evidence, scored }: AssessedIndicator, deductions: readonly Deduction[]): string {
  if (scored.state !== "scored") return "";
  const lost = fullText(scored.full.sub(scored.points));
  const items = [...new Set(deductions.map(({ item }) => item).filter((item) => item !== ""))].join("");
  const measure = deductions.some(({ source }) => source === "computed")
    ? measureWord(evidence, scored.trace)
    : "";
  return [`扣 ${lost} 分`, `${items}${measure}`].filter((part) => part !== "").join("　");
}

function measureWord({ reading }: AssessedIndicator["evidence"], trace: readonly TraceStep[]): string {
  const survey = reading.slots.find(({ kind }) => kind === "survey")?.survey;
  if (!survey) return "";
  if (survey.use === "share") return "问卷占比";
  const rate = trace.findLast(({ figure }) => figure.endsWith("%"))?.figure ?? "";
  return `满意度 ${rate}`.trim();
}

function emptyText(filter: ListFilter, search: string, all: number): NonNullable<IndicatorListView["empty"]> {
  if (search !== "") return { title: `没有名称含“${search}”的指标`, sentence: "换个词，或看全部指标。" };
  switch (filter) {
    case "pending":
      return { title: "证据都补齐了", sentence: `${String(all)} 个指标没有待补的证据。` };
    case "unread":
      return {
        title: "评分标准都读懂了",
        sentence: `${String(all)} 条评分标准没有留下不认识的字句。`,
      };
    case "deducted":
      return { title: "没有扣分", sentence: "评过的指标都是满分。" };
    case "all":
      return { title: "没有指标", sentence: "评分表的表头下面还没有指标。" };
  }
}
