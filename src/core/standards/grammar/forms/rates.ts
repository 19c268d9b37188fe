import { readAward } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const BOTH =
  "(?<first>(?:[^,;。:\\n\\d和与、均都各]){2,16}?率)(?:和|与|、|以及|及(?!时))(?<second>(?:[^,;。:\\n\\d和与、均都各]){1,16}?率)";
const WHOLE = "(?:均|都|全部)(?:达到|达|为|≥|=)?100%(?:的|时|以上)?,?{award}";
const SHARED =
  "(?:否则|反之|未达到?的?|达不到的?|未达标的?|低于100%的?|不足的?|其余)(?:100%的?)?,?(?:均|分别)?按照?(?:实际)?(?:完成|到位)?比例(?:扣分|扣减|减分|计算得分|计分|记分|得分)";
const PORTION =
  "(?:各|分别|均)(?:占|为)?(?:总?分值|权重)?(?:的)?(?<portion>\\d+(?:\\.\\d+)?%|\\d+(?:\\.\\d+)?分|一半|1\\/2|二分之一)(?:的)?(?:权重分?|分值)?";

/** Two rates in one sentence, each worth its portion. */
export const rates: readonly Form[] = [
  form(`${BOTH}${WHOLE}[,;]${SHARED}[,;](?:(?:两|二|2)(?:项|者|个指标|项指标))${PORTION}{end}`, "资金到位率和到位及时率均达到100%得满分，否则按比例扣分，两项各占50%", twoRates),
  form(`${BOTH}${PORTION}[,;:]${WHOLE}[,;]${SHARED}{end}`, "资金到位率、到位及时率各占50%，均达到100%得满分，否则按比例扣分", twoRates),
]; // prettier-ignore

function twoRates(found: Found): Said | undefined {
  const award = found.award("award");
  const portion = portionOf(found.text("portion"));
  if (award === undefined || award.kind === "range" || portion === undefined) return undefined;
  return { kind: "rates", names: [found.stretch("first"), found.stretch("second")], award, portion };
}

function portionOf(words: string) {
  return readAward(words === "一半" ? "得50%权重分" : words.endsWith("分") ? words : `得${words}权重分`);
}
