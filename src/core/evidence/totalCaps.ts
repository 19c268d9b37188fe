import { type Exact, HUNDRED } from "../number/exact";
import { narrow } from "../number/narrow";
import { readNumber } from "../number/read";

/** 执行率低于60%，总分不超过80分: a rule of some places about the total, held in 评价设置 as data. */
export interface TotalCap {
  /** As a fraction: 60 % is 0.6; the bound itself is not below it. */
  readonly below: Exact;
  readonly most: Exact;
}

/** The row's label in 评价设置. */
export const totalCapLabel = "按执行率封顶";

const CAP =
  /^(?:预算)?执行率(?:低于|小于|不足|<)([\d.]+)%(?:的)?,?(?:自评)?(?:总分|总得分|得分)(?:最高)?(?:不超过|不高于|不得超过|不得高于|≤|<=|为)([\d.]+)分?$/;

/** Undefined for a text of which any clause is not understood: half of a rule is none. */
export function readTotalCaps(text: string): readonly TotalCap[] | undefined {
  const clauses = narrow(text)
    .replace(/\s/g, "")
    .split(/[;。]/)
    .filter((clause) => clause !== "");
  const caps = clauses.map((clause): TotalCap | undefined => {
    const [, rate = "", points = ""] = CAP.exec(clause) ?? [];
    const [below, most] = [readNumber(rate)?.value, readNumber(points)?.value];
    return below && most ? { below: below.div(HUNDRED), most } : undefined;
  });
  const understood = caps.filter((cap) => cap !== undefined);
  return understood.length === caps.length ? understood : undefined;
}

/** The lowest of the caps that a rate falls under. */
export function capFor(caps: readonly TotalCap[], rate: Exact): Exact | undefined {
  return caps
    .filter(({ below }) => rate.lt(below))
    .map(({ most }) => most)
    .reduce<Exact | undefined>((least, most) => (least?.lte(most) === true ? least : most), undefined);
}
