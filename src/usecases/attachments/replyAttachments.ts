import type { CellAddress } from "../../core/grid/address";
import { toFixedText } from "../../core/number/round";
import { problem, type Problem } from "../../core/problems/problem";
import { plannedOpinionRow, planOpinionForm } from "../../core/sheets/report/opinionForm";
import { type PlannedReply, planReplyTable } from "../../core/sheets/report/replyTable";
import type { AssessedIndicator, Assessment } from "../assess";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";
import { type Consultation, consultations, fixedRange, nameRange, opinionForm } from "./opinionAttachments";
import { type AnsweredOpinion, answeredOpinions } from "./replies";
import { standingScore } from "./scoredLevels";

/** 附件9 and 附件11 (sheets.md §13): each opinion answered, the score before and after it. */
export const replyAttachments: readonly Attachment[] = consultations.map((consultation) => ({
  name: consultation.replies.name,
  title: consultation.replies.title,
  state: (assessment) => {
    if (answeredOpinions(assessment, consultation).length > 0) return ready;
    const { form, replies } = consultation;
    const about = { name: replies.name, sheet: form.sheet, source: form.name };
    return { state: "missing", problem: problem("attachment-no-opinions", undefined, about) };
  },
  plan: (input) => [replyReport(consultation, input)],
}));

function replyReport(consultation: Consultation, input: AttachmentInput) {
  const { assessment } = input;
  const { form, replies } = consultation;
  const planned = input.isPlanned(form.name) ? planOpinionForm(opinionForm(consultation, input)) : undefined;
  const opinions = answeredOpinions(assessment, consultation);
  const { score } = assessment.reading.table.columns;
  const rows = assessment.reading.indicators.map(({ cells: { name } }) => name.row);
  const report = planReplyTable({
    ...frameOf(input, replies.sheet),
    number: replies.name,
    title: replies.title,
    party: consultation.party,
    partyName: consultation.partyName,
    opinionSheet: input.sheetName(form.sheet),
    replies: opinions.map((opinion): PlannedReply => {
      const found = indicatorOf(opinion, assessment);
      const original = found && !opinion.reply ? standingScore(found, assessment) : undefined;
      const evidence = found ? evidenceOf(found) : undefined;
      return {
        standingRow: opinion.row,
        row: planned ? plannedOpinionRow(planned, opinion.row) : opinion.row,
        reason: opinion.reply?.decision === "采纳" ? "予以采纳。" : "",
        ...(original ? { original } : {}),
        ...(evidence ? { evidence } : {}),
      };
    }),
    ...(score === undefined
      ? {}
      : {
          lookup: {
            names: nameRange(assessment),
            scores: fixedRange(assessment.reading.table.sheet, score, rows),
          },
        }),
  });
  return {
    ...report,
    problems: opinions.flatMap((opinion) => problemsOf(opinion, assessment, input, form.sheet)),
  };
}

function problemsOf(
  opinion: AnsweredOpinion,
  assessment: Assessment,
  input: AttachmentInput,
  form: string,
): readonly Problem[] {
  const { number, indicator, row, reply } = opinion;
  const found = indicatorOf(opinion, assessment);
  const at: CellAddress = { sheet: input.sheetName(form), row, column: 2 };
  const unknown =
    indicator !== "" && !found ? [problem("opinion-unknown-indicator", at, { found: indicator })] : [];
  if (!reply) return unknown;
  const about = { number: String(number) };
  switch (reply.decision) {
    case "":
      return [...unknown, problem("opinion-without-decision", reply.at.decision, about)];
    case "不采纳":
      return reply.reason === ""
        ? [...unknown, problem("opinion-without-reason", reply.at.reason, about)]
        : unknown;
    case "采纳":
      return [...unknown, ...(found ? unchanged(number, found, opinion, assessment) : [])];
    default:
      return unknown;
  }
}

/** Adopted, and yet the score is what it was: the evidence is still to be changed. */
function unchanged(
  number: number,
  each: AssessedIndicator,
  { reply }: AnsweredOpinion,
  assessment: Assessment,
): readonly Problem[] {
  const present = standingScore(each, assessment);
  if (!present || !reply?.original?.equals(present)) return [];
  const about = {
    number: String(number),
    indicator: each.indicator.name,
    points: toFixedText(present, 2),
  };
  return [problem("opinion-adopted-unchanged", evidenceOf(each), about)];
}

function indicatorOf({ indicator }: AnsweredOpinion, { indicators, data }: Assessment) {
  const same = (each: AssessedIndicator): boolean => {
    const { name, cells } = each.indicator;
    const shown = data.grids.get(cells.name.sheet)?.cell(cells.name.row, cells.name.column).value;
    return name === indicator || (shown?.type === "text" && shown.text.trim() === indicator);
  };
  const found = indicators.filter(same);
  return found.length === 1 ? found[0] : undefined;
}

/** The first fact of the indicator in 评价底稿. */
function evidenceOf({ evidence }: AssessedIndicator): CellAddress | undefined {
  for (const { row } of evidence.matches) {
    const at = row?.at("value");
    if (at) return at;
  }
  return undefined;
}
