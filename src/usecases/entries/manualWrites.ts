import { indicatorKindName } from "../../core/evidence/paperLines";
import type { PaperRow, PaperSheet } from "../../core/evidence/paperRows";
import { manualRows } from "../../core/evidence/paperRows";
import { isBlankText } from "../../core/grid/cellText";
import type { Indicator } from "../../core/indicators/indicator";
import { ZERO } from "../../core/number/exact";
import { readNumber } from "../../core/number/read";
import { toCellNumber, toPlainText } from "../../core/number/round";
import type { Write } from "../../core/patch/patch";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import { textWrite } from "./evidenceWrite";

/** 人工认定 as an evaluator fills it in beside an indicator. */
export interface ManualEntry {
  readonly item: string;
  readonly points: string;
  readonly reason: string;
  readonly basis: string;
}

/** Beside which field something is wrong. */
export type ManualTrouble = Partial<Record<"points" | "reason", Problem>>;

/** Which of the two fields cannot stay as they are; none when it can be written. */
export function manualTrouble({ full }: Indicator, { points, reason }: ManualEntry): ManualTrouble {
  const amount = readNumber(points);
  const isPoints = amount !== undefined && ["", "分"].includes(amount.unit) && amount.value.gt(ZERO);
  const beyond =
    isPoints && full && amount.value.gt(full)
      ? problem("entry-manual-more-than-full", undefined, { found: points, full: toPlainText(full, 2) })
      : undefined;
  const wrong = isPoints ? beyond : problem("entry-manual-amount");
  return {
    ...(wrong ? { points: wrong } : {}),
    ...(reason.trim() === "" ? { reason: problem("entry-manual-reason") } : {}),
  };
}

/** A new row of 人工认定, or another content of a standing one (by its row in 评价底稿). */
export function manualWrites(
  paper: PaperSheet,
  indicator: Indicator,
  entry: ManualEntry,
  standing: number | undefined,
): Result<readonly Write[]> {
  const wrong = Object.values(manualTrouble(indicator, entry));
  if (wrong.length > 0) return fail(...wrong);
  const row = manualRows(paper).find((each) =>
    standing === undefined ? isFree(each) : each.row === standing,
  );
  const at = row?.at("value");
  const amount = readNumber(entry.points);
  if (!row || !at || !amount) return fail(problem("entry-manual-full"));
  return ok([
    ...textWrite(row, "indicator", shownName(paper, indicator)),
    ...textWrite(row, "item", entry.item),
    { kind: "setCell", at, value: { type: "number", number: toCellNumber(amount.value) } },
    ...textWrite(row, "note", entry.reason),
    ...textWrite(row, "basis", entry.basis),
  ]);
}

/** Takes a deduction by hand away again: its row becomes a free one. */
export function manualRemoval(paper: PaperSheet, standing: number): readonly Write[] {
  const row = manualRows(paper).find((each) => each.row === standing);
  const at = row?.at("value");
  if (!row || !at) return [];
  return [
    ...textWrite(row, "indicator", ""),
    ...textWrite(row, "item", ""),
    { kind: "setCell", at, value: { type: "blank" } },
    ...textWrite(row, "note", ""),
    ...textWrite(row, "basis", ""),
  ];
}

/** As its row in 评价底稿 shows it: the formulas there compare names as they stand. */
function shownName({ rows }: PaperSheet, { name }: Indicator): string {
  const heading = rows.find((row) => row.kind === indicatorKindName && row.name === name);
  return heading?.text("indicator") ?? name;
}

function isFree(row: PaperRow): boolean {
  const { value, formula } = row.cell("value");
  return row.name === "" && row.text("note") === "" && formula === undefined && isBlankText(value);
}
