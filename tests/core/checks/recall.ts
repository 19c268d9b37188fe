import type { Finding } from "../../../src/core/checks/finding";

/** A defect that is there, and what a finding about it must say. */
export interface Expected {
  readonly check: string;
  /** Every one of these stands in title or sentence: the right numbers above all. */
  readonly says: readonly string[];
}

/** Something with defects that are known, or with none. */
export interface RecallCase {
  readonly name: string;
  readonly findings: () => Promise<readonly Finding[]> | readonly Finding[];
  /** Empty for what must pass untouched. */
  readonly expected: readonly Expected[];
}

export interface Measured {
  readonly name: string;
  readonly expected: number;
  readonly missed: readonly Expected[];
  /** Findings about nothing that is wrong. */
  readonly stray: readonly Finding[];
}

/** Each expected defect against what was found: one finding answers one defect. */
export async function measure({ name, findings, expected }: RecallCase): Promise<Measured> {
  const found = [...(await findings())];
  const missed = expected.filter((wanted) => {
    const at = found.findIndex((each) => answers(each, wanted));
    if (at >= 0) found.splice(at, 1);
    return at < 0;
  });
  return { name, expected: expected.length, missed, stray: found };
}

function answers({ check, title, sentence }: Finding, { check: wanted, says }: Expected): boolean {
  const text = `${title}\n${sentence}`;
  return check === wanted && says.every((words) => text.includes(words));
}

/** 41/41 = 100%, and how many findings were about nothing. */
export function summary(measured: readonly Measured[]): {
  readonly expected: number;
  readonly found: number;
  readonly stray: number;
  readonly recall: string;
} {
  const expected = measured.reduce((sum, each) => sum + each.expected, 0);
  const missed = measured.reduce((sum, each) => sum + each.missed.length, 0);
  const stray = measured.reduce((sum, each) => sum + each.stray.length, 0);
  const found = expected - missed;
  return { expected, found, stray, recall: `${String(Math.floor((found / expected) * 10_000) / 100)}%` };
}
