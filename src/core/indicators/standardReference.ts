import { narrow } from "../number/narrow";

/** A standard that only points at another one. */
export type StandardReference =
  | { readonly kind: "above" }
  /** The name of an indicator or of a level, as written and as `comparableName` makes it. */
  | { readonly kind: "named"; readonly name: string };

const WHAT =
  "(?:得分计算方式|得分计算方法|得分计算办法|评分标准|评分细则|评分规则|评分方法|评分办法|评价标准|计分方法|计分标准|计分办法|计分规则|标准)";
const ABOVE = new RegExp(
  `^(?:${WHAT})?(?:同上述?|同前|[同与](?:上|前)一?[行项条个]?(?:指标)?(?:的?${WHAT})?)(?:相同|一致)?$`,
);
const NAMED: readonly RegExp[] = [
  new RegExp(`^(?:${WHAT})?(?:同|与|参照|参考|按照?)(.+?)(?:的)?${WHAT}(?:相同|一致|执行|计算|评分|计分)?$`),
  new RegExp(`^${WHAT}?(?:与)(.+?)(?:相同|一致)$`),
  new RegExp(`^(?:${WHAT})?同(.+)$`),
];

/** A longer text, or one in several lines, is a standard of its own. */
const LONGEST = 40;

/** 同上, 同效益指标得分计算方式。, 评分标准同“资金到位率”; undefined for a standard that stands by itself. */
export function readStandardReference(text: string): StandardReference | undefined {
  const plain = comparable(text);
  if (plain.length > LONGEST || /[\n;；]|[0-9一二三四五六七八九]分|得分=/.test(text.trim())) return undefined;
  if (ABOVE.test(plain)) return { kind: "above" };
  const name = NAMED.map((form) => form.exec(plain)?.[1]).find((found) => found !== undefined);
  return name === undefined ? undefined : { kind: "named", name: comparableName(name) };
}

/** Names are compared without marks (A, 一、, 指标1：), quotes, spaces, and the word 指标 at the end. */
export function comparableName(name: string): string {
  const plain = narrow(name).replace(
    /^(?:指标\d+:|[A-Z](?=\p{Script=Han})|[一二三四五六七八九十]+、|\d+[.、])/u,
    "",
  );
  return comparable(plain).replace(/指标$/, "");
}

function comparable(text: string): string {
  return text.replace(/[\s"“”'‘’「」《》。.，,:：]/g, "");
}
