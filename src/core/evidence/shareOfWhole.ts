import { type Exact, ONE } from "../number/exact";
import type { Slot } from "../standards/slot";

const SATISFACTION = /满意[度率]/;

/** What is compared with it, or grows out of it, is no satisfaction itself. */
const NOT_ITSELF = /增|提高|提升|上升|下降|降低|变化|变动|完成率|完成度|完成比|实现率|之比|与.*比/;

/**
 * Nobody is more than satisfied: 满意度 105% is a slip. Other rates of a whole are worked out against a plan as well and
 * are held at full marks: 业务办理量达标率 116.33%.
 */
export function isBeyondWhole({ unit, label }: Slot, number: Exact): boolean {
  return unit === "%" && number.gt(ONE) && SATISFACTION.test(label) && !NOT_ITSELF.test(label);
}
