import type { Script, Stretch } from "./script";
import { Signs } from "./signs";

/** A point of the standard: ①…, (1)…, a. … */
export interface Point {
  /** "①" whatever mark the standard uses, so that facts keep their place when it is renumbered in another style. */
  readonly mark: string;
  readonly markAt: Stretch;
  readonly from: number;
  readonly to: number;
}

export interface Outline {
  readonly points: readonly Point[];
  /** The text with every mark of a point replaced by BREAK: no form of the grammar reaches over it. */
  readonly flat: string;
}

/** A boundary that is stronger than any punctuation. */
export const BREAK = "\n";

const HAN = "一二三四五六七八九十";
const LETTERS = "abcdefghijklmnopqrst";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** A style of marks: what it looks like, which number a mark stands for, and signs that a text with such marks holds. */
interface Style {
  readonly form: RegExp;
  readonly number: (mark: string) => number;
  readonly signs: number;
}

const STYLES: readonly Style[] = [
  {
    form: /[①-⑳](?!(?:-{1,2}|[至到和与及或、,])?[①-⑳])/g,
    number: (mark) => CIRCLED.indexOf(mark) + 1,
    signs: Signs.circled,
  },
  { form: /[⑴-⒇]/g, number: (mark) => mark.charCodeAt(0) - 0x2473, signs: Signs.bracketed },
  { form: /[❶-❿]/g, number: (mark) => mark.charCodeAt(0) - 0x2775, signs: Signs.filled },
  { form: /\((\d{1,2})\)[.、]?/g, number: Number, signs: Signs.digit | Signs.closingBracket },
  // 2.10%＜结余率 behind 1.结余率: a figure right behind the mark
  {
    form: /(\d{1,2})(?:\.(?!\d)|(?<=[;。]\d{1,2})\.(?=\d+(?:\.\d+)?%)|、|\))/g,
    number: Number,
    signs: Signs.digit,
  },
  {
    form: /\(?([a-zA-Z])[.、)]/g,
    number: (mark) => LETTERS.indexOf(mark.toLowerCase()) + 1,
    signs: Signs.letter,
  },
  {
    form: /\(([一二三四五六七八九十])\)/g,
    number: (mark) => HAN.indexOf(mark) + 1,
    signs: Signs.closingBracket,
  },
  { form: /([一二三四五六七八九十])、/g, number: (mark) => HAN.indexOf(mark) + 1, signs: Signs.listComma },
  { form: /([一二三四五六七八九十])是(?!否)/g, number: (mark) => HAN.indexOf(mark) + 1, signs: Signs.is },
  {
    form: /第([一二三四五六七八九十])(?=[,:])/g,
    number: (mark) => HAN.indexOf(mark) + 1,
    signs: Signs.ordinal,
  },
  { form: /其([一二三四五六])[,:、]/g, number: (mark) => HAN.indexOf(mark) + 1, signs: Signs.its },
];

/** A sentence in brackets behind points: 得1分（若无绩效目标，本指标不得分）. */
const ASIDE =
  /(?<=[分止值。;])\((?=(?:若|如|凡|每|发现|出现|存在|缺少?|最高|最多|最低|扣完|不足|不满|超过|[一-龥]{2,10}(?:超过|大于|高于)1|以[^)]{1,12}为)[^()]*\))([^()]*)\)/g;

/** 账实相符（2分，每发现1处不符扣0.5分）: what the item is worth and costs. */
const WORTH_ASIDE =
  /(?<=[一-龥”])\(((?:满分)?\d+(?:\.\d+)?分[,;](?:每|发现|若|如|缺|否则|未|不)[^()]*扣[^()]*)\)/g;

/** Such a sentence stands beside the others, its brackets separate like commas. */
function asidesOpened(text: string): string {
  const opened = text.replace(WORTH_ASIDE, (_whole, inner: string) => `,${inner},`);
  return definitionsOpened(opened.replace(ASIDE, (_whole, inner: string) => `,${inner},`));
}

const DEFINITION = /(?<=[分止值。;])\((?=其?中?:?[^()=<>≥≤,;。\d]{2,20}=)/g;

/** 得分=满意度×10（满意度=（非常满意人数+满意人数）/调查人数）: what a name means, in brackets that hold others. */
function definitionsOpened(text: string): string {
  if (!text.includes("=") || text.search(DEFINITION) < 0) return text;
  const chars = text.split("");
  for (const { index } of text.matchAll(DEFINITION)) {
    const end = closing(text, index);
    if (end === undefined) continue;
    chars[index] = ",";
    chars[end] = ",";
  }
  return chars.join("");
}

function closing(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === "(") depth++;
    if (text.charAt(at) === ")" && --depth === 0) return at;
  }
  return undefined;
}

/** The points of a text: marks of the style that comes first, counted from 1 without a gap. */
export function outline(script: Script): Outline {
  const hasBrackets = (script.signs & Signs.openingBracket) !== 0;
  const text = hasBrackets ? asidesOpened(script.text) : script.text;
  let best: readonly Found[] = [];
  for (const { form, number, signs } of STYLES) {
    if ((script.signs & signs) !== signs) continue;
    const found = sequence(text, form, number);
    const [first] = found;
    if (first !== undefined && (best[0] === undefined || first.from < best[0].from)) best = found;
  }
  if (best.length === 0 && (script.signs & Signs.dot) !== 0) best = tightMarksIn(text);
  if (best.length === 0 && /分\)?[,:]?(?:其中|包括)?:/.test(text)) best = headingsIn(text);
  if (best.length === 0) return { points: [], flat: text };
  let flat = "";
  const points = best.map((found, place): Point => {
    flat += text.slice(best[place - 1]?.to ?? 0, found.from) + BREAK.repeat(found.to - found.from);
    return {
      mark: best.length === 1 && found.number !== 1 ? "" : CIRCLED.charAt(found.number - 1),
      markAt: { from: found.from, to: found.to },
      from: found.to,
      to: best[place + 1]?.from ?? text.length,
    };
  });
  return { points, flat: flat + text.slice(best.at(-1)?.to) };
}

interface Found extends Stretch {
  readonly number: number;
}

/** 1.95%≤完成率得5分；2.90%≤完成率＜95%得3分；3.完成率＜90%: figures right behind the marks, which every sentence has. */
function tightMarksIn(text: string): readonly Found[] {
  const starts = [0, ...Array.from(text.matchAll(/[;。](?=.)/g), ({ index }) => index + 1)];
  const found = starts.map((from, place): Found | undefined => {
    const mark = `${String(place + 1)}.`;
    return text.startsWith(mark, from) ? { from, to: from + mark.length, number: place + 1 } : undefined;
  });
  const marks = found.filter((mark) => mark !== undefined);
  return marks.length > 2 && marks.length === starts.length && marks.length <= CIRCLED.length ? marks : [];
}

const HEADING =
  /(?:^|[;。])(?=[^,;。:()\d<>≥≤=%]{2,30}\((?:满分|本项|共|计|分值)?\d+(?:\.\d+)?分\)(?:[,:]?(?:其中|包括))?:|[^,;。:()\d<>≥≤=%得计扣记加减为]{2,12}\d+(?:\.\d+)?分:)/g;

/** 到位率（3分）：…；及时率（2分）：…: without marks the headings count the points, the sign before each is its mark. */
function headingsIn(text: string): readonly Found[] {
  const found = Array.from(text.matchAll(HEADING), ({ 0: sign, index }, place) => ({
    from: index,
    to: index + sign.length,
    number: place + 1,
  }));
  return found.length > 1 && found[0]?.from === 0 && found.length <= CIRCLED.length ? found : [];
}

/** Marks 1, 2, 3 … of one style; a single mark counts where the text begins with it ("3.定量指标…"). */
function sequence(text: string, form: RegExp, number: (mark: string) => number): readonly Found[] {
  const found: Found[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    if (!canBegin(text, match.index)) continue;
    const value = number(match[1] ?? match[0]);
    if (value < 1 || value > CIRCLED.length) continue;
    const isNext = value === found.length + 1;
    const isAlone = found.length === 0 && isStart(text, match.index);
    if (isNext || isAlone)
      found.push({ from: match.index, to: match.index + match[0].length, number: value });
    if (isAlone && !isNext) return found;
  }
  const [first] = found;
  if (found.length > 1 || (first !== undefined && isStart(text, first.from))) return found;
  return first !== undefined && /[①-⒇❶-❿]/.test(text.charAt(first.from)) ? found : [];
}

/** A mark opens a sentence: after a separator, or glued to the points or the floor before it. */
function canBegin(text: string, at: number): boolean {
  return at === 0 || /[;。:,!?、)\]”」分止%]/.test(text.charAt(at - 1));
}

function isStart(text: string, at: number): boolean {
  return at === 0 || /^(?:注|备注|说明|评价要点|评分标准|评分细则):?$/.test(text.slice(0, at));
}
