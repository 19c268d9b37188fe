import { type Comparison, comparisons } from "../../core/checks/report/comparisons";
import type { Finding } from "../../core/checks/finding";
import type { Report } from "../../core/checks/report/report";
import type { CellAddress } from "../../core/grid/address";
import { fail, ok, type Problem, type Result } from "../../core/problems/problem";
import type { FindingRecord } from "../../core/sheets/findings/findingRecord";
import type { Workbook } from "../../workbook/workbook";
import { type Progress, readWorkbook } from "../workbookData";
import { checkAll } from "./checking";
import { checkContext } from "./checkContext";
import { planFindings } from "./planFindings";

export interface CheckWish {
  readonly table?: string;
  readonly report?: Report;
  /** "2024-11-21". */
  readonly today: string;
  /** record: 核对记录 is made or brought up to date. */
  readonly writes: "nothing" | "record";
  readonly progress: Progress;
}

export interface CheckOutcome {
  readonly findings: readonly Finding[];
  /** The findings as 核对记录 has them, decisions included. */
  readonly records: readonly FindingRecord[];
  /** Every figure of the report beside the workbook's. */
  readonly comparisons: readonly Comparison[];
  readonly changed: readonly CellAddress[];
  readonly problems: readonly Problem[];
}

/** Several tables are a choice that only the evaluator can make; without any table the rest is checked. */
const CHOICE: ReadonlySet<Problem["code"]> = new Set(["several-tables", "table-not-found"]);

/** 勾稽核对 of a workbook, and of its report where there is one. */
export async function checkWorkbook(workbook: Workbook, wish: CheckWish): Promise<Result<CheckOutcome>> {
  const data = await readWorkbook(workbook, wish.progress);
  if (!data.ok) return data;
  wish.progress("读取评分标准和证据");
  const { context, problems } = checkContext(data.value, {
    ...(wish.table === undefined ? {} : { table: wish.table }),
    ...(wish.report ? { report: wish.report } : {}),
  });
  if (problems.some(({ code }) => CHOICE.has(code))) return fail(...problems);
  wish.progress("核对");
  const findings = checkAll(context);
  const plan = planFindings(data.value, {
    findings,
    decisions: new Map(),
    today: wish.today,
    settings: context.settings,
  });
  const outcome = { findings, records: plan.records, comparisons: comparisons(context) };
  if (wish.writes === "nothing") return ok({ ...outcome, changed: [], problems });
  wish.progress("写入核对记录");
  const applied = await workbook.apply(plan.patch, { basis: data.value });
  if (!applied.ok) return applied;
  return ok({
    ...outcome,
    changed: applied.value.changed,
    problems: [...problems, ...plan.problems, ...applied.value.warnings],
  });
}
