import type { Exact } from "../../number/exact";
import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";
import { plainOf, wordsOf } from "../text/script";

type Met = Statement & { kind: "met" };

const FAULTY = /不够?(?:完整|规范|健全|及时|明确|充分|到位|全面|齐全|完善)|部分|基本|较/;

/** 归档不完整: between all and nothing. */
export function isFaulty(words: string): boolean {
  return FAULTY.test(words);
}

/** 增幅高于平均水平得6分，与平均水平持平得4分，低于平均水平得2分: one of three, by the same level. */
export function areComparisons(desk: Desk, [first, ...others]: readonly Met[]): boolean {
  if (first === undefined || others.length === 0) return false;
  const [, level] =
    /(?:高于|超过|优于|大于)([^,;。]{2,16}?)的?$/.exec(wordsOf(desk.script, first.content)) ?? [];
  return (
    level !== undefined &&
    others.every(({ content }) => {
      const words = wordsOf(desk.script, content);
      return words.includes(level) && /持平|相当|一致|低于|不及|等于/.test(words);
    })
  );
}

const POSITION =
  /^(?:在|按)?[^,;。\d]{0,16}?(?:(?:倒数|末尾)第?|[前后末]|中间|中)(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:名|位)|\d\/\d|[二三四五六七八九十]分之[一二三四五六七八九])(?:的)?$/;
const REST = /^(?:其余|其他|其它)/;

/** 排名前1/3得6分，中间1/3得4分，后1/3得2分; 排名后三位不得分，其他得满分: where in a ranking it stands. */
export function arePositions(desk: Desk, said: readonly Met[]): boolean {
  const words = said.map(({ content }) => plainOf(desk.script, content));
  const named = words.filter((each) => POSITION.test(each));
  return (
    named.length > 0 &&
    named.length + words.filter((each) => REST.test(each)).length === words.length &&
    words.some((each) => /排|名|位/.test(each))
  );
}

/** 提高得3分，持平得2分，下降得1分 */
export function isTrend(desk: Desk, said: readonly Met[]): boolean {
  const words = said.map(({ content }) => wordsOf(desk.script, content));
  const isLevel = words.filter((each) => /(?:持平|不变|相同)$/.test(each)).length === 1;
  return (
    isLevel &&
    words.every((each) =>
      /(?:持平|不变|相同|提高|提升|上升|增长|增加|下降|降低|减少|压减|反升|反增)$/.test(each),
    )
  );
}

/** 8-10分, 5-8分: each ends where the one before begins, and none gives as much as that. */
export function areEndsFalling(ends: readonly { readonly low: Exact; readonly high: Exact }[]): boolean {
  return ends.every(({ high }, place) => {
    const before = ends[place - 1];
    return before === undefined || (high.lte(before.low) && high.lt(before.high));
  });
}
