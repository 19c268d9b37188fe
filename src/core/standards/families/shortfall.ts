import { ONE } from "../../number/exact";
import { attempt, claim, type Desk, markOfAll, open, spanOfAll, warn } from "../desk";
import { pointsOf } from "../grammar/award";
import { unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import type { Steps } from "../rule";
import { plainOf } from "../text/script";
import { measureOfRun } from "./runMeasure";

type Band = Statement & { kind: "band" };
type Lacking = Statement & { kind: "lacking" };

/** 开展检查不少于4次得2分，每少1次扣0.5分: what is lacking is short of the number before it. */
export function readShortfalls(desk: Desk): void {
  for (const lacking of open(desk)) {
    if (lacking.kind !== "lacking") continue;
    const before = desk.statements[desk.statements.indexOf(lacking) - 1];
    if (before?.kind !== "band" || desk.claimed.has(before) || !isNumberOf(desk, before, lacking)) continue;
    const after = desk.statements[desk.statements.indexOf(lacking) + 1];
    const floor = after?.kind === "floor" && after.point === lacking.point ? after : undefined;
    const part = attempt(desk, () => stepsOf(desk, before, lacking, floor));
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(desk, before, lacking, ...(floor === undefined ? [] : [floor]));
    if (floor === undefined && lacking.atMost === undefined)
      warn(desk, "no-floor", `${part.item}没有写“扣完为止”，按扣到0分为止计算`, part.item, lacking.at);
  }
}

/** 4次 and 每少1次: the same unit, and nothing else that lacks. */
function isNumberOf(desk: Desk, band: Band, lacking: Lacking): boolean {
  const { low, high, unit } = band.when.condition;
  if (low === undefined || low.inclusive === false || low.value.lte(ONE)) return false;
  if (high !== undefined && !high.value.equals(low.value)) return false;
  const name = plainOf(desk.script, band.when.measure);
  const finding = plainOf(desk.script, lacking.finding);
  return (
    band.point === lacking.point &&
    unitName(unit) === unitName(lacking.unit) &&
    (finding === "" || name === "" || name.includes(finding))
  );
}

function stepsOf(
  desk: Desk,
  band: Band,
  lacking: Lacking,
  floor: (Statement & { kind: "floor" }) | undefined,
): Steps | undefined {
  const statements = [band, lacking, ...(floor === undefined ? [] : [floor])];
  const item = desk.outline.points.length > 1 ? markOfAll(desk, statements) : "";
  const points = pointsOf(band.award, desk.full);
  const { low } = band.when.condition;
  const found = measureOfRun(desk, [band], item);
  if (low === undefined || found === undefined || points.lte(0)) return undefined;
  const atMost = [lacking.atMost, floor?.atMost].find((most) => most?.lt(points) ?? false);
  return {
    kind: "steps",
    item,
    points,
    family: "threshold+deduct_per_unit",
    at: spanOfAll(desk, statements),
    measure: found.measure,
    base: low.value,
    direction: "below",
    step: ONE,
    each: pointsOf(lacking.award, desk.full),
    ...(atMost && { atMost }),
  };
}
