import { type Exact, exact } from "./exact";

const DIGITS = "零一二三四五六七八九";
const LARGE: Readonly<Record<string, bigint>> = { 亿: 100_000_000n, 万: 10_000n };
const SMALL: readonly (readonly [string, bigint])[] = [
  ["千", 1000n],
  ["百", 100n],
  ["十", 10n],
];

/** Other writings of the same numerals: financial forms, 两, the circle zero. */
const SAME_AS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from("壹贰叁肆伍陆柒捌玖").map((form, index) => [form, DIGITS.charAt(index + 1)]),
  ),
  ...{ 〇: "零", 两: "二", 拾: "十", 佰: "百", 仟: "千", 萬: "万", 億: "亿", 點: "点" },
};

/** Characters a Chinese number is written with; a run of them may be one. */
export const NUMERAL_CHARACTERS = "零〇一二三四五六七八九十百千万亿两点壹贰叁肆伍陆柒捌玖拾佰仟萬億點";

/**
 * 十二, 一百零五, 两千, 三万五千, 零点五. Undefined where a reader could hesitate: 一百二 (120 or 102), 二〇二三 (a year),
 * 万 alone, and for anything that is not a number.
 */
export function readNumeral(text: string): Exact | undefined {
  const plain = Array.from(text)
    .map((char) => SAME_AS[char] ?? char)
    .join("");
  const [whole = "", decimals, ...more] = plain.split("点");
  const integer = more.length > 0 ? undefined : readInteger(whole);
  if (integer === undefined) return undefined;
  if (decimals === undefined) return exact(integer);
  const digits = Array.from(decimals).map((char) => DIGITS.indexOf(char));
  if (digits.length === 0 || digits.includes(-1)) return undefined;
  return exact(`${integer.toString()}.${digits.join("")}`);
}

function readInteger(text: string): bigint | undefined {
  if (text === "零") return 0n;
  for (const [char, factor] of Object.entries(LARGE)) {
    const at = text.indexOf(char);
    if (at < 0) continue;
    const times = readInteger(text.slice(0, at));
    const rest = text.slice(at + 1) === "" ? 0n : readRest(text.slice(at + 1), factor);
    return times === undefined || times === 0n || rest === undefined ? undefined : times * factor + rest;
  }
  return readBelowTenThousand(text);
}

/** What follows 万 or 亿: either a gap spelled 零, or a number that fills the next place (三万五 is not read). */
function readRest(text: string, above: bigint): bigint | undefined {
  const rest = readInteger(text.replace(/^零/, ""));
  if (rest === undefined) return undefined;
  return text.startsWith("零") || rest * 10n >= above ? rest : undefined;
}

function readBelowTenThousand(text: string): bigint | undefined {
  let rest = text.startsWith("十") ? `一${text}` : text;
  let total = 0n;
  let gap = false;
  for (const [char, factor] of SMALL) {
    if (rest.charAt(1) === char) {
      const digit = DIGITS.indexOf(rest.charAt(0));
      if (digit < 1) return undefined;
      total += BigInt(digit) * factor;
      rest = rest.slice(2);
      gap = false;
    } else if (total > 0n && rest.startsWith("零")) {
      rest = rest.slice(1);
      gap = true;
    } else if (total > 0n && !gap && rest !== "") {
      return undefined;
    }
  }
  if (rest === "") return total > 0n && !gap ? total : undefined;
  const digit = rest.length === 1 ? DIGITS.indexOf(rest) : -1;
  return digit < 1 ? undefined : total + BigInt(digit);
}
