import type { ChartShape, ChartSpec } from "../../core/patch/chart";
import { keepsStanding } from "../../core/sheets/secondRun";
import type { PlannedReport, PlannedRow, PlannedSheet } from "../../core/sheets/planned";
import { attachments } from "../attachments/attachments";
import type { AttachmentPlan } from "../attachments/planAttachments";
import { type AttachmentChange, sheetChanges } from "./attachmentChanges";
import { type AttachmentEdit, editsOf } from "./attachmentEdits";
import { attachmentLabel } from "./attachmentList";
import { isFigure, shownPlanned, shownStanding } from "./shownCell";

/** One table before it is made: what it will look like, and what becomes of the one that stands. */
export interface AttachmentPreview {
  readonly label: string;
  readonly sheets: readonly SheetPreview[];
  readonly edits: readonly AttachmentEdit[];
  /** "更新 2 处", "新建 2 张工作表" */
  readonly bar: string;
}

export interface SheetPreview {
  readonly sheet: string;
  /** 更新工作表“表1”, A4 横向，1 页, 另附柱形图（分值、得分）. */
  readonly facts: string;
  readonly rows: readonly PreviewRow[];
  /** "其余 12 行在生成的表里看。" */
  readonly rest: string;
  /** "算出来的数写成公式 …"; "" where there are none. */
  readonly formulas: string;
  /** "与现有“表1”相比"; undefined for a new sheet. */
  readonly compared?: {
    readonly title: string;
    readonly changes: readonly AttachmentChange[];
    /** Said where nothing differs, or of what is not listed. */
    readonly note: string;
  };
}

export interface PreviewRow {
  readonly key: number;
  readonly isHeader: boolean;
  readonly cells: readonly PreviewCell[];
}

interface PreviewCell {
  readonly column: number;
  readonly text: string;
  readonly isFigure: boolean;
  readonly columns: number;
  readonly rows: number;
}

const MOST_ROWS = 20;
const MOST_CHANGES = 30;

const chartNames = {
  clusteredColumn: "柱形图",
  line: "折线图",
  percentBar: "百分比条形图",
} as const satisfies Record<ChartShape["kind"], string>;

/** undefined where the table cannot be made. */
export function attachmentPreview(plan: AttachmentPlan, name: string): AttachmentPreview | undefined {
  const reports = plan.sheets.get(name);
  const attachment = attachments.find((each) => each.name === name);
  if (!reports || !attachment) return undefined;
  const edits = editsOf(plan, [name]);
  const edited = new Set(edits.map(({ key }) => key));
  const sheets = reports.map((report) => sheetPreview(report, edited));
  const changes = reports.reduce((sum, report) => sum + countChanges(report, edited), 0);
  const made = reports.filter(({ standing }) => standing === undefined).length;
  const parts = [
    made > 0 ? `新建 ${String(made)} 张工作表` : "",
    changes > 0 ? `更新 ${String(changes)} 处` : "",
  ].filter((part) => part !== "");
  return {
    label: attachmentLabel(attachment),
    sheets,
    edits,
    bar: parts.length > 0 ? parts.join("，") : "没有变化",
  };
}

function countChanges(report: PlannedReport, edited: ReadonlySet<string>): number {
  return report.standing ? sheetChanges(report, edited).length + report.removed.length : 0;
}

function sheetPreview(report: PlannedReport, edited: ReadonlySet<string>): SheetPreview {
  const { sheet } = report;
  const rows = sheet.rows
    .map((row, index) => previewRow(report, row, index))
    // the rows that a chart stands on are empty
    .filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const rest = rows.length - MOST_ROWS;
  const hasFormulas = sheet.rows.some(({ cells }) =>
    [...cells.values()].some(({ value }) => value.type === "formula"),
  );
  const preview: SheetPreview = {
    sheet: sheet.name,
    facts: [
      report.standing ? `更新工作表“${sheet.name}”` : `新建工作表“${sheet.name}”`,
      ...pageFacts(sheet),
    ].join("　"),
    rows: rows.slice(0, MOST_ROWS),
    rest: rest > 0 ? `其余 ${String(rest)} 行在生成的表里看。` : "",
    formulas: hasFormulas ? "算出来的数写成公式，改了评分或底稿会自动更新。" : "",
  };
  return report.standing ? { ...preview, compared: compared(report, edited) } : preview;
}

function compared(report: PlannedReport, edited: ReadonlySet<string>): NonNullable<SheetPreview["compared"]> {
  const changes = sheetChanges(report, edited);
  const { length } = report.removed;
  const notes = [
    changes.length > MOST_CHANGES ? `其余 ${String(changes.length - MOST_CHANGES)} 处没有列出。` : "",
    length > 0 ? `去掉不再需要的 ${String(length)} 行。` : "",
  ].join("");
  return {
    title: `与现有“${report.sheet.name}”相比`,
    changes: changes.slice(0, MOST_CHANGES),
    note: changes.length === 0 && length === 0 ? "没有变化。" : notes,
  };
}

function pageFacts({ rules: { print }, charts = [] }: PlannedSheet): readonly string[] {
  const side = print.orientation === "landscape" ? "横向" : "纵向";
  const pages = print.fitToOnePage ? 1 : print.breaksAfter.length + 1;
  return [`A4 ${side}，${String(pages)} 页`, ...chartFacts(charts)];
}

function chartFacts(charts: readonly ChartSpec[]): readonly string[] {
  const [only, ...others] = charts;
  if (!only) return [];
  const shown = chartNames[only.shape.kind];
  if (others.length > 0) return [`另附${shown}等 ${String(charts.length)} 张图`];
  return [`另附${shown}（${only.series.map(({ name }) => name.text).join("、")}）`];
}

function previewRow({ sheet, standing }: PlannedReport, row: PlannedRow, index: number): PreviewRow {
  const { titleRows } = sheet.rules.print;
  const cells = sheet.columnWidths.flatMap((_, column): readonly PreviewCell[] => {
    const area = sheet.merges.find(
      ({ top, bottom, left, right }) => index >= top && index <= bottom && column >= left && column <= right,
    );
    if (area && (area.top !== index || area.left !== column)) return [];
    const planned = row.cells.get(column);
    const found = row.existing === undefined ? undefined : standing?.cell(row.existing, column);
    const isKept = found !== undefined && (!planned || keepsStanding(found, planned));
    const text = isKept
      ? shownStanding(found, planned?.style.numberFormat)
      : planned
        ? shownPlanned(planned)
        : "";
    return [
      {
        column,
        text,
        isFigure: planned !== undefined && isFigure(planned),
        columns: area ? area.right - area.left + 1 : 1,
        rows: area ? Math.min(area.bottom, MOST_ROWS - 1) - area.top + 1 : 1,
      },
    ];
  });
  const isHeader = titleRows !== undefined && index >= titleRows.first && index <= titleRows.last;
  return { key: index, isHeader, cells };
}
