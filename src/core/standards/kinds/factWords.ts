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

/**
 * "发现2项未制定". The label counts in words ("未制定的项数；每发现1项扣0.5分") or says it as the standard does
 * ("每发现一项未制定").
 */
export function foundReason(count: string, slot: Slot): string {
  const unit = slot.unit === "" ? "项" : slot.unit;
  const said = needOf(slot)
    .replace(new RegExp(`^(?:若|如)?每?(?:发现|出现)?(?:存在)?(?:[一1]?${unit})?`, "u"), "")
    .replace(new RegExp(`(?:的|发现)?(?:${unit}|次|个)?数$`, "u"), "")
    .replace(/的$/u, "");
  return `发现${count}${unit}${said}`;
}

/** What must be known, without the price that the label adds: "未制定的项数". */
export function needOf(slot: Slot): string {
  return labelOf(slot).split(/[；;]/u)[0] ?? "";
}
