import { setImmediate } from "node:timers";
import type { EventEntry } from "./events/entry";
import type { AreasReference, RangeReference } from "./model/reference";

export type EventListener = (entries: readonly EventEntry[]) => void;

/** One page of an add-in as Excel knows it: what it keeps hold of and what it listens to. */
export class Pane {
  /** Ranges the page keeps, by the reference id it was given. */
  readonly references = new Map<string, RangeReference | AreasReference>();
  /** Ranges of the request underway: they follow inserted rows as the kept ones do. */
  readonly current = new Set<RangeReference | AreasReference>();
  private readonly subscriptions = new Set<string>();
  private readonly listeners = new Set<EventListener>();
  private lastReference = 0;
  undelivered = 0;
  /** context.runtime.enableEvents; it is each pane's own [DOC Runtime.enableEvents]. */
  hearsEvents = true;

  get pane(): object {
    return this;
  }

  nextReference(): string {
    this.lastReference += 1;
    return `{range-${this.lastReference}}`;
  }

  subscribe(type: number, target: string): void {
    this.subscriptions.add(`${type}|${target}`);
  }

  unsubscribe(type: number, target: string): void {
    this.subscriptions.delete(`${type}|${target}`);
  }

  isSubscribed(type: number, target: string): boolean {
    return this.subscriptions.has(`${type}|${target}`);
  }

  listen(listener: EventListener): void {
    this.listeners.add(listener);
  }

  /** Events come after the answer to the request that caused them; the clock of a test is not asked. */
  deliver(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.undelivered += 1;
    setImmediate(() => {
      this.undelivered -= 1;
      for (const listener of this.listeners) listener(entries);
    });
  }
}
