/** Things one after another, in as few groups as there are loads of so many bytes; always one group at least. */
export function packed<T>(
  things: readonly T[],
  bytesOf: (thing: T) => number,
  most: number,
): readonly (readonly T[])[] {
  const groups: T[][] = [[]];
  let bytes = 0;
  for (const thing of things) {
    const own = bytesOf(thing);
    const last = groups.at(-1);
    if (last && (last.length === 0 || bytes + own <= most)) {
      last.push(thing);
      bytes = last.length === 1 ? own : bytes + own;
    } else {
      groups.push([thing]);
      bytes = own;
    }
  }
  return groups;
}
