import { allAtOnce } from "../../grid/steps";
import type { Area } from "../../grid/address";
import type { PrintSetup } from "../../patch/patch";
import { measured } from "../finish";
import { pageHeight, reportPage } from "../page";
import { breaksAfter } from "../pagination";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../planned";
import { wholePixels } from "../rowHeight";

/** A sheet that an evaluator begins with: from then on it is his, so nothing of ours ever finds it again by name. */
export interface TemplateLayout {
  readonly name: string;
  /** Points, 728 in all: sheets.md §1.3. */
  readonly widths: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly (PlannedCell | undefined)[] }[];
  readonly merges: readonly Area[];
  readonly headerRow: number;
  /** Rows from which a page may begin; a page never begins inside what follows one. */
  readonly starts: readonly number[];
  readonly validations?: PlannedSheet["rules"]["validations"];
}

const FONT = "宋体";

/** Row heights by the texts, A4 landscape, header repeated, pages broken between indicators: sheets.md §1.3 to §1.5. */
export function templateSheet(layout: TemplateLayout): PlannedSheet {
  const { name, widths, merges, headerRow } = layout;
  const planned: PlannedSheet = {
    name,
    columnWidths: widths,
    rows: layout.rows.map(({ height, cells }): PlannedRow => ({ height, cells: filled(cells) })),
    merges,
    rules: { validations: layout.validations ?? [], conditionalFormats: [], print: print(layout, []) },
    freeze: { row: headerRow + 1, column: 0 },
    names: [],
  };
  const sheet = allAtOnce(measured(planned, undefined));
  const roomy = { ...sheet, rows: sheet.rows.map(withRoom) };
  return { ...roomy, rules: { ...roomy.rules, print: print(layout, breaks(layout, roomy)) } };
}

/** A line of text or two more: fonts differ in height, and the evaluator will reword what stands there. */
function withRoom(row: PlannedRow): PlannedRow {
  return row.height <= SINGLE_LINE ? row : { ...row, height: wholePixels(row.height * ROOM) };
}

const SINGLE_LINE = 46;
const ROOM = 1.12;

function filled(cells: readonly (PlannedCell | undefined)[]): ReadonlyMap<number, PlannedCell> {
  return new Map(cells.flatMap((cell, column) => (cell ? [[column, cell] as const] : [])));
}

function print({ widths, rows, headerRow }: TemplateLayout, breaksAfterRows: readonly number[]): PrintSetup {
  return reportPage("landscape", FONT, {
    area: { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 },
    titleRows: { first: headerRow, last: headerRow },
    breaksAfter: breaksAfterRows,
    fitToOnePage: false,
  });
}

function breaks({ starts, headerRow }: TemplateLayout, { rows }: PlannedSheet): readonly number[] {
  const height = (from: number, to: number): number =>
    rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
  const blocks = starts.map((start, at) => {
    const end = starts[at + 1] ?? rows.length;
    return { height: height(start, end), lastRow: end - 1 };
  });
  return breaksAfter(blocks, {
    page: pageHeight("landscape"),
    first: height(0, starts[0] ?? 0),
    repeated: height(headerRow, headerRow + 1),
  });
}
