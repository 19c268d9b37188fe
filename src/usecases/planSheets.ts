import {
  freshColumns,
  type PaperColumns,
  paperColumnOrder,
  type PaperHeader,
} from "../core/evidence/paperColumns";
import type { PaperRow } from "../core/evidence/paperRows";
import type { Area } from "../core/grid/address";
import { readCellNumber } from "../core/grid/cellNumber";
import { holdsPoints } from "../core/indicators/fullPoints";
import type { Patch, Write } from "../core/patch/patch";
import { problem, type Problem } from "../core/problems/problem";
import type { PaperIndicator, WrittenScore } from "../core/sheets/paper/paperInput";
import { type PaperPlaces, paperSheetName, planPaper } from "../core/sheets/paper/paperSheet";
import type { PlannedReport } from "../core/sheets/planned";
import type { Steps } from "../core/grid/steps";
import { type PlannedSettings, planSettings, settingsSheetName } from "../core/sheets/settings/settingsSheet";
import { type AssessedIndicator, type Assessment, gridOf } from "./assess";
import { finishReports, type SheetBegun, type StandingDraft } from "./finishReports";
import { settingsContent } from "./settingsContent";

export interface PlannedSheets {
  readonly patch: Patch;
  /** What a person had changed in our sheets: formulas written over are kept, texts are renewed; both are said. */
  readonly problems: readonly Problem[];
  /** Texts drafted by us that a person has made his own and that we would word differently now. */
  readonly drafts: readonly StandingDraft[];
  /** The sheets as they will stand. */
  readonly reports: readonly PlannedReport[];
}

/** What further sheets are planned from, beside the assessment. */
export interface OwnPlaces {
  readonly paper: PaperPlaces;
  readonly settings: PlannedSettings["cells"];
}

/** Sheets beyond 评价底稿 and 评价设置 that are brought up to date in the same run. */
export type MoreSheets = (places: OwnPlaces) => Steps<readonly PlannedReport[]>;

/** 评价底稿, 评价设置 and further sheets as they ought to stand, given the scores that this run writes. */
export function* planSheets(
  assessment: Assessment,
  written: (indicator: AssessedIndicator) => WrittenScore,
  scoreWrites: readonly Write[],
  more?: MoreSheets,
  begun?: SheetBegun,
): Steps<PlannedSheets> {
  const { data, settings } = assessment;
  const last = data.sheets.at(-1)?.name ?? "";
  const settingsName = data.settings?.sheet ?? settingsSheetName;
  const planned = planSettings(settingsContent(assessment), settingsName, data.settings, last);
  const indicators = assessment.indicators.map((each): PaperIndicator =>
    paperIndicator(assessment, each, written(each)),
  );
  const { method } = coefficients(assessment);
  yield;
  const paper = yield* planPaper({
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
  const own: readonly PlannedReport[] = [
    {
      sheet: paper.sheet,
      ...(data.paper ? { standing: data.paper } : {}),
      removed: paper.removed,
      paginate: (sheet) => ({
        ...sheet,
        rules: {
          ...sheet.rules,
          print: { ...sheet.rules.print, breaksAfter: paper.breaks(sheet.rows) },
        },
      }),
    },
    { sheet: planned.sheet, ...(data.settings ? { standing: data.settings } : {}), removed: [] },
  ];
  const further = more ? yield* more({ paper: paper.places, settings: planned.cells }) : [];
  yield;
  const finished = yield* finishReports(data, [...own, ...further], scoreWrites, begun);
  return { ...finished, problems: [...finished.problems, ...paper.retired.map(retiredProblem)] };
}

function retiredProblem(row: PaperRow): Problem {
  return problem("row-retired", row.at("value"), { name: row.name, need: row.need });
}

function paperIndicator(
  { data }: Assessment,
  { indicator, evidence, scored, linkOf }: AssessedIndicator,
  written: WrittenScore,
): PaperIndicator {
  const { cells } = indicator;
  const full = gridOf(data, cells.full.sheet).cell(cells.full.row, cells.full.column);
  return {
    name: indicator.name,
    nameCell: cells.name,
    ...(indicator.full ? { full: indicator.full } : {}),
    ...(holdsPoints(full, indicator.full) ? { fullCell: cells.full } : {}),
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
  const inTable = reading.indicators.filter(({ form }) => form?.kind !== "execution");
  // a form that nobody has filled in yet has nothing but its money
  const listed = inTable.length > 0 ? inTable : reading.indicators;
  const cells = listed.map(({ cells: { name } }) => name);
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
