import { type Orientation, pageHeight } from "../page";
import { breaksAfter, type PageBlock } from "../pagination";
import type { PlannedSheet } from "../planned";
import type { ReportLine } from "./reportLine";

/** Breaks between rows by their final heights; a row that stays with the one above is never parted from it. */
export function paginated(
  lines: readonly (ReportLine | undefined)[],
  page: { readonly orientation: Orientation; readonly titles?: number },
): (sheet: PlannedSheet) => PlannedSheet {
  return (sheet) => {
    const { titles } = page;
    const bottom = sheet.rules.print.area?.bottom ?? sheet.rows.length - 1;
    const height = (row: number): number => sheet.rows[row]?.height ?? 0;
    const top = titles === undefined ? 0 : titles + 1;
    const first = sheet.rows.slice(0, top).reduce((sum, row) => sum + row.height, 0);
    const breaks = breaksAfter(blocksOf(lines, height, top, bottom), {
      page: pageHeight(page.orientation),
      first,
      repeated: titles === undefined ? 0 : height(titles),
    });
    const print = { ...sheet.rules.print, breaksAfter: sheet.rules.print.fitToOnePage ? [] : breaks };
    return { ...sheet, rules: { ...sheet.rules, print } };
  };
}

function blocksOf(
  lines: readonly (ReportLine | undefined)[],
  height: (row: number) => number,
  top: number,
  bottom: number,
): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const last = blocks.at(-1);
    if (last && lines[row]?.staysWithAbove) {
      blocks[blocks.length - 1] = { height: last.height + height(row), lastRow: row };
    } else blocks.push({ height: height(row), lastRow: row });
  }
  return blocks;
}
