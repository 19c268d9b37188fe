import { sayProblem } from "../../core/problems/say";
import type { Assessment } from "../assess";
import type { Attachment } from "../attachments/attachment";
import { attachments } from "../attachments/attachments";
import type { AttachmentPlan } from "../attachments/planAttachments";
import type { StoredCommand } from "../session/restoreStore";
import { tableNameOf } from "../tableName";
import { sheetChanges } from "./attachmentChanges";
import { editsOf } from "./attachmentEdits";
import { momentOf } from "./figures";
import type { BarText } from "./paneBar";

/** 附件: what can be handed over, and how it stands. */
export interface AttachmentRow {
  readonly name: string;
  readonly label: string;
  readonly standing: AttachmentStanding;
  /** "10:20 生成，是最新的" */
  readonly state: string;
  /** What a person changed on its sheets. */
  readonly edits: number;
}

/** made: whether it is up to date is still being worked out. */
export type AttachmentStanding = "missing" | "new" | "made" | "latest" | "outdated" | "edited";

export interface AttachmentSource {
  readonly assessment: Assessment;
  readonly history: readonly StoredCommand[];
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** The tables that stand, planned anew; undefined until that is done. */
  readonly renewal?: AttachmentPlan | undefined;
}

/** What a table rests on, in words: why it is no longer up to date. */
const restsOn: Readonly<Record<string, string>> = {
  附件4: "资金数据",
  自评表: "资金数据",
  附件5: "问卷数据",
  附件2: "绩效目标",
};

export function attachmentRows(source: AttachmentSource): readonly AttachmentRow[] {
  const { assessment } = source;
  return attachments
    .filter((each) => each.isOnRequest?.(assessment) !== true || sheetsOf(each, assessment).length > 0)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((attachment) => ({
      name: attachment.name,
      label: attachmentLabel(attachment),
      ...standingOf(attachment, source),
    }));
}

/** Tables that stand in the workbook and can be renewed: by their defined names, whatever they are called by now. */
export function standingNames(assessment: Assessment): readonly string[] {
  return attachments
    .filter((each) => sheetsOf(each, assessment).length > 0 && each.state(assessment).state === "ready")
    .map(({ name }) => name);
}

export function attachmentLabel({ name, title }: Pick<Attachment, "name" | "title">): string {
  return title.includes(name) ? title : `${name} ${title}`;
}

/** Ticked unless the evaluator says otherwise: what is new or no longer up to date. */
export function isDue({ standing }: AttachmentRow): boolean {
  return standing === "new" || standing === "outdated";
}

export function canMake({ standing }: AttachmentRow): boolean {
  return standing !== "missing";
}

/** "已选 5 张 / 新建 3，更新 2"; "没有选 / 概要表还没生成". */
export function attachmentBar(rows: readonly AttachmentRow[], chosen: readonly AttachmentRow[]): BarText {
  if (chosen.length === 0) {
    const open = rows.filter(({ standing }) => standing === "new");
    const [first] = open;
    const more = open.length > 1 ? `等 ${String(open.length)} 张` : "";
    return first ? { line: "没有选", detail: `${first.name}${more}还没生成` } : { line: "没有选" };
  }
  const made = chosen.filter(({ standing }) => standing === "new").length;
  return {
    line: `已选 ${String(chosen.length)} 张`,
    detail: countsText(made, chosen.length - made, ""),
  };
}

/** "新建 3，更新 2" */
export function countsText(made: number, renewed: number, unit: string): string {
  return [made > 0 ? `新建 ${String(made)}${unit}` : "", renewed > 0 ? `更新 ${String(renewed)}${unit}` : ""]
    .filter((part) => part !== "")
    .join("，");
}

function standingOf(
  attachment: Attachment,
  { assessment, history, now, renewal }: AttachmentSource,
): Pick<AttachmentRow, "standing" | "state" | "edits"> {
  const found = attachment.state(assessment);
  if (found.state === "missing") return { standing: "missing", state: sayProblem(found.problem), edits: 0 };
  const taken = renewal?.missing.find((each) => each.attachment === attachment);
  if (taken) return { standing: "missing", state: sayProblem(taken.problem), edits: 0 };
  const sheets = sheetsOf(attachment, assessment);
  if (sheets.length === 0) return { standing: "new", state: "未生成", edits: 0 };
  const at = madeAt(sheets, history);
  const made = at === undefined ? "已生成" : `${momentOf(at, now)} 生成`;
  const reports = renewal?.sheets.get(attachment.name);
  if (!renewal || !reports) return { standing: "made", state: made, edits: 0 };
  const edits = editsOf(renewal, [attachment.name]);
  const edited = new Set(edits.map(({ key }) => key));
  const changes = reports.some(
    (report) =>
      report.standing === undefined || report.removed.length > 0 || sheetChanges(report, edited).length > 0,
  );
  const counted = { edits: edits.length };
  if (changes) {
    const what = restsOn[attachment.name] ?? "评分";
    const also = edits.length > 0 ? "，也有人工修改" : "";
    return { standing: "outdated", state: `${made}后${what}有变${also}`, ...counted };
  }
  if (edits.length > 0) return { standing: "edited", state: `${made}后有人工修改`, ...counted };
  return { standing: "latest", state: `${made}，是最新的`, ...counted };
}

function sheetsOf({ name }: Attachment, { data }: Assessment): readonly string[] {
  const mark = tableNameOf(name).toLowerCase();
  return data.names.filter((each) => each.name.toLowerCase().startsWith(mark)).map(({ sheet }) => sheet);
}

/** When a command of ours last wrote one of the sheets, as far as this computer remembers. */
function madeAt(sheets: readonly string[], history: readonly StoredCommand[]): number | undefined {
  return history.find(
    ({ point: { made, left } }) =>
      made.sheets.some((each) => sheets.includes(each)) || left.some(({ at }) => sheets.includes(at.sheet)),
  )?.at;
}

/** 表1, 表2, 附件2 … 附件11, and then those without a number. */
function orderOf({ name }: Attachment): number {
  const number = Number(/\d+/.exec(name)?.[0] ?? "99");
  return (name.startsWith("表") ? 0 : 100) + number;
}
