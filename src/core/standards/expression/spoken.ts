import type { Stretch } from "../text/script";

/** A formula in words: 学生满意度与家长满意度的平均值, 实际支出占预算数的比例. */
export interface Spoken {
  readonly kind: "mean" | "quotient";
  readonly of: readonly Stretch[];
}

const MEAN =
  /^\(?(?<list>[^()*/=<>≥≤%]+?[、与和及+][^()*/=<>≥≤%]+?)\)?(?:2|二|两|三|四)?(?:者|项|类)?的?(?:算术|简单)?平均(?:值|数|分)?$/du;
const QUOTIENT =
  /^(?<over>[^()*/+=<>≥≤%、]{2,24}?)(?:与|和|占|除以|同)(?<under>[^()*/+=<>≥≤%、]{2,24}?)(?:的|之)?(?:比率|比值|比例|比重|百分比|之比|比)$/du;

/** What the words compute; undefined where they are no such formula. `from`: where they begin in the text. */
export function spokenFormula(words: string, from: number): Spoken | undefined {
  const quotient = QUOTIENT.exec(words)?.indices?.groups;
  if (quotient?.over !== undefined && quotient.under !== undefined) {
    const at = ([start, end]: readonly [number, number]): Stretch => ({ from: from + start, to: from + end });
    return { kind: "quotient", of: [at(quotient.over), at(quotient.under)] };
  }
  const list = MEAN.exec(words)?.indices?.groups?.list;
  if (list === undefined) return undefined;
  const of: Stretch[] = [];
  let place = list[0];
  for (const name of words.slice(list[0], list[1]).split(/[、与和及+]/)) {
    of.push({ from: from + place, to: from + place + name.length });
    place += name.length + 1;
  }
  return of.every((name) => name.to - name.from >= 2) ? { kind: "mean", of } : undefined;
}
