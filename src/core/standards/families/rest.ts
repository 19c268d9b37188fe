import type { Exact } from "../../number/exact";
import type { Band, Bound } from "../rule";

/** 否则不得分, 其余得1分: the bands together with what none of them holds. */
export function withRest(bands: readonly Band[], points: Exact, text: string): readonly Band[] {
  const upwards = [...bands].sort((a, b) => compareStart(a.low, b.low));
  const rest: Band[] = [];
  const add = (low: Bound | undefined, high: Bound | undefined): void => {
    rest.push({
      mark: "",
      text,
      award: { kind: "points", points },
      ...(low && { low }),
      ...(high && { high }),
    });
  };
  let reached: Bound | "start" | "end" = "start";
  for (const { low, high } of upwards) {
    if (reached === "end") break;
    if (low !== undefined && (reached === "start" || leavesGap(reached, low)))
      add(reached === "start" ? undefined : beyond(reached), beyond(low));
    if (high === undefined) reached = "end";
    else if (reached === "start" || isFurther(high, reached)) reached = high;
  }
  if (reached !== "end") add(reached === "start" ? undefined : beyond(reached), undefined);
  return [...bands, ...rest];
}

function beyond({ value, inclusive }: Bound): Bound {
  return { value, inclusive: !inclusive };
}

function leavesGap(end: Bound, start: Bound): boolean {
  return start.value.gt(end.value) || (start.value.equals(end.value) && !start.inclusive && !end.inclusive);
}

function isFurther(end: Bound, reached: Bound): boolean {
  return end.value.gt(reached.value) || (end.value.equals(reached.value) && end.inclusive);
}

function compareStart(a: Bound | undefined, b: Bound | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return a.value.equals(b.value) ? Number(b.inclusive) - Number(a.inclusive) : a.value.compare(b.value);
}
