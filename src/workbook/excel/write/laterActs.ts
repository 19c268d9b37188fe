import type { ChartSpec } from "../../../core/patch/chart";
import type { Failure } from "../failure";
import type { Memory } from "../memory";
import { request } from "../request";
import type { Act } from "./act";
import { batchesOf, settle, writeBatch } from "./batches";
import { chartActs } from "./chartActs";
import type { Broken, Cause, Command } from "./command";
import { type FirstLook, firstLook, type SecondLook, secondLook } from "./looks";
import { printActs } from "./printActs";
import { ruleActs } from "./ruleActs";
import { type LaterWrite, laterWrites } from "./stepActs";

/**
 * Rules, print setup and charts of sheets that stand there: what a person added to them stays, so they are looked at
 * first. Undefined when all is done.
 */
export async function laterProblem({ plan, memory }: Command): Promise<Pick<Broken, "cause"> | undefined> {
  const writes = laterWrites(plan, memory);
  if (writes.length === 0) return undefined;
  const sheets = [...new Set(writes.map(({ sheet }) => sheet))];
  const chartsOf = (sheet: string): readonly ChartSpec[] =>
    writes.flatMap((write) => (write.kind === "setChart" && write.sheet === sheet ? [write.chart] : []));
  const first = await request((context) => sheets.map((sheet) => firstLook(context, sheet, chartsOf(sheet))));
  if (first.state !== "done") return first.state === "failed" ? failed(first.failure) : cancelled;
  const looks = new Map(first.value.map((look) => [look.sheet, look]));
  const ruled = writes.filter((write) => write.kind === "setSheetRules");
  const said = await secondLooks(ruled, looks);
  if (said.state !== "looked") return { cause: said.cause };
  const acts = writes.flatMap((write) =>
    laterActs(memory, write, lookAt(looks, write.sheet), said.of.get(write)),
  );
  const nothing = { before: (): undefined => undefined, after: (): undefined => undefined };
  for (const batch of batchesOf(memory, acts)) {
    const answer = await writeBatch(memory, batch, nothing, {});
    if (answer.state !== "done") return answer.state === "failed" ? failed(answer.failure) : cancelled;
    settle(batch);
  }
  return undefined;
}

type Said =
  | { readonly state: "looked"; readonly of: ReadonlyMap<LaterWrite, SecondLook> }
  | { readonly state: "broken"; readonly cause: Cause };

/** What standing rules say, where rules are set at all. */
async function secondLooks(
  ruled: readonly Extract<LaterWrite, { readonly kind: "setSheetRules" }>[],
  looks: ReadonlyMap<string, FirstLook>,
): Promise<Said> {
  if (ruled.length === 0) return { state: "looked", of: new Map() };
  const answer = await request((context) =>
    ruled.map((write) => [write, secondLook(context, lookAt(looks, write.sheet), write.rules)] as const),
  );
  if (answer.state === "done") return { state: "looked", of: new Map(answer.value) };
  return {
    state: "broken",
    cause: answer.state === "failed" ? { kind: "failure", failure: answer.failure } : { kind: "cancelled" },
  };
}

const cancelled = { cause: { kind: "cancelled" } } as const;

function failed(failure: Failure): Pick<Broken, "cause"> {
  return { cause: { kind: "failure", failure } };
}

function lookAt(looks: ReadonlyMap<string, FirstLook>, sheet: string): FirstLook {
  const found = looks.get(sheet);
  if (!found) throw new Error(`${sheet} was not looked at`);
  return found;
}

function laterActs(
  memory: Memory,
  write: LaterWrite,
  first: FirstLook,
  second: SecondLook | undefined,
): readonly Act[] {
  switch (write.kind) {
    case "setSheetRules":
      return second ? ruleActs(memory, write.rules, first, second) : [];
    case "setPrint":
      return printActs(write.sheet, write.print, new Set(first.names.items.map(({ name }) => name)));
    case "setChart": {
      const found = first.charts.find(({ spec }) => spec === write.chart);
      if (!found) throw new Error(`${write.chart.name} was not looked at`);
      const { chart, corner } = found;
      const standing = chart.isNullObject ? undefined : { type: chart.chartType, series: chart.series.count };
      return chartActs(write.sheet, write.chart, { left: corner.left, top: corner.top }, standing);
    }
  }
}
