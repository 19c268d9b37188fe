import type { MergedGrid } from "../grid/mergedGrid";

/** What a column says in the rows of one indicator: each merged cell once, one line after the other. */
export function joinedText(
  view: MergedGrid,
  column: number,
  { row, lastRow }: { readonly row: number; readonly lastRow: number },
): string {
  const texts: string[] = [];
  for (let at = row; at <= lastRow; at++) {
    const isFirst = at === row || view.anchor(at, column).row === at;
    const text = isFirst ? view.text(at, column) : "";
    if (text !== "") texts.push(text);
  }
  return texts.join("\n");
}
