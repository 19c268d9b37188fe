import type { Finding } from "../../core/checks/finding";
import type { Comparison } from "../../core/checks/report/comparisons";
import type { Report } from "../../core/checks/report/report";
import type { CellAddress } from "../../core/grid/address";
import type { Problem } from "../../core/problems/problem";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { Assessment } from "../assess";
import type { IndicatorChange } from "./evidenceChanges";
import type { StoredCommand } from "./restoreStore";
import type { ScoreChange } from "./scoreChanges";

/** Everything the pane shows, and nothing it would have to work out. Replaced as a whole at every change. */
export interface SessionState {
  readonly stage: Stage;
  readonly work?: Work;
  /** Why the last command did not do what it was to do; the workbook is as it was. */
  readonly failure?: Failure;
  /** Told by the last command that did. */
  readonly told: readonly Problem[];
  readonly lastWrite?: LastWrite;
  /** What can be taken back, the last first. */
  readonly history: readonly StoredCommand[];
  /** The command that was just taken back and can be done again. */
  readonly undone?: { readonly title: string; readonly cells: number };
  /** 写入预览: waits for the evaluator. */
  readonly preview?: Preview;
  /** Cells changed since the command that is to be taken back: what stands there would be lost. */
  readonly undoQuestion?: UndoQuestion;
  readonly live: "on" | "paused";
  /** Somebody else changed cells: the score shown is that of before. */
  readonly outdated?: { readonly at: number; readonly sheets: readonly string[] };
  /** The last first. */
  readonly recent: readonly RecentChange[];
  /** 核对: undefined until everything was held against everything once. */
  readonly checks?: Checks;
  /** The report that is held against the workbook; nothing of it leaves the machine. */
  readonly report?: OpenedReport;
  /** The cell that is chosen in the workbook, by a person or by 转到. */
  readonly selected?: CellAddress;
}

export type Stage =
  | { readonly kind: "reading" }
  /** No table to score, or several and none chosen. */
  | { readonly kind: "unusable"; readonly problems: readonly Problem[]; readonly snapshot?: WorkbookSnapshot }
  | { readonly kind: "open"; readonly open: OpenWorkbook };

/** The workbook as it was last read, usable or not. */
export function snapshotOf(stage: Stage): WorkbookSnapshot | undefined {
  switch (stage.kind) {
    case "reading":
      return undefined;
    case "unusable":
      return stage.snapshot;
    case "open":
      return stage.open.snapshot;
  }
}

/** The workbook as it was last read, and what it comes to. */
export interface OpenWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly assessment: Assessment;
  /** Cells of the evaluator's table that 重新评分 would change now, those a person wrote among them. */
  readonly waiting: readonly ScoreChange[];
  readonly problems: readonly Problem[];
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

export interface Work {
  /** "正在评分" */
  readonly title: string;
  /** What is being done now: a sheet's name, an indicator. */
  readonly item: string;
  readonly done?: { readonly count: number; readonly of: number };
  readonly since: number;
  readonly isCancelling: boolean;
  /** It stands still until somebody has left the cell that he is typing into. */
  readonly waitsForCell: boolean;
}

export interface Failure {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly at: number;
}

export interface LastWrite {
  readonly kind: "written" | "takenBack";
  readonly title: string;
  readonly at: number;
  readonly cells: number;
}

export interface Preview {
  readonly changes: readonly ScoreChange[];
  readonly before: Assessment;
  readonly after: Assessment;
  /** How many cells of our own sheets follow. */
  readonly others: number;
}

export interface UndoQuestion {
  readonly command: StoredCommand;
  readonly changed: readonly CellAddress[];
  /** Whether the rest can be taken back while these cells stay as they are. */
  readonly canKeep: boolean;
}

export interface Checks {
  readonly findings: readonly Finding[];
  /** Figures of the report beside the workbook's; none without a report. */
  readonly comparisons: readonly Comparison[];
  /** When they were worked out; milliseconds since 1970. */
  readonly at: number;
  /** The workbook or the report changed since. */
  readonly isStale: boolean;
}

export interface OpenedReport {
  /** Its file, or that it was pasted. */
  readonly name: string;
  readonly report: Report;
}

export interface RecentChange extends IndicatorChange {
  readonly at: number;
}
