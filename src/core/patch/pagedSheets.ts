import type { Patch } from "./patch";

/** Sheets whose page breaks a patch replaces, but for those it makes. */
export function pagedSheets(patch: Patch): readonly string[] {
  const made = new Set(patch.flatMap((write) => (write.kind === "addSheet" ? [write.sheet.name] : [])));
  const paged = patch.flatMap((write) =>
    write.kind === "setPageBreaks" || write.kind === "setSheetRules" || write.kind === "setPrint"
      ? [write.sheet]
      : [],
  );
  return [...new Set(paged)].filter((sheet) => !made.has(sheet));
}
