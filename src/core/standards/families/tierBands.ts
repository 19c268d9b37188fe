import { ONE, sum, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { attempt, claim, type Desk, markOf, markOfAll, spanOfAll, warn } from "../desk";
import type { Band, Bands } from "../rule";
import { plainOf, wordsOf } from "../text/script";
import { settleBands, type OpenBand } from "./bandEdges";
import { isLateness } from "../timeWords";
import { isOnTime, type OnTime } from "./onTime";
import { isOtherCap } from "./otherCap";
import { inOneUnit } from "./oneUnit";
import { quantityRuns, type Run } from "./quantityRuns";
import { keptBefore, nothingOver, overrunIn } from "./overrun";
import { withRest } from "./rest";
import { completionOf, OF_INDICATOR } from "./completion";
import { measureOfRun } from "./runMeasure";
import { wordsOfBand } from "./unwrittenBand";
import { worthOf } from "./worth";
import { showPoints } from "../showPoints";

type BandSaid = Statement & { kind: "band" };

/** ①最终满意度≥95%，得10分；②95%>最终满意度≥85%，得6分；…: the band that holds the value decides. */
export function readTierBands(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const bands = run.filter((statement): statement is BandSaid => statement.kind === "band");
    const inTime = inTimeOf(desk, run, bands);
    const reached = inTime === undefined ? reachedOf(desk, run, bands) : undefined;
    const kept = inTime === undefined && reached === undefined ? keptBefore(desk, run, bands) : undefined;
    const others = run.filter(
      ({ kind }) =>
        kind !== "band" && kind !== "cap" && kind !== "base" && kind !== "met" && kind !== "otherwise",
    );
    const rests = run.filter(({ kind }) => kind === "otherwise").length;
    if (bands.length === 0 || bands.length + (inTime || reached || kept ? 1 : 0) + rests < 2) continue;
    if (others.length > 0 || rests > 1 || isLastOfItems(desk, run, bands)) continue;
    const part = attempt(desk, () => {
      const even = inOneUnit(desk, run);
      return even && bandsOf(desk, even, { inTime, reached, kept });
    });
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(
      desk,
      ...run.filter((statement) => !isOtherCap(desk, statement)),
      ...(inTime ? [inTime] : []),
      ...(reached ? [reached] : []),
      ...(kept ? [kept] : []),
    );
  }
}

/** 培训1次以上得1分，参训率90%以上得1分，否则不得分: an item like the one before it, which have all points together. */
function isLastOfItems(desk: Desk, run: Run, [band, ...more]: readonly BandSaid[]): boolean {
  const rest = run.find((statement) => statement.kind === "otherwise");
  if (band === undefined || more.length > 0 || rest?.kind !== "otherwise") return false;
  const items = desk.statements.filter(
    (statement): statement is Met | BandSaid =>
      (statement.kind === "met" || statement.kind === "band") &&
      statement.point === band.point &&
      !desk.claimed.has(statement),
  );
  const worth = sum(items.map(({ award }) => pointsOf(award, desk.full)));
  return (
    items.length > 1 &&
    pointsOf(rest.award, desk.full).equals(0) &&
    worth.equals(desk.full) &&
    items.every(({ award }) => pointsOf(award, desk.full).gt(0))
  );
}

/** What earns the full points, said in words before the bands. */
interface Before {
  readonly inTime: OnTime | undefined;
  readonly reached: Met | undefined;
  readonly kept: Met | undefined;
}

function bandsOf(desk: Desk, run: Run, { inTime, reached, kept }: Before): Bands | undefined {
  const said = run.filter((statement): statement is BandSaid => statement.kind === "band");
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const before = inTime ?? reached ?? kept;
  const points = before === undefined ? worthOf(desk, run, item) : pointsOf(before.award, desk.full);
  if (points === undefined) return undefined;
  if (said.some(({ award }) => award.kind === "range")) return undefined;
  const found =
    reached !== undefined
      ? completionIn(desk, reached, item)
      : kept !== undefined
        ? overrunIn(desk, kept, item)
        : measureOfRun(desk, run, item);
  if (found === undefined) return undefined;
  const open = said.map((statement): OpenBand => {
    const { condition } = statement.when;
    return {
      mark: item === "" ? markOf(desk, statement) : "",
      text: wordsOfBand(desk, statement, said),
      low: condition.low,
      high: condition.high,
      unit: condition.unit,
      award: { kind: "points", points: pointsOf(statement.award, desk.full) },
    };
  });
  const settled = settleBands(
    desk,
    [
      ...(inTime ? [onTime(desk, inTime)] : []),
      ...(reached ? [wholeOf(desk, reached)] : []),
      ...(kept ? [nothingOver(desk, kept)] : []),
      ...open,
    ],
    item,
  );
  if (settled === undefined) return undefined;
  const bands = restOf(desk, run, settled);
  if (bands === undefined) return undefined;
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
  return { kind: "bands", item, points, family, at: spanOfAll(desk, run), measure: found.measure, bands };
}

type Met = Statement & { kind: "met" };

const REACHED =
  /^(.*?)(?:达到|完成|实现)(?:年度|年初|预期|计划|既定)?(?:目标值?|指标值?|计划值?|任务|工作量|设计要求|设计标准|规划要求|合同要求)$|^()(?:全部|按计划|按要求)?完成(?:年度|全部|既定)?(?:任务|计划|目标|工作)?$/;

/** 就业人数达到目标值得8分，达到目标值80%以上得6分: the first is the whole of what the bands are shares of. */
function reachedOf(desk: Desk, run: Run, bands: readonly BandSaid[]): Met | undefined {
  const place = run[0] === undefined ? 0 : desk.statements.indexOf(run[0]);
  const before = desk.statements[place - 1];
  if (before?.kind !== "met" || desk.claimed.has(before) || before.award.kind === "range") return undefined;
  if (before.point !== run[0]?.point || !REACHED.test(plainOf(desk.script, before.content))) return undefined;
  const points = pointsOf(before.award, desk.full);
  const areShares = bands.every(({ when, award }) => {
    const { low, high, unit } = when.condition;
    const words = plainOf(desk.script, when.measure);
    const isBelow = (high?.value.lte(1) ?? true) && (low?.value.lt(1) ?? true);
    return (
      unit === "%" &&
      isBelow &&
      pointsOf(award, desk.full).lt(points) &&
      (words === "" || OF_INDICATOR.test(words))
    );
  });
  return areShares ? before : undefined;
}

/** 就业人数达到目标值: how far it is reached. */
function completionIn(desk: Desk, { content }: Met, item: string) {
  const own = REACHED.exec(plainOf(desk.script, content))?.[1] ?? "";
  const about =
    own === "" ? desk.name : wordsOf(desk.script, { from: content.from, to: content.from + own.length });
  if (about === "") return undefined;
  const name = completionOf(about);
  return { measure: desk.measures.named(name, item, "%"), name };
}

function wholeOf(desk: Desk, { content, award }: Met): OpenBand {
  return {
    mark: "",
    text: wordsOf(desk.script, content),
    low: { value: ONE, inclusive: true },
    high: undefined,
    award: { kind: "points", points: pointsOf(award, desk.full) },
  };
}

/** With 其余不得分; undefined where that would give more than a band, which nobody means. */
export function restOf(desk: Desk, run: Run, bands: readonly Band[]): readonly Band[] | undefined {
  const rest = run.find((statement) => statement.kind === "otherwise");
  if (rest === undefined) return bands;
  const points = pointsOf(rest.award, desk.full);
  if (rest.award.kind === "range") return undefined;
  if (bands.some(({ award }) => award.kind === "points" && award.points.lt(points))) return undefined;
  return withRest(bands, points, wordsOf(desk.script, rest.at).replace(/[,，]?均?(?:不得分|得.*)$/u, ""));
}

/** 按期完成得4分 beside 逾期30日以内得2分: in time is no day late. */
function inTimeOf(desk: Desk, run: Run, bands: readonly BandSaid[]): OnTime | undefined {
  const isLate = bands.some(({ when }) => isLateness(wordsOf(desk.script, when.measure)));
  const place = run[0] === undefined ? 0 : desk.statements.indexOf(run[0]);
  const near = [...run, ...desk.statements.slice(Math.max(0, place - 1), place)];
  const found = near.filter(
    (statement): statement is OnTime => !desk.claimed.has(statement) && isOnTime(desk, statement),
  );
  return isLate && found.length === 1 ? found[0] : undefined;
}

function onTime(desk: Desk, inTime: OnTime): OpenBand {
  const award = { kind: "points", points: pointsOf(inTime.award, desk.full) } as const;
  return {
    mark: "",
    text: wordsOf(desk.script, inTime.content),
    low: undefined,
    high: { value: ZERO, inclusive: true },
    award,
  };
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
    /\*.*\+.*\*/.test(desk.script.text.slice(definition.expression.from, definition.expression.to));
  if (isOwn && desk.statements.some((statement) => statement.kind === "define"))
    return "weighted_composite+tier_bands";
  return isLateness(name) ? "deadline+tier" : "tier_bands";
}
