import type { Facts } from "../standards/fact";
import type { AwardContext } from "../standards/kinds/kind";
import type { Reading } from "../standards/reading";
import type { ScoringSettings } from "../standards/settings";
import { points } from "../number/quantities";
import type { ManualDeduction, Scored } from "./scored";
import { scoreRule } from "./scoreRule";
import { openQuestions } from "../standards/openQuestions";

export interface IndicatorEvidence {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly manual: readonly ManualDeduction[];
  readonly settings: ScoringSettings;
}

/**
 * The score of one indicator. An open question about the reading keeps it pending, together with every fact that is
 * still missing, so that the evaluator sees all there is to do at once.
 */
export function scoreIndicator({ reading, facts, manual, settings }: IndicatorEvidence): Scored {
  const { rule, lint } = reading;
  if (reading.state === "unread" || rule === undefined) return { state: "unread" };
  const questions = openQuestions(reading);
  const scored = scoreRule(rule, facts, manual, contextOf(reading, settings));
  if (questions.length === 0) return scored.state === "unread" ? scored : { ...scored, lint };
  return {
    state: "pending",
    full: points(rule.full),
    missing: scored.state === "pending" ? scored.missing : [],
    problems: scored.state === "pending" ? scored.problems : [],
    questions,
    lint,
  };
}

function contextOf(reading: Reading, settings: ScoringSettings): AwardContext {
  const slots = new Map(reading.slots.map((slot) => [slot.key, slot]));
  return {
    settings,
    slot(key) {
      const slot = slots.get(key);
      if (slot === undefined) throw new Error(`The rule names a slot that the reading does not have: ${key}`);
      return slot;
    },
  };
}
