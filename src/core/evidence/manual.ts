import { readCellNumber } from "../grid/cellNumber";
import type { CellAddress } from "../grid/address";
import { type Exact, ZERO } from "../number/exact";
import { problem, type Problem } from "../problems/problem";
import { manualRows, type PaperSheet } from "./paperRows";
import type { Present } from "./presentCell";

/** 人工认定: a deduction that the standard does not foresee, computed as told and flagged by the checks. */
export interface ManualDeduction {
  readonly indicator: string;
  readonly item: string;
  readonly points: Exact;
  /** "" where the evaluator gave none; that is reported. */
  readonly reason: string;
  readonly cells: readonly CellAddress[];
}

export interface ManualRead {
  readonly deductions: readonly ManualDeduction[];
  /** Indicators with a row that could not be read: no score until it can. */
  readonly blocked: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The rows of the closing block 人工认定 of 评价底稿; a blank row is none. */
export function readManual(paper: PaperSheet, indicators: readonly string[], present: Present): ManualRead {
  const deductions: ManualDeduction[] = [];
  const problems: Problem[] = [];
  const blocked = new Set<string>();
  for (const row of manualRows(paper)) {
    const at = row.at("value");
    if (!at) continue;
    const reason = row.text("note");
    const cell = present(at);
    if (cell.state === "unknown") {
      problems.push(cell.problem);
      blocked.add(row.name);
      continue;
    }
    const amount = readCellNumber(cell.cell);
    if (amount.state === "blank") {
      if (row.name !== "" || reason !== "") problems.push(problem("manual-without-amount", at));
      continue;
    }
    // 36元 or 5% is no number of points, whoever typed it.
    const isPoints = amount.state === "number" && ["", "分"].includes(amount.reading.unit);
    if (!isPoints || amount.reading.value.lt(ZERO)) {
      problems.push(problem("not-a-number", at, { found: row.text("value") }));
      blocked.add(row.name);
      continue;
    }
    const named = indicators.filter((name) => name === row.name).length;
    if (named === 0) {
      problems.push(problem("manual-unknown-indicator", row.at("indicator"), { name: row.name }));
      continue;
    }
    if (named > 1) {
      problems.push(problem("manual-ambiguous-indicator", row.at("indicator"), { name: row.name }));
      blocked.add(row.name);
      continue;
    }
    if (amount.reading.value.equals(ZERO)) continue;
    if (reason === "") problems.push(problem("manual-without-reason", row.at("note")));
    deductions.push({
      indicator: row.name,
      item: row.item,
      points: amount.reading.value,
      reason,
      cells: [at],
    });
  }
  return { deductions, blocked, problems };
}
