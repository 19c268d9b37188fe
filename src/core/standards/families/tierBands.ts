import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, markOfAll, spanOfAll, warn } from "../desk";
import type { Band } from "../rule";
import { wordsOf } from "../text/script";
import { settleBands, type OpenBand } from "./bandEdges";
import { quantityRuns, type Run } from "./quantityRuns";
import { measureOfRun } from "./runMeasure";
import { worthOf } from "./worth";
import { showPoints } from "../showPoints";

type BandSaid = Statement & { kind: "band" };

/** ①最终满意度≥95%，得10分；②95%>最终满意度≥85%，得6分；…: the band that holds the value decides. */
export function readTierBands(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const bands = run.filter((statement): statement is BandSaid => statement.kind === "band");
    const others = run.filter(({ kind }) => kind !== "band" && kind !== "cap" && kind !== "base");
    if (bands.length < 2 || others.length > 0) continue;
    addBands(desk, run, bands);
  }
}

function addBands(desk: Desk, run: Run, said: readonly BandSaid[]): void {
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const points = worthOf(desk, run);
  if (said.some(({ award }) => award.kind === "range")) return;
  const found = measureOfRun(desk, run, item);
  if (found === undefined) return;
  const open = said.map((statement): OpenBand => {
    const { condition, at } = statement.when;
    return {
      mark: item === "" ? markOf(desk, statement) : "",
      text: wordsOf(desk.script, at).replace(/^若/, ""),
      low: condition.low,
      high: condition.high,
      award: { kind: "points", points: pointsOf(statement.award, desk.full) },
    };
  });
  const bands = settleBands(desk, open, item);
  if (bands === undefined) return;
  const best = bestOf(bands);
  if (desk.outline.points.length === 0 || item === "") {
    if (
      !best.equals(desk.full) &&
      desk.parts.length === 0 &&
      run.length >= desk.statements.filter(({ kind }) => kind === "band").length
    )
      warn(
        desk,
        "best-band-not-full",
        `最高一档得${showPoints(best)}分，与分值${showPoints(desk.full)}分不一致`,
        item,
      );
  }
  const family = familyOf(desk, found.name, found.measure.kind === "absolute");
  desk.parts.push({
    kind: "bands",
    item,
    points,
    family,
    at: spanOfAll(desk, run),
    measure: found.measure,
    bands,
  });
  claim(desk, ...run);
}

function bestOf(bands: readonly Band[]) {
  const points = bands.flatMap(({ award }) => (award.kind === "points" ? [award.points] : []));
  return points.reduce((best, value) => (value.gt(best) ? value : best));
}

function familyOf(desk: Desk, name: string, isAbsolute: boolean): string {
  if (isAbsolute) return "deviation_band";
  const definition = desk.measures.defined(name);
  const isOwn =
    definition?.script === desk.script &&
    /\*/.test(desk.script.text.slice(definition.expression.from, definition.expression.to));
  if (isOwn && desk.statements.some((statement) => statement.kind === "define"))
    return "weighted_composite+tier_bands";
  return /逾期|延期|延迟|推迟/.test(name) ? "deadline+tier" : "tier_bands";
}
