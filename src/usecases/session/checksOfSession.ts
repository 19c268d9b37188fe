import type { CheckContext } from "../../core/checks/context";
import type { Finding } from "../../core/checks/finding";
import type { Comparison } from "../../core/checks/report/comparisons";
import type { Steps } from "../../core/grid/steps";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { Assessment } from "../assess";
import type { CallOff, Clock } from "./clock";
import { inTurns } from "./inTurns";
import { sameContent } from "./sameContent";
import type { OpenedReport } from "./sessionState";
import type { SessionStore } from "./sessionStore";

/** After the last change of a burst; typing comes first. */
const PAUSE = 300;

/** What the findings that stand were worked out from. */
interface Basis {
  readonly snapshot: WorkbookSnapshot;
  readonly table: string;
  readonly report: OpenedReport | undefined;
}

/** Keeps the findings of 核对 current with the workbook, in turns with the page; the last change wins. */
export class ChecksOfSession {
  private readonly clock: Clock;

  private readonly store: SessionStore;

  private seen: Assessment | undefined;

  private basis: Basis | undefined;

  private callOff: CallOff | undefined;

  /** Counts the runs: one that is no longer the last stops. */
  private run = 0;

  private running: Promise<void> = Promise.resolve();

  constructor(clock: Clock, store: SessionStore) {
    this.clock = clock;
    this.store = store;
    store.subscribe(() => {
      this.notice();
    });
  }

  /** At once: somebody asked for it, or waits for what a command made of the findings. */
  now(): void {
    this.callOff?.();
    this.run += 1;
    const { run } = this;
    this.running = this.running.then(() => this.check(() => run === this.run));
  }

  /** When the run under way has ended. */
  async idle(): Promise<void> {
    await this.running;
  }

  private notice(): void {
    const { open, state } = this.store;
    // before 评价底稿 is made there is no page to show them on
    if (!open?.assessment.paper) {
      this.forget();
      return;
    }
    if (open.assessment === this.seen) return;
    const isFirst = this.seen === undefined;
    this.seen = open.assessment;
    if (state.checks) this.store.set({ checks: { ...state.checks, isStale: true } });
    this.callOff?.();
    if (isFirst) this.now();
    else
      this.callOff = this.clock.after(PAUSE, () => {
        this.now();
      });
  }

  private forget(): void {
    if (this.seen === undefined) return;
    this.seen = undefined;
    this.basis = undefined;
    this.callOff?.();
    this.run += 1;
    this.store.set({}, "checks");
  }

  private async check(isLast: () => boolean): Promise<void> {
    const { open, state } = this.store;
    if (!open || !isLast()) return;
    const { assessment, snapshot } = open;
    const basis = { snapshot, table: assessment.reading.table.sheet, report: state.report };
    if (state.checks && (await this.stillHolds(basis))) {
      if (isLast()) this.publish({ ...state.checks, isStale: false }, basis);
      return;
    }
    // loaded when there is something to check: the first paint does not wait for it
    const [{ contextOf }, { checking }, { comparisons }] = await Promise.all([
      import("../checks/checkContext"),
      import("../checks/checking"),
      import("../../core/checks/report/comparisons"),
    ]);
    const steps = (context: CheckContext): Steps<Found | undefined> =>
      whileLast(isLast, checking(context), (findings) => ({ findings, held: comparisons(context) }));
    const found = await inTurns(steps(contextOf(assessment, state.report?.report)), this.clock);
    if (!found) return;
    const { findings, held } = found;
    this.publish({ findings, comparisons: held, at: this.clock.now(), isStale: false }, basis);
  }

  private async stillHolds({ snapshot, table, report }: Basis): Promise<boolean> {
    const { basis } = this;
    if (basis?.table !== table || basis.report !== report) return false;
    return inTurns(sameContent(basis.snapshot, snapshot), this.clock);
  }

  private publish(checks: NonNullable<SessionStore["state"]["checks"]>, basis: Basis): void {
    this.basis = basis;
    this.store.set({ checks });
  }
}

interface Found {
  readonly findings: readonly Finding[];
  readonly held: readonly Comparison[];
}

/** Goes on as long as no later run has begun. */
function* whileLast(
  isLast: () => boolean,
  steps: Iterator<unknown, readonly Finding[]>,
  finish: (findings: readonly Finding[]) => Found,
): Steps<Found | undefined> {
  while (isLast()) {
    const step = steps.next();
    if (step.done === true) {
      yield;
      return isLast() ? finish(step.value) : undefined;
    }
    yield;
  }
  return undefined;
}
