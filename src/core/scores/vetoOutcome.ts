import type { CellAddress } from "../grid/address";
import { type Problem, problem } from "../problems/problem";
import type { Fact, Facts } from "../standards/fact";
import type { AwardContext } from "../standards/kinds/kind";
import { noteOf } from "../standards/kinds/factWords";
import { equationOf } from "../standards/kinds/measureText";
import { evaluate } from "../standards/kinds/measureValue";
import { isBetween } from "../standards/kinds/bandChoice";
import type { Veto, VetoCondition } from "../standards/rule";
import type { Slot } from "../standards/slot";

/** Whether a veto applies; unknown while its facts are missing. */
export type VetoOutcome =
  | {
      readonly state: "known";
      readonly applies: boolean;
      readonly reason: string;
      readonly cells: readonly CellAddress[];
    }
  | { readonly state: "unknown"; readonly missing: readonly Slot[]; readonly problems: readonly Problem[] };

export function judgeVeto(veto: Veto, facts: Facts, context: AwardContext): VetoOutcome {
  const { when } = veto;
  switch (when.kind) {
    case "happened": {
      const fact = facts.get(when.slot);
      if (fact?.value.kind !== "veto") return missing(context.slot(when.slot));
      return fact.value.happened && when.only !== undefined
        ? agreed(fact, veto, when.only, facts, context)
        : known(fact, fact.value.happened, veto);
    }
    case "unmet": {
      const fact = facts.get(when.slot);
      if (fact?.value.kind !== "conformity") return missing(context.slot(when.slot));
      return known(fact, fact.value.answer === "unmet", veto);
    }
    case "beyond": {
      const found = evaluate(when.measure, facts, context);
      if (found.state === "unknown") return found;
      const reason = `${equationOf(when.measure, found.value, facts, context)}，${condition(veto)}`;
      return { state: "known", applies: isBetween(when, found.value), reason, cells: found.cells };
    }
  }
}

/** 到位率<100%，且造成不良影响 cannot have happened where 到位率 is 100 %: the two facts contradict each other. */
function agreed(
  fact: Fact,
  veto: Veto,
  only: NonNullable<Extract<VetoCondition, { kind: "happened" }>["only"]>,
  facts: Facts,
  context: AwardContext,
): VetoOutcome {
  const found = evaluate(only.measure, facts, context);
  if (found.state === "unknown") return found;
  if (isBetween(only, found.value)) return known(fact, true, veto);
  const about = { veto: veto.text, measured: equationOf(only.measure, found.value, facts, context) };
  return { state: "unknown", missing: [], problems: [problem("veto-contradicted", fact.cells[0], about)] };
}

function missing(slot: Slot): VetoOutcome {
  return { state: "unknown", missing: [slot], problems: [] };
}

function known(fact: Fact, applies: boolean, veto: Veto): VetoOutcome {
  return { state: "known", applies, reason: noteOf(fact) || condition(veto), cells: fact.cells };
}

function condition({ text }: Veto): string {
  return `符合不得分的情形“${text.trim().replace(/[，,；;。\s]+$/u, "")}”`;
}
