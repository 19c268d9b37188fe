import type { CellAddress } from "../../../core/grid/address";
import { cellText } from "../../../core/grid/cellText";
import { type Exact, exact } from "../../../core/number/exact";
import { readNumber } from "../../../core/number/read";
import { showAddress } from "../../../core/grid/address";
import type { WorkbookSnapshot } from "../../../workbook/workbook";
import type { AssessedIndicator } from "../../assess";
import type { ScoreChange } from "../../session/scoreChanges";
import { cellLabel, pointsText } from "../figures";

/** 将写入 / 已写入: 评分 and 扣分原因 as they stand and as they will. */
export interface WrittenView {
  readonly title: "将写入" | "已写入" | "先不写入";
  readonly cells: readonly WrittenCell[];
  /** How many of them change. */
  readonly changing: number;
}

export interface WrittenCell {
  readonly label: "评分" | "扣分原因";
  readonly place: string;
  readonly at: CellAddress;
  /** "" for a blank cell. */
  readonly before: string;
  readonly after: string;
  readonly state: "same" | "changes" | "kept" | "waits";
  /** "原为空，写入：", "（满分，留空）" … */
  readonly note: string;
}

export function writtenView(
  { indicator, scored }: AssessedIndicator,
  snapshot: WorkbookSnapshot,
  waiting: readonly ScoreChange[],
): WrittenView {
  const { score, reason } = indicator.cells;
  const isManual = (at: CellAddress): boolean =>
    waiting.some((each) => each.isManual && showAddress(each.at) === showAddress(at));
  const cells: WrittenCell[] = [];
  const standing = (at: CellAddress): string => standingText(snapshot, at);
  if (score) {
    const before = asPoints(standing(score));
    const after = scored.state === "scored" ? pointsText(scored.points) : undefined;
    cells.push(writtenCell("评分", score, before, after, isManual(score)));
  }
  if (reason) {
    const after = scored.state === "scored" ? scored.reason : undefined;
    cells.push(writtenCell("扣分原因", reason, standing(reason), after, isManual(reason)));
  }
  const changing = cells.filter(({ state }) => state === "changes").length;
  const title = scored.state !== "scored" ? "先不写入" : changing > 0 ? "将写入" : "已写入";
  return { title, cells, changing };
}

function writtenCell(
  label: WrittenCell["label"],
  at: CellAddress,
  before: string,
  after: string | undefined,
  isManual: boolean,
): WrittenCell {
  const place = { label, at, place: cellLabel(at, at.sheet), before, after: after ?? "" };
  if (after === undefined) return { ...place, state: "waits", note: "缺证据时不写评分" };
  if (sameText(before, after)) return { ...place, state: "same", note: after === "" ? "（满分，留空）" : "" };
  if (isManual)
    return {
      ...place,
      state: "kept",
      note: "人工填写，默认保留；要换成算出的，请按“重新评分”在预览里勾选。",
    };
  if (after === "") return { ...place, state: "changes", note: "（满分，清空）" };
  return { ...place, state: "changes", note: before === "" ? "原为空，写入：" : "" };
}

function standingText({ grids }: WorkbookSnapshot, at: CellAddress): string {
  const cell = grids.get(at.sheet)?.cell(at.row, at.column);
  if (!cell) return "";
  return cell.formula === undefined ? cellText(cell.value) : `=${cell.formula}`;
}

/** The number that stands in a cell of scores; undefined for blank and for words. */
export function standingPoints(snapshot: WorkbookSnapshot, at: CellAddress): Exact | undefined {
  const cell = snapshot.grids.get(at.sheet)?.cell(at.row, at.column);
  return cell?.value.type === "number" ? exact(cell.value.number) : undefined;
}

function asPoints(text: string): string {
  const number = text.startsWith("=") ? undefined : readNumber(text);
  return number && number.unit === "" ? pointsText(number.value) : text;
}

function sameText(one: string, other: string): boolean {
  return one.replace(/\r\n?/g, "\n") === other.replace(/\r\n?/g, "\n");
}
