import { projectFields } from "../../core/evidence/evaluationSettings";
import type { Steps } from "../../core/grid/steps";
import type { Write } from "../../core/patch/patch";
import type { PlannedReport } from "../../core/sheets/planned";
import type { Assessment } from "../assess";
import type { OwnPlaces } from "../planSheets";
import { tableNameOf } from "../tableName";
import type { Attachment, AttachmentInput, FilledCells } from "./attachment";
import { attachments } from "./attachments";

export interface PlannedAttachment {
  readonly attachment: Attachment;
  readonly reports: readonly PlannedReport[];
  /** Cells of the evaluator's that it fills in. */
  readonly filled: FilledCells;
  /** A sheet that has the name of one of the reports and is not ours. */
  readonly taken?: string;
}

/** The sheets of several tables, each knowing of the others; `names` are defined beyond those that stand. */
export function* attachmentReports(
  candidates: readonly Attachment[],
  assessment: Assessment,
  places: OwnPlaces,
  names: ReadonlySet<string>,
): Steps<readonly PlannedAttachment[]> {
  const known = { names: namesIn(assessment, names), isPlanned: isAmong(candidates) };
  const planned: PlannedAttachment[] = [];
  for (const attachment of candidates) {
    const { input, taken } = inputFor(assessment, places, known);
    const planning = attachment.plan(input);
    const reports = "next" in planning ? yield* planning : planning;
    yield;
    const [sheet] = taken;
    planned.push(
      sheet === undefined
        ? { attachment, reports, filled: attachment.fill?.(input) ?? NOTHING }
        : { attachment, reports, filled: NOTHING, taken: sheet },
    );
  }
  return planned;
}

const NOTHING: FilledCells = { writes: [], problems: [] };

/** Tables that were made before, and the cells of the evaluator's that they have filled in. */
export interface StandingReports {
  readonly reports: readonly PlannedReport[];
  readonly filled: readonly Write[];
}

/**
 * With a new score they follow it. Nothing that is not there is made, but what one of them counts, and no cell that is
 * blank is filled.
 */
export function* standingReports(assessment: Assessment, places: OwnPlaces): Steps<StandingReports> {
  const { data } = assessment;
  const marks = data.names.map(({ name }) => name.toLowerCase());
  const candidates = attachments.filter((attachment) => {
    const mark = tableNameOf(attachment.name).toLowerCase();
    return marks.some((name) => name.startsWith(mark)) && attachment.state(assessment).state === "ready";
  });
  const all = yield* attachmentReports(candidates, assessment, places, new Set());
  const planned = all.filter(({ taken }) => taken === undefined);
  const isFilled = (write: Write): boolean =>
    write.kind === "setCell" &&
    data.grids.get(write.at.sheet)?.cell(write.at.row, write.at.column).formula !== undefined;
  return {
    reports: planned.flatMap(({ reports }) => {
      const own = reports.filter(({ standing }) => standing !== undefined);
      const names = new Set(own.map(({ sheet }) => sheet.name));
      return reports.filter((each) => own.includes(each) || names.has(each.countedBy ?? ""));
    }),
    filled: planned.flatMap(({ filled }) => filled.writes.filter(isFilled)),
  };
}

function isAmong(candidates: readonly Attachment[]): (name: string) => boolean {
  return (name) => candidates.some((each) => each.name === name);
}

function inputFor(
  assessment: Assessment,
  { paper, settings }: OwnPlaces,
  {
    names,
    isPlanned,
  }: { readonly names: ReadonlySet<string>; readonly isPlanned: (name: string) => boolean },
): { readonly input: AttachmentInput; readonly taken: readonly string[] } {
  const { data } = assessment;
  const taken: string[] = [];
  const named = (sheetName: string): string | undefined => {
    const wanted = tableNameOf(sheetName).toLowerCase();
    return data.names.find(({ name }) => name.toLowerCase() === wanted)?.sheet;
  };
  const input: AttachmentInput = {
    assessment,
    paper,
    settings,
    hasName: (name) => names.has(name),
    isPlanned,
    sheetName: (made) => named(made) ?? made,
    standing: (sheetName) => {
      const found = named(sheetName);
      if (found !== undefined) return data.grids.get(found);
      // A sheet of that name without our mark is a person's, or has lost the mark: either way it is not ours to change.
      if (!data.sheets.some(({ name }) => name === sheetName)) return undefined;
      taken.push(sheetName);
      return undefined;
    },
  };
  return { input, taken };
}

function namesIn({ data, settings }: Assessment, planned: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([
    ...data.names.map(({ name }) => name),
    ...projectFields.map((field) => `绩效_${field}`),
    ...settings.grades.map(({ grade }) => `绩效_等级_${grade}`),
    "绩效_底稿合计",
    ...planned,
  ]);
}
