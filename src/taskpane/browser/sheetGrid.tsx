import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { type CellAddress, columnLetters } from "../../core/grid/address";
import type { SheetLook } from "../../workbook/openFile";
import { fileTexts as texts } from "../texts/fileTexts";
import { GridGeometry } from "./gridGeometry";
import { movedBy } from "./gridMove";
import { cellId, rowHeaderWidth, SheetRow } from "./sheetRow";
import { useView, type View } from "./useView";

/** Of the row with the letters of the columns. */
const headerHeight = 24;
/** Frozen rows may take so much of the height; more would leave nothing to scroll. */
const mostFrozen = 0.5;

interface SheetGridProps {
  readonly look: SheetLook;
  readonly selected: CellAddress | undefined;
  readonly reveal: number;
  readonly onChoose: (at: CellAddress) => void;
}

/** One sheet as it looks. Only the rows and columns in view are drawn, so that a ledger of 100,000 rows scrolls. */
export function SheetGrid({ look, selected, reveal, onChoose }: SheetGridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const geometry = useMemo(() => new GridGeometry(look), [look]);
  const view = useView(scroller);
  const frozen = frozenRows(look, geometry, view);
  const frozenHeight = geometry.top(frozen);
  useRevealed({ scroller, geometry, selected, reveal, frozen });

  const choose = (row: number, column: number): void => {
    const { top, left } = geometry.areaOf(row, column);
    onChoose({ sheet: look.sheet, row: top, column: left });
  };
  const onClick = ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    if (cell) choose(Number(cell.dataset["row"]), Number(cell.dataset["column"]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / 24) - 2);
    const from = selected ?? { row: 0, column: -1 };
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey || event.shiftKey) return;
    const to = movedBy({ key: event.key, isControl, page }, from, geometry);
    if (!to) return;
    event.preventDefault();
    choose(to.row, to.column);
  };

  const first = Math.max(frozen, geometry.rowAt(view.top + frozenHeight) - overscan);
  const last = geometry.rowAt(view.top + view.height) + overscan;
  const columns = {
    first: geometry.columnAt(view.left),
    last: geometry.columnAt(view.left + view.width),
  };
  const rows = [
    ...geometry.mergedInto(first).filter((row) => row >= frozen),
    ...range(first, Math.min(last, geometry.rowCount - 1)),
  ].filter((row) => look.rowHeight(row) > 0);
  const rowAt = (row: number, top: number): ReactElement => (
    <SheetRow
      key={row}
      look={look}
      geometry={geometry}
      row={row}
      firstColumn={columns.first}
      lastColumn={columns.last}
      selected={selected?.row === row ? selected.column : undefined}
      top={top}
    />
  );
  const area = selected && geometry.areaOf(selected.row, selected.column);
  return (
    <div
      ref={scroller}
      className="sheet-grid"
      role="grid"
      tabIndex={0}
      aria-label={texts.grid(look.sheet)}
      aria-readonly
      aria-rowcount={look.rowCount}
      aria-colcount={look.columnCount}
      aria-activedescendant={selected ? cellId(selected.row, selected.column) : undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div
        className="sheet-canvas"
        role="presentation"
        style={{ width: rowHeaderWidth + geometry.width, height: headerHeight + geometry.height }}
      >
        <ColumnLetters look={look} geometry={geometry} columns={columns} />
        {frozen > 0 && (
          <div className="sheet-frozen" role="rowgroup" style={{ top: headerHeight, height: frozenHeight }}>
            {range(0, frozen - 1)
              .filter((row) => look.rowHeight(row) > 0)
              .map((row) => rowAt(row, geometry.top(row)))}
            {area && area.top < frozen && <Outline area={area} geometry={geometry} above={0} />}
          </div>
        )}
        <div role="rowgroup">
          {rows.map((row) => rowAt(row, headerHeight + geometry.top(row)))}
          {area && area.top >= frozen && <Outline area={area} geometry={geometry} above={headerHeight} />}
        </div>
      </div>
    </div>
  );
}

const overscan = 6;

interface ColumnLettersProps {
  readonly look: SheetLook;
  readonly geometry: GridGeometry;
  readonly columns: { readonly first: number; readonly last: number };
}

function ColumnLetters({ look, geometry, columns }: ColumnLettersProps): ReactElement {
  return (
    <div className="sheet-letters" role="presentation" aria-hidden style={{ height: headerHeight }}>
      <span className="sheet-corner" style={{ width: rowHeaderWidth }} />
      {range(columns.first, columns.last)
        .filter((column) => look.columnWidth(column) > 0)
        .map((column) => (
          <span
            key={column}
            className="sheet-letter"
            style={{ left: rowHeaderWidth + geometry.left(column), width: look.columnWidth(column) }}
          >
            {columnLetters(column)}
          </span>
        ))}
    </div>
  );
}

interface OutlineProps {
  readonly area: ReturnType<GridGeometry["areaOf"]>;
  readonly geometry: GridGeometry;
  readonly above: number;
}

function Outline({ area, geometry, above }: OutlineProps): ReactElement {
  const { top, left, bottom, right } = area;
  const style = {
    top: above + geometry.top(top) - 1,
    left: rowHeaderWidth + geometry.left(left) - 1,
    width: geometry.left(right + 1) - geometry.left(left) + 1,
    height: geometry.top(bottom + 1) - geometry.top(top) + 1,
  };
  return <div className="sheet-outline" role="presentation" style={style} />;
}

function frozenRows(look: SheetLook, geometry: GridGeometry, view: View): number {
  const { rows } = look.frozen;
  return geometry.top(rows) <= view.height * mostFrozen ? rows : 0;
}

interface Revealing {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly geometry: GridGeometry;
  readonly selected: CellAddress | undefined;
  readonly reveal: number;
  readonly frozen: number;
}

/** Scrolls as far as is needed to see the selected cell, and no further. */
function useRevealed({ scroller, geometry, selected, reveal, frozen }: Revealing): void {
  const latest = useRef({ geometry, frozen });
  useLayoutEffect(() => {
    latest.current = { geometry, frozen };
  });
  useEffect(() => {
    const { current } = scroller;
    if (!current || !selected) return;
    const { geometry: places, frozen: rows } = latest.current;
    const area = places.areaOf(selected.row, selected.column);
    const kept = { top: headerHeight + places.top(rows), left: rowHeaderWidth };
    const top = headerHeight + places.top(area.top);
    const bottom = headerHeight + places.top(area.bottom + 1);
    const left = rowHeaderWidth + places.left(area.left);
    const right = rowHeaderWidth + places.left(area.right + 1);
    if (area.top >= rows) {
      if (bottom > current.scrollTop + current.clientHeight)
        current.scrollTop = bottom - current.clientHeight;
      if (top < current.scrollTop + kept.top) current.scrollTop = top - kept.top;
    }
    if (right > current.scrollLeft + current.clientWidth) current.scrollLeft = right - current.clientWidth;
    if (left < current.scrollLeft + kept.left) current.scrollLeft = left - kept.left;
  }, [scroller, selected, reveal]);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
