import { type CSSProperties, memo, type ReactElement } from "react";
import { columnLetters } from "../../core/grid/address";
import type { SheetLook, ShownCell } from "../../workbook/openFile";
import { fileTexts as texts } from "../texts/fileTexts";
import { alignOf, cellCss, textWidth } from "./cellCss";
import type { GridGeometry } from "./gridGeometry";

/** Of the column with the numbers of the rows. */
export const rowHeaderWidth = 48;

interface SheetRowProps {
  readonly look: SheetLook;
  readonly geometry: GridGeometry;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The selected cell's column, where it is in this row. */
  readonly selected: number | undefined;
  readonly top: number;
}

/** One row of a sheet, as far as it is in view. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps): ReactElement {
  const { look, geometry, row, firstColumn, lastColumn, selected, top } = props;
  const height = look.rowHeight(row);
  const columns = [...geometry.mergedIntoColumn(row, firstColumn)];
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    if (look.columnWidth(column) > 0 && !geometry.isCovered(row, column)) columns.push(column);
  }
  return (
    <div className="sheet-row" role="row" aria-rowindex={row + 1} style={{ top, height }}>
      <div className="sheet-row-number" role="rowheader" style={{ height }}>
        {row + 1}
      </div>
      {columns.map((column) => (
        <SheetCell
          key={column}
          look={look}
          geometry={geometry}
          row={row}
          column={column}
          isSelected={column === selected}
        />
      ))}
    </div>
  );
});

interface SheetCellProps {
  readonly look: SheetLook;
  readonly geometry: GridGeometry;
  readonly row: number;
  readonly column: number;
  readonly isSelected: boolean;
}

export const cellId = (row: number, column: number): string =>
  `cell-${columnLetters(column)}${String(row + 1)}`;

function SheetCell({ look, geometry, row, column, isSelected }: SheetCellProps): ReactElement {
  const cell = look.cell(row, column);
  const area = geometry.areaOf(row, column);
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const width = geometry.left(area.right + 1) - geometry.left(column);
  const height = geometry.top(area.bottom + 1) - geometry.top(row);
  const { style } = cell;
  const hasGridLines = look.hasGridLines && style.fill === undefined;
  // One pixel to the left and above, where the lines of the neighbours are.
  const place: CSSProperties = {
    left: rowHeaderWidth + geometry.left(column) - 1,
    width: width + 1,
    height: height + 1,
    ...cellCss(style),
    ...(cell.color === undefined ? {} : { color: `#${cell.color}` }),
  };
  const isChanged = look.isChanged(row, column);
  return (
    <div
      id={cellId(row, column)}
      className={hasGridLines ? "sheet-cell sheet-cell-lined" : "sheet-cell"}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      {...(rows > 1 ? { "aria-rowspan": rows } : {})}
      {...(columns > 1 ? { "aria-colspan": columns } : {})}
      data-changed={isChanged || undefined}
      data-stale={cell.isStale || undefined}
      data-row={row}
      data-column={column}
      style={place}
    >
      {cell.text !== "" && (
        <span
          className="sheet-text"
          style={textCss(cell, width, () => blankBehind(look, geometry, row, area.right))}
        >
          {cell.text}
        </span>
      )}
      {isChanged && <span className="hidden-text">，{texts.changed}</span>}
      {cell.isStale && <span className="hidden-text">，{texts.stale}</span>}
    </div>
  );
}

const padding = 6;

/** A text runs on over blank cells; a figure never does, and is never cut: it gets smaller. */
function textCss(cell: ShownCell, width: number, blank: () => number): CSSProperties {
  const { style, kind, text } = cell;
  const align = alignOf(cell);
  const css: CSSProperties = {
    textAlign: align,
    ...(style.indent > 0
      ? { [align === "right" ? "paddingRight" : "paddingLeft"]: 3 + style.indent * 9 }
      : {}),
  };
  if (style.wrap && kind !== "number") return css;
  const needed = textWidth(text, style) + padding;
  if (needed <= width) return css;
  if (kind === "number" || style.shrink) {
    const size = Math.max(4, Math.floor(style.font.size * (4 / 3) * (width / needed)));
    return { ...css, fontSize: `${String(size)}px`, whiteSpace: "pre" };
  }
  return align === "left" && kind === "text"
    ? { ...css, width: Math.min(needed, width + blank()), flex: "none" }
    : css;
}

/** How much room blank cells leave to the right of a cell. */
function blankBehind(look: SheetLook, geometry: GridGeometry, row: number, column: number): number {
  let room = 0;
  for (let next = column + 1; next < geometry.columnCount && next < column + 40; next += 1) {
    if (geometry.isCovered(row, next) || look.cell(row, next).text !== "") break;
    room += look.columnWidth(next);
  }
  return room;
}
