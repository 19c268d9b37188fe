/** 附件4 and the like: the report's own tables, which repeat what the source sheets say. */
const PRINTED = /^\s*附件/;

/** The source sheets among the candidates; the printed tables only where there is nothing else. */
export function preferSources<T extends { readonly sheet: string }>(candidates: readonly T[]): readonly T[] {
  const sources = candidates.filter(({ sheet }) => !PRINTED.test(sheet));
  return sources.length > 0 ? sources : candidates;
}
