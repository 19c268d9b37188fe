import type { Grid } from "../../core/grid/grid";
import type { Steps } from "../../core/grid/steps";
import type { Write } from "../../core/patch/patch";
import type { Problem } from "../../core/problems/problem";
import type { PaperPlaces } from "../../core/sheets/paper/paperSheet";
import type { PlannedReport } from "../../core/sheets/planned";
import type { PlannedSettings } from "../../core/sheets/settings/settingsSheet";
import type { ReportFrame } from "../../core/sheets/report/reportSheet";
import type { Assessment } from "../assess";
import { tableNameOf } from "../tableName";
import { presentGrid } from "../presentGrid";

/** A table of the report that is generated from the workbook: 表1, 附件4, 概要表 … (sheets.md §4–16). */
export interface Attachment {
  /** What it is asked for by: "表1", "附件4", "概要表". */
  readonly name: string;
  /** "绩效评价得分情况表" */
  readonly title: string;
  /** Whether it can be made of this workbook, and if not, why. */
  state(assessment: Assessment): AttachmentState;
  /** Not among "all that can be made": made where somebody names it. Without this, every run makes it. */
  isOnRequest?(assessment: Assessment): boolean;
  /** Defined names that its sheets carry beyond 绩效_表_…, so that other tables can rely on them. */
  names?(assessment: Assessment): readonly string[];
  /** Its sheets in order; only called where the state is ready. */
  plan(input: AttachmentInput): AttachmentPlanning;
  /** Cells that it fills in on a sheet of the evaluator's, which already has a place for them. */
  fill?(input: AttachmentInput): FilledCells;
}

/** Sheets that are planned at once, or in pieces where they rest on long data. */
export type AttachmentPlanning = readonly PlannedReport[] | Steps<readonly PlannedReport[]>;

export type AttachmentState =
  { readonly state: "ready" } | { readonly state: "missing"; readonly problem: Problem };

/** What a table is planned from. */
export interface AttachmentInput {
  readonly assessment: Assessment;
  /**
   * The sheet as it stands, by its defined name (tableNameOf), so that renaming loses nothing. Undefined when it is
   * still to be made; where a sheet without our mark has its name, nothing of the attachment is written.
   */
  standing(sheetName: string): Grid | undefined;
  /** The name of a sheet of ours in formulas: the one it has now, else the one it is made with. */
  sheetName(made: string): string;
  /** A workbook-wide name that stands there or will once all wished tables are made: "绩效_综合满意度". */
  hasName(name: string): boolean;
  /** The table of that name is brought up to date in the same run. */
  isPlanned(attachment: string): boolean;
  readonly paper: PaperPlaces;
  readonly settings: PlannedSettings["cells"];
}

export interface FilledCells {
  readonly writes: readonly Write[];
  readonly problems: readonly Problem[];
}

export const ready: AttachmentState = { state: "ready" };

/** Name, defined name, standing sheet and font of a sheet that is called so when it is made. */
export function frameOf(input: AttachmentInput, sheetName: string): ReportFrame {
  const standing = input.standing(sheetName);
  return {
    name: standing?.sheet ?? sheetName,
    tableName: tableNameOf(sheetName),
    ...(standing ? { standing, shown: presentGrid(standing, input.assessment.cells.present) } : {}),
    font: input.assessment.settings.bodyFont,
  };
}
