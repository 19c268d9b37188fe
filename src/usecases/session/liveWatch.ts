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

/** Long sheets take long to look through: then it is waited so many times as long before they are looked at again. */
const RESTS = 20;

/** Gathers the events of a workbook and says, after a short pause, where to look; one look at a time. */
export class LiveWatch {
  private readonly clock: Clock;

  private readonly look: (suspicion: Suspicion) => Promise<void>;

  private readonly sheets = new Set<string>();

  private isWhole = false;

  private isForeign = false;

  private isLooking = false;

  /** Something came up during the look. */
  private isDue = false;

  private callOff: CallOff | undefined;

  private callOffSweep: CallOff | undefined;

  private stop: StopWatching | undefined;

  constructor(clock: Clock, look: (suspicion: Suspicion) => Promise<void>) {
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
      void this.fire();
    });
  }

  private sweep(pause = SWEEP): void {
    this.callOffSweep?.();
    this.callOffSweep = this.clock.after(pause, () => {
      void this.sweepNow();
    });
  }

  private async sweepNow(): Promise<void> {
    const began = this.clock.now();
    await this.fire();
    if (this.stop) this.sweep(Math.max(SWEEP, RESTS * (this.clock.now() - began)));
  }

  private async fire(): Promise<void> {
    this.isDue = true;
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      while (this.isDue) {
        this.isDue = false;
        await this.look(this.gathered());
      }
    } finally {
      this.isLooking = false;
    }
  }

  private gathered(): Suspicion {
    const suspicion: Suspicion = {
      sheets: new Set(this.sheets),
      isWhole: this.isWhole,
      byOthers: this.isForeign,
    };
    this.sheets.clear();
    this.isWhole = false;
    this.isForeign = false;
    return suspicion;
  }
}
