import { HUNDRED } from "../../number/exact";
import type { Desk } from "../desk";
import type { Condition } from "../grammar/condition";
import type { Edge } from "../grammar/conditionEnds";
import type { Statement } from "../grammar/statement";
import { showPoints } from "../showPoints";
import { wordsOf } from "../text/script";

type Band = Statement & { kind: "band" };

/**
 * The words of a band; where it is not written as it is computed (超预算10%以内扣1分: not over it; 低于90%扣2分，低于80%扣4分: 80% to
 * 90%) those that say the same.
 */
export function wordsOfBand(desk: Desk, { when }: Band, said: readonly Band[]): string {
  if (when.at.to > when.at.from) return wordsOf(desk.script, when.at).replace(/^若/, "");
  const named = said.map((band) => wordsOf(desk.script, band.when.measure)).find((name) => name !== "");
  return between(when.condition, named ?? desk.name);
}

function between({ low, high, unit }: Condition, name: string): string {
  const show = ({ value }: Edge): string =>
    unit === "%" ? `${showPoints(value.mul(HUNDRED))}%` : `${showPoints(value)}${unit}`;
  if (low !== undefined && high !== undefined)
    return `${show(low)}${low.inclusive === false ? "＜" : "≤"}${name}${high.inclusive === false ? "＜" : "≤"}${show(high)}`;
  if (low !== undefined) return `${name}${low.inclusive === false ? "＞" : "≥"}${show(low)}`;
  return high === undefined ? name : `${name}${high.inclusive === false ? "＜" : "≤"}${show(high)}`;
}
