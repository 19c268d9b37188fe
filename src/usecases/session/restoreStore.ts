import type { RestorePoint } from "../../core/patch/restorePoint";

/** A command that can be taken back, as it is kept on this computer. */
export interface StoredCommand {
  /** Grows with time. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "重新评分" */
  readonly title: string;
  /** What it changed, in words: "H7、H12 等 46 格，新建“评价底稿”". */
  readonly content: string;
  /** Cells whose content changed. */
  readonly cells: number;
  /** writing: it was begun and nobody has said that it ended; the workbook may hold half of it. */
  readonly state: "writing" | "done";
  readonly point: RestorePoint;
}

/** Where restore points outlive the pane: on this computer only, a bounded number for each workbook. */
export interface RestoreStore {
  /** Of one workbook, the last first. */
  list(workbook: string): Promise<readonly StoredCommand[]>;
  /** Adds it or replaces the one of that id. */
  save(workbook: string, command: StoredCommand): Promise<void>;
  remove(workbook: string, id: number): Promise<void>;
}

/** More commands than this nobody takes back one by one. */
export const mostCommands = 30;
