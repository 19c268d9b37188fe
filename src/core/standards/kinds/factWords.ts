import type { Fact } from "../fact";
import type { Slot } from "../slot";

/** The evaluator's own words, or the standard's in the negative: 不符合“项目有绩效目标”. */
export function unmetReason(fact: Fact, slot: Slot): string {
  return noteOf(fact) || eventOf(slot) || `不符合“${needOf(slot)}”`;
}

export function noteOf(fact: Fact): string {
  return fact.note.trim();
}

/** The label without the punctuation it ends with. */
export function labelOf(slot: Slot): string {
  return slot.label.trim().replace(/[，,；;。.、：:\s]+$/u, "");
}

/** What must be known, without the price and the advice that a label adds: "未制定的项数；每发现1项扣0.5分" → "未制定的项数". */
export function needOf(slot: Slot): string {
  const need = labelOf(slot).split(/[；;]/u)[0] ?? "";
  return need.replace(/（[^（）]*(?:[扣填选]|为0)[^（）]*）$/u, "");
}

/** What has happened where 不符合 means that it has: “未发生“上报不及时”；发生则选“不符合”，扣5分” → "上报不及时". */
export function eventOf(slot: Slot): string {
  return /^(?:没有|未发生)“(.+)”(?:的情况)?$/su.exec(needOf(slot))?.[1] ?? "";
}

/** What a discretionary deduction is about: “目标编制要素完整，否则酌情扣分（0至5分…）” → "目标编制要素完整". */
export function occasionOf(slot: Slot): string {
  return needOf(slot).replace(/(?:[，,]?否则)?酌情扣分$/u, "");
}

/** What is counted, without the words that count it: "未制定的项数" or “每发现一项未制定” → "未制定". */
export function findingOf(slot: Slot): string {
  const unit = unitOf(slot);
  return needOf(slot)
    .replace(new RegExp(`^(?:若|如)?每?(?:发现|出现)?(?:存在)?(?:[一1]?${unit})?`, "u"), "")
    .replace(new RegExp(`(?:的|发现)?(?:${unit}|次|个)数$`, "u"), "")
    .replace(/的$/u, "");
}

/** "发现2项未制定". */
export function foundReason(count: string, slot: Slot): string {
  return `发现${count}${unitOf(slot)}${findingOf(slot)}`;
}

/** What a finding is counted in. */
export function unitOf(slot: Slot): string {
  return slot.unit === "" ? "项" : slot.unit;
}
