/** Names of sheets that are hidden. */
export type HiddenSheets = ReadonlySet<string>;

export const noneHidden: HiddenSheets = new Set();

/**
 * Of several tables that could be the one that is looked for, those that a person sees: a hidden sheet is mostly an
 * older copy. Where all are hidden, all of them.
 */
export function preferVisible<T extends { readonly sheet: string }>(
  candidates: readonly T[],
  hidden: HiddenSheets,
): readonly T[] {
  const visible = candidates.filter(({ sheet }) => !hidden.has(sheet));
  return visible.length > 0 ? visible : candidates;
}
