/** Answers that do not count, and why; by row of the sheet. */
export interface Screening {
  readonly excluded: readonly Exclusion[];
  /** Perhaps filled in twice: left for the evaluator to decide, and counted until then. */
  readonly suspected: readonly Exclusion[];
}

export interface Exclusion {
  readonly row: number;
  /** As 不计入原因 says it. */
  readonly reason: string;
}

export const nothingScreened: Screening = { excluded: [], suspected: [] };
