import { type Exact, exact, ONE } from "../../number/exact";

/** Units of one quantity and how many of the smallest each is; a month has no fixed number of days, a 工作日 is no 天. */
const QUANTITIES: readonly Readonly<Record<string, Exact>>[] = [
  { 分钟: ONE, 小时: exact(60n), 天: exact(1440n), 日: exact(1440n), 自然日: exact(1440n), 日历天: exact(1440n), 周: exact(10080n) },
  { 月: ONE, 季度: exact(3n), 年: exact(12n) },
  { "%": ONE, 倍: ONE },
]; // prettier-ignore

/** What one `from` is in `to`: 0.5 for 30分钟 in 小时; undefined where they measure different things. */
export function factorBetween(from: string, to: string): Exact | undefined {
  if (from === to) return ONE;
  for (const units of QUANTITIES) {
    const [one, other] = [units[from], units[to]];
    if (one !== undefined && other !== undefined) return one.div(other);
  }
  return undefined;
}
