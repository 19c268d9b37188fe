import type { Script } from "./script";

/**
 * min(完成率,100%) as (完成率): the points in proportion end at the full ones anyhow. A smallest of other things stays as
 * it is, and is asked about.
 */
export function withoutWholeCaps(plain: string, starts: readonly number[]): Pick<Script, "plain" | "starts"> {
  let result = { plain, starts };
  for (let from = find(result.plain, 0); from >= 0; from = find(result.plain, from + 1)) {
    const inner = insideOf(result.plain, from + 3);
    if (inner === undefined) continue;
    const { comma, close } = inner;
    const [first, second] = [result.plain.slice(from + 4, comma), result.plain.slice(comma + 1, close)];
    if (isWhole(second)) result = without(result, [from, from + 3], [comma, close]);
    else if (isWhole(first)) result = without(result, [from, from + 3], [from + 4, comma + 1]);
  }
  return result;
}

function find(plain: string, from: number): number {
  const found = plain.slice(from).search(/min(?=[({[])/i);
  return found < 0 ? -1 : from + found;
}

function isWhole(words: string): boolean {
  return /^(?:100%|1)$/.test(words);
}

/** The one comma and the end of a bracket; undefined where it holds more or less than two things. */
function insideOf(
  plain: string,
  open: number,
): { readonly comma: number; readonly close: number } | undefined {
  let depth = 0;
  let comma: number | undefined;
  for (let place = open; place < plain.length; place++) {
    const char = plain.charAt(place);
    if ("([{".includes(char)) depth++;
    if (")]}".includes(char)) depth--;
    if (depth === 0) return comma === undefined ? undefined : { comma, close: place };
    if (depth === 1 && /[,;、]/.test(char)) {
      if (comma !== undefined) return undefined;
      comma = place;
    }
  }
  return undefined;
}

type Cut = readonly [number, number];

function without({ plain, starts }: Pick<Script, "plain" | "starts">, ...cuts: readonly Cut[]) {
  const isKept = (place: number): boolean => !cuts.some(([from, to]) => from <= place && place < to);
  return {
    plain: Array.from({ length: plain.length }, (_, place) =>
      isKept(place) ? plain.charAt(place) : "",
    ).join(""),
    starts: starts.filter((_, place) => isKept(place)),
  };
}
