import type { SessionState } from "../session/sessionState";
import type { Assessment } from "../assess";
import { fullText, pointsText, timeText } from "./figures";

/** The left side of the bar at the bottom: the object of the action and its state. */
export interface BarText {
  readonly line: string;
  readonly detail?: string;
  /** A score or a state, not a remark. */
  readonly isStrong?: true;
  readonly icon?: "written" | "waiting" | "pending" | "unread";
}

/** What stands at the bottom of 总览. */
export interface OverviewBar {
  readonly text: BarText;
  readonly undo?: { readonly kind: "undo" | "redo"; readonly label: string; readonly tip: string };
}

export function overviewBar(state: SessionState): OverviewBar {
  const { history, undone, stage, lastWrite } = state;
  const waiting = stage.kind === "open" ? stage.open.waiting.filter(({ isManual }) => !isManual).length : 0;
  const [last] = history;
  const undo = undone
    ? { kind: "redo" as const, label: "恢复", tip: `恢复：${undone.title}，${String(undone.cells)} 格` }
    : last && { kind: "undo" as const, label: "撤销", tip: `撤销：${last.title}，${contentText(last)}` };
  const text = barText(waiting, lastWrite, state.live === "paused");
  return undo ? { text, undo } : { text };
}

function contentText({ content, cells }: { readonly content: string; readonly cells: number }): string {
  return content === "" ? `${String(cells)} 格` : content;
}

function barText(waiting: number, lastWrite: SessionState["lastWrite"], isPaused: boolean): BarText {
  // scores that were taken back wait to be written again: what was just done comes first
  if (lastWrite?.kind === "takenBack") return { line: `已撤销，${String(lastWrite.cells)} 格恢复原样。` };
  if (isPaused) return { line: "已暂停跟随改动", icon: "waiting" };
  if (waiting > 0) return { line: `${String(waiting)} 格待写入`, icon: "waiting" };
  if (!lastWrite) return { line: "评分与表中一致" };
  const line = lastWrite.cells === 0 ? "重新算过，没有变化。" : `${timeText(lastWrite.at)} 已写入`;
  return { line, icon: "written" };
}

/** What stands at the bottom of 指标: the total, and what it is out of. */
export function totalBar({ rollUp: { total, grade }, indicators }: Assessment): BarText {
  const points = pointsText(total.points);
  if (total.state === "complete") {
    const detail = `满分 ${fullText(total.full)}，扣 ${pointsText(total.deducted)}`;
    return { line: `${points}　${grade ?? "未定级"}`, detail, isStrong: true };
  }
  const done = indicators.length - total.open;
  const detail = `已评 ${String(done)}/${String(indicators.length)}，共 ${fullText(total.scoredFull)} 分`;
  return { line: `${points}　暂不定级`, detail, isStrong: true };
}

/** Long work takes the bar's place. */
export interface WorkBar {
  readonly line: string;
  readonly item: string;
  /** 0 to 1; undefined while the amount is not known. */
  readonly share?: number;
  /** Told to a screen reader at every quarter. */
  readonly spoken: string;
}

export function workBar({ work }: SessionState): WorkBar | undefined {
  if (!work) return undefined;
  const { title, item, done, isCancelling, waitsForCell } = work;
  if (waitsForCell && !isCancelling) return { ...cellEdit, spoken: `${cellEdit.line}。${cellEdit.item}` };
  const doing = isCancelling ? `正在取消：${title}` : `正在${verbOf(title)}`;
  const amount = done ? ` ${String(done.count)}/${String(done.of)}` : "";
  const share = done && done.of > 0 ? done.count / done.of : undefined;
  const quarter = share === undefined ? "" : `，已完成 ${String(Math.floor(share * 4) * 25)}%`;
  return {
    line: `${doing}${amount}`,
    item,
    ...(share === undefined ? {} : { share }),
    spoken: `${doing}${quarter}`,
  };
}

const cellEdit = {
  line: "Excel 正在编辑单元格",
  item: "按 Enter 或 Esc 结束编辑后自动继续。",
} as const;

/** Titles of commands are verbs but for these. */
function verbOf(title: string): string {
  return title.replace("：", "“").replace(/“([^”]*)$/, "“$1”");
}
