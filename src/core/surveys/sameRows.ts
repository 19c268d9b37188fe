/** Ranges of a formula: column and rows. */
const RANGE = /!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/gi;

/**
 * Whether every range of `found` covers the rows that a formula of ours covers: from the same first row, down to the last
 * row of the data at least, or to a full thousand or the sheet's end as we wrote it when there was less data. A person's
 * choice of some rows is none of ours, however alike the formula is.
 */
export function coversSameRows(found: string, ours: string, lastRow: number): boolean {
  const own = ranges(ours);
  const [first] = own;
  return ranges(found).every(({ top, bottom }) => {
    if (!first) return false;
    if (bottom === undefined || first.bottom === undefined)
      return own.some((range) => range.top === top && range.bottom === bottom);
    return (
      own.some((range) => range.top === top && range.bottom !== undefined) &&
      (bottom > lastRow || bottom % 1000 === 0 || bottom === SHEET_END)
    );
  });
}

const SHEET_END = 1_048_576;

function ranges(formula: string): readonly { readonly top: number; readonly bottom?: number }[] {
  return [...formula.matchAll(RANGE)].map(([, , top = "", lastColumn, bottom]) =>
    lastColumn === undefined ? { top: Number(top) } : { top: Number(top), bottom: Number(bottom) },
  );
}
