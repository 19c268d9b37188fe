import { narrow } from "../number/narrow";
import type { CheckId } from "./finding";

/**
 * The same for the same subject and figures, in whichever row and on whoever's machine: "评分-05:1k2f9x0c3ab". Width and
 * spaces do not count, so that a retyped name is the same name.
 */
export function findingKey(check: CheckId, subject: readonly string[]): string {
  const text = subject.map((part) => narrow(part).replaceAll(" ", "")).join("\u001f");
  return `${check}:${hash(text).toString(36)}`;
}

/** 53 bits, two multiplicative rounds (cyrb53): among a few thousand findings no two meet. */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
