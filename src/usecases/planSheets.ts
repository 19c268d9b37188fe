import {
  freshColumns,
  type PaperColumns,
  paperColumnOrder,
  type PaperHeader,
} from "../core/evidence/paperColumns";
import type { PaperRow } from "../core/evidence/paperRows";
import type { Area, CellAddress } from "../core/grid/address";
import { readCellNumber } from "../core/grid/cellNumber";
import type { Grid } from "../core/grid/grid";
import type { Patch, PatchValue, Write } from "../core/patch/patch";
import { problem, type Problem } from "../core/problems/problem";
import { calculated, measured } from "../core/sheets/finish";
import type { PaperIndicator, WrittenScore } from "../core/sheets/paper/paperInput";
import { paperSheetName, planPaper } from "../core/sheets/paper/paperSheet";
import { overlaidGrid, overlayKey, plannedGrid } from "../core/sheets/plannedGrid";
import type { PlannedSheet } from "../core/sheets/planned";
import { updateSheet } from "../core/sheets/secondRun";
import { planSettings, settingsSheetName } from "../core/sheets/settings/settingsSheet";
import { namePatch, newSheetPatch } from "../core/sheets/toSpec";
import type { CalcSource } from "../core/formulas/calculate";
import type { AssessedIndicator, Assessment } from "./assess";
import { settingsContent } from "./settingsContent";

export interface PlannedSheets {
  readonly patch: Patch;
  /** What a person had changed in our sheets: formulas written over are kept, texts are renewed; both are said. */
  readonly problems: readonly Problem[];
}

/** 评价底稿 and 评价设置 as they ought to stand, given the scores that this run writes. */
export function planSheets(
  assessment: Assessment,
  written: (indicator: AssessedIndicator) => WrittenScore,
  scoreWrites: readonly Write[],
): PlannedSheets {
  const { data, settings } = assessment;
  const last = data.sheets.at(-1)?.name ?? "";
  const settingsName = data.settings?.sheet ?? settingsSheetName;
  const planned = planSettings(settingsContent(assessment), settingsName, data.settings, last);
  const indicators = assessment.indicators.map((each): PaperIndicator => paperIndicator(each, written(each)));
  const { method } = coefficients(assessment);
  const paper = planPaper({
    name: data.paper?.sheet ?? paperSheetName,
    indicators,
    indicatorNames: { sheet: assessment.reading.table.sheet, area: nameArea(assessment) },
    manual: assessment.manual,
    ...(assessment.paper ? { standing: assessment.paper } : {}),
    columns: assessment.paper ? standingColumns(assessment.paper.header) : freshColumns,
    after: last,
    bodyFont: settings.bodyFont,
    settings: {
      ...planned.cells,
      coefficient: (option, index) => method(index) ?? planned.cells.coefficient(option),
    },
  });
  const source = calcSource(assessment, [planned.sheet, paper.sheet], scoreWrites);
  const paperSheet = measured(calculated(paper.sheet, source), data.paper);
  const settingsSheet = measured(calculated(planned.sheet, source), data.settings);
  const print = { ...paperSheet.rules.print, breaksAfter: paper.breaks(paperSheet.rows) };
  const paginated = { ...paperSheet, rules: { ...paperSheet.rules, print } };
  const first = stand(paginated, data.paper, paper.removed);
  const second = stand(settingsSheet, data.settings, []);
  return {
    // Rows that come and go in a standing 评价设置 move what points there: before 评价底稿 is written, not after.
    patch: data.settings ? [...second.patch, ...first.patch] : [...first.patch, ...second.patch],
    problems: [...first.problems, ...second.problems, ...paper.retired.map(retiredProblem)],
  };
}

function stand(planned: PlannedSheet, standing: Grid | undefined, removed: readonly number[]): PlannedSheets {
  if (!standing) return { patch: newSheetPatch(planned), problems: [] };
  const update = updateSheet(planned, standing, removed);
  const at = (row: number, column: number): CellAddress => ({ sheet: planned.name, row, column });
  return {
    patch: [...update.patch, ...namePatch(planned)],
    problems: [
      ...update.handEdited.map(({ row, column }) => problem("formula-overwritten", at(row, column))),
      ...update.relabelled.map(({ row, column, found, planned: text }) =>
        problem("label-renewed", at(row, column), { found, planned: text }),
      ),
    ],
  };
}

function retiredProblem(row: PaperRow): Problem {
  return problem("row-retired", row.at("value"), { name: row.name, need: row.need });
}

function paperIndicator(
  { indicator, evidence, scored, linkOf }: AssessedIndicator,
  written: WrittenScore,
): PaperIndicator {
  const { cells } = indicator;
  return {
    name: indicator.name,
    nameCell: cells.name,
    ...(indicator.full ? { fullCell: cells.full, full: indicator.full } : {}),
    ...(cells.score ? { scoreCell: cells.score } : {}),
    reading: evidence.reading,
    matches: evidence.matches,
    linkOf,
    written,
    ...(scored.state === "scored" ? { points: scored.points } : {}),
  };
}

/** What 评价底稿 says that we last wrote. */
export function lastWritten(heading: PaperRow | undefined): WrittenScore {
  if (!heading) return { reason: "" };
  const number = readCellNumber(heading.cell("writtenScore"));
  const { value } = heading.cell("writtenReason");
  const reason = value.type === "text" ? value.text : "";
  return number.state === "number" ? { points: number.reading.value, reason } : { reason };
}

function nameArea({ reading }: Assessment): Area {
  const cells = reading.indicators.map(({ cells: { name } }) => name);
  const columns = cells.map(({ column }) => column);
  const rows = cells.map(({ row }) => row);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.min(...columns),
  };
}

/** Columns as they stand; one that somebody deleted comes back at the right end. */
function standingColumns({ columns }: PaperHeader): PaperColumns {
  let next = Math.max(...Object.values(columns)) + 1;
  const entries = paperColumnOrder.map((column) => {
    const found = columns[column];
    if (found !== undefined) return [column, found] as const;
    next += 1;
    return [column, next - 1] as const;
  });
  return Object.fromEntries(entries) as unknown as PaperColumns;
}

/** Methods that do not weight: 1 for the options that count, 0 for the others, instead of the settings' cells. */
function coefficients({ settings }: Assessment): { readonly method: (index: number) => string | undefined } {
  switch (settings.scoring.satisfaction) {
    case "weighted":
      return { method: () => undefined };
    case "firstOnly":
      return { method: (index) => (index === 0 ? "1" : "0") };
    case "satisfiedShare": {
      const bound = settings.scoring.optionValues.findIndex(({ option }) => option === "满意");
      return { method: (index) => (index <= (bound < 0 ? 1 : bound) ? "1" : "0") };
    }
  }
}

function calcSource(
  { data }: Assessment,
  planned: readonly PlannedSheet[],
  writes: readonly Write[],
): CalcSource {
  const grids = new Map(data.grids);
  const bySheet = new Map<string, Map<string, PatchValue>>();
  for (const write of writes) {
    if (write.kind !== "setCell") continue;
    const cells = bySheet.get(write.at.sheet) ?? new Map<string, PatchValue>();
    bySheet.set(write.at.sheet, cells.set(overlayKey(write.at.row, write.at.column), write.value));
  }
  for (const [sheet, cells] of bySheet) {
    const grid = grids.get(sheet);
    if (grid) grids.set(sheet, overlaidGrid(grid, cells));
  }
  for (const sheet of planned) grids.set(sheet.name, plannedGrid(sheet, data.grids.get(sheet.name)));
  const own = planned.flatMap((sheet) =>
    sheet.names.map(({ name, area }) => ({ name, sheet: sheet.name, area })),
  );
  const names = [...own, ...data.names];
  return {
    grid: (sheet) => grids.get(sheet),
    name: (wanted) => names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()),
  };
}
