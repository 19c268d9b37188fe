import type { CellAddress } from "../../core/grid/address";
import { cellText } from "../../core/grid/cellText";
import { problem } from "../../core/problems/problem";
import type { Deduction } from "../../core/standards/outcome";
import { type Issue, planIssuesTable } from "../../core/sheets/report/issuesTable";
import { reference } from "../../core/sheets/report/reportFormulas";
import type { AssessedIndicator, Assessment } from "../assess";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";
import { scoredLevel } from "./scoredLevels";

const sheet = "附件6 问题汇总表";

/** 附件6 问题汇总表: a row for each fact that cost points (sheets.md §11). */
export const issuesAttachment: Attachment = {
  name: "附件6",
  title: "抽样点发现问题汇总表",
  state: ({ indicators }) =>
    indicators.some(({ scored }) => scored.state === "scored")
      ? ready
      : { state: "missing", problem: problem("attachment-no-scores", undefined, { name: "附件6" }) },
  plan: (input) => {
    const { indicators } = input.assessment;
    const { full, points } = scoredLevel(
      { name: "", indicators: indicators.map((_, index) => index) },
      input,
    );
    return [
      planIssuesTable({
        ...frameOf(input, sheet),
        issues: indicators.flatMap((each, index) => issuesOf(each, index, input)),
        deducted: `IF(${points}="","",ROUND(${full}-${points},2))`,
      }),
    ];
  },
};

function issuesOf(each: AssessedIndicator, index: number, input: AttachmentInput): readonly Issue[] {
  const { indicator, scored } = each;
  if (scored.state !== "scored") return [];
  const [first = "", second] = indicator.path.slice(0, -1);
  return scored.deductions.flatMap((deduction): readonly Issue[] => {
    const [at] = deduction.cells;
    if (deduction.source === "computed" || !at) return [];
    const cell = paperCells(each, index, deduction, at, input);
    if (!cell) return [];
    return [
      {
        paperRow: at.row,
        category: second ?? first,
        nameCell: reference(indicator.cells.name),
        description: isNoteItself(at, deduction, input.assessment)
          ? { cell: cell.note }
          : { text: `${deduction.reason.replace(/[。；;\s]+$/, "")}。` },
        points: cell.points,
      },
    ];
  });
}

/** Words and points of the row in 评价底稿 that the deduction comes from. */
function paperCells(
  { evidence }: AssessedIndicator,
  index: number,
  { source }: Deduction,
  at: CellAddress,
  { paper }: AttachmentInput,
): { readonly note: string; readonly points: string } | undefined {
  if (source === "manual") {
    const [note, points] = [paper.manual(at.row, "note"), paper.manual(at.row, "deduction")];
    return note === undefined || points === undefined ? undefined : { note, points };
  }
  const line = evidence.matches.find(({ row }) => row?.row === at.row)?.line;
  const [note, points] = line
    ? [paper.line(index, line, "note"), paper.line(index, line, "deduction")]
    : [undefined, undefined];
  return note === undefined || points === undefined ? undefined : { note, points };
}

/** The reason is what 事实描述 says, word for word. */
function isNoteItself(at: CellAddress, { reason }: Deduction, { data, paper }: Assessment): boolean {
  const column = paper?.header.columns.note;
  const grid = data.grids.get(at.sheet);
  return column !== undefined && cellText(grid?.cell(at.row, column).value ?? { type: "blank" }) === reason;
}
