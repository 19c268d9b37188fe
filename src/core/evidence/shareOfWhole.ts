import { type Exact, ONE } from "../number/exact";
import type { Slot } from "../standards/slot";

/** Rates that say how much of a whole is so; 完成率, 执行率, 到位率 and 增长率 may well go beyond it. */
const SHARE =
  /满意[度率]|合格率|优良率|良好率|及格率|达标率|覆盖率|普及率|知晓率|知晓度|好评率|准确率|正确率|及时率|完好率|成活率|出勤率|合规率|问卷回收率|有效问卷率/;

/** What is compared with such a rate, or grows out of it, is no share itself. */
const NOT_THE_SHARE = /增|提高|提升|上升|下降|降低|变化|变动|完成率|完成度|完成比|实现率|之比|与.*比/;

/** More of a whole than there is: 满意度 105% is a slip, whatever the standard would give for it. */
export function isBeyondWhole({ unit, label }: Slot, number: Exact): boolean {
  return unit === "%" && number.gt(ONE) && SHARE.test(label) && !NOT_THE_SHARE.test(label);
}
