/** One request as it came and went. */
export interface LoggedRequest {
  /** "cleanup": the client lets go of ranges after a run; it is no round trip anybody waits for. */
  readonly kind: "work" | "cleanup" | "startUp";
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly actions: number;
  /** The members used, in order: "Range.values=" for a write, "Range.merge" for a call, "load". */
  readonly members: readonly string[];
  /** Milliseconds from the answer before to this request: what the page was busy with, or idle. */
  readonly gap: number;
  readonly error?: string;
}

export interface RequestSummary {
  /** Round trips that work was done in. */
  readonly syncs: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly largestIn: number;
  readonly longestGap: number;
}

/** What went over the wire. */
export class RequestLog {
  private readonly entries: LoggedRequest[] = [];
  private lastAnswer: number | undefined;

  get requests(): readonly LoggedRequest[] {
    return this.entries;
  }

  get work(): readonly LoggedRequest[] {
    return this.entries.filter(({ kind }) => kind === "work");
  }

  add(request: Omit<LoggedRequest, "gap">, arrived: number, answered: number): void {
    const gap = this.lastAnswer === undefined ? 0 : Math.max(0, arrived - this.lastAnswer);
    this.entries.push({ ...request, gap });
    this.lastAnswer = answered;
  }

  clear(): void {
    this.entries.length = 0;
    this.lastAnswer = undefined;
  }

  /** What one command cost. */
  async during<T>(command: () => Promise<T>): Promise<{ readonly result: T; readonly cost: RequestSummary }> {
    const from = this.entries.length;
    this.lastAnswer = undefined;
    const result = await command();
    return { result, cost: summary(this.entries.slice(from)) };
  }
}

function summary(requests: readonly LoggedRequest[]): RequestSummary {
  const work = requests.filter(({ kind }) => kind === "work");
  const sum = (of: (each: LoggedRequest) => number): number =>
    work.reduce((total, each) => total + of(each), 0);
  return {
    syncs: work.length,
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    largestIn: Math.max(0, ...work.map(({ bytesIn }) => bytesIn)),
    longestGap: Math.max(0, ...work.map(({ gap }) => gap)),
  };
}
