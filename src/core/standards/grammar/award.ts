import { type Exact, exact, HUNDRED, ONE, ZERO } from "../../number/exact";
import { remembered } from "../../number/remembered";
import { once } from "../once";
import { compiledAtOnce, FROM_HERE } from "./compiledAtOnce";
import { readPlainNumber, NUMBER } from "./quantity";

/** What a sentence gives or takes: points, or a share of the full points, or a range the evaluator picks from. */
export type Award =
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "share"; readonly share: Exact }
  /** `isOpen`: 8＜得分≤10 leaves out its lower end. */
  | { readonly kind: "range"; readonly from: Award; readonly to: Award; readonly isOpen?: true };

/** The full points under their many names: 标准分, 权重分, 该指标分值 … */
export const FULL = `(?:(?:该|本|此|各|对应|相应)?(?:项|指标|(?:评价)?要点|得分要素)?的?(?:指标)?${FROM_HERE}(?:标准分值?|权重分值?|权重|满分值?|分值权重|分值|总分|基本分))`;

const GIVES = "(?:得分(?:为|等于)?|可?得到?|各得|[计记赋给评按:=]|(?<!行)为)";
const SHARE = String.raw`(?:\d+(?:\.\d+)?%|\d+/\d+|${NUMBER}分之${NUMBER})`;
const NOTHING =
  "(?:均|都|则)?(?:不得分|不计分|不记分|不给分|不予计分|不能得分|[得计记为]零分|[得计记]0(?![\\d.])分?)|得不到分";
/** 得一半分, 减半得分 */
const HALF =
  "(?:(?:只|仅)?[得计记给](?:一半|半数)(?:的)?(?:分值|分数|权重分|得分|分)?|(?:减半|折半)(?:得分|计分|记分|给分|赋分|计)|得分(?:减半|折半))";
const ALL = String.raw`[得计记给按评]?满分(?:\(?${NUMBER}分\)?)?|[得计记赋给]该?(?:指标|项)?(?:所赋)?(?:全部|全)(?:分值|分数|分)|[得计记]${FULL}(?!的)`;
/** Points without a verb never begin inside a number: 80-90分 is no 8 and 0-90分. */
const BEGINS = `(?:${GIVES}=?|=|(?<![\\d.<>≥≤]|\\d%?-))`;
/** 8分<得分≤10分 */
const SIGNED = String.raw`(?<![\d.])\d+(?:\.\d+)?分?[<≤](?:得分|分值|分数)[<≤]\d+(?:\.\d+)?分?(?![\d.])`;
/** 8-10分, [8,10]分; 8分 */
const RANGE_OR_PLAIN = `${SIGNED}|${BEGINS}${FROM_HERE}(?:${NUMBER}(?:分?-${NUMBER}分|个?(?:标准)?分(?!之))|\\[${NUMBER}分?[-,]${NUMBER}分?[\\])]分)`;
const PART = `(?:${SHARE}的?${FULL}|${FULL}的${SHARE})`;
/** (含80%) at the lower end, (不含80%) at the upper one; 0-60% leaves out a sign. */
const NOTE = "(?:\\((?:不)?含[^)]*\\))?";
const SHARES = `(?:${SHARE}(?:${NOTE}-(?:${SHARE}${NOTE}|0))?|0${NOTE}-${SHARE}${NOTE})`;
const PARTS = `${GIVES}?${FROM_HERE}(?:${SHARES}的?${FROM_HERE}${FULL}|${FULL}的${FROM_HERE}${SHARES})`;
const BARE_SHARE = `得(?:${SHARES}|${SHARE}(?:的分|以下)?)(?=[,;。、\\n]|$)`;

/** Pattern of an award with points of its own. Longer forms first. */
export const AWARD = `(?:${HALF}|${PARTS}|${BARE_SHARE}|${RANGE_OR_PLAIN}|${ALL}|${NOTHING})`;

/** Pattern of what is taken: 0.5分, 权重分的5%. The verb (扣) stands before it. */
export const LOSS = `(?:${GIVES}?${FROM_HERE}${PART}|${NUMBER}分(?!之))`;

const IS_AWARD = once(() => compiledAtOnce(`^${AWARD}$`));

const IS_NOTHING = new RegExp(`^(?:${NOTHING})$`);
const IS_HALF = new RegExp(`^${HALF}$`);
const IS_ALL = once(() => compiledAtOnce(`^(?:${ALL})$`));
const IS_SHARE = new RegExp(`^${SHARE}$`);
const BELOW_SHARE = new RegExp(`^${SHARE}以下$`);
const VERB = new RegExp(`^${GIVES}=?`);
const SHARE_RANGE = once(() =>
  compiledAtOnce(`^(?:${FULL}的)?(?<from>${SHARE}|0)(?<note>${NOTE})-(?<to>${SHARE}|0)(?<note2>${NOTE})`),
);
const POINT_RANGE = new RegExp(`^\\[?(${NUMBER})分?[-,](${NUMBER})分?[\\])]?分$`);
const SIGNED_RANGE = /^([\d.]+)分?([<≤])(?:得分|分值|分数)([<≤])([\d.]+)分?$/;
const SHARE_OF_FULL = once(() => compiledAtOnce(`^(${SHARE})(?:的)?${FULL}$|^${FULL}的(${SHARE})$`));
const NUMBER_OF_POINTS = new RegExp(`(${NUMBER})(?:个)?(?:标准)?分\\)?$`);

/** Whether words are an award and nothing else. */
export const isAward = remembered((text) => IS_AWARD().test(text));

/** Reads what AWARD or LOSS matched; undefined where the number is none. */
export const readAward = remembered((text): Award | undefined => {
  if (IS_NOTHING.test(text)) return { kind: "points", points: ZERO };
  if (IS_HALF.test(text)) return { kind: "share", share: ONE.div(2) };
  const written = text.replace(VERB, "");
  const shares = SHARE_RANGE().exec(written)?.groups;
  if (shares !== undefined) return readShareRange(shares);
  const signed = SIGNED_RANGE.exec(text);
  if (signed !== null) return readSignedRange(signed);
  const ranged = POINT_RANGE.exec(written);
  if (ranged !== null) return readRange(ranged[1] ?? "", ranged[2] ?? "");
  const share = SHARE_OF_FULL().exec(written);
  if (share !== null) return awardOfShare(share[1] ?? share[2] ?? "");
  if (BELOW_SHARE.test(written)) return upTo(written.replace(/以下$/, ""));
  const bare = written.replace(/的分$/, "");
  if (IS_SHARE.test(bare)) return awardOfShare(bare);
  const number = NUMBER_OF_POINTS.exec(written)?.[1];
  if (number !== undefined) return awardOfPoints(readPlainNumber(number));
  return IS_ALL().test(text) ? { kind: "share", share: ONE } : undefined;
});

/** 60%以下: nothing up to that. */
function upTo(share: string): Award | undefined {
  const to = awardOfShare(share);
  return to && { kind: "range", from: { kind: "share", share: ZERO }, to };
}

/** 60%-80%(不含80%): what stands at an end must say what ranges that meet mean anyway, the better one holds it. */
function readShareRange({ from = "", to = "", note = "", note2 = "" }: Groups): Award | undefined {
  const ends = [
    { share: from === "0" ? ZERO : readShare(from), note },
    { share: to === "0" ? ZERO : readShare(to), note: note2 },
  ].sort((a, b) => (a.share ?? ZERO).compare(b.share ?? ZERO));
  const [low, high] = ends;
  if (low?.share === undefined || high?.share === undefined) return undefined;
  if (low.note.startsWith("(不") || (high.note.startsWith("(含") && !high.share.equals(ONE)))
    return undefined;
  return {
    kind: "range",
    from: { kind: "share", share: low.share },
    to: { kind: "share", share: high.share },
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readRange(from: string, to: string): Award | undefined {
  const [low, high] = [from, to].map((end) => awardOfPoints(readPlainNumber(end)));
  return low === undefined || high === undefined ? undefined : { kind: "range", from: low, to: high };
}

/** 8<得分≤10; where neither end belongs to it (8<得分<10) the next range has to say where they go: not read. */
function readSignedRange([, from = "", low, high, to = ""]: readonly (string | undefined)[]):
  Award | undefined {
  const range = readRange(from, to);
  if (range?.kind !== "range" || (low === "<" && high === "<")) return undefined;
  return low === "<" ? { ...range, isOpen: true } : range;
}

function awardOfPoints(points: Exact | undefined): Award | undefined {
  return points === undefined ? undefined : { kind: "points", points };
}

function awardOfShare(text: string): Award | undefined {
  const share = readShare(text);
  return share === undefined ? undefined : { kind: "share", share };
}

/** 34%, 1/5, 五分之一, 百分之八十 as a fraction of 1. */
function readShare(text: string): Exact | undefined {
  if (text.endsWith("%")) return exact(text.slice(0, -1)).div(HUNDRED);
  const [over, under] = text.includes("/") ? text.split("/") : text.split("分之").reverse();
  const top = readPlainNumber(over ?? "");
  const bottom = under === "百" ? HUNDRED : readPlainNumber(under ?? "");
  return top === undefined || bottom === undefined || bottom.equals(ZERO) ? undefined : top.div(bottom);
}

/** In points of a part worth `full`; a range becomes its upper end. */
export function pointsOf(award: Award, full: Exact): Exact {
  switch (award.kind) {
    case "points":
      return award.points;
    case "share":
      return award.share.mul(full);
    case "range":
      return pointsOf(award.to, full);
  }
}
