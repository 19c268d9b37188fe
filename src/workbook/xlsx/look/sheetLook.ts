import { cellText } from "../../../core/grid/cellText";
import type { Area, CellAddress } from "../../../core/grid/address";
import type { Cell, CellValue, Grid } from "../../../core/grid/grid";
import type { Calculated } from "../../../core/formulas/calculated";
import type { CalcValue } from "../../../core/formulas/value";
import type { NotShown, SheetLook, ShownCell } from "../../openFile";
import { shownText } from "./format/shownText";
import type { FileStyle } from "./fileStyles";
import type { FileLook } from "./readLook";
import { SheetSizes } from "./sheetSizes";

/** What a sheet is shown from. */
export interface LookSources {
  readonly grid: Grid;
  readonly look: FileLook;
  /** What a formula now comes to. */
  readonly calculated: (at: CellAddress) => Calculated;
  /** Whether the file is other than it was when Excel last computed it. */
  readonly isEdited: boolean;
  readonly isChanged: (row: number, column: number) => boolean;
}

/** Columns that only formats reach, such as whole rows of borders, are shown so far. */
const mostStyled = 64;
/** Rows looked at for how far formats reach. */
const sampled = 200;

/** A sheet of a file as it is shown. */
export class FileSheetLook implements SheetLook {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly frozen: SheetLook["frozen"];
  readonly hasGridLines: boolean;
  readonly notShown: readonly NotShown[];
  private readonly sources: LookSources;
  private readonly sizes: SheetSizes;

  constructor(sources: LookSources) {
    const { grid, look } = sources;
    this.sources = sources;
    this.sheet = grid.sheet;
    this.merges = grid.merges;
    this.frozen = look.frame.frozen;
    this.hasGridLines = look.frame.hasGridLines;
    this.notShown = [
      ...(look.frame.hasDrawings ? (["drawings"] as const) : []),
      ...(look.rows ? [] : (["formats"] as const)),
    ];
    this.rowCount = Math.max(
      grid.rowCount,
      look.rows?.rowCount ?? 0,
      ...grid.merges.map((each) => each.bottom + 1),
    );
    this.columnCount = Math.max(
      grid.columnCount,
      styledColumns(look),
      ...grid.merges.map((each) => each.right + 1),
    );
    this.sizes = new SheetSizes({
      frame: look.frame,
      rows: look.rows,
      grid,
      digit: look.digit,
      style: (row, column) => this.style(row, column),
      text: (row, column) => this.cell(row, column).text,
    });
  }

  columnWidth(column: number): number {
    return this.sizes.columnWidth(column);
  }

  rowHeight(row: number): number {
    return this.sizes.rowHeight(row);
  }

  isChanged(row: number, column: number): boolean {
    return this.sources.isChanged(row, column);
  }

  cell(row: number, column: number): ShownCell {
    const { grid } = this.sources;
    const cell = grid.cell(row, column);
    const style = this.style(row, column);
    const { value, isStale } = this.present(cell, row, column);
    const { text, color } = shownText(value, style.format);
    return {
      text,
      kind: value.type,
      ...(color === undefined ? {} : { color }),
      style: style.shown,
      content: cell.formula === undefined ? cellText(value) : `=${cell.formula}`,
      isStale,
    };
  }

  /** Where the calculator cannot follow, the value that the file keeps; it is old once anything was changed. */
  private present(
    { value, formula }: Cell,
    row: number,
    column: number,
  ): { readonly value: CellValue; readonly isStale: boolean } {
    const { isEdited, grid, calculated } = this.sources;
    if (formula === undefined) return { value, isStale: false };
    // Until something is changed, what the file keeps is what Excel showed.
    if (!isEdited && value.type !== "blank") return { value, isStale: false };
    const found = calculated({ sheet: grid.sheet, row, column });
    if (found.state === "unknown") return { value, isStale: true };
    return { value: cellValue(found.value, value), isStale: isEdited && found.basis === "cached" };
  }

  private style(row: number, column: number): FileStyle {
    const { look } = this.sources;
    const rowLook = look.rows?.look(row);
    const index = rowLook?.styles.get(column) ?? rowLook?.style ?? columnStyle(look, column);
    return look.styles.style(index);
  }
}

function cellValue(value: CalcValue, stored: CellValue): CellValue {
  if (typeof value === "number")
    return { type: "number", number: value, format: stored.type === "number" ? stored.format : "plain" };
  if (typeof value === "string") return { type: "text", text: value };
  if (typeof value === "boolean") return { type: "boolean", boolean: value };
  return "error" in value ? { type: "error", error: value.error } : { type: "blank" };
}

function columnStyle({ frame }: FileLook, column: number): number {
  return frame.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** How far to the right cells carry a line or a fill, so that an empty form is shown whole. */
function styledColumns({ rows, styles }: FileLook): number {
  if (!rows) return 0;
  let most = 0;
  for (let row = 0; row < Math.min(rows.rowCount, sampled); row += 1) {
    for (const [column, index] of rows.look(row).styles) {
      if (column < most || column >= mostStyled) continue;
      const { fill, borders } = styles.style(index).shown;
      if (fill !== undefined || Object.keys(borders).length > 0) most = column + 1;
    }
  }
  return most;
}
