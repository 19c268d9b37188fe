import type { Exact } from "../../core/number/exact";
import type { Grid } from "../../core/grid/grid";
import { type Opinion, readOpinions } from "../../core/sheets/report/opinionForm";
import { readReplies, type StandingReply } from "../../core/sheets/report/standingReplies";
import type { Assessment } from "../assess";
import { tableNameOf } from "../tableName";
import { type Consultation, consultations } from "./opinionAttachments";

/** An opinion on the report, and the answer to it where there is one. */
export interface AnsweredOpinion extends Opinion {
  readonly reply?: StandingReply;
}

/** Opinions that say something, in the order of the form. */
export function answeredOpinions(
  { data }: Assessment,
  consultation: Consultation,
): readonly AnsweredOpinion[] {
  const sheetOf = (made: string): Grid | undefined => {
    const wanted = tableNameOf(made).toLowerCase();
    const named = data.names.find(({ name }) => name.toLowerCase() === wanted)?.sheet;
    return data.grids.get(named ?? made);
  };
  const form = sheetOf(consultation.form.sheet);
  if (!form) return [];
  const table = sheetOf(consultation.replies.sheet);
  const replies = table ? readReplies(table) : [];
  return readOpinions(form)
    .filter(({ indicator, opinion }) => indicator !== "" || opinion !== "")
    .map((opinion): AnsweredOpinion => {
      const reply = replies.find(({ opinionRow }) => opinionRow === opinion.row);
      return reply ? { ...opinion, reply } : opinion;
    });
}

export interface AdoptedReply {
  /** "附件9" */
  readonly attachment: string;
  readonly number: number;
  readonly indicator: string;
  readonly original?: Exact;
}

/** Opinions that are to change a score: 采纳 and 部分采纳. */
export function adoptedReplies(assessment: Assessment): readonly AdoptedReply[] {
  return consultations.flatMap((consultation) =>
    answeredOpinions(assessment, consultation).flatMap(({ number, indicator, reply }) =>
      reply && (reply.decision === "采纳" || reply.decision === "部分采纳")
        ? [
            {
              attachment: consultation.replies.name,
              number,
              indicator,
              ...(reply.original ? { original: reply.original } : {}),
            },
          ]
        : [],
    ),
  );
}
