import { showAddress, type CellAddress } from "../../../core/grid/address";
import { blankCell, type Cell, type Grid } from "../../../core/grid/grid";
import { allAtOnce, type Steps } from "../../../core/grid/steps";
import type { Limits } from "../limits";
import { type Block, blocksOf, piecesOf, type Place } from "../plan/blocks";
import { packed } from "../read/packed";
import { valueBytes } from "../read/pieces";
import { RangeChunk } from "../read/rangeChunk";
import { sheetIn } from "./act";
import { rangeOf } from "./rangeOf";

/** Cells that are looked at in a batch, in few ranges. */
export interface Watched {
  readonly sheet: string;
  readonly block: Block<Place>;
  readonly bytes: number;
}

/** A cell to be looked at, and what is expected to be seen there: long texts make long answers. */
export interface Expected {
  readonly at: CellAddress;
  readonly cell: Cell;
}

export function watched(limits: Limits, cells: readonly Expected[]): readonly Watched[] {
  return allAtOnce(watchedInSteps(limits, cells));
}

/** The same, in pieces. */
export function* watchedInSteps({ seen }: Limits, cells: readonly Expected[]): Steps<readonly Watched[]> {
  const sheets = new Map<string, Look[]>();
  for (const [place, { at, cell }] of cells.entries()) {
    if (place % CELLS_IN_A_STEP === 0) yield;
    const look = { row: at.row, column: at.column, bytes: bytesOfCell(cell) };
    const known = sheets.get(at.sheet);
    if (known) known.push(look);
    else sheets.set(at.sheet, [look]);
  }
  const found: Watched[] = [];
  for (const [sheet, looks] of sheets) {
    const blocks = blocksOf(looks);
    yield;
    for (const block of blocks) {
      for (const piece of piecesOf(block, ({ bytes }) => bytes, seen))
        found.push({ sheet, block: piece, bytes: answerBytes(piece) });
      yield;
    }
  }
  return found;
}

/** So many cells are looked at between two turns of the pane. */
const CELLS_IN_A_STEP = 500;

interface Look extends Place {
  readonly bytes: number;
}

/** In groups whose answers stay below the limit of the web client. */
export function inAnswers({ seen }: Limits, blocks: readonly Watched[]): readonly (readonly Watched[])[] {
  return packed(blocks, ({ bytes }) => bytes, seen).filter((group) => group.length > 0);
}

/** Number format and type of a cell, and of one that lies in the block by the way. */
const CELL_BYTES = 40;

/** As value and as formula. */
function bytesOfCell({ value, formula }: Cell): number {
  const shown = value.type === "text" ? value.text : "";
  return valueBytes(shown) + valueBytes(formula ?? shown) + CELL_BYTES;
}

function answerBytes({ area, cells }: Block<Look>): number {
  const others = (area.bottom - area.top + 1) * (area.right - area.left + 1) - cells.length;
  return others * CELL_BYTES + cells.reduce((sum, { bytes }) => sum + bytes, 0);
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
  return allAtOnce(seenInSteps(loads));
}

/** The same, some cells at a time. */
export function* seenInSteps(loads: readonly WatchedLoads[]): Steps<Seen> {
  const seen = new Map<string, Cell>();
  for (const { sheet, range, block } of loads) {
    const chunk = loadedChunk(range, block);
    yield;
    if (!chunk) continue;
    for (const [place, { row, column }] of block.cells.entries()) {
      seen.set(showAddress({ sheet, row, column }), chunk.cell(row, column));
      if (place % CELLS_IN_A_STEP === 0) yield;
    }
  }
  return seen;
}

/** The library refuses to show what no answer has brought. */
function loadedChunk(range: Excel.Range, { area }: Block<Place>): RangeChunk | undefined {
  const { values, formulas, valueTypes, numberFormat } = range.toJSON();
  if (!values || !formulas || !valueTypes || !numberFormat) return undefined;
  return new RangeChunk(area.top, area.left, {
    formulas: formulas as unknown[][],
    numberFormat: numberFormat as unknown[][],
    results: [{ left: 0, values: values as unknown[][], valueTypes }],
  });
}

export function cellAt(grids: ReadonlyMap<string, Grid>, { sheet, row, column }: CellAddress): Cell {
  return grids.get(sheet)?.cell(row, column) ?? blankCell;
}
