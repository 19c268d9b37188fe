/**
 * Characters to insert, leave out or change until one text is the other (Levenshtein). Gives up with Infinity as soon
 * as it is known to be more than `most`.
 */
export function editDistance(one: string, other: string, most = Infinity): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > most) return Infinity;
  let row = Array.from({ length: short.length + 1 }, (_, index) => index);
  for (let place = 1; place <= long.length; place += 1) {
    const next = [place];
    let least = place;
    for (let column = 1; column <= short.length; column += 1) {
      const changed = long.charCodeAt(place - 1) === short.charCodeAt(column - 1) ? 0 : 1;
      const value = Math.min(
        (row[column] ?? Infinity) + 1,
        (next[column - 1] ?? Infinity) + 1,
        (row[column - 1] ?? Infinity) + changed,
      );
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return Infinity;
    row = next;
  }
  const distance = row[short.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}

/** Length of the longest sequence of characters that both have in this order. */
export function commonLength(one: string, other: string): number {
  let row: readonly number[] = Array.from({ length: other.length + 1 }, () => 0);
  for (const char of one) {
    const next = [0];
    for (let column = 1; column <= other.length; column += 1) {
      const grown = (row[column - 1] ?? 0) + 1;
      next.push(other[column - 1] === char ? grown : Math.max(row[column] ?? 0, next[column - 1] ?? 0));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
