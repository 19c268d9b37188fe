import { type Exact, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Side, Statement } from "../grammar/statement";
import { attempt, claim, type Desk, markOfAll, spanOfAll, warn } from "../desk";
import type { StepRounding, Steps } from "../rule";
import { isRateName } from "../measureNames";
import { unitName } from "../grammar/quantity";
import { plainOf, spanOf, wordsOf } from "../text/script";
import { inOneUnit } from "./oneUnit";
import { isOnTime } from "./onTime";
import { quantityRuns, type Run } from "./quantityRuns";
import { measureOfRun } from "./runMeasure";
import { roundingIn } from "./rounding";
import { bonusOf } from "./stepsBonus";
import { atMostOf } from "./stepsMost";
import { baseOfComparison, comparisonIn, deviationIn } from "./stepsBase";
import { closeBehind, gateOf } from "./stepsGate";
import { requirementIn } from "./stepsRequirement";
import { withoutSteps } from "./stepsName";
import { targetIn } from "./stepsTarget";
import { worthOf } from "./worth";

type Step = Statement & { kind: "step" };
type Met = Statement & { kind: "met" };
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
        step.side === "delay" || isOverTime(desk, step, full)
          ? delayOf(desk, full === undefined ? open : [full, ...open], evenStep)
          : stepsOf(desk, open, evenStep, full);
      return found && (gate === undefined || closeBehind(desk, found, gate)) ? found : undefined;
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

/** 20日内批复的得2分，每超过1日扣0.5分: over the time allowed. */
function isOverTime(desk: Desk, { side, when, measure, step }: Step, full: Met | undefined): boolean {
  const isTime = /^(?:个?工作日|个?自然日|日历天|天|日|个?月|个?小时|周)$/.test(step.unit);
  if (side !== "above" || when !== undefined || measure !== undefined || !isTime || full === undefined)
    return false;
  return /\d个?(?:工作日|自然日|日|天|月|小时|周)(?:之|以)?内|时限|期限/.test(
    plainOf(desk.script, full.content),
  );
}

/** 每延迟1个月扣1分: how long after the date. */
function delayOf(desk: Desk, run: Run, step: Step): Steps | undefined {
  const bands = run.filter((statement): statement is Band => statement.kind === "band");
  const [deadline, another] = bands;
  if (another !== undefined || (deadline !== undefined && !isDeadline(desk, deadline))) return undefined;
  if (run.some(({ kind }) => STRANGE_TO_DELAY.has(kind)) || step.when !== undefined) return undefined;
  const full = run.find((statement) => statement.kind === "met");
  // 验收合格得3分，每延迟1天扣1分: the first is no question of time
  if (full !== undefined && !isTimely(desk, full)) return undefined;
  const item = itemOf(desk, run);
  const points = pointsOfRun(desk, run, full);
  if (points === undefined) return undefined;
  const unit = unitName(step.step.unit);
  if (!/日|天|月|小时|年|周|季度/.test(unit)) return undefined;
  const words =
    step.measure === undefined
      ? (step.word ?? (step.side === "above" ? "拖延" : "延迟"))
      : wordsOf(desk.script, step.measure);
  const slot = desk.slots.ask({
    item,
    kind: "number",
    label: `${words}的${unit}数（${deadline === undefined ? "按时" : wordsOf(desk.script, deadline.when.at).replace(/的$/, "")}为0）`,
    unit,
    at: spanOf(desk.script, step.at),
  });
  const atMost = atMostOf(run, step, points);
  const rounding = roundingOf(run, step);
  if (rounding === "other") return undefined;
  return {
    kind: "steps", item, points, family: full === undefined ? "deduct_per_unit(step)" : "deadline+deduct_per_unit", at: spanOfAll(desk, run),
    measure: { kind: "fact", slot, name: `${words}的${unit}数`, isRate: false },
    base: ZERO, direction: "above", step: step.step.value, each: pointsOf(step.amount, points),
    ...(rounding && { rounding }), ...(atMost && { atMost }),
  }; // prettier-ignore
}

const STRANGE_TO_DELAY: ReadonlySet<Statement["kind"]> = new Set([
  "score",
  "proportion",
  "base",
  "otherwise",
  "chooseOne",
]);

/** 30个工作日内拨付完毕的得满分: the day up to which there is no delay. */
function isDeadline(desk: Desk, { when, award }: Band): boolean {
  const { low, high, unit } = when.condition;
  const isTime = /日|天|月|小时|年|周|季度/.test(unit);
  return isTime && low === undefined && high !== undefined && pointsOf(award, desk.full).gt(0);
}

/** 达到目标值, 全部完成: full points in words that only repeat the base of the steps. */
function isReached(desk: Desk, { content }: Statement & { kind: "met" }): boolean {
  return /^(?:全部|按计划|按要求|如期)?(?:完成|达到|实现|达标|符合)[^,;。]{0,8}$|^[^,;。]{0,8}(?:足额|全额|全部)(?:到位|发放|拨付|支付|完成|覆盖|兑现)$/.test(
    wordsOf(desk.script, content),
  );
}

/** 在规定时间内完成, 按时上报. */
function isTimely(desk: Desk, { content }: Statement & { kind: "met" }): boolean {
  return /时|期|日|前|限|准点|完成|工期|按[月季年周]|足额/.test(wordsOf(desk.script, content));
}

/** Steps with a formula or a proportion beside them are bands of several kinds. */
function isForeign(statement: Statement): boolean {
  return statement.kind === "proportion"
    ? !statement.isInterpolation
    : ["score", "met", "versus", "chooseOne", "otherwise"].includes(statement.kind);
}

/** 不满1%按1%计算; 其他情况按线性计算. */
function roundingOf(run: Run, step: Step): StepRounding | "other" | undefined {
  return (
    roundingIn(run, step) ??
    (run.some((statement) => statement.kind === "proportion" && statement.isInterpolation)
      ? "linear"
      : undefined)
  );
}

function itemOf(desk: Desk, run: Run): string {
  return desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
}

/** A point of several is worth what it says; a rule of its own the full points. */
function pointsOfRun(desk: Desk, run: Run, full: Statement | undefined): Exact | undefined {
  if (full?.kind === "met") return pointsOf(full.award, desk.full);
  return worthOf(desk, run, itemOf(desk, run));
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
  if (step.side === "delay") return undefined;
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
