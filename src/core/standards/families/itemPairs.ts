import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";
import { plainOf } from "../text/script";

type Met = Statement & { kind: "met" };
type Each = Statement & { kind: "each" };

/**
 * 账实相符得2分，处置规范得2分；发现账实不符1处扣0.5分，处置不规范1处扣0.5分: which item each deduction is about, by the words
 * they share. "last": all are about the last item, or nothing tells; undefined: one is about another item, but not all
 * can be told apart.
 */
export function pairsOf(
  desk: Desk,
  items: readonly Met[],
  eachs: readonly Each[],
): ReadonlyMap<Met, readonly Each[]> | "last" | undefined {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return "last";
  const chosen = eachs.map((each) => {
    const shared = items.map((item) => likeness(desk, item, each));
    const most = Math.max(...shared);
    const best = items.filter((_, place) => shared[place] === most);
    // 合同签订规范，合同履约到位，每发现一份合同…: as near to each of them
    return most === 0 || best.length === items.length
      ? undefined
      : best.length === 1
        ? best[0]
        : best.includes(last)
          ? last
          : undefined;
  });
  if (chosen.every((item) => item === undefined) && isBesideAll(desk, items, eachs)) return undefined;
  if (chosen.every((item) => item === undefined || item === last)) return "last";
  if (chosen.includes(undefined)) return undefined;
  return new Map(items.map((item) => [item, eachs.filter((_, place) => chosen[place] === item)] as const));
}

/** 账实相符得1分，处置合规得1分，每发现一处问题扣0.5分: no nearer to the last item than the items are to each other. */
function isBesideAll(desk: Desk, items: readonly Met[], eachs: readonly Each[]): boolean {
  const [previous, last] = items.slice(-2);
  const [each] = eachs;
  if (previous === undefined || last === undefined || each === undefined) return false;
  // 符合要求，得4分；每发现一处…: words that only stand before what is found
  if (/^符合(?:要求|规定|标准)$/.test(plainOf(desk.script, last.content))) return false;
  const gap = (from: number, to: number): string => desk.outline.flat.slice(from, to).replace(/[;。]/g, ";");
  return gap(previous.at.to, last.at.from) === gap(last.at.to, each.at.from);
}

/** Whether a deduction shares more words with one item than with any other; with none of them, nothing speaks against it. */
export function isMostLike(desk: Desk, items: readonly Met[], own: Statement, each: Each): boolean {
  const shared = items.map((item) => ({ item, most: likeness(desk, item, each) }));
  const best = Math.max(...shared.map(({ most }) => most));
  const alike = shared.filter(({ most }) => most === best);
  return best === 0 || (alike.length === 1 && alike[0]?.item === own);
}

/** Whether a deduction shares words with one of the items more than with any other. */
export function isOfOne(desk: Desk, items: readonly Met[], each: Each): boolean {
  const shared = items.map((item) => likeness(desk, item, each));
  const best = Math.max(...shared);
  return best > 0 && shared.filter((most) => most === best).length === 1;
}

/** How many pairs of characters they share. */
function likeness(desk: Desk, { content }: Met, each: Each): number {
  const own = pairsIn(plainOf(desk.script, content));
  const said = pairsIn(plainOf(desk.script, each.about) + plainOf(desk.script, each.finding));
  return [...own].filter((pair) => said.has(pair)).length;
}

function pairsIn(words: string): ReadonlySet<string> {
  const plain = words.replace(/[^一-龥]|[的了不未无]/g, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}
