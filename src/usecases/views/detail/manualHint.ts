import { sum } from "../../../core/number/exact";
import { readNumber } from "../../../core/number/read";
import type { Reading } from "../../../core/standards/reading";
import type { ManualEntry } from "../../entries/manualWrites";
import { fullText } from "../figures";

/** Beside 认定扣分: more than the point is worth is computed as told (pane.md §8), and said. */
export function manualHint({ rule }: Reading, { item, points }: ManualEntry): string | undefined {
  const parts = (rule?.parts ?? []).filter((part) => part.item === item);
  const amount = readNumber(points);
  if (item === "" || parts.length === 0 || !amount) return undefined;
  const worth = sum(parts.map((part) => part.points));
  if (amount.value.lte(worth)) return undefined;
  return `超过要点${item}的 ${fullText(worth)} 分，会照算，并在核对中提示。`;
}
