import { readCellNumber } from "../grid/cellNumber";
import { cellText } from "../grid/cellText";
import { type Exact, exact, ZERO } from "../number/exact";
import { toPlainText } from "../number/round";
import { problem, type Problem } from "../problems/problem";
import type { Fact } from "../standards/fact";
import type { Slot, SlotKey } from "../standards/slot";
import type { EvidenceContext } from "./link";
import type { RowMatch } from "./matchRows";
import { mayBeNegative } from "./readValue";

/** Amounts of one indicator so far apart are more likely 元 beside 万元 than a rate below 0.02%. */
const FAR_APART = exact("5000");

/** Which amounts of an indicator may be meant in 万元: beside 413,550 a bare 36.19. With a unit they are believed. */
export function doubtfulAmounts(
  slots: readonly Slot[],
  matches: readonly RowMatch[],
  facts: ReadonlyMap<SlotKey, Fact>,
  context: EvidenceContext,
): ReadonlyMap<SlotKey, Problem> {
  const amounts = slots.flatMap((slot) => {
    const value = facts.get(slot.key)?.value;
    return slot.unit === "元" && value?.kind === "number" ? [{ slot, number: value.number.abs() }] : [];
  });
  const largest = amounts.reduce<(typeof amounts)[number] | undefined>(
    (most, each) => (most && most.number.gte(each.number) ? most : each),
    undefined,
  );
  const found = new Map<SlotKey, Problem>();
  for (const { slot, number } of amounts) {
    if (!largest || number.equals(ZERO) || number.mul(FAR_APART).gt(largest.number)) continue;
    const match = matches.find(({ line }) => line.kind === "fact" && line.slot.key === slot.key);
    const text = match && !mayBeNegative(slot) ? bareAmount(match, context) : undefined;
    if (text === undefined) continue;
    const about = { found: text, other: largest.slot.label, amount: shown(largest.number) };
    found.set(slot.key, problem("amounts-far-apart", match?.row?.at("value"), about));
  }
  return found;
}

/** What somebody put there without a unit; not what we linked to it, nor what another unit was chosen for. */
function bareAmount({ line, row }: RowMatch, context: EvidenceContext): string | undefined {
  const at = row?.at("value");
  if (!row || !at || row.text("unit") === "万元") return undefined;
  const { formula } = row.cell("value");
  if (formula !== undefined && context.linkOf(line)?.owns(formula)) return undefined;
  const present = context.present(at);
  if (present.state === "unknown") return undefined;
  const read = readCellNumber(present.cell);
  return read.state === "number" && read.reading.unit === ""
    ? cellText(present.cell.value).trim()
    : undefined;
}

function shown(number: Exact): string {
  return toPlainText(number, 2);
}
