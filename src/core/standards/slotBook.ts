import type { Slot, SlotKey, SlotKind } from "./slot";
import { slotKindNames } from "./slot";

/** A slot before it has its key. */
export type Asked = Omit<Slot, "key" | "ordinal">;

/** Collects the facts that a rule asks for and gives each its key: mark, kind, ordinal ("①符合性1"). */
export class SlotBook {
  readonly #slots: Slot[] = [];
  readonly #counts = new Map<string, number>();

  /** A number of the same name within a point is one fact, however often the rule uses it. */
  ask(asked: Asked): SlotKey {
    const known = this.#slots.find(
      ({ kind, item, label }) =>
        kind === asked.kind && isShared(kind) && item === asked.item && label === asked.label,
    );
    if (known !== undefined) return known.key;
    const series = `${asked.item}${slotKindNames[asked.kind]}`;
    const ordinal = (this.#counts.get(series) ?? 0) + 1;
    this.#counts.set(series, ordinal);
    const slot: Slot = { key: `${series}${ordinal}`, ordinal, ...asked };
    this.#slots.push(slot);
    return slot.key;
  }

  slot(key: SlotKey): Slot | undefined {
    return this.#slots.find((slot) => slot.key === key);
  }

  /** What only the whole rule tells about a fact. */
  describe(key: SlotKey, more: Pick<Slot, "statedIn" | "largestLimit">): void {
    const place = this.#slots.findIndex((slot) => slot.key === key);
    const slot = this.#slots[place];
    if (slot !== undefined) this.#slots[place] = { ...slot, ...more };
  }

  /** These facts decide points only together, none of its own. */
  decideTogether(keys: readonly SlotKey[]): void {
    for (const [place, slot] of this.#slots.entries()) {
      if (!keys.includes(slot.key)) continue;
      const { points: _own, ...shared } = slot;
      this.#slots[place] = shared;
    }
  }

  /** Forgets what was asked since `size` was this: the reading that asked it did not hold. */
  forgetAfter(size: number): void {
    for (const { item, kind } of this.#slots.splice(size)) {
      const series = `${item}${slotKindNames[kind]}`;
      this.#counts.set(series, (this.#counts.get(series) ?? 1) - 1);
    }
  }

  get size(): number {
    return this.#slots.length;
  }

  get slots(): readonly Slot[] {
    return this.#slots;
  }
}

function isShared(kind: SlotKind): boolean {
  return kind === "number" || kind === "survey";
}
