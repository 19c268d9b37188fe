import { ONE } from "../../number/exact";
import type { Condition } from "../grammar/condition";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import { attempt, claim, type Desk, markOfAll, spanOfAll } from "../desk";
import { isRateName } from "../measureNames";
import type { Bands, Proportional } from "../rule";
import { plainOf, wordsOf } from "../text/script";
import { worthOf } from "./worth";
import { forbid, isBeyond } from "./ratioBeyond";
import { holdsFigure } from "./formulaNames";
import { measureOfFormula, scaledEnds } from "./ratioFormula";
import { fullInWords, ofTarget } from "./ratioFull";
import { brokenAt, floorOf, isOfWhole, lineWanted } from "./ratioFloor";
import { inOneUnit } from "./oneUnit";
import { isOtherCap } from "./otherCap";
import { type Run, quantityRuns } from "./quantityRuns";

type Band = Statement & { kind: "band" };

/** ①资金到位率=100%，得2分；②若资金到位率<100%，得分=资金到位率*标准分: points in proportion, at most the full ones. */
export function readRatios(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const kinds = new Set(run.map(({ kind }) => kind));
    if (
      kinds.has("met") ||
      run.some((statement) => statement.kind === "floor" && statement.atMost !== undefined) ||
      kinds.has("step") ||
      kinds.has("rounding") ||
      kinds.has("base")
    )
      continue;
    if (isOfItems(desk, run) || isOfTwo(desk, run)) continue;
    const part = attempt(desk, () => {
      // points in proportion never fall below 0: 扣完为止 behind them says nothing
      const even = inOneUnit(
        desk,
        run.filter(({ kind }) => kind !== "floor"),
      );
      const beyond = even?.find(isBeyond);
      const found =
        even && ratioOf(desk, beyond === undefined ? even : even.filter((each) => each !== beyond));
      const isTaken = found !== undefined && (beyond === undefined || forbid(desk, found, beyond));
      return isTaken ? found : undefined;
    });
    if (part === undefined) continue;
    const words = part.kind === "proportional" ? fullInWords(desk, run, part) : [];
    claim(desk, ...words);
    desk.parts.push(part.kind === "proportional" && words.length > 0 ? ofTarget(desk, run, part) : part);
    claim(desk, ...run.filter((statement) => !isOtherCap(desk, statement)));
  }
}

/** 甲完成得5分，乙完成得5分，未完成的按比例计分: of each of them, not of the whole. */
function isOfItems(desk: Desk, run: Run): boolean {
  const [only, another] = run;
  if (only?.kind !== "proportion" || another !== undefined || whenOf(only) !== undefined) return false;
  const place = desk.statements.indexOf(only);
  const before = desk.statements.slice(Math.max(0, place - 2), place);
  // 两项，每项5分，未完成的按比例得分
  const last = before.at(-1);
  if ((last?.kind === "nested" || last?.kind === "perItem") && last.point === only.point) return true;
  return before.length === 2 && before.every((item) => item.kind === "met" && item.point === only.point);
}

/** 到位率和及时率均达到100%得满分，否则按比例扣分: in proportion to which of them is not said. */
function isOfTwo(desk: Desk, [first]: Run): boolean {
  const before = first && desk.statements[desk.statements.indexOf(first) - 1];
  return (
    first?.kind === "proportion" &&
    first.measure === undefined &&
    before?.kind === "met" &&
    /率(?:[、和与及]|以及)[^,;]*率(?:均|都|全部|分别|各)/.test(plainOf(desk.script, before.content))
  );
}

function ratioOf(desk: Desk, run: Run): Proportional | Bands | undefined {
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const bands = run.filter((statement): statement is Band => statement.kind === "band");
  const points = worthOf(desk, run, item);
  if (points === undefined) return undefined;
  const base = {
    kind: "proportional",
    item,
    points,
    at: spanOfAll(desk, run),
    inverse: false,
    fullAt: ONE,
  } as const;
  const full = bands.filter(({ award }) => pointsOf(award, points).equals(points));
  const zero = bands.filter(({ award }) => pointsOf(award, points).equals(0));
  if (full.length > 1 || zero.length > 1 || full.length + zero.length < bands.length) return undefined;
  const zeroBelow = zero[0]?.when.condition;
  if (zeroBelow !== undefined && (zeroBelow.high === undefined || zeroBelow.low !== undefined))
    return undefined;
  const fullWhen = full[0]?.when.condition;
  const moving = run.find(({ kind }) => kind === "score" || kind === "proportion");
  const begins = moving && whenOf(moving)?.condition.low;
  const otherwise = run.find((statement) => statement.kind === "otherwise");
  if (otherwise !== undefined) {
    // 80%以上按比例，否则不得分: what is left lies below; without a lower end nothing is left
    if (begins === undefined || zeroBelow !== undefined) return undefined;
    if (!pointsOf(otherwise.award, points).equals(0)) return undefined;
  }
  const bottom = floorOf(desk, begins, zeroBelow?.high, item);
  const stated = bottom && { zeroBelow: bottom };
  if (!meetsNeighbours(run, fullWhen, zeroBelow, otherwise !== undefined)) return undefined;
  const measured = measureOfFormula(desk, run, item, points);
  if (measured === undefined) return undefined;
  const { measure, isPlain, isInterpolating, isShare, formula } = measured;
  // a formula over the rate ((x-60%)/40%) is compared as a formula, the ends are those of the rate
  const scaled = formula && scaledEnds(formula, stated?.zeroBelow.value, fullWhen?.low?.value);
  if (formula !== undefined && bands.length > 0 && scaled === undefined) return undefined;
  // (x-85%)/10% reaches 1 at 95%, which only bands can say
  const end = fullWhen?.low?.value;
  if (formula !== undefined && end?.equals(1) === false && !holdsFigure(formula, end)) return undefined;
  // 6-(100%-x)×10 stands at 4 where nothing begins: a line of points, not a share of them
  if (scaled?.floor?.gt(0) === true) return undefined;
  const floor = scaled === undefined ? stated : undefined;
  if (scaled !== undefined)
    return { ...base, measure, ...floor, family: isInterpolating ? "interpolation" : "ratio_linear" };
  if (isShare === true) return bands.length > 0 ? undefined : { ...base, measure, family: "count_share" };
  // full points from below: 小于或等于1计5分，否则按比例计分
  if (fullWhen?.high !== undefined && fullWhen.low === undefined) {
    if (zero.length > 0 || !isPlain || run.some(({ kind }) => kind === "score")) return undefined;
    if (fullWhen.high.value.lte(0)) return undefined;
    return { ...base, measure, fullAt: fullWhen.high.value, inverse: true, family: "ratio_linear(inverse)" };
  }
  const fullAt = measured.fullAt ?? fullWhen?.low?.value ?? ONE;
  if (fullWhen?.low !== undefined && !fullWhen.low.value.equals(fullAt)) return undefined;
  const isScaled = run.some(({ kind }) => kind === "proportion") && fullAt.gt(0);
  if (!isScaled && measured.fullAt === undefined && !fullAt.equals(1)) return undefined;
  const of = moving?.kind === "proportion" ? moving.of : undefined;
  if (of !== undefined && (begins !== undefined || !of.value.equals(fullAt))) return undefined;
  if (
    moving?.kind === "proportion" &&
    of === undefined &&
    begins === undefined &&
    !fullAt.equals(1) &&
    isRateName(nameOfRun(desk, run))
  ) {
    const name = nameOfRun(desk, run);
    if (isOfWhole(desk, { name, points, item }, fullAt, moving))
      return {
        kind: "bands", item, points, family: "ratio_linear+tier_bands", at: base.at, measure,
        bands: brokenAt(fullAt, points, name),
      }; // prettier-ignore
  }
  if (moving?.kind === "proportion" && begins !== undefined) {
    const ends = { low: begins.value, high: fullAt };
    const line = lineWanted(desk, { name: nameOfRun(desk, run), measure, points, item }, ends, moving);
    if (line !== undefined) return { ...base, measure: line, family: "interpolation" };
  }
  const plain = run.some(({ kind }) => kind === "chooseOne") ? "choose_one+ratio_linear" : "ratio_linear";
  const family = isInterpolating ? "interpolation" : bands.length > 1 ? "ratio_linear+tier_bands" : plain;
  return { ...base, measure, fullAt, ...floor, family };
}

/** 若…<100%，得分=…: the formula must begin where nothing is given and end where the full points begin. */
function meetsNeighbours(
  run: Run,
  full: Condition | undefined,
  zero: Condition | undefined,
  hasRest: boolean,
): boolean {
  const formula = run.find(({ kind }) => kind === "score" || kind === "proportion");
  const when = formula && whenOf(formula)?.condition;
  if (when === undefined) return true;
  const end = full?.low ?? full?.high;
  const isBounded = zero?.high !== undefined || hasRest;
  if (when.low !== undefined && when.high !== undefined && !isBounded) return false;
  if (when.low !== undefined && zero?.high !== undefined && !when.low.value.equals(zero.high.value))
    return false;
  const isRising = isBounded && full?.high?.value.equals(full.low?.value ?? full.high.value) !== false;
  const high = when.high ?? (isRising && when.low !== undefined ? end : when.low);
  return high === undefined || (end === undefined ? high.value.equals(1) : high.value.equals(end.value));
}

function nameOfRun(desk: Desk, run: Run): string {
  const named = run
    .map((statement) => whenOf(statement)?.measure)
    .find((at) => at !== undefined && at.to > at.from);
  return named === undefined ? desk.name || "完成率" : wordsOf(desk.script, named);
}
