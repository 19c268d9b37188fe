import type { ChartSpec } from "../../../core/patch/chart";
import type { Steps } from "../../../core/grid/steps";
import type { SheetSpec } from "../../../core/patch/patch";
import type { Memory } from "../memory";
import { act, type Act, onSheet } from "./act";
import { cellActs } from "./cellActs";
import { chartActs, type Corner } from "./chartActs";
import { conditionalFormatActs } from "./conditionalFormatActs";
import { setLinkTo } from "./linkActs";
import { noPrintNames, printActs } from "./printActs";
import { rangeOf, rowsOf } from "./rangeOf";
import { styleActs } from "./styleActs";
import { validationActs } from "./validationActs";

/** A sheet with nothing in it yet, right after the one it belongs to; `position` counts from 0. */
export function makeSheetAct({ name }: SheetSpec, position: number): Act {
  return act(3, (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.position = position;
  });
}

/** So many rows of a new sheet are put into acts between two turns of the pane. */
const ROWS_IN_A_STEP = 1000;
/** So many cells of them are turned into what is sent. */
const CELLS_IN_A_STEP = 4000;

/** Everything a new sheet is to have. */
export function* fillSheetActs(memory: Memory, spec: SheetSpec): Steps<readonly Act[]> {
  const { name } = spec;
  const written: Act[] = [];
  const styled: Act[] = [];
  for (let top = 0; top < spec.rows.length; top += ROWS_IN_A_STEP) {
    const cells = spec.rows.slice(top, top + ROWS_IN_A_STEP).flatMap(({ cells: each }, row) =>
      each.map(({ column, value, style }) => ({
        row: top + row,
        column,
        value,
        style,
        isTextFormat: false,
      })),
    );
    yield;
    const isWritten = ({ value, style }: (typeof cells)[number]): boolean =>
      value.type !== "blank" || style.numberFormat !== "General";
    const filled = cells.filter(isWritten);
    for (let first = 0; first < filled.length; first += CELLS_IN_A_STEP) {
      written.push(...cellActs(memory, name, filled.slice(first, first + CELLS_IN_A_STEP)));
      yield;
    }
    styled.push(...styleActs(name, cells));
    yield;
  }
  return [
    frameAct(spec),
    ...linkActs(spec),
    ...written,
    ...styled,
    ...mergeActs(spec),
    ...rowHeightActs(spec),
    ...validationActs(name, spec.rules.validations),
    ...conditionalFormatActs(memory, name, spec.rules.conditionalFormats),
    ...filterActs(spec),
    ...printActs(name, spec.rules.print, noPrintNames),
    ...(spec.charts ?? []).flatMap((chart) => chartActs(name, chart, cornerOf(spec, chart.place))),
  ];
}

/** Where a cell will be: widths and heights are all ours in a sheet that we make. */
function cornerOf({ columnWidths, rows }: SheetSpec, { row, column }: ChartSpec["place"]): Corner {
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const widths = Array.from({ length: column }, (_, place) => columnWidths[place] ?? USUAL_WIDTH);
  const heights = Array.from({ length: row }, (_, place) => rows[place]?.height ?? USUAL_HEIGHT);
  return { left: sum(widths), top: sum(heights) };
}

const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;

function frameAct({ name, columnWidths, freeze, showGridlines }: SheetSpec): Act {
  return onSheet(name, 4 + columnWidths.length * 3, (sheet) => {
    columnWidths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
    });
    sheet.showGridlines = showGridlines;
    const { row, column } = freeze ?? { row: 0, column: 0 };
    if (row > 0 && column > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, row, column));
    else if (row > 0) sheet.freezePanes.freezeRows(row);
    else if (column > 0) sheet.freezePanes.freezeColumns(column);
  });
}

function linkActs({ name, rows }: SheetSpec): readonly Act[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, link }) =>
      link === undefined
        ? []
        : [
            onSheet(name, 2, (sheet) => {
              setLinkTo(sheet.getCell(row, column), link);
            }),
          ],
    ),
  );
}

function mergeActs({ name, merges }: SheetSpec): readonly Act[] {
  const wide = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  return wide.map((area) =>
    onSheet(name, 2, (sheet) => {
      rangeOf(sheet, area).merge();
    }),
  );
}

/** Rows of one height in one stretch. */
function rowHeightActs({ name, rows }: SheetSpec): readonly Act[] {
  const runs: { first: number; count: number; height: number }[] = [];
  rows.forEach(({ height }, row) => {
    if (height === undefined) return;
    const last = runs.at(-1);
    if (last?.height === height && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1, height });
  });
  return runs.map(({ first, count, height }) =>
    onSheet(name, 3, (sheet) => {
      rowsOf(sheet, first, count).format.rowHeight = height;
    }),
  );
}

function filterActs({ name, rules: { filter } }: SheetSpec): readonly Act[] {
  if (!filter) return [];
  return [
    onSheet(name, 3, (sheet) => {
      sheet.autoFilter.apply(rangeOf(sheet, filter));
    }),
  ];
}
