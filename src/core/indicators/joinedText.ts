import type { MergedGrid } from "../grid/mergedGrid";

/** What columns say in the rows of one indicator: each merged cell once, one line after the other. */
export function joinedText(
  view: MergedGrid,
  columns: readonly number[],
  { row, lastRow }: { readonly row: number; readonly lastRow: number },
): string {
  const texts: string[] = [];
  for (let at = row; at <= lastRow; at++) {
    columns.forEach((column, place) => {
      const anchor = view.anchor(at, column);
      const isFirst = (at === row || anchor.row === at) && (place === 0 || anchor.column === column);
      const text = isFirst ? view.text(at, column) : "";
      if (text !== "") texts.push(text);
    });
  }
  return texts.join("\n");
}
