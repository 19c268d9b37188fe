import { exact, type Exact, HUNDRED } from "../../number/exact";
import { FULL } from "../grammar/award";
import { isQuantityName, isSumSign } from "../measureNames";
import type { Script, Stretch } from "../text/script";

export type Token =
  | { readonly kind: "operator"; readonly operator: "+" | "-" | "*" | "/" | "|" | "(" | ")" }
  | { readonly kind: "number"; readonly value: Exact; readonly text: string }
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "full" }
  | { readonly kind: "name"; readonly at: Stretch }
  | {
      readonly kind: "share";
      readonly paper?: string;
      readonly question?: Stretch;
      readonly options: Stretch;
      readonly at: Stretch;
      readonly andBetter: boolean;
    };

const QUOTED = "“(\\uE000+)”";
const SHARES: readonly RegExp[] = [
  // A卷“4.您认为…？”答案“A.显著提升、B.有所提升”的占比
  new RegExp(`(?<paper>[A-Z])(?:卷|问卷)(?:中|的)?(?<question>${QUOTED})(?:中)?(?:的)?(?:答案|选项|选择|回答)(?:为)?(?<options>${QUOTED})(?:的)?(?:人数|人次)?(?:占比|比例|比重)`, "dy"),
  // “满意”及以上人数占比
  new RegExp(`(?:选择|回答|评价为)?(?<options>${QUOTED})(?<better>(?:及|或)?以上)?(?:的)?(?:人数|人次|问卷数|份数)?(?:的)?(?:占比|比例|比重)`, "dy"),
]; // prettier-ignore
const NUMBER = /(\d+(?:,\d{3})*(?:\.\d+)?)(%|个百分点|分(?!之))?(?![a-zA-Z])/y;
const FULL_WORD = new RegExp(`${FULL}(?=$|[*/+()\\-,;。|])`, "y");
const NAME = /(?:“\uE000+”|[^*/+()[\]|<>=≥≤,;。:\s“”-])+/y;
const BRACKETED_LETTER = /\([A-Z]\)/y;

/** The signs of a formula; undefined where something is neither a number, a name nor an operator. */
export function tokens(script: Script, { from, to }: Stretch): readonly Token[] | undefined {
  const text = script.text.slice(0, to);
  const found: Token[] = [];
  let at = from;
  while (at < to) {
    const [token, end] = nextToken(text, at) ?? [];
    if (end === undefined) return undefined;
    if (token !== undefined) found.push(...(quotientOf(token, text) ?? [token]));
    at = end;
  }
  return found;
}

function nextToken(text: string, at: number): readonly [Token | undefined, number] | undefined {
  const char = text.charAt(at);
  switch (char) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "|":
    case "(":
    case ")":
      return [{ kind: "operator", operator: char }, at + 1]; // prettier-ignore
    case "[":
      return [{ kind: "operator", operator: "(" }, at + 1];
    case "]":
      return [{ kind: "operator", operator: ")" }, at + 1];
  }
  if (isSumSign(char)) {
    const end = endOfSum(text, at + 1);
    return end === undefined ? undefined : [{ kind: "name", at: { from: at, to: end } }, end];
  }
  const share = shareAt(text, at);
  if (share !== undefined) return share;
  const full = matchAt(FULL_WORD, text, at);
  if (full !== null) return [{ kind: "full" }, at + full[0].length];
  const number = matchAt(NUMBER, text, at);
  const name = matchAt(NAME, text, at);
  if (number !== null && (name === null || name[0].length <= number[0].length || number[2] === "%"))
    return [numberToken(number), at + number[0].length];
  if (name === null) return undefined;
  const letter = matchAt(BRACKETED_LETTER, text, at + name[0].length)?.[0] ?? "";
  const end = at + name[0].length + letter.length;
  if (!isQuantityName(name[0])) return undefined;
  return [{ kind: "name", at: { from: at, to: end } }, end];
}

/** Up to the last factor, which is what the sum is multiplied with: ∑各子项完成率×权重×10. */
const SUMMED = new RegExp(`[^()+;。,]+?(?=(?:\\*(?:\\d+(?:\\.\\d+)?分?|${FULL}))?(?:$|[;。,]))`, "y");

/** ∑(各子项完成率×权重): how many there are nobody says, so the sum is one quantity, which the evaluator knows. */
function endOfSum(text: string, from: number): number | undefined {
  if (text.charAt(from) !== "(" && text.charAt(from) !== "[") {
    const summed = matchAt(SUMMED, text, from);
    return summed === null ? undefined : from + summed[0].length;
  }
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "(" || char === "[") depth++;
    if ((char === ")" || char === "]") && --depth === 0) return at + 1;
  }
  return undefined;
}

const SHARE_OF = /^(.{2,}?)(?:占|与|和|同)(.{2,}?)(?:的|之)?(?:比例|比重|比率|比值|百分比)$/;

/** 实际完成数占计划数的比例: the first over the second. */
function quotientOf(token: Token, text: string): readonly Token[] | undefined {
  if (token.kind !== "name") return undefined;
  const { from, to } = token.at;
  const [, over, under] = SHARE_OF.exec(text.slice(from, to)) ?? [];
  if (over === undefined || under === undefined || !isQuantityName(over) || !isQuantityName(under))
    return undefined;
  const start = text.indexOf(under, from + over.length + 1);
  return [
    { kind: "operator", operator: "(" },
    { kind: "name", at: { from, to: from + over.length } },
    { kind: "operator", operator: "/" },
    { kind: "name", at: { from: start, to: start + under.length } },
    { kind: "operator", operator: ")" },
  ];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberToken([text, digits = "0", unit]: RegExpExecArray): Token {
  const value = exact(digits.replaceAll(",", ""));
  if (unit === "分") return { kind: "points", points: value };
  return { kind: "number", value: unit === undefined ? value : value.div(HUNDRED), text };
}

function shareAt(text: string, at: number): readonly [Token, number] | undefined {
  for (const pattern of SHARES) {
    const match = matchAt(pattern, text, at);
    const groups = match?.indices?.groups;
    if (match === null || groups?.options === undefined) continue;
    const inner = ([from, to]: [number, number]): Stretch => ({ from: from + 1, to: to - 1 });
    const end = at + match[0].length;
    const paper = match.groups?.paper;
    return [
      {
        kind: "share",
        ...(paper !== undefined && { paper }),
        ...(groups.question !== undefined && { question: inner(groups.question) }),
        options: inner(groups.options),
        andBetter: match.groups?.better !== undefined,
        at: { from: at, to: end },
      },
      end,
    ];
  }
  return undefined;
}
