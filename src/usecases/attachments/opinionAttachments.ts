import { areaName, type Area } from "../../core/grid/address";
import { quotedSheet } from "../../core/grid/address";
import { type OpinionFormInput, planOpinionForm } from "../../core/sheets/report/opinionForm";
import type { Assessment } from "../assess";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";

/** Who is asked for an opinion on the report: a form for the opinions, and a table of the answers to them. */
export interface Consultation {
  readonly form: { readonly name: string; readonly title: string; readonly sheet: string };
  readonly replies: { readonly name: string; readonly title: string; readonly sheet: string };
  readonly party: string;
  readonly partyName: string;
}

export const consultations = [
  {
    form: { name: "附件8", title: "绩效评价报告意见反馈表", sheet: "附件8 意见反馈表" },
    replies: { name: "附件9", title: "绩效评价报告意见反馈采纳情况表（部门）", sheet: "附件9 采纳情况表" },
    party: "区级预算部门\n（单位）",
    partyName: "绩效_被评价单位",
  },
  {
    form: { name: "附件10", title: "绩效评价报告意见反馈表（科室）", sheet: "附件10 意见反馈表（科室）" },
    replies: {
      name: "附件11",
      title: "绩效评价报告意见反馈采纳情况表（科室）",
      sheet: "附件11 采纳情况表（科室）",
    },
    party: "区级财政部门\n业务科室",
    partyName: "绩效_财政业务科室",
  },
] as const satisfies readonly Consultation[];

/** 附件8 and 附件10 (sheets.md §12). */
export const opinionAttachments: readonly Attachment[] = consultations.map((consultation) => ({
  name: consultation.form.name,
  title: consultation.form.title,
  state: () => ready,
  plan: (input) => [planOpinionForm(opinionForm(consultation, input))],
}));

export function opinionForm(consultation: Consultation, input: AttachmentInput): OpinionFormInput {
  return {
    ...frameOf(input, consultation.form.sheet),
    number: consultation.form.name,
    title: consultation.form.title,
    party: consultation.party,
    partyName: consultation.partyName,
    indicators: nameRange(input.assessment),
  };
}

/** The cells with the indicators' names as one fixed range: '附件3'!$C$4:$C$26. */
export function nameRange({ reading }: Assessment): string {
  const cells = reading.indicators.map(({ cells: { name } }) => name);
  const column = Math.min(...cells.map((cell) => cell.column));
  return fixedRange(
    reading.table.sheet,
    column,
    cells.map(({ row }) => row),
  );
}

export function fixedRange(sheet: string, column: number, rows: readonly number[]): string {
  const area: Area = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
  return `${quotedSheet(sheet)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
