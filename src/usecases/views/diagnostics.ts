import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { Assessment } from "../assess";
import { momentText } from "../momentText";
import { type SessionState, snapshotOf } from "../session/sessionState";
import type { Timing } from "../session/sessionStore";
import { workbookData } from "../workbookData";
import { type Standing, standingOf, standingWords } from "./standing";

/** What the pane runs in: pairs of a name and what it is. */
export type Surroundings = readonly (readonly [name: string, value: string])[];

/**
 * 诊断信息: for whoever helps. What the product runs in, how large the sheets are and by what they are read, which
 * problems there are and how long work took; never a name, the name of a sheet or the content of a cell.
 */
export function diagnosticsText(
  state: SessionState,
  timings: readonly Timing[],
  surroundings: Surroundings,
  now: number,
): string {
  const snapshot = snapshotOf(state.stage);
  const assessment = state.stage.kind === "open" ? state.stage.open.assessment : undefined;
  return [
    "绩效评分 诊断信息",
    `时间：${momentText(now)}`,
    ...surroundings.map(([name, value]) => `${name}：${value}`),
    "",
    "工作表（不含表名和内容）：",
    ...sheetLines(snapshot, assessment),
    "",
    "指标：",
    ...indicatorLines(assessment),
    "",
    "问题（代码×处数）：",
    ...problemLines(state),
    "",
    "用时：",
    ...orNone(timings.map(({ what, milliseconds }) => `${what} ${String(milliseconds)} 毫秒`)),
    "",
    `可以撤销的写入：${String(state.history.length)} 次，其中没有写完的 ${String(
      state.history.filter((each) => each.state === "writing").length,
    )} 次`,
    `跟随改动：${state.live === "on" ? "是" : "已暂停"}`,
    "",
  ].join("\n");
}

function sheetLines(
  snapshot: WorkbookSnapshot | undefined,
  assessment: Assessment | undefined,
): readonly string[] {
  if (!snapshot) return ["还没有读到"];
  const roles = rolesOf(snapshot, assessment);
  return snapshot.sheets.map(({ name, visibility }, index) => {
    const grid = snapshot.grids.get(name);
    const size = grid ? `${String(grid.rowCount)} 行 ${String(grid.columnCount)} 列` : "没有单元格";
    const hidden = visibility === "visible" ? "" : "，隐藏";
    return `第 ${String(index + 1)} 张　${roles.get(name) ?? "其他"}　${size}${hidden}`;
  });
}

function rolesOf(
  snapshot: WorkbookSnapshot,
  assessment: Assessment | undefined,
): ReadonlyMap<string, string> {
  const { own, paper, settings } = workbookData(snapshot);
  const mine = new Set(own.map(({ sheet }) => sheet));
  const generated = [...snapshot.grids.keys()].filter((sheet) => !mine.has(sheet));
  const { ledger, arrangement } = assessment?.funds.funds ?? {};
  return new Map([
    ...generated.map((sheet) => [sheet, "附表"] as const),
    ...(paper ? [[paper.sheet, "评价底稿"] as const] : []),
    ...(settings ? [[settings.sheet, "评价设置"] as const] : []),
    ...(assessment?.questionnaires.map(({ sheet }) => [sheet, "问卷"] as const) ?? []),
    ...(ledger?.parts.map(({ sheet }) => [sheet, "明细账"] as const) ?? []),
    ...(arrangement ? [[arrangement.sheet, "资金安排"] as const] : []),
    ...(assessment ? [[assessment.reading.table.sheet, "评分表"] as const] : []),
  ]);
}

function indicatorLines(assessment: Assessment | undefined): readonly string[] {
  if (!assessment) return ["没有评分表"];
  const standings = assessment.indicators.map(standingOf);
  const count = (standing: Standing): number => standings.filter((each) => each === standing).length;
  const words = (["full", "deducted", "pending", "unread"] as const)
    .map((standing) => `${standing === "full" ? "满分" : standingWords[standing]} ${String(count(standing))}`)
    .join("，");
  return [`${String(standings.length)} 个：${words}`];
}

function problemLines(state: SessionState): readonly string[] {
  const open = state.stage.kind === "open" ? state.stage.open.problems : [];
  const unusable = state.stage.kind === "unusable" ? state.stage.problems : [];
  const counted = new Map<string, number>();
  for (const { code } of [...open, ...unusable, ...state.told, ...(state.failure?.problems ?? [])])
    counted.set(code, (counted.get(code) ?? 0) + 1);
  for (const { check } of state.checks?.findings ?? [])
    counted.set(`核对 ${check}`, (counted.get(`核对 ${check}`) ?? 0) + 1);
  return orNone([...counted].map(([code, count]) => `${code}×${String(count)}`));
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ["没有"];
}
