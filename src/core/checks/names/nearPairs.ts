import { narrow } from "../../number/narrow";
import { editDistance } from "./distance";

/** Two names that a slip of the pen could have made of one. No verdict: they may well be two. */
export interface NearPair {
  readonly one: string;
  readonly other: string;
  /** Characters that differ; 0 where only width, spaces or punctuation do. */
  readonly distance: number;
}

/** Up to one character in five may differ: …产业发展有限公司 and …产业开发投资有限公司 differ by 3 of 18. */
const SHARE = 0.2;

/** Shorter names (of people above all) are alike by chance. */
const SHORTEST = 6;

/** Pairs of letters that most names have (有限, 公司) tell nothing and would make every name a candidate. */
const COMMON_SHARE = 0.1;
const COMMON_LEAST = 40;

/** Names between two breaths. */
const SLICE = 10;

/** Names whose letter pairs are listed between two breaths. */
const KEYED = 500;

/**
 * Pairs of different names within the distance, found by the letter pairs they share instead of by comparing each with
 * each: thousands of payees stay quick. Gives `undefined` where the work may be interrupted.
 */
export function* nearPairs(names: readonly string[]): Generator<NearPair | undefined> {
  const keyed = names.map((name) => ({ name, key: keyOf(name) }));
  const postings = yield* postingsOf(keyed.map(({ key }) => key));
  const limit = Math.max(COMMON_LEAST, names.length * COMMON_SHARE);
  for (const [index, { name, key }] of keyed.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    for (const [candidate, shared] of candidatesOf(key, index, postings, limit)) {
      const other = keyed[candidate];
      if (!other || key.length < SHORTEST || other.key.length < SHORTEST) continue;
      const longest = Math.max(key.length, other.key.length);
      const most = Math.floor(longest * SHARE);
      // each changed character touches two letter pairs
      if (shared < Math.min(3, longest - 1 - 2 * most)) continue;
      const distance = editDistance(key, other.key, most);
      if (distance > most || differsByNumber(key, other.key)) continue;
      yield { one: name, other: other.name, distance };
    }
  }
}

/** Full width and half width, spaces and punctuation are no difference. */
function keyOf(name: string): string {
  return narrow(name).replace(/[\s\p{P}\p{S}]/gu, "");
}

function lettersPairs(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

function* postingsOf(keys: readonly string[]): Generator<undefined, ReadonlyMap<string, readonly number[]>> {
  const postings = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (index % KEYED === KEYED - 1) yield undefined;
    for (const pair of lettersPairs(key)) {
      const known = postings.get(pair);
      if (known) known.push(index);
      else postings.set(pair, [index]);
    }
  }
  return postings;
}

/** Names before this one that share telling letter pairs with it, and how many. */
function candidatesOf(
  key: string,
  index: number,
  postings: ReadonlyMap<string, readonly number[]>,
  limit: number,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const pair of lettersPairs(key)) {
    const places = postings.get(pair) ?? [];
    if (places.length > limit) continue;
    for (const place of places) {
      if (place >= index) break;
      found.set(place, (found.get(place) ?? 0) + 1);
    }
  }
  return found;
}

const NUMBERS = /[0-9零〇一二三四五六七八九十甲乙丙丁ABCDEF东西南北]+/g;

/** 第一小学 and 第二小学, 3号楼 and 4号楼: two names on purpose. */
function differsByNumber(one: string, other: string): boolean {
  if (one === other) return false;
  return one.replace(NUMBERS, "#") === other.replace(NUMBERS, "#");
}
