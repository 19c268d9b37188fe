import type { CellAddress } from "../../grid/address";
import type { Exact } from "../../number/exact";
import { sum } from "../../number/exact";
import { markNumber } from "../../scores/itemMarks";
import type { CheckedIndicator } from "../context";
import { commonLength } from "../names/distance";
import { printedReason } from "./printedDeductions";

/** A deduction of the reason with the item of the standard it belongs to. */
export interface ItemDeduction {
  /** As the reason numbers it: "②"; "" where there is only one. */
  readonly mark: string;
  /** Item of the standard; undefined where the fact matches none. */
  readonly item?: string;
  readonly fact: string;
  readonly points: Exact;
  readonly isManual: boolean;
  readonly cells: readonly CellAddress[];
}

/**
 * Deductions by item: as we wrote them, where the reason is ours; otherwise read from the printed text, each fact given
 * to the item whose words it shares. Empty for a standard without marked items, and for arithmetic.
 */
export function itemDeductions(checked: CheckedIndicator): readonly ItemDeduction[] {
  const { reading, scored, reason } = checked;
  const isMarked = (reading.rule?.parts ?? []).some(({ item }) => markNumber(item) !== undefined);
  if (!isMarked || reason.trim() === "") return [];
  const printed = printedReason(reason).deductions;
  if (scored.state === "scored" && scored.reason === reason) {
    return scored.deductions.map(({ item, points, reason: fact, source, cells }, index) => ({
      mark: printed[index]?.mark ?? "",
      ...(item === "" ? {} : { item }),
      fact,
      points,
      isManual: source === "manual",
      cells,
    }));
  }
  return printed.map(({ mark, fact, points }) => {
    const item = itemOf(fact, checked);
    return { mark, ...(item === undefined ? {} : { item }), fact, points, isManual: false, cells: [] };
  });
}

/** Points of an item, all its parts together; undefined for an item that the standard does not have. */
export function itemPointsOf({ reading }: CheckedIndicator, item: string): Exact | undefined {
  const parts = (reading.rule?.parts ?? []).filter((part) => part.item === item);
  return parts.length === 0 ? undefined : sum(parts.map(({ points }) => points));
}

/** Half of the item's words in their order: 效益和效果与正常的业绩水平不相符 is 符合正常的业绩水平. */
const ALIKE = 0.5;

function itemOf(fact: string, { reading }: CheckedIndicator): string | undefined {
  const plain = lettersOf(fact.replace(/[，,；;]?如[《“].*$/su, ""));
  const [best] = reading.slots
    .filter(({ item, label }) => markNumber(item) !== undefined && label !== "")
    .map(({ item, label }) => ({
      item,
      alike: commonLength(plain, lettersOf(label)) / lettersOf(label).length,
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  return best?.item;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
