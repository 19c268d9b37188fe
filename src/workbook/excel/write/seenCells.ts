import { showAddress, type CellAddress } from "../../../core/grid/address";
import { blankCell, type Cell, type Grid } from "../../../core/grid/grid";
import { type Block, blocksOf, type Place } from "../plan/blocks";
import { packed } from "../read/packed";
import { RangeChunk } from "../read/rangeChunk";
import { sheetIn } from "./act";
import { rangeOf } from "./rangeOf";

/** Cells that are looked at in a batch, in few ranges. */
export interface Watched {
  readonly sheet: string;
  readonly block: Block<Place>;
}

export function watched(cells: readonly CellAddress[]): readonly Watched[] {
  const sheets = new Map<string, Place[]>();
  for (const { sheet, row, column } of cells) {
    const known = sheets.get(sheet);
    if (known) known.push({ row, column });
    else sheets.set(sheet, [{ row, column }]);
  }
  return [...sheets].flatMap(([sheet, places]) => blocksOf(places).map((block) => ({ sheet, block })));
}

/** In groups whose answers stay below the limit of the web client. */
export function inAnswers(blocks: readonly Watched[]): readonly (readonly Watched[])[] {
  return packed(blocks, answerBytes, MOST_BYTES).filter((group) => group.length > 0);
}

/** Texts of ours are long; four properties a cell. */
const CELL_BYTES = 160;
const MOST_BYTES = 4_000_000;

export function answerBytes({ block: { area } }: Watched): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) * CELL_BYTES;
}

export interface WatchedLoads {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly block: Block<Place>;
}

export function loadWatched(
  context: Excel.RequestContext,
  blocks: readonly Watched[],
): readonly WatchedLoads[] {
  return blocks.map(({ sheet, block }) => {
    const range = rangeOf(sheetIn(context, sheet), block.area);
    range.load("values,formulas,valueTypes,numberFormat");
    return { sheet, range, block };
  });
}

/** What was seen, by address; cells of a batch that broke off before they were read are not in it. */
export type Seen = ReadonlyMap<string, Cell>;

export function seenCells(loads: readonly WatchedLoads[]): Seen {
  const seen = new Map<string, Cell>();
  for (const { sheet, range, block } of loads) {
    const chunk = loadedChunk(range, block);
    if (!chunk) continue;
    for (const { row, column } of block.cells)
      seen.set(showAddress({ sheet, row, column }), chunk.cell(row, column));
  }
  return seen;
}

/** The library refuses to show what no answer has brought. */
function loadedChunk(range: Excel.Range, { area }: Block<Place>): RangeChunk | undefined {
  const { values, formulas, valueTypes, numberFormat } = range.toJSON();
  if (!values || !formulas || !valueTypes || !numberFormat) return undefined;
  return new RangeChunk(area.top, area.left, {
    values: values as unknown[][],
    formulas: formulas as unknown[][],
    valueTypes: valueTypes,
    numberFormat: numberFormat as unknown[][],
  });
}

export function cellAt(grids: ReadonlyMap<string, Grid>, { sheet, row, column }: CellAddress): Cell {
  return grids.get(sheet)?.cell(row, column) ?? blankCell;
}
