import type { CellAddress } from "../core/grid/address";
import { cellText } from "../core/grid/cellText";
import type { Grid } from "../core/grid/grid";
import { type Calculator, type CalcSource, createCalculator } from "../core/formulas/calculate";
import type { Patch, PatchValue, TypedConstant, Write } from "../core/patch/patch";
import { problem, type Problem } from "../core/problems/problem";
import { calculated, measured } from "../core/sheets/finish";
import type { Steps } from "../core/grid/steps";
import { overlaidGrid, overlayKey, plannedGrid } from "../core/sheets/plannedGrid";
import type { PlannedReport, PlannedSheet } from "../core/sheets/planned";
import { type HandEdited, structureOf, updateSheet } from "../core/sheets/secondRun";
import { namePatch, newSheetPatch } from "../core/sheets/toSpec";
import type { WorkbookData } from "./workbookData";

/** A draft of ours that a person changed: what stands there stays, what we would write now can be offered. */
export interface StandingDraft {
  readonly at: CellAddress;
  readonly standing: string;
  readonly planned: string;
}

export interface FinishedReports {
  readonly patch: Patch;
  /** What a person had changed: formulas written over are kept, texts of ours are renewed; both are said. */
  readonly problems: readonly Problem[];
  readonly drafts: readonly StandingDraft[];
  /** The sheets as they will stand, their formulas calculated and their pages ended. */
  readonly reports: readonly PlannedReport[];
}

/** Told of each sheet before it is worked out. */
export type SheetBegun = (sheet: string) => void;

/**
 * Planned sheets as one patch: every formula with the value it comes to over all of them, every row as high as its
 * texts need, and only what differs from what stands there. Rows come and go in all sheets first, so that no formula
 * is shifted after it was written.
 */
export function* finishReports(
  data: WorkbookData,
  reports: readonly PlannedReport[],
  writes: readonly Write[],
  begun: SheetBegun = () => undefined,
): Steps<FinishedReports> {
  const source = yield* calcSource(data, reports, writes);
  const calculator = createCalculator(source);
  const sheets = new Map<PlannedReport, PlannedSheet>();
  // What others add up is in the long ones: there it is worked out a cell at a time.
  const longestFirst = [...reports].sort((one, other) => other.sheet.rows.length - one.sheet.rows.length);
  for (const report of longestFirst) {
    begun(report.sheet.name);
    sheets.set(report, yield* calculated(report.sheet, calculator));
  }
  const finished: PlannedReport[] = [];
  for (const report of reports) {
    const sheet = yield* measured(sheets.get(report) ?? report.sheet, report.standing);
    finished.push({ ...report, sheet: report.paginate ? report.paginate(sheet) : sheet });
    yield;
  }
  const moving = new Set(
    finished.flatMap(({ sheet, standing, removed }) =>
      standing && structureOf(sheet, removed).length > 0 ? [sheet.name] : [],
    ),
  );
  const structure: Write[] = [];
  const contents: Write[] = [];
  const problems: Problem[] = [];
  const drafts: StandingDraft[] = [];
  for (const { sheet, standing, removed } of finished) {
    if (!standing) {
      contents.push(...(yield* newSheetPatch(sheet)));
      continue;
    }
    yield;
    const update = yield* updateSheet(sheet, standing, removed, moving);
    const at = (row: number, column: number): CellAddress => ({ sheet: sheet.name, row, column });
    structure.push(...update.structure);
    contents.push(
      ...update.writes,
      ...(sheet.charts ?? []).map((chart): Write => ({ kind: "setChart", sheet: sheet.name, chart })),
      ...namePatch(sheet),
    );
    problems.push(
      ...update.handEdited.map((edited) =>
        handEditedProblem(edited, at(edited.row, edited.column), source, calculator),
      ),
      ...update.relabelled.map(({ row, column, found, planned }) =>
        problem("label-renewed", at(row, column), { found, planned }),
      ),
    );
    problems.push(
      ...update.mergedAway.map(({ row, column }) => problem("merged-away-kept", at(row, column))),
    );
    drafts.push(
      ...update.drafts.map(({ row, column, ...texts }): StandingDraft => ({ at: at(row, column), ...texts })),
    );
  }
  return { patch: [...structure, ...contents], problems, drafts, reports: finished };
}

function handEditedProblem(
  { planned }: HandEdited,
  at: CellAddress,
  source: CalcSource,
  calculator: Calculator,
): Problem {
  const cell = source.grid(at.sheet)?.cell(at.row, at.column);
  const standing =
    cell?.formula === undefined ? cellText(cell?.value ?? { type: "blank" }) : `=${cell.formula}`;
  return problem("formula-overwritten", at, { standing, planned: comesTo(planned, at, calculator) });
}

/** What the formula of ours would show there. */
function comesTo(planned: PatchValue, at: CellAddress, calculator: Calculator): string {
  if (planned.type !== "formula") return "";
  const found = calculator.formula(planned.formula, at);
  if (found.state !== "value") return "";
  const { value } = found;
  if (typeof value === "number") return cellText({ type: "number", number: value, format: "plain" });
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return "error" in value ? value.error : "";
}

function* calcSource(
  data: WorkbookData,
  reports: readonly PlannedReport[],
  writes: readonly Write[],
): Steps<CalcSource> {
  const grids = new Map<string, Grid>(data.grids);
  const bySheet = new Map<string, Map<string, PatchValue | TypedConstant>>();
  const named: { readonly name: string; readonly sheet: string; readonly area: CalcName["area"] }[] = [];
  for (const write of writes) {
    if (write.kind === "defineName") named.push({ name: write.name, sheet: write.sheet, area: write.area });
    if (write.kind !== "setCell") continue;
    const cells = bySheet.get(write.at.sheet) ?? new Map<string, PatchValue | TypedConstant>();
    bySheet.set(write.at.sheet, cells.set(overlayKey(write.at.row, write.at.column), write.value));
  }
  for (const [sheet, cells] of bySheet) {
    const grid = grids.get(sheet);
    if (grid) grids.set(sheet, overlaidGrid(grid, cells));
  }
  for (const { sheet, standing } of reports) {
    grids.set(sheet.name, plannedGrid(sheet, standing));
    yield;
  }
  const own = reports.flatMap(({ sheet }) =>
    sheet.names.map(({ name, area }) => ({ name, sheet: sheet.name, area })),
  );
  const names = [...named, ...own, ...data.names];
  return {
    grid: (sheet) => grids.get(sheet),
    name: (wanted) => names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()),
  };
}

type CalcName = NonNullable<ReturnType<CalcSource["name"]>>;
