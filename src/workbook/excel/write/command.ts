import type { PageBreaks } from "../../../core/patch/patch";
import type { Problem } from "../../../core/problems/problem";
import type { ApplyWish, WorkbookSnapshot } from "../../workbook";
import type { Failure } from "../failure";
import type { Memory } from "../memory";
import type { Plan } from "../plan/steps";
import type { Expectations } from "./expectations";
import type { Seen } from "./seenCells";
import type { SeenNames } from "./seenNames";

/** One patch on its way into the workbook. */
export interface Command {
  readonly memory: Memory;
  readonly plan: Plan;
  readonly basis: WorkbookSnapshot;
  readonly wish: ApplyWish;
  readonly expectations: Expectations;
}

/** Why a command could not be finished. */
export type Cause =
  | { readonly kind: "failure"; readonly failure: Failure }
  /** Somebody changed a cell or a header between reading and writing. */
  | { readonly kind: "changed"; readonly problems: readonly Problem[] }
  /** Excel took the write and holds something else. */
  | { readonly kind: "notLanded"; readonly where: string }
  | { readonly kind: "cancelled" };

export interface Broken {
  readonly cause: Cause;
  /** What stood in the cells right before they were written, where that was seen. */
  readonly seen: Seen;
  readonly names: SeenNames | undefined;
  /** Where pages ended right before. */
  readonly breaks: readonly PageBreaks[];
}
