import type { Finding } from "../../workbook/excel/probes/probe";
import type { Outcome } from "../../workbook/excel/probes/runProbes";

/** Which Excel was asked: what is needed to compare two reports, and nothing about the person or the file. */
export interface TestedExcel {
  readonly version: string;
  readonly platform: string;
  /** Requirement sets that it has, like "ExcelApi 1.14". */
  readonly sets: readonly string[];
  readonly language: string;
  /** Restore points are kept there. */
  readonly keepsLocalData: boolean;
}

/** The file that a self-test leaves. */
export interface SelfTestReport {
  readonly kind: "jixiao-selftest";
  readonly format: 1;
  readonly excel: TestedExcel;
  readonly findings: readonly ReportedFinding[];
  /** Sheets that could not be removed. */
  readonly sheetsLeft: readonly string[];
}

export interface ReportedFinding {
  readonly id: string;
  readonly what: string;
  readonly verdict: Verdict;
  readonly believed: Finding;
  readonly seen?: Finding;
  readonly error?: { readonly code: string; readonly message: string };
}

/** `failed`: Excel refused something else, and the question stays open. */
export type Verdict = "asBelieved" | "differs" | "failed";

export function reportOf(
  excel: TestedExcel,
  outcomes: readonly Outcome[],
  sheetsLeft: readonly string[],
): SelfTestReport {
  return { kind: "jixiao-selftest", format: 1, excel, findings: outcomes.map(reported), sheetsLeft };
}

function reported(outcome: Outcome): ReportedFinding {
  const { id, what, believed } = outcome.probe;
  switch (outcome.kind) {
    case "seen": {
      const verdict = agrees(outcome.seen, believed) ? "asBelieved" : "differs";
      return { id, what, verdict, believed, seen: outcome.seen };
    }
    case "failed":
      return {
        id,
        what,
        verdict: "failed",
        believed,
        error: { code: outcome.code, message: outcome.message },
      };
  }
}

/** Whether all that we believe was seen; of an object, more may be seen than we rely on. */
export function agrees(seen: Finding, believed: Finding): boolean {
  if (isList(believed)) {
    return (
      isList(seen) &&
      seen.length === believed.length &&
      believed.every((part, at) => agrees(seen[at] ?? null, part))
    );
  }
  if (isRecord(believed)) {
    return (
      isRecord(seen) &&
      Object.entries(believed).every(([name, part]) => name in seen && agrees(seen[name] ?? null, part))
    );
  }
  return seen === believed;
}

const isList = (finding: Finding): finding is readonly Finding[] => Array.isArray(finding);
const isRecord = (finding: Finding): finding is { readonly [name: string]: Finding } =>
  typeof finding === "object" && finding !== null && !isList(finding);
