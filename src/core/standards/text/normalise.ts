import { maskQuotations } from "./quotations";
import type { Script } from "./script";
import { withoutLookalikes, withoutSlips } from "./slips";
import { Signs, signOf } from "./signs";
import { SPACE, uniform } from "./uniform";
import { withoutWholeCaps } from "./wholeCaps";
import { inOneWording } from "./wordings";

const STRAIGHT_QUOTE = 0x22;
const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;

/**
 * Half width, one writing of each sign, no spaces (OCR puts them between characters), simplified characters, a line
 * break as a separator only where a sentence can end. A space between two digits stays: 5 1分 is not 51分.
 */
export function normalise(original: string): Script {
  const codes: number[] = [];
  const starts: number[] = [];
  let signs = 0;
  let gapFrom = -1;
  let inQuotes = false;
  for (let place = 0; place < original.length; place++) {
    let code = uniform(original.charCodeAt(place));
    if (code === SPACE) {
      if (gapFrom < 0) gapFrom = place;
      continue;
    }
    if (code === STRAIGHT_QUOTE) {
      code = inQuotes ? CLOSING_QUOTE : OPENING_QUOTE;
      inQuotes = !inQuotes;
    }
    if (gapFrom >= 0) {
      const between = separator(codes, original.slice(gapFrom, place), original, place);
      if (between !== "") {
        codes.push(between.charCodeAt(0));
        starts.push(place - 1);
      }
      gapFrom = -1;
    }
    signs |= signOf(code);
    codes.push(code);
    starts.push(place);
  }
  let plain = textOf(codes);
  if ((signs & Signs.alike) !== 0 || plain.includes("0,")) plain = withoutLookalikes(plain);
  let places: readonly number[] = starts;
  if ((signs & Signs.slip) !== 0) plain = withoutSlips(plain);
  if ((signs & Signs.letter) !== 0) ({ plain, starts: places } = withoutWholeCaps(plain, places));
  if ((signs & Signs.spoken) !== 0) ({ plain, starts: places } = inOneWording(plain, places));
  if ((signs & Signs.times) !== 0) plain = evenTimes(plain);
  if ((signs & Signs.dot) !== 0) plain = plain.replace(/(?<=[一-龥)”%])\.(?=$|[;一-龥①-⑳(])/g, "。");
  const text = (signs & Signs.quotation) === 0 ? plain : maskQuotations(plain);
  return { original, plain, text, starts: places, signs };
}

/** More arguments than this may be too many for one call. */
const LONGEST_CALL = 4096;

function textOf(codes: readonly number[]): string {
  if (codes.length <= LONGEST_CALL) return String.fromCharCode(...codes);
  let text = "";
  for (let from = 0; from < codes.length; from += LONGEST_CALL)
    text += String.fromCharCode(...codes.slice(from, from + LONGEST_CALL));
  return text;
}

const NUMBERING =
  /^(?:[①-⒇❶-❿]|[(（]?[0-9０-９]{1,2}[.．、)）]|[(（]?[a-zA-Z][.．、)）]|[(（]?[一二三四五六七八九十]{1,3}[、)）])/;

/** A line that explains a name: 计划维护次数:36次 */
const NAMED_LINE = /^[一-龥]{2,16}[:：=＝]/;

function isZero(code: number | undefined): boolean {
  return code === 0x30;
}

function isFigure(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** What a run of spaces means: usually nothing. */
function separator(codes: readonly number[], gap: string, original: string, next: number): string {
  const before = codes.length === 0 ? "" : String.fromCharCode(codes[codes.length - 1] ?? 0);
  // 0. 5分: no number of a list is 0
  if (before === "." && isZero(codes[codes.length - 2]) && !isFigure(codes[codes.length - 3])) return "";
  if (/[\d.%]/.test(before) && /[\d０-９.]/.test(original.charAt(next))) return " ";
  if (!gap.includes("\n") || before === "" || /[,;。、:(]/.test(before)) return "";
  const following = original.slice(next, next + 24);
  return /[分止!?)]/.test(before) || NUMBERING.test(following) || NAMED_LINE.test(following) ? ";" : "";
}

/** x, X and · are a sign of multiplication only between a quantity and a number, bracket or the points. */
function evenTimes(text: string): string {
  return text.replace(/(?<=[\d%)\]率数值比例额度分量])[xX·•](?=[\d(标权分该本指满])/g, "*");
}
