import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";

/** Header rows are looked for this far down, and columns this far to the right: people insert some. */
const SEARCHED_ROWS = 30;
const SEARCHED_COLUMNS = 60;

/**
 * Where the design's columns stand, by the texts of the header row, so that columns a person inserted or moved are
 * respected (sheets.md §1.9). One that was deleted comes back at the right end; without a header row nothing has moved.
 */
export function columnsByHeader(
  texts: readonly string[] | undefined,
  standing: Grid | undefined,
): (column: number) => number {
  const found = texts && standing ? headerColumns(texts, standing) : undefined;
  return (column) => found?.[column] ?? column;
}

function headerColumns(texts: readonly string[], grid: Grid): readonly number[] | undefined {
  const wanted = texts.map(plain);
  const width = Math.min(grid.columnCount, SEARCHED_COLUMNS);
  for (let row = 0; row < Math.min(grid.rowCount, SEARCHED_ROWS); row += 1) {
    const standing = Array.from({ length: width }, (_, column) =>
      plain(cellText(grid.cell(row, column).value)),
    );
    const places = wanted.map((text) => standing.indexOf(text));
    // A row of which half the headers are gone is another row.
    if (places.filter((place) => place >= 0).length * 2 <= wanted.length) continue;
    let next = width;
    return places.map((place) => {
      if (place >= 0) return place;
      next += 1;
      return next - 1;
    });
  }
  return undefined;
}

function plain(text: string): string {
  return text.replace(/[\s　]/g, "");
}
