import { showAddress } from "../../core/grid/address";
import { readCellNumber } from "../../core/grid/cellNumber";
import { cellText } from "../../core/grid/cellText";
import { blankCell, type Cell } from "../../core/grid/grid";
import type { Finding, Fix, FixChange } from "../../core/checks/finding";
import type { EvaluationSettings } from "../../core/evidence/evaluationSettings";
import { readNumber } from "../../core/number/read";
import type { Patch } from "../../core/patch/patch";
import { rehearse } from "../../core/patch/rehearsal/rehearse";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import type { Decisions, FindingDecision } from "../../core/sheets/findings/findingRecord";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { workbookData } from "../workbookData";
import { findingsGrid } from "./findingsGrid";
import { planFindings } from "./planFindings";

export interface DecisionWish {
  /** All of them: 核对记录 lists every finding, not only the one decided about. */
  readonly findings: readonly Finding[];
  readonly settings: EvaluationSettings;
  /** "2024-11-21 15:40"; it comes from outside. */
  readonly time: string;
}

type Plan = Result<{ readonly patch: Patch; readonly problems: readonly Problem[] }>;

/** 忽略: the reason goes into 核对记录, so that the reviewer sees what was waved through. */
export function planIgnoring(
  snapshot: WorkbookSnapshot,
  key: string,
  reason: string,
  wish: DecisionWish,
): Plan {
  const note = reason.trim();
  if (note === "") return fail(problem("ignoring-needs-reason"));
  return record(snapshot, wish, new Map([[key, { state: "忽略", note }]]));
}

/** 恢复: the finding is open again. */
export function planTakingBack(snapshot: WorkbookSnapshot, key: string, wish: DecisionWish): Plan {
  return record(snapshot, wish, new Map([[key, { state: "待处理", note: "" }]]));
}

/** 核对记录 made, or brought up to date. */
export function planRecord(snapshot: WorkbookSnapshot, wish: DecisionWish): Plan {
  return record(snapshot, wish, new Map());
}

/**
 * Writes what the evaluator was shown as old → new, and says so in 核对记录 where there is one. A cell that no longer
 * reads as it was shown, or that holds a formula, is left as it is.
 */
export function planFix(
  snapshot: WorkbookSnapshot,
  key: string,
  { label, changes }: Fix,
  wish: DecisionWish,
): Plan {
  const cellOf = ({ at }: FixChange): Cell =>
    snapshot.grids.get(at.sheet)?.cell(at.row, at.column) ?? blankCell;
  for (const change of changes) {
    const cell = cellOf(change);
    const about = { cell: showAddress(change.at), shown: change.from };
    if (cell.formula !== undefined) return fail(problem("fix-cell-is-formula", change.at, about));
    if (!stands(change.from, cell)) return fail(problem("fix-cell-changed", change.at, about));
  }
  const patch = changes.map(({ at, to }) => ({ kind: "setCell", at, value: to }) as const);
  if (!findingsGrid(snapshot)) return ok({ patch, problems: [] });
  const rehearsal = rehearse(patch, snapshot);
  const after = { ...snapshot, names: rehearsal.standingNames(), grids: rehearsal.grids() };
  const decision: FindingDecision = { state: "已修正", note: `${wish.time.slice(0, 10)}${label}` };
  const recorded = record(after, wish, new Map([[key, decision]]));
  return recorded.ok
    ? ok({ patch: [...patch, ...recorded.value.patch], problems: recorded.value.problems })
    : recorded;
}

function record(
  snapshot: WorkbookSnapshot,
  { findings, settings, time }: DecisionWish,
  decisions: Decisions,
): Plan {
  const today = time.slice(0, 10);
  const { patch, problems } = planFindings(workbookData(snapshot), { findings, decisions, today, settings });
  return ok({ patch, problems });
}

/** 8 and 8.00 are the same number, however a finding shows it. */
function stands(shown: string, cell: Cell): boolean {
  if (cellText(cell.value).trim() === shown.trim()) return true;
  const [here, there] = [readCellNumber(cell), readNumber(shown)];
  return here.state === "number" && there?.written.equals(here.reading.written) === true;
}
