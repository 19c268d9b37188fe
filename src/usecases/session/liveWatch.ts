import type { Host, StopWatching, WorkbookChange } from "../../workbook/host";
import type { CallOff, Clock } from "./clock";

/** What may have changed since it was last looked at. */
export interface Suspicion {
  readonly sheets: ReadonlySet<string>;
  /** Sheets came, went or were renamed: all is read anew. */
  readonly isWhole: boolean;
  /** Somebody else's changes are among them: nothing is written after them until the evaluator asks for it. */
  readonly byOthers: boolean;
}

/** After the last change of a burst (excel.md, 6). */
const PAUSE = 300;

/** Events miss some changes: now and then it is looked without one. */
const SWEEP = 15_000;

/** Gathers the events of a workbook and says, after a short pause, where to look. */
export class LiveWatch {
  private readonly clock: Clock;

  private readonly look: (suspicion: Suspicion) => void;

  private readonly sheets = new Set<string>();

  private isWhole = false;

  private isForeign = false;

  private callOff: CallOff | undefined;

  private callOffSweep: CallOff | undefined;

  private stop: StopWatching | undefined;

  constructor(clock: Clock, look: (suspicion: Suspicion) => void) {
    this.clock = clock;
    this.look = look;
  }

  async start(host: Host): Promise<void> {
    this.stop ??= await host.watch((change) => {
      this.suspect(change);
    });
    this.sweep();
  }

  async pause(): Promise<void> {
    this.callOff?.();
    this.callOffSweep?.();
    const { stop } = this;
    this.stop = undefined;
    await stop?.();
  }

  /** Something changed that no event told of. */
  suspect(change: WorkbookChange): void {
    if (change.kind === "sheets") this.isWhole = true;
    else this.sheets.add(change.sheet);
    this.isForeign ||= change.kind === "cells" && change.by === "coauthor";
    this.callOff?.();
    this.callOff = this.clock.after(PAUSE, () => {
      this.fire();
    });
  }

  private sweep(): void {
    this.callOffSweep?.();
    this.callOffSweep = this.clock.after(SWEEP, () => {
      this.fire();
      this.sweep();
    });
  }

  private fire(): void {
    const suspicion: Suspicion = {
      sheets: new Set(this.sheets),
      isWhole: this.isWhole,
      byOthers: this.isForeign,
    };
    this.sheets.clear();
    this.isWhole = false;
    this.isForeign = false;
    this.look(suspicion);
  }
}
