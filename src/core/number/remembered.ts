/** As many short texts as the figures and awards of some thousand standards come to. */
const MOST = 10_000;

/** Longer texts hardly come again. */
const LONGEST = 40;

/**
 * A pure function of a text that works each text out once: the same few figures and awards stand in every standard and
 * sheet. The result is shared, so it must not be changed by anybody.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = read(text);
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(text, { result });
    }
    return result;
  };
}
