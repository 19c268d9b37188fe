import { type Finding, severities, type Severity } from "../../core/checks/finding";
import { readStandingFindings } from "../../core/sheets/findings/standingFindings";
import { findingsGrid } from "../checks/findingsGrid";
import type { OpenWorkbook, SessionState } from "../session/sessionState";

/** How many findings are still open, by severity; those waved through with a reason are not counted. */
export interface CheckCounts {
  readonly count: number;
  readonly hasError: boolean;
  /** "错误 1"; only those there are. */
  readonly bySeverity: readonly { readonly severity: Severity; readonly label: string }[];
}

/** undefined while there is nothing to count yet. */
export function checkCounts({ stage, checks }: SessionState): CheckCounts | undefined {
  if (!checks || stage.kind !== "open") return undefined;
  const ignored = ignoredReasons(stage.open);
  const open = checks.findings.filter(({ key }) => !ignored.has(key));
  const bySeverity = severities.flatMap((severity) => {
    const count = open.filter((each: Finding) => each.severity === severity).length;
    return count === 0 ? [] : [{ severity, label: `${severity} ${String(count)}` }];
  });
  return {
    count: open.length,
    hasError: open.some(({ severity }) => severity === "错误"),
    bySeverity,
  };
}

/** Why a finding was waved through, by its key, as 核对记录 has it; without a reason it was not. */
export function ignoredReasons({ snapshot }: OpenWorkbook): ReadonlyMap<string, string> {
  return new Map(
    readStandingFindings(findingsGrid(snapshot))
      .filter(({ state, note }) => state.trim() === "忽略" && note.trim() !== "")
      .map(({ key, note }) => [key, note]),
  );
}
