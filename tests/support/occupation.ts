import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";

/** How long the pane's own frame held its thread in one go, over the bar of design/performance.md. */
interface Held {
  /** Milliseconds by the clock. */
  readonly clock: number;
  /** Milliseconds of computing: what is left when other programs take the processor. */
  readonly computing: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The bar: a click never waits longer. */
const BAR = 50;

/** With a folder, traces that Chromium's own tools can open are kept in it. */
const folder = process.env["JIXIAO_TRACES"];
const categories = ["toplevel", "__metadata", ...(folder === undefined ? [] : kept())];

function kept(): readonly string[] {
  return [
    "devtools.timeline",
    "v8.execute",
    "v8",
    "disabled-by-default-v8.cpu_profiler",
    "disabled-by-default-v8.gc",
  ];
}

/**
 * The tasks over the bar while a command runs. The simulated Excel runs in another process; what its page does to hand
 * requests on is of another frame than the pane's and is not counted.
 */
export async function occupationDuring(
  { page, frame }: { readonly page: Page; readonly frame: Frame },
  name: string,
  command: () => Promise<unknown>,
): Promise<readonly Held[]> {
  const browser: Browser | null = page.context().browser();
  if (!browser) throw new Error("the page has no browser");
  await frame.evaluate(watchLongTasks);
  await browser.startTracing(page, { categories: [...categories] });
  const trace = await command().then(
    () => browser.stopTracing(),
    async (error: unknown) => {
      await browser.stopTracing();
      throw error;
    },
  );
  const long = await frame.evaluate(() => longTasks);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), trace);
  }
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const tasks = tasksIn(traceEvents);
  return long.map(
    (clock) => tasks.find((task) => Math.abs(task.clock - clock) < 1.5) ?? { clock, computing: clock },
  );
}

declare let longTasks: number[];

/** Runs in the pane's frame. A task that only frames around it caused is told as theirs. */
function watchLongTasks(): void {
  const others = ["same-origin-ancestor", "cross-origin-ancestor", "same-origin", "cross-origin-unreachable"];
  const known = globalThis as { longTasks?: number[] };
  // the first time from when the page was opened
  const since = known.longTasks ? performance.now() : 0;
  const found: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (startTime >= since && !others.includes(name)) found.push(duration);
  });
  observer.observe({ type: "longtask", buffered: true });
  known.longTasks = found;
}

function tasksIn(events: readonly TraceEvent[]): readonly Held[] {
  return events.flatMap(({ name, ph, dur = 0, tdur = dur }) =>
    ph === "X" && name.endsWith("RunTask") ? [{ clock: dur / 1000, computing: tdur / 1000 }] : [],
  );
}

/** "over 50 ms: 63 (computing 41)" */
export function told(over: readonly Held[]): string {
  const list = over.map(({ clock, computing }) => `${clock.toFixed(0)} (computing ${computing.toFixed(0)})`);
  return `over ${String(BAR)} ms: ${list.join(", ") || "none"}`;
}
