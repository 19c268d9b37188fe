import type { Fact } from "../fact";
import type { Slot } from "../slot";

/** The evaluator's own words, or the standard's in the negative: 不符合“项目有绩效目标”. */
export function unmetReason(fact: Fact, slot: Slot): string {
  return noteOf(fact) || `不符合“${labelOf(slot)}”`;
}

export function noteOf(fact: Fact): string {
  return fact.note.trim();
}

/** The standard's words without the punctuation they end with. */
export function labelOf(slot: Slot): string {
  return slot.label.trim().replace(/[，,；;。.、：:\s]+$/u, "");
}

/** "发现2项未制定": the label says what was found, with or without the words “每发现一项”. */
export function foundReason(count: string, slot: Slot): string {
  const [, unit = "", finding = ""] =
    /^(?:若|如)?(?:每)?(?:发现)?(?:存在)?(?:[一1](项|个|例|次|处|起|件|人次|笔|条|份|家))?(.*)$/su.exec(
      labelOf(slot),
    ) ?? [];
  const counted = unit || (slot.unit === "" ? "项" : slot.unit);
  return finding === "" ? `发现${count}${counted}` : `发现${count}${counted}${finding.replace(/的$/u, "")}`;
}
