import type { Check } from "./check";
import type { CheckContext } from "./context";
import type { Finding } from "./finding";
import { severities } from "./finding";
import { telling } from "./facts/told";

/** What is being looked at; the work may be interrupted here. */
export interface CheckStep {
  readonly check: Check;
  /** Checks done before this one. */
  readonly done: number;
}

/**
 * Holds everything against everything, a slice at a time: whoever drives it decides how long a slice may last. Returns
 * the findings, the gravest first and in the order of the checks.
 */
export function* runChecks(
  checks: readonly Check[],
  context: CheckContext,
): Generator<CheckStep, readonly Finding[]> {
  const findings: Finding[] = [];
  const [first] = checks;
  if (first) for (const _ of telling(context)) yield { check: first, done: 0 };
  for (const [done, check] of checks.entries()) {
    yield { check, done };
    for (const found of check.find(context)) {
      if (found) findings.push(found);
      else yield { check, done };
    }
  }
  return inOrder(findings);
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return severities.flatMap((severity) =>
    findings.filter((each) => {
      if (each.severity !== severity || seen.has(each.key)) return false;
      seen.add(each.key);
      return true;
    }),
  );
}
