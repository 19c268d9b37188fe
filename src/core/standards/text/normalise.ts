import { maskQuotations } from "./quotations";
import type { Script } from "./script";
import { withoutSlips } from "./slips";
import { simplified } from "./variants";
import { withoutWholeCaps } from "./wholeCaps";

/** One writing for each sign that standards write in several ways. */
const SAME_AS: Readonly<Record<string, string>> = {
  "≦": "≤", "⩽": "≤", "≧": "≥", "⩾": "≥", "﹤": "<", "﹥": ">", "﹦": "=",
  "×": "*", "✕": "*", "✖": "*", "∗": "*", "÷": "/", "∕": "/", "⁄": "/",
  "—": "-", "–": "-", "−": "-", "―": "-", "‐": "-", "‑": "-", "~": "-", "〜": "-", "∼": "-",
  "【": "[", "】": "]", "〔": "(", "〕": ")", "﹙": "(", "﹚": ")", "﹪": "%", "℅": "%", "﹕": ":", "﹔": ";", "∶": ":",
  "｡": "。", "､": "、", "〝": "“", "〞": "”", "！": "!", "∣": "|", "︱": "|", "丨": "|",
}; // prettier-ignore

const SPACE = /[\s\u200b-\u200d\ufeff\u2060\u00ad]/;

/**
 * Half width, one writing of each sign, no spaces (OCR puts them between characters), simplified characters, a line
 * break as a separator only where a sentence can end. A space between two digits stays: 5 1分 is not 51分.
 */
export function normalise(original: string): Script {
  let plain = "";
  const starts: number[] = [];
  let gap = "";
  let inQuotes = false;
  for (let place = 0; place < original.length; place++) {
    const written = original.charAt(place);
    if (SPACE.test(written)) {
      gap += written;
      continue;
    }
    let char = uniform(written);
    if (char === '"') {
      char = inQuotes ? "”" : "“";
      inQuotes = !inQuotes;
    }
    const between = gap === "" ? "" : separator(plain, gap, original, place);
    if (between !== "") {
      plain += between;
      starts.push(place - 1);
    }
    gap = "";
    plain += char;
    starts.push(place);
  }
  const capped = withoutWholeCaps(withoutSlips(plain), starts);
  const signed = inSigns(capped.plain, capped.starts);
  const even = evenTimes(signed.plain).replace(/(?<=[一-龥)”%])\.(?=$|[;一-龥①-⑳(])/g, "。");
  return { original, plain: even, text: maskQuotations(even), starts: signed.starts };
}

/** 乘以 and 除以 are the signs they say; 除以上情况外 divides nothing. */
function inSigns(plain: string, starts: readonly number[]): Pick<Script, "plain" | "starts"> {
  if (!/[乘除]以/.test(plain)) return { plain, starts };
  const left: number[] = [];
  let end = 0;
  const signed = plain.replace(/乘以|除以(?![上下外内])/g, (word, at: number) => {
    for (; end <= at; end++) left.push(starts[end] ?? 0);
    end = at + word.length;
    return word.startsWith("乘") ? "*" : "/";
  });
  return { plain: signed, starts: [...left, ...starts.slice(end)] };
}

function uniform(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff && code !== 0x4e28) return simplified(char);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  return SAME_AS[narrow] ?? simplified(narrow);
}

const NUMBERING =
  /^(?:[①-⒇❶-❿]|[(（]?[0-9０-９]{1,2}[.．、)）]|[(（]?[a-zA-Z][.．、)）]|[(（]?[一二三四五六七八九十]{1,3}[、)）])/;

/** A line that explains a name: 计划维护次数:36次 */
const NAMED_LINE = /^[一-龥]{2,16}[:：=＝]/;

/** What a run of spaces means: usually nothing. */
function separator(before: string, gap: string, original: string, next: number): string {
  if (/[\d.%]$/.test(before) && /[\d０-９.]/.test(original.charAt(next))) return " ";
  if (!gap.includes("\n") || before === "" || /[,;。、:(]$/.test(before)) return "";
  const following = original.slice(next, next + 24);
  return /[分止!?)]$/.test(before) || NUMBERING.test(following) || NAMED_LINE.test(following) ? ";" : "";
}

/** x, X and · are a sign of multiplication only between a quantity and a number, bracket or the points. */
function evenTimes(text: string): string {
  return text.replace(/(?<=[\d%)率数值比例额度分量])[xX·•](?=[\d(标权分该本指满])/g, "*");
}
