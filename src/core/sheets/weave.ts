/** A row in its final place: which planned one it is, and which standing one it was. */
export interface WovenRow {
  readonly planned?: number;
  readonly existing?: number;
}

/**
 * Planned rows and the rows that stand there, in one order: standing rows keep theirs (a person may have sorted or
 * inserted some), a planned row that is missing comes right after the planned row before it.
 * `matches[p]` is the standing row of planned row p, if it has one.
 */
export function weave(
  matches: readonly (number | undefined)[],
  standing: readonly number[],
): readonly WovenRow[] {
  const plannedOf = new Map<number, number>();
  matches.forEach((existing, planned) => {
    if (existing !== undefined) plannedOf.set(existing, planned);
  });
  const followers = new Map<number, number[]>();
  let anchor = -1;
  matches.forEach((existing, planned) => {
    if (existing !== undefined) anchor = planned;
    else followers.set(anchor, [...(followers.get(anchor) ?? []), planned]);
  });
  const fresh = (after: number): readonly WovenRow[] =>
    (followers.get(after) ?? []).map((planned) => ({ planned }));
  return [
    ...fresh(-1),
    ...standing.flatMap((existing): readonly WovenRow[] => {
      const planned = plannedOf.get(existing);
      return planned === undefined ? [{ existing }] : [{ planned, existing }, ...fresh(planned)];
    }),
  ];
}
