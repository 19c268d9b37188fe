import type { Exact } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Side, Statement } from "../grammar/statement";
import { attempt, claim, type Desk, spanOfAll, warn } from "../desk";
import type { Steps } from "../rule";
import { isRateName } from "../measureNames";
import { plainOf, wordsOf } from "../text/script";
import { delayOf } from "./delays";
import { extentOf } from "./extents";
import { inOneUnit } from "./oneUnit";
import { isOnTime } from "./onTime";
import { quantityRuns, type Run } from "./quantityRuns";
import { measureOfRun } from "./runMeasure";
import { bonusOf } from "./stepsBonus";
import { atMostOf } from "./stepsMost";
import { baseOfComparison, comparisonIn, deviationIn, isQuality } from "./stepsBase";
import { closeBehind, gateOf } from "./stepsGate";
import { requirementIn } from "./stepsRequirement";
import { itemOf, pointsOfRun, roundingOf } from "./stepsRun";
import { withoutSteps } from "./stepsName";
import { targetIn } from "./stepsTarget";

type Step = Statement & { kind: "step" };
type Band = Statement & { kind: "band" };

/** 编外用工控制率≤100%，计5分；每超过一个百分点扣0.25分，扣完为止: full points at a base, less for every step away. */
export function readSteps(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const losing = run.filter(isLosing);
    const [step] = losing;
    if (step === undefined || losing.length > 1) continue;
    const full = fullBefore(desk, run) ?? (step.side === "delay" ? inTimeBehind(desk, run) : undefined);
    const base = full === undefined ? undefined : baseBefore(desk, full);
    const whole = base === undefined ? run : [base, ...run];
    const statements = full === undefined ? whole : [full, ...whole];
    const part = attempt(desk, () => {
      const even = inOneUnit(desk, whole);
      const gate = full === undefined || even === undefined ? undefined : gateOf(desk, even);
      const open = gate === undefined ? even : even?.filter((statement) => statement !== gate);
      const evenStep = open?.find(isLosing);
      if (open === undefined || evenStep === undefined) return undefined;
      const found =
        step.side === "delay" || step.side === "extent"
          ? (step.side === "delay" ? delayOf : extentOf)(
              desk,
              full === undefined ? open : [full, ...open],
              evenStep,
            )
          : stepsOf(desk, open, evenStep, full);
      if (found === undefined || gate === undefined) return found;
      return closeBehind(desk, found, gate, full) ? found : undefined;
    });
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(desk, ...statements.filter((statement) => statement.kind !== "cap" || statement.isOfRate !== true));
    if (!run.some(({ kind }) => kind === "floor") && part.atMost === undefined)
      warn(desk, "no-floor", `${part.item}没有写“扣完为止”，按扣到0分为止计算`, part.item, step.at);
  }
}

function isLosing(statement: Statement): statement is Step {
  return statement.kind === "step" && !statement.gives;
}

/** 在规定时间内完成的得满分, 实际成本未超预算得满分: full points in words, right before the steps. */
function fullBefore(desk: Desk, run: Run): (Statement & { kind: "met" }) | undefined {
  if (run.some((statement) => statement.kind === "band" && pointsOf(statement.award, desk.full).gt(0)))
    return undefined;
  const before = desk.statements[desk.statements.indexOf(run[0] as Statement) - 1];
  if (before?.kind !== "met" || desk.claimed.has(before) || before.point !== run[0]?.point) return undefined;
  return pointsOf(before.award, desk.full).gt(0) ? before : undefined;
}

/** 每逾期1天扣1分，扣完为止；按期完成得满分: what no delay is worth. */
function inTimeBehind(desk: Desk, run: Run): (Statement & { kind: "met" }) | undefined {
  const last = run.at(-1);
  const behind = last && desk.statements[desk.statements.indexOf(last) + 1];
  if (behind?.kind !== "met" || desk.claimed.has(behind) || behind.point !== last?.point) return undefined;
  const isFull = pointsOf(behind.award, desk.full).equals(desk.full);
  return isFull && isOnTime(desk, behind) ? behind : undefined;
}

/** 以满意度95%为目标值，达到目标值得满分 */
function baseBefore(desk: Desk, full: Statement): (Statement & { kind: "base" }) | undefined {
  const before = desk.statements[desk.statements.indexOf(full) - 1];
  return before?.kind === "base" && before.point === full.point && !desk.claimed.has(before)
    ? before
    : undefined;
}

function stepsOf(desk: Desk, run: Run, step: Step, full: Statement | undefined): Steps | undefined {
  const item = itemOf(desk, run);
  const bands = run.filter((statement): statement is Band => statement.kind === "band");
  if (run.some((statement) => isForeign(statement))) return undefined;
  const points = pointsOfRun(desk, run, full);
  if (points === undefined) return undefined;
  const [band] = bands;
  if (bands.length > 1 || (band !== undefined && !pointsOf(band.award, desk.full).equals(points)))
    return undefined;
  const inWords = full?.kind === "met" ? comparisonIn(desk, full, item, step.step) : undefined;
  // 验收合格得满分，低于100%每1%扣2分: the words are about something else
  if (full?.kind === "met" && inWords === undefined && !isReached(desk, full)) return undefined;
  const compared = inWords ?? (step.measure && deviationIn(desk, step.measure, item, step.step));
  const isWholeInWords =
    full?.kind === "met" && inWords === undefined && step.step.unit === "%" && step.when === undefined;
  const stated = baseOf(run, band, step, compared?.base);
  const target =
    stated === undefined && isWholeInWords ? targetIn(desk, full, withoutSteps(desk, run), item) : undefined;
  const required = full === undefined ? requirementIn(desk, run, step, item) : undefined;
  const base = stated ?? target?.base ?? required?.base;
  const direction = directionOf(step, band);
  if (base === undefined || direction === undefined || !agrees(band, step, base, direction)) return undefined;
  if (compared !== undefined && !base.equals(compared.base)) return undefined;
  const measured = (compared ?? target ?? required ?? measureOfRun(desk, withoutSteps(desk, run), item))
    ?.measure;
  if (measured === undefined) return undefined;
  // 与计划每相差2%: of a rate, or of one thing over the other
  if (step.side === "either" && measured.kind === "fact" && !isRateName(measured.name)) return undefined;
  const bonus = bonusOf(run, points, direction);
  if (run.some((statement) => statement.kind === "step" && statement.gives) && bonus === undefined)
    return undefined;
  if (bonus !== undefined) desk.limit = bonus.atMost.add(desk.full);
  const rounding = roundingOf(run, step);
  if (rounding === "other") return undefined;
  const usual =
    band === undefined && full === undefined
      ? `deduct_per_unit${rounding === "up" ? "(ceil)" : ""}`
      : "threshold+deduct_per_unit";
  const family = `${step.side === "either" ? "deviation_two_sided" : usual}${bonus ? "+bonus" : ""}`;
  const atMost = atMostOf(run, step, points);
  return {
    kind: "steps", item, points, family, at: spanOfAll(desk, run), measure: measured, base, direction,
    step: step.step.value, each: pointsOf(step.amount, points),
    ...(rounding && { rounding }), ...(atMost && { atMost }), ...(bonus && { bonus }),
  }; // prettier-ignore
}

/** 达到目标值, 全部完成: full points in words that only repeat the base of the steps. */
function isReached(desk: Desk, { content }: Statement & { kind: "met" }): boolean {
  if (isQuality(plainOf(desk.script, content))) return true;
  return /^(?:全部|按计划|按要求|如期)?(?:完成|达到|实现|达标|符合)[^,;。]{0,8}$|^[^,;。]{0,8}(?:足额|全额|全部)(?:到位|发放|拨付|支付|完成|覆盖|兑现)$/.test(
    wordsOf(desk.script, content),
  );
}

/** Steps with a formula or a proportion beside them are bands of several kinds. */
function isForeign(statement: Statement): boolean {
  return statement.kind === "proportion"
    ? !statement.isInterpolation
    : ["score", "met", "versus", "chooseOne", "otherwise"].includes(statement.kind);
}

function baseOf(
  run: Run,
  band: Band | undefined,
  step: Step,
  compared: Exact | undefined,
): Exact | undefined {
  const stated = run.find((statement) => statement.kind === "base")?.base.value;
  const condition = band?.when.condition ?? step.when?.condition;
  const edge = condition?.low ?? condition?.high;
  if (stated !== undefined && edge !== undefined && !edge.value.equals(stated)) return undefined;
  if (edge !== undefined) return edge.value;
  return stated ?? compared ?? (step.side === "either" ? baseOfComparison(step.step) : undefined);
}

function directionOf(step: Step, band: Band | undefined): Side | undefined {
  if (step.side === "delay" || step.side === "extent") return undefined;
  if (step.side !== undefined) return step.side;
  const condition = step.when?.condition ?? band?.when.condition;
  if (condition?.low !== undefined && condition.high !== undefined) return undefined;
  // 低于100%每1%扣2分
  return condition?.high !== undefined ? "below" : condition?.low !== undefined ? "above" : undefined;
}

/** ≥95% cannot lose by exceeding; a condition repeated before the step must begin where the full points end. */
function agrees(band: Band | undefined, step: Step, base: Exact, direction: Side): boolean {
  const full = band?.when.condition;
  if (full?.low !== undefined && full.high === undefined && direction !== "below") return false;
  if (full?.high !== undefined && full.low === undefined && direction !== "above") return false;
  if (full?.low !== undefined && full.high !== undefined && !full.low.value.equals(full.high.value))
    return false;
  const again = step.when?.condition;
  if (again === undefined || band === undefined) return true;
  const edge = direction === "below" ? again.high : again.low;
  return edge?.value.equals(base) ?? false;
}
