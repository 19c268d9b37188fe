import type { CellAddress } from "../grid/address";
import { readCellNumber } from "../grid/cellNumber";
import { cellText, isBlankText } from "../grid/cellText";
import type { Cell } from "../grid/grid";
import type { Exact } from "../number/exact";
import { roundHalfUp, toCellNumber, toFixedText } from "../number/round";
import type { PatchValue, Write } from "../patch/patch";
import type { WrittenScore } from "./paper/paperInput";

/** 评分 and 扣分原因 of one indicator: what stands there, what we last wrote, and what it comes to now. */
export interface ScoreCells {
  readonly indicator: string;
  readonly score?: { readonly at: CellAddress; readonly cell: Cell };
  readonly reason?: { readonly at: CellAddress; readonly cell: Cell };
  readonly written: WrittenScore;
  /** undefined: no score, evidence is missing. */
  readonly planned?: { readonly points: Exact; readonly reason: string };
}

/** A cell that holds something of a person's: kept unless told otherwise, and reported (domain.md, 1). */
export interface KeptCell {
  readonly indicator: string;
  readonly at: CellAddress;
  readonly standing: string;
  readonly planned: string;
  /** full: the score is there and wants no reason; waiting: there is no score yet. */
  readonly because: "differs" | "full" | "waiting";
}

export interface ScoreWrites {
  readonly writes: readonly Write[];
  readonly kept: readonly KeptCell[];
  /** What of ours stands in the two cells afterwards. */
  readonly written: WrittenScore;
}

/**
 * keep: a person's own value stays and is reported; replace: it gives way; leave: whatever stands there stays, because
 * the evaluator took the cell out of this run.
 */
export type CellChoice = "keep" | "replace" | "leave";

/** A score of ours is renewed or, when evidence is missing, cleared; what a person typed is replaced only on purpose. */
export function planScore(cells: ScoreCells, choice: (at: CellAddress) => CellChoice): ScoreWrites {
  const score = planCell(
    cells,
    cells.score,
    cells.planned && numberText(cells.planned.points),
    (standing) => isOurScore(standing, cells.written),
    choice,
  );
  const reason = planCell(
    cells,
    cells.reason,
    cells.planned?.reason,
    (standing) => isOurReason(standing, cells.written),
    choice,
  );
  const points =
    score.outcome === "kept"
      ? cells.written.points
      : score.outcome === "ours"
        ? cells.planned?.points
        : undefined;
  const text =
    reason.outcome === "kept"
      ? cells.written.reason
      : reason.outcome === "ours"
        ? (cells.planned?.reason ?? "")
        : "";
  return {
    writes: [...score.writes, ...reason.writes],
    kept: [...score.kept, ...reason.kept],
    written: points ? { points, reason: text } : { reason: text },
  };
}

interface CellPlan {
  readonly writes: readonly Write[];
  readonly kept: readonly KeptCell[];
  readonly outcome: "ours" | "kept" | "blank";
}

function planCell(
  { indicator, planned }: ScoreCells,
  place: ScoreCells["score"],
  text: string | undefined,
  isOurs: (cell: Cell) => boolean,
  choice: (at: CellAddress) => CellChoice,
): CellPlan {
  if (!place) return { writes: [], kept: [], outcome: "blank" };
  const { at, cell } = place;
  const standing = cellText(cell.value);
  const isBlank = isBlankText(cell.value) && cell.formula === undefined;
  const wanted = text ?? "";
  if (sameText(cell, wanted)) return { writes: [], kept: [], outcome: planned ? "ours" : "blank" };
  if (choice(at) === "leave") return { writes: [], kept: [], outcome: isBlank ? "blank" : "kept" };
  const mayWrite = isBlank || isOurs(cell) || (choice(at) === "replace" && planned !== undefined);
  if (!mayWrite) {
    const because = !planned ? "waiting" : wanted === "" ? "full" : "differs";
    const shown = cell.formula === undefined ? standing : `=${cell.formula}`;
    return {
      writes: [],
      kept: [{ indicator, at, standing: shown, planned: wanted, because }],
      outcome: "kept",
    };
  }
  if (isBlank && wanted === "") return { writes: [], kept: [], outcome: "blank" };
  return {
    writes: [{ kind: "setCell", at, value: valueOf(wanted, planned?.points, text) }],
    kept: [],
    outcome: planned ? "ours" : "blank",
  };
}

function valueOf(wanted: string, points: Exact | undefined, text: string | undefined): PatchValue {
  if (wanted === "") return { type: "blank" };
  const isScore = points !== undefined && text === numberText(points);
  return isScore
    ? { type: "number", number: toCellNumber(roundHalfUp(points, 2)) }
    : { type: "text", text: wanted };
}

function numberText(points: Exact): string {
  return toFixedText(points, 2);
}

/** A score is compared as a number, whatever its format; a reason as text, whatever its line ends. */
function sameText(cell: Cell, wanted: string): boolean {
  if (cell.formula !== undefined) return false;
  if (wanted === "") return isBlankText(cell.value);
  const number = readCellNumber(cell);
  if (cell.value.type === "number" && number.state === "number")
    return toFixedText(number.reading.value, 2) === wanted;
  return cell.value.type === "text" && lines(cell.value.text) === lines(wanted);
}

function isOurScore(cell: Cell, written: WrittenScore): boolean {
  const number = readCellNumber(cell);
  return (
    cell.formula === undefined &&
    written.points !== undefined &&
    number.state === "number" &&
    number.reading.value.equals(roundHalfUp(written.points, 2))
  );
}

function isOurReason(cell: Cell, written: WrittenScore): boolean {
  return (
    cell.formula === undefined &&
    written.reason !== "" &&
    lines(cellText(cell.value)) === lines(written.reason)
  );
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
