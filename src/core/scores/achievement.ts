import type { Facts } from "../standards/fact";
import type { Reading } from "../standards/reading";
import type { Slot } from "../standards/slot";
import { noteText } from "./noteText";
import type { Scored } from "./scored";
import { toPlainText } from "../number/round";

export interface Achieved {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly scored: Scored;
  /** Names that stand in 依据 because a value was linked, not because somebody read a document. */
  readonly ownBases: ReadonlySet<string>;
}

/**
 * What was found of an indicator, in one sentence, drafted from the evidence: on what it rests, what was met, what the
 * figures come to, and what was not. "" where nothing is known.
 */
export function achievementText({ reading, facts, scored, ownBases }: Achieved): string {
  if (scored.state !== "scored") return "";
  const bases = [
    ...new Set(
      [...facts.values()]
        .map(({ basis }) => basis.trim())
        .filter((basis) => basis !== "" && !ownBases.has(basis)),
    ),
  ];
  const found = [
    ...reading.slots.flatMap((slot) => metText(slot, facts)),
    ...scored.trace.filter(isArithmetic).map(({ text, figure }) => `${text}＝${figure}`),
  ];
  const wanting = scored.deductions
    .filter(({ source }) => source !== "computed")
    .map(({ reason }) => noteText(reason));
  const parts = [
    found.join("；"),
    wanting.length > 0 && found.length > 0 ? `但${wanting.join("；")}` : wanting.join("；"),
  ].filter((part) => part !== "");
  if (parts.length === 0) return "";
  const rest = bases.length > 0 ? `根据${bases.join("、")}，` : "";
  return `${rest}${parts.join("；")}。`;
}

/** A finding in words: the evaluator's where there are some, else the standard's. A question (是否…) is no finding. */
function metText(slot: Slot, facts: Facts): readonly string[] {
  const fact = facts.get(slot.key);
  if (!fact) return [];
  const note = noteText(fact.note);
  switch (fact.value.kind) {
    case "conformity":
      if (fact.value.answer !== "met") return [];
      if (note !== "") return [note];
      return /是否|有无|能否/.test(slot.label) ? [] : [slot.label];
    case "count":
      if (!fact.value.count.equals(0)) return [];
      return [note === "" ? `${findingOf(slot.label)}为${toPlainText(fact.value.count, 0)}` : note];
    case "grade":
      return [note === "" ? `经评定为“${fact.value.grade}”` : note];
    case "veto":
      return fact.value.happened
        ? []
        : [note === "" ? `未发现${slot.label.replace(/^(存在|发生|有)/, "")}` : note];
    case "number":
    case "rate":
    case "survey":
    case "manual":
      return note === "" ? [] : [note];
  }
}

/** What is counted, without what each costs: …晚于48小时的次数；每发现1次扣1分. */
function findingOf(label: string): string {
  return label.replace(/[；;，,。]\s*每.*$/su, "");
}

/** 资金到位率＝413,550.00÷413,550.00: figures that were put together; 100%＝100% is a comparison. */
function isArithmetic({ text, figure }: { readonly text: string; readonly figure: string }): boolean {
  return figure.endsWith("%") && /＝.*[÷×＋]/.test(text);
}
