import type { Problem } from "../../core/problems/problem";
import type { Clock } from "./clock";
import type { OpenWorkbook, SessionState } from "./sessionState";

/** What may be taken out of the state, because nothing of it holds any more. */
type Passing = "work" | "failure" | "preview" | "undoQuestion" | "undone" | "outdated" | "checks" | "report";

/** How long a piece of work took: its kind alone, without what it was about. */
export interface Timing {
  readonly what: string;
  readonly milliseconds: number;
}

const mostTimings = 40;

/** Holds the state of a session and tells whoever shows it of every change. */
export class SessionStore {
  private readonly clock: Clock;

  private readonly listeners = new Set<() => void>();

  private current: SessionState = {
    stage: { kind: "reading" },
    told: [],
    history: [],
    live: "on",
    recent: [],
  };

  private took: readonly Timing[] = [];

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Of the last pieces of work, the first first. */
  get timings(): readonly Timing[] {
    return this.took;
  }

  get state(): SessionState {
    return this.current;
  }

  get open(): OpenWorkbook | undefined {
    const { stage } = this.current;
    return stage.kind === "open" ? stage.open : undefined;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The parts given replace those that stand; the passing ones named go. */
  set(part: Partial<SessionState>, ...gone: readonly Passing[]): void {
    const kept = Object.entries(this.current).filter(([key]) => !gone.some((each) => each === key));
    // Only optional parts can go, so what is left is a state.
    this.current = { ...(Object.fromEntries(kept) as unknown as SessionState), ...part };
    for (const listener of this.listeners) listener();
  }

  progress(title: string, item: string, done?: { readonly count: number; readonly of: number }): void {
    const { work } = this.current;
    const isSame = work?.title === title;
    this.set({
      work: {
        title,
        item,
        since: isSame ? work.since : this.clock.now(),
        isCancelling: isSame && work.isCancelling,
        waitsForCell: false,
        ...(done ? { done } : {}),
      },
    });
  }

  /** Excel does nothing for anybody while somebody types into a cell. */
  waitForCell(title: string): void {
    if (this.current.work?.title !== title) this.progress(title, "");
    const { work } = this.current;
    if (work) this.set({ work: { ...work, waitsForCell: true } });
  }

  idle(): void {
    const { work } = this.current;
    if (work) {
      const [what = ""] = work.title.split("：");
      const timing = { what, milliseconds: this.clock.now() - work.since };
      this.took = [...this.took, timing].slice(-mostTimings);
    }
    this.set({}, "work");
  }

  failed(title: string, problems: readonly Problem[]): void {
    this.set({ failure: { title, problems, at: this.clock.now() } });
  }
}
