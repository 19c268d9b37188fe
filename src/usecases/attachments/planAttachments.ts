import { distinctProblems } from "../../core/problems/distinctProblems";
import { rehearsedInSteps } from "../rehearsedSnapshot";
import type { CellAddress } from "../../core/grid/address";
import { allAtOnce, type Steps } from "../../core/grid/steps";
import type { Patch, Write } from "../../core/patch/patch";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import { totalScoreName } from "../../core/sheets/totalCell";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { PlannedReport } from "../../core/sheets/planned";
import { assessInSteps, type Assessment, unreadPaper } from "../assess";
import type { StandingDraft } from "../finishReports";
import { lastWritten, planSheets } from "../planSheets";
import { workbookData } from "../workbookData";
import { tableNameOf } from "../tableName";
import { guardsOf } from "../planCommand";
import type { Attachment } from "./attachment";
import { attachmentReports } from "./attachmentReports";
import { attachments } from "./attachments";

export interface WishedAttachments {
  /** Names of the tables ("表1"); all that can be made when empty. */
  readonly names: readonly string[];
  /** Which indicator table, where there are several. */
  readonly table?: string;
}

export interface MissingAttachment {
  readonly attachment: Attachment;
  readonly problem: Problem;
}

/** What would be written, and nothing is written yet. */
export interface AttachmentPlan {
  readonly assessment: Assessment;
  readonly patch: Patch;
  /** Headers and names on which the rows that the formulas point at rest. */
  readonly guards: readonly CellAddress[];
  readonly made: readonly Attachment[];
  /** Every sheet of what is made, as it will stand, by the name of its table. */
  readonly sheets: ReadonlyMap<string, readonly PlannedReport[]>;
  readonly missing: readonly MissingAttachment[];
  /** Texts drafted by us that a person made his own, where we would word them differently now. */
  readonly drafts: readonly StandingDraft[];
  readonly problems: readonly Problem[];
}

/** Told of each table before it is worked out: the how-manieth it is, of how many. */
export type AttachmentBegun = (attachment: Attachment, count: number, of: number) => void;

/** Plans the wished tables on a workbook as it was read, with 评价底稿 and 评价设置 they rest on. */
export function planAttachments(snapshot: WorkbookSnapshot, wish: WishedAttachments): Result<AttachmentPlan> {
  return allAtOnce(planAttachmentsInSteps(snapshot, wish));
}

/** The same, in pieces. */
export function* planAttachmentsInSteps(
  snapshot: WorkbookSnapshot,
  { names, table }: WishedAttachments,
  begun: AttachmentBegun = () => undefined,
): Steps<Result<AttachmentPlan>> {
  const unknown = names.filter((name) => !attachments.some((each) => each.name === name));
  if (unknown.length > 0) {
    const known = attachments.map(({ name }) => name).join("、");
    return fail(...unknown.map((name) => problem("attachment-unknown", undefined, { name, names: known })));
  }
  const planned = yield* planOn(snapshot, names, table, begun);
  if (!planned.ok) return planned;
  const first = planned.value;
  const settled = yield* snapshotWith(snapshot, first.patch);
  if (!settled) return planned;
  // 评价底稿 points at the figures of tables once these are there: in the same run, not in the next one.
  const again = yield* planOn(settled, names, table, () => undefined);
  if (!again.ok) return planned;
  return ok({
    ...first,
    patch: [...first.patch, ...again.value.patch],
    problems: distinctProblems([...first.problems, ...again.value.problems]),
  });
}

/** The workbook as it will read, where the patch makes tables or moves their rows. */
function* snapshotWith(snapshot: WorkbookSnapshot, patch: Patch): Steps<WorkbookSnapshot | undefined> {
  const changesTables = patch.some(({ kind }) => reshaping.has(kind));
  return changesTables ? yield* rehearsedInSteps(snapshot, patch) : undefined;
}

const reshaping: ReadonlySet<Write["kind"]> = new Set<Write["kind"]>([
  "addSheet",
  "insertRows",
  "deleteRows",
]);

function* planOn(
  snapshot: WorkbookSnapshot,
  names: readonly string[],
  table: string | undefined,
  begun: AttachmentBegun,
): Steps<Result<AttachmentPlan>> {
  const assessed = yield* assessInSteps(workbookData(snapshot), table);
  if (!assessed.ok) return assessed;
  const unread = unreadPaper(assessed.value);
  return unread.length > 0 ? fail(...unread) : ok(yield* planWished(assessed.value, names, begun));
}

function* planWished(
  assessment: Assessment,
  wishedNames: readonly string[],
  begun: AttachmentBegun,
): Steps<AttachmentPlan> {
  const wished = attachments.filter((each) =>
    wishedNames.length === 0 ? each.isOnRequest?.(assessment) !== true : wishedNames.includes(each.name),
  );
  const missing: MissingAttachment[] = [];
  const candidates = wished.filter((attachment) => {
    const found = attachment.state(assessment);
    if (found.state === "missing") missing.push({ attachment, problem: found.problem });
    return found.state === "ready";
  });
  const totalName = totalNameWrites(assessment);
  const names = new Set([
    ...candidates.flatMap((each) => each.names?.(assessment) ?? []),
    ...totalName.map(({ name }) => name),
  ]);
  const made: Attachment[] = [];
  const ownProblems: Problem[] = [];
  const filledCells: Write[] = [];
  const ownerOf = new Map<string, Attachment>();
  const sheets = yield* planSheets(
    assessment,
    (each) => lastWritten(each.heading),
    totalName,
    function* (places) {
      const planned = yield* attachmentReports(candidates, assessment, places, names);
      return planned.flatMap(({ attachment, reports, filled, taken }) => {
        if (taken !== undefined) {
          const about = { sheet: taken, name: attachment.name, mark: tableNameOf(taken) };
          missing.push({ attachment, problem: problem("attachment-sheet-taken", undefined, about) });
          return [];
        }
        made.push(attachment);
        for (const { sheet } of reports) ownerOf.set(sheet.name, attachment);
        ownProblems.push(...reports.flatMap(({ problems = [] }) => problems), ...filled.problems);
        filledCells.push(...filled.writes);
        return reports;
      });
    },
    (sheet) => {
      const owner = ownerOf.get(sheet);
      if (owner) begun(owner, made.indexOf(owner) + 1, made.length);
    },
  );
  const sheetsOf = (attachment: Attachment): readonly PlannedReport[] =>
    sheets.reports.filter(({ sheet }) => ownerOf.get(sheet.name) === attachment);
  return {
    assessment,
    patch: [...totalName, ...sheets.patch, ...filledCells],
    guards: guardsOf(assessment),
    made,
    sheets: new Map(made.map((attachment) => [attachment.name, sheetsOf(attachment)])),
    missing,
    drafts: sheets.drafts,
    problems: [...ownProblems, ...sheets.problems],
  };
}

/** 绩效_总分 is on the table's own 合计, whether or not a score was written yet. */
function totalNameWrites({
  reading: { table },
}: Assessment): readonly Extract<Write, { kind: "defineName" }>[] {
  const { score } = table.columns;
  if (score === undefined || table.totalRow === undefined) return [];
  const area = { top: table.totalRow, bottom: table.totalRow, left: score, right: score };
  return [{ kind: "defineName", name: totalScoreName, sheet: table.sheet, area }];
}
