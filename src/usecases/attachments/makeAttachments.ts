import { projectFields } from "../../core/evidence/evaluationSettings";
import type { CellAddress } from "../../core/grid/address";
import type { Patch, Write } from "../../core/patch/patch";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import { totalScoreName } from "../../core/sheets/totalCell";
import type { Workbook } from "../../workbook/workbook";
import { assess, type Assessment, unreadPaper } from "../assess";
import type { StandingDraft } from "../finishReports";
import { lastWritten, type OwnPlaces, planSheets } from "../planSheets";
import { type Progress, readWorkbook } from "../workbookData";
import { type Attachment, type AttachmentInput, tableNameOf } from "./attachment";
import { attachments } from "./attachments";

export interface AttachmentWish {
  /** Names of the tables ("表1"); all that can be made when empty. */
  readonly names: readonly string[];
  /** Which indicator table, where there are several. */
  readonly table?: string;
  readonly progress: Progress;
}

export interface AttachmentOutcome {
  readonly assessment: Assessment;
  readonly made: readonly Attachment[];
  readonly missing: readonly MissingAttachment[];
  readonly changed: readonly CellAddress[];
  readonly drafts: readonly StandingDraft[];
  readonly problems: readonly Problem[];
}

export interface MissingAttachment {
  readonly attachment: Attachment;
  readonly problem: Problem;
}

/** 生成附表: the wished tables, with 评价底稿 and 评价设置 they rest on, in one patch; no score is written. */
export async function makeAttachments(
  workbook: Workbook,
  wish: AttachmentWish,
): Promise<Result<AttachmentOutcome>> {
  const unknown = wish.names.filter((name) => !attachments.some((each) => each.name === name));
  if (unknown.length > 0) {
    const names = attachments.map(({ name }) => name).join("、");
    return fail(...unknown.map((name) => problem("attachment-unknown", undefined, { name, names })));
  }
  const data = await readWorkbook(workbook, wish.progress);
  if (!data.ok) return data;
  wish.progress("读取评分标准和证据");
  const assessed = assess(data.value, wish.table);
  if (!assessed.ok) return assessed;
  const unread = unreadPaper(assessed.value);
  if (unread.length > 0) return fail(...unread);
  wish.progress("编制附表");
  const plan = planAttachments(assessed.value, wish.names);
  wish.progress("写入附表");
  const applied = await workbook.apply(plan.patch, { basis: data.value });
  if (!applied.ok) return applied;
  return ok({
    assessment: assessed.value,
    made: plan.made,
    missing: plan.missing,
    changed: applied.value.changed,
    drafts: plan.drafts,
    problems: [...plan.problems, ...applied.value.warnings],
  });
}

export interface AttachmentPlan extends Pick<AttachmentOutcome, "made" | "missing" | "drafts" | "problems"> {
  readonly patch: Patch;
}

/** What would be written, for a preview. */
export function planAttachments(assessment: Assessment, names: readonly string[]): AttachmentPlan {
  const wished = attachments.filter(({ name }) => names.length === 0 || names.includes(name));
  const missing: MissingAttachment[] = [];
  const candidates = wished.filter((attachment) => {
    const found = attachment.state(assessment);
    if (found.state === "missing") missing.push({ attachment, problem: found.problem });
    return found.state === "ready";
  });
  const totalName = totalNameWrites(assessment);
  const planned = new Set(candidates.flatMap((each) => each.names?.(assessment) ?? []));
  const made: Attachment[] = [];
  const ownProblems: Problem[] = [];
  const sheets = planSheets(
    assessment,
    (each) => lastWritten(each.heading),
    totalName,
    (places) =>
      candidates.flatMap((attachment) => {
        const names = namesIn(assessment, [...planned, ...totalName.map(({ name }) => name)]);
        const isPlanned = (name: string): boolean => candidates.some((each) => each.name === name);
        const { input, taken } = inputFor(attachment, assessment, places, { names, isPlanned });
        const reports = attachment.plan(input);
        const [sheet] = taken;
        if (sheet !== undefined) {
          const about = { sheet, name: attachment.name, mark: tableNameOf(sheet) };
          missing.push({ attachment, problem: problem("attachment-sheet-taken", undefined, about) });
          return [];
        }
        made.push(attachment);
        ownProblems.push(...reports.flatMap(({ problems = [] }) => problems));
        return reports;
      }),
  );
  return {
    patch: [...totalName, ...sheets.patch],
    made,
    missing,
    drafts: sheets.drafts,
    problems: [...ownProblems, ...sheets.problems],
  };
}

function inputFor(
  attachment: Attachment,
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

function namesIn({ data, settings }: Assessment, planned: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...data.names.map(({ name }) => name),
    ...projectFields.map((field) => `绩效_${field}`),
    ...settings.grades.map(({ grade }) => `绩效_等级_${grade}`),
    "绩效_底稿合计",
    ...planned,
  ]);
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
