import { NUMERAL_CHARACTERS, readNumeral } from "../../number/numerals";
import type { Script } from "./script";

type Written = Pick<Script, "plain" | "starts">;

/** Words that say the same as a shorter writing, which the forms know. */
interface Wording {
  readonly sign: string;
  readonly pattern: RegExp;
  readonly means: (word: string) => string;
}

const NUMERAL = `[${NUMERAL_CHARACTERS}]+`;

const WORDINGS: readonly Wording[] = [
  { sign: "乘以", pattern: /乘以/g, means: () => "*" },
  // 除以上情况外 divides nothing
  { sign: "除以", pattern: /除以(?![上下外内])/g, means: () => "/" },
  {
    sign: "减",
    pattern: new RegExp(
      String.raw`(?<![扣加增])减(?:去|少)?(?=(?:\d+(?:\.\d+)?|${NUMERAL})分(?![钟之]))`,
      "g",
    ),
    means: () => "扣",
  },
  // 每低1%则扣1分; 否则 and 规则 are words of their own
  {
    sign: "则",
    pattern:
      /(?<![否规原细准守法总附])则(?=[扣得计记]|不[得计记扣]|[本该此]项|[本该此]指标|[均全]|直接|一律|按)/g,
    means: () => "",
  },
  {
    sign: "百分之",
    pattern: new RegExp(`百分之${NUMERAL}`, "g"),
    means: (word) => {
      const value = readNumeral(word.slice(3));
      return value === undefined ? word : `${value.toString()}%`;
    },
  },
];

/** 乘以, 百分之九十, 则扣1分, 减1分 in the writing that the forms know; every character keeps its place. */
export function inOneWording(plain: string, starts: readonly number[]): Written {
  let written: Written = { plain, starts };
  for (const wording of WORDINGS)
    if (written.plain.includes(wording.sign)) written = replaced(written, wording);
  return written;
}

function replaced({ plain, starts }: Written, { pattern, means }: Wording): Written {
  const places: number[] = [];
  let end = 0;
  const text = plain.replace(pattern, (word: string, at: number) => {
    for (; end < at; end++) places.push(starts[end] ?? 0);
    const meant = means(word);
    end = at + word.length;
    // the last character stands for the last one that was written, so that the words are whole
    for (let place = 0; place < meant.length; place++)
      places.push(starts[place === meant.length - 1 ? end - 1 : at + place] ?? 0);
    return meant;
  });
  return { plain: text, starts: [...places, ...starts.slice(end)] };
}
