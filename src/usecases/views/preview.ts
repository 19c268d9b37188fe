import { type CellAddress, showAddress } from "../../core/grid/address";
import { ZERO } from "../../core/number/exact";
import { readNumber } from "../../core/number/read";
import type { CellChoice } from "../../core/sheets/indicatorScores";
import type { ScoreChange } from "../session/scoreChanges";
import type { Preview } from "../session/sessionState";
import type { Assessment } from "../assess";
import { cellLabel, pointsText } from "./figures";
import type { BarText } from "./paneBar";
import { type TextChange, textChanges } from "./textChanges";

/** 写入预览: the cells about to change, old and new; each can be left out. */
export interface PreviewView {
  readonly sentence: string;
  readonly boxes: readonly PreviewBox[];
  readonly total?: PreviewCell;
  readonly others: string;
}

export interface PreviewBox {
  readonly key: string;
  readonly name: string;
  /** "−3.00"; "" where only the reason changes or nothing stood there. */
  readonly change: string;
  readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
  readonly key: string;
  readonly label: string;
  readonly place: string;
  readonly at: CellAddress;
  readonly content: CellContent;
  /** A person wrote what stands there: it stays unless chosen. */
  readonly isManual: boolean;
  readonly note: string;
}

export type CellContent =
  | { readonly kind: "points"; readonly before: string; readonly after: string }
  | { readonly kind: "words"; readonly lead: string; readonly pieces: readonly TextChange[] };

/** The cells that are to be written, by address; what a person wrote is not among them at first. */
export type Ticked = ReadonlySet<string>;

export function firstTicked({ changes }: Preview): Ticked {
  return new Set(changes.filter(({ isManual }) => !isManual).map(({ at }) => showAddress(at)));
}

/** What writing leaves alone and what it replaces on purpose. */
export function choicesOf({ changes }: Preview, ticked: Ticked): ReadonlyMap<string, CellChoice> {
  return new Map(
    changes
      .filter(({ column }) => column !== "total")
      .map(({ at, isManual }): readonly [string, CellChoice] => {
        const key = showAddress(at);
        if (!ticked.has(key)) return [key, "leave"];
        return [key, isManual ? "replace" : "keep"];
      }),
  );
}

export function previewView(preview: Preview): PreviewView {
  const { changes, after } = preview;
  const home = after.reading.table.sheet;
  const byIndicator = new Map<number, ScoreChange[]>();
  for (const change of changes) {
    if (change.indicator === undefined) continue;
    const own = byIndicator.get(change.indicator) ?? [];
    byIndicator.set(change.indicator, [...own, change]);
  }
  const total = changes.find(({ column }) => column === "total");
  return {
    sentence: sentenceOf(preview, byIndicator.size),
    boxes: [...byIndicator].map(([indicator, own]) => ({
      key: String(indicator),
      name: after.indicators[indicator]?.indicator.name ?? "",
      change: changeOf(own),
      cells: own.map((change) => cellOf(change, home)),
    })),
    ...(total ? { total: totalCell(total, after, home) } : {}),
    others: preview.others === 0 ? "" : "评价底稿和评价设置也会一并更新，您填过的内容不动。",
  };
}

function sentenceOf({ before, after, changes }: Preview, changed: number): string {
  const all = `算了 ${String(after.indicators.length)} 个指标，${String(changed)} 个有变化`;
  const [old, fresh] = [before.rollUp.grade, after.rollUp.grade];
  const grade = old !== undefined && fresh !== undefined && old !== fresh ? `，等级由${old}变为${fresh}` : "";
  const manual = changes.filter(({ isManual }) => isManual).length;
  const kept = manual === 0 ? "" : `其中 ${String(manual)} 格是人工填写的，没有勾。`;
  return `${all}${grade}。${kept}不勾的保持原样。`;
}

function cellOf(change: ScoreChange, home: string): PreviewCell {
  const { at, column, before, after, isManual } = change;
  const isScore = column === "score";
  return {
    key: showAddress(at),
    label: isScore ? "评分" : "扣分原因",
    place: cellLabel(at, home),
    at,
    isManual,
    content: isScore
      ? { kind: "points", before: pointsOf(before), after: pointsOf(after) }
      : wordsOf(before, after),
    note: isManual ? "这一格是人工填写或改过的，默认保留您的内容。" : "",
  };
}

function totalCell({ at, before, after }: ScoreChange, { rollUp }: Assessment, home: string): PreviewCell {
  const isFormula = after.startsWith("=");
  const { total } = rollUp;
  const points = total.state === "complete" ? pointsText(total.points) : "评完才有合计";
  return {
    key: showAddress(at),
    label: "评分",
    place: cellLabel(at, home),
    at,
    isManual: false,
    content: { kind: "points", before: pointsOf(before), after: isFormula ? points : pointsOf(after) },
    note: isFormula ? "合计是公式，随各指标的评分变化。" : "",
  };
}

function wordsOf(before: string, after: string): CellContent {
  if (before === "")
    return { kind: "words", lead: "原为空，写入：", pieces: [{ kind: "same", text: after }] };
  if (after === "") return { kind: "words", lead: "满分，清空：", pieces: [{ kind: "old", text: before }] };
  return { kind: "words", lead: "", pieces: textChanges(before, after) };
}

function pointsOf(text: string): string {
  const number = text.startsWith("=") ? undefined : readNumber(text);
  return number?.unit === "" ? pointsText(number.value) : text;
}

function changeOf(own: readonly ScoreChange[]): string {
  const score = own.find(({ column }) => column === "score");
  const [before, after] = [readNumber(score?.before ?? ""), readNumber(score?.after ?? "")];
  if (!before || !after) return "";
  const difference = after.value.sub(before.value);
  if (difference.equals(ZERO)) return "";
  return difference.lt(ZERO) ? `−${pointsText(difference.abs())}` : `+${pointsText(difference)}`;
}

export interface PreviewBar {
  readonly text: BarText;
  readonly label: string;
  readonly canWrite: boolean;
}

export function previewBar(preview: Preview, ticked: Ticked): PreviewBar {
  const { rollUp } = preview.after;
  const count = ticked.size;
  const line = `${pointsText(rollUp.total.points)}　${rollUp.total.state === "complete" ? (rollUp.grade ?? "") : "未评完"}`;
  const left = preview.changes.length - count;
  const detail = left === 0 ? "全部按算出的写入" : `${String(left)} 格保持原样`;
  return { text: { line, detail, isStrong: true }, label: `写入 ${String(count)} 格`, canWrite: count > 0 };
}
