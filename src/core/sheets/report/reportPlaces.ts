import { cellName } from "../../grid/address";
import { kindOf, type ReportLine, type ReportPlaces } from "./reportLine";

/** Where the lines of a table came to stand, as seen from one of its rows. */
export function placesOf(
  rows: readonly { readonly line?: ReportLine }[],
  column: (column: number) => number,
): (row: number) => ReportPlaces {
  const rowByKey = new Map(rows.flatMap(({ line }, row) => (line ? [[line.key, row] as const] : [])));
  const rowOf = (key: string): number | undefined => rowByKey.get(key);
  return (row) => ({
    row,
    here: (index) => cellName(row, column(index)),
    cell: (key, index) => {
      const found = rowOf(key);
      if (found === undefined) throw new Error(`No row ${key} is planned`);
      return cellName(found, column(index));
    },
    range: (kind, index) => {
      let [first, last] = [Infinity, -1];
      for (const [key, place] of rowByKey) {
        if (kindOf(key) !== kind) continue;
        first = Math.min(first, place);
        last = Math.max(last, place);
      }
      return last < 0 ? undefined : `${cellName(first, column(index))}:${cellName(last, column(index))}`;
    },
    rowOf,
    column,
  });
}
