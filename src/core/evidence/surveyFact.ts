import type { CellAddress } from "../grid/address";
import { type Exact, sum } from "../number/exact";
import { toPlainText } from "../number/round";
import { problem, type Problem } from "../problems/problem";
import type { Fact, OptionCount } from "../standards/fact";
import { lineValue } from "./lineValue";
import type { EvidenceContext } from "./link";
import type { RowMatch } from "./matchRows";
import type { PaperLine } from "./paperLines";

/** Counts by option and 有效填写人次 from their rows; undefined while one is missing or they contradict each other. */
export function surveyFact(
  mine: readonly RowMatch[],
  context: EvidenceContext,
  problems: Problem[],
): Fact | undefined {
  const counts: OptionCount[] = [];
  const cells: CellAddress[] = [];
  let valid: Exact | undefined;
  let basis = "";
  for (const match of mine) {
    if (match.line.kind !== "option" && match.line.kind !== "valid") continue;
    const found = lineValue(
      match,
      { ...match.line.slot, kind: "count", unit: unitOf(match.line) },
      context,
      problems,
    );
    if (found?.value.kind !== "count") return undefined;
    cells.push(...found.cells);
    basis ||= match.row?.text("basis") ?? "";
    if (match.line.kind === "valid") valid = found.value.count;
    else counts.push({ option: match.line.option, count: found.value.count });
  }
  if (!valid) return undefined;
  const total = sum(counts.map(({ count }) => count));
  const isIndex = mine.some(({ line }) => line.kind === "valid" && line.slot.survey?.use === "index");
  if (total.gt(valid) || (isIndex && total.lt(valid))) {
    const about = { sum: toPlainText(total, 2), valid: toPlainText(valid, 2) };
    const code = total.gt(valid) ? "survey-counts-exceed-valid" : "survey-counts-differ";
    problems.push(problem(code, cells.at(-1), about));
    return undefined;
  }
  return { value: { kind: "survey", counts, valid }, note: "", basis, cells };
}

function unitOf(line: PaperLine): string {
  return line.kind === "valid" ? "人次" : "人";
}
