import { type Check, type CheckHead, finding } from "../check";
import { reportSentences } from "../report/sentences";
import type { Quote } from "../finding";
import { clauseOf, matchesOf } from "../statements/clause";

const head = { id: "一致-07", severity: "警告", name: "报告里重复的句子" } as const satisfies CheckHead;

/** Things that are counted, not points, rates, years or amounts, which have checks of their own. */
const FIGURE =
  /(?<![\d.])(\d+(?:\.\d+)?)(万|亿)?(张|件|份|套|台|人次|人|次|期|篇|条|户|家|亩|公里|千米|米|吨)/g;

/** So many characters before a figure are the same thing said again: …第三代残疾人证（预制卡）4万张, …5万张. */
const WORDS = 10;
const LEAST_HAN = 7;

/** A sentence that is repeated with another number in it. */
export const repeatedPhrases: Check = {
  ...head,
  find: ({ report }) => {
    if (!report) return [];
    const seen = new Map<string, { readonly shown: string; readonly quote: Quote }[]>();
    for (const quote of reportSentences(report)) {
      for (const { key, shown } of phrasesIn(quote.text))
        seen.set(key, [...(seen.get(key) ?? []), { shown, quote }]);
    }
    return [...seen].flatMap(([key, all]) => {
      const [one] = all;
      const other = all.find(({ shown, quote }) => shown !== one?.shown && quote.text !== one?.quote.text);
      if (!one || !other) return [];
      const about = { words: key.split("\u001f")[0] ?? "", one: one.shown, other: other.shown };
      return [
        finding(head, "check-repeated-phrase", {
          about,
          quotes: [one.quote, other.quote],
          subject: Object.values(about),
        }),
      ];
    });
  },
};

function phrasesIn(sentence: string): readonly { readonly key: string; readonly shown: string }[] {
  const { plain } = clauseOf(sentence);
  return matchesOf(plain, FIGURE).flatMap(({ index, 0: shown, 3: unit = "" }) => {
    const words = plain.slice(Math.max(0, index - WORDS), index);
    const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (words.length < WORDS || han < LEAST_HAN || /[\d≥≤<>=]/.test(words)) return [];
    return [{ key: `${words}\u001f${unit}`, shown }];
  });
}
