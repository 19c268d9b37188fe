import { pointsOf } from "../grammar/award";
import { attempt, claim, type Desk, markOf, markOfAll, spanOfAll } from "../desk";
import type { Bands } from "../rule";
import { wordsOf } from "../text/script";
import { type OpenBand, settleBands } from "./bandEdges";
import { bothSides } from "./bothSides";
import { movingBand } from "./movingBand";
import { inOneUnit } from "./oneUnit";
import { isOtherCap } from "./otherCap";
import { quantityRuns, type Run } from "./quantityRuns";
import { measureOfRun } from "./runMeasure";
import { restOf } from "./tierBands";
import { worthOf } from "./worth";

/** ≤15日得满分，>30日为0分，15-30日按比例减分: bands, some of which follow the value. */
export function readInterpolations(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const isMixed =
      run.some(({ kind }) => kind === "band") &&
      run.some(({ kind }) => kind !== "band" && kind !== "cap" && kind !== "floor" && kind !== "otherwise");
    if (
      !isMixed ||
      run.some(({ kind }) => kind === "base" || kind === "met" || kind === "versus" || kind === "chooseOne")
    )
      continue;
    const part = attempt(desk, () => {
      const even = inOneUnit(desk, run);
      return even && bandsOf(desk, even);
    });
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(desk, ...run.filter((statement) => !isOtherCap(desk, statement)));
  }
}

function bandsOf(desk: Desk, run: Run): Bands | undefined {
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const points = worthOf(desk, run, item);
  if (points === undefined) return undefined;
  const fixed = run.flatMap((statement): readonly OpenBand[] => {
    if (statement.kind !== "band" || statement.award.kind === "range") return [];
    const { condition, at } = statement.when;
    return [
      {
        mark: item === "" ? markOf(desk, statement) : "",
        text: wordsOf(desk.script, at),
        low: condition.low,
        high: condition.high,
        award: { kind: "points", points: pointsOf(statement.award, points) },
      },
    ];
  });
  if (run.some((statement) => statement.kind === "floor" && statement.atMost !== undefined)) return undefined;
  const moving = run.filter(({ kind }) => kind === "proportion" || kind === "score" || kind === "step");
  const measured = measureOfRun(desk, run, item);
  if (measured === undefined || fixed.length !== run.filter(({ kind }) => kind === "band").length)
    return undefined;
  const added: OpenBand[] = [];
  for (const statement of moving) {
    const either =
      statement.kind === "step" && statement.side === "either"
        ? bothSides(statement, fixed, points, run)
        : undefined;
    if (either !== undefined) {
      added.push(...either);
      continue;
    }
    const band = movingBand(desk, statement, fixed, points, run, measured.name);
    if (band === undefined) return undefined;
    added.push(band);
  }
  // 不足1%按1%计 without a step to count
  if (run.some(({ kind }) => kind === "rounding") && !moving.some(({ kind }) => kind === "step"))
    return undefined;
  const settled = settleBands(desk, [...fixed, ...added], item);
  const bands = settled && restOf(desk, run, settled);
  if (bands === undefined) return undefined;
  const isDeviation = moving.some(({ kind }) => kind === "step");
  const family = isDeviation
    ? "deviation_band"
    : moving.some(({ kind }) => kind === "score")
      ? "ratio_linear+tier_bands"
      : "interpolation";
  return { kind: "bands", item, points, family, at: spanOfAll(desk, run), measure: measured.measure, bands };
}
