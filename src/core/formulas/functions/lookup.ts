import { forEachProperValue } from "../broadcast";
import { toLogical, toNumber } from "../coerce";
import type { Frame } from "../frame";
import { Unsupported } from "../interruption";
import { exactPlace, placeNotAbove } from "../searchTable";
import { isRange, isTable, type Operand, type Table, tableOf, valueIn } from "../table";
import { BAD_REFERENCE, type CalcValue, isError, NOT_AVAILABLE, WRONG_VALUE } from "../value";
import { type FunctionFamily, lazy, ofTables, onlyValue } from "./definition";

const MOST_ARGUMENTS = 255;

export const lookupFunctions = {
  INDEX: ofTables(2, 3, indexed),
  MATCH: ofTables(2, 3, ([sought = 0, vector = 0, type = 1]) => {
    const how = toNumber(onlyValue(type));
    if (isError(how)) return how;
    if (how < 0) throw new Unsupported("MATCH −1");
    const values = asTable(vector);
    if (values.rows !== 1 && values.columns !== 1) return NOT_AVAILABLE;
    return forEachProperValue([sought], (value = 0) => {
      const place = how === 0 ? exactPlace(value, values) : placeNotAbove(value, values);
      return place === undefined ? NOT_AVAILABLE : place + 1;
    });
  }),
  VLOOKUP: ofTables(3, 4, (operands, frame) => lookedUp(operands, frame, "row")),
  HLOOKUP: ofTables(3, 4, (operands, frame) => lookedUp(operands, frame, "column")),
  LOOKUP: ofTables(2, 3, ([sought = 0, vector = 0, results = vector]) => {
    const values = asTable(vector);
    const found = asTable(results);
    const areVectors = [values, found].every((table) => table.rows === 1 || table.columns === 1);
    if (!areVectors) throw new Unsupported("LOOKUP");
    return forEachProperValue([sought], (value = 0) => {
      const place = placeNotAbove(value, values);
      if (place === undefined) return NOT_AVAILABLE;
      return found.rows === 1 ? valueIn(found, 0, place) : valueIn(found, place, 0);
    });
  }),
  CHOOSE: lazy(2, MOST_ARGUMENTS, ([which, ...choices], frame) => {
    const place = which ? toNumber(onlyValue(frame.evaluate(which))) : WRONG_VALUE;
    if (isError(place)) return place;
    const choice = choices[Math.trunc(place) - 1];
    return choice ? frame.evaluate(choice) : WRONG_VALUE;
  }),
} as const satisfies FunctionFamily;

/** Row and column count from 1; 0 takes all of them; a single row or column may be counted along with one number. */
function indexed([source = 0, first = 0, second]: readonly Operand[], frame: Frame): Operand {
  const table = asTable(source);
  const isAlongRow = second === undefined && table.rows === 1;
  const row = isAlongRow ? 1 : toNumber(onlyValue(first));
  const column = isAlongRow
    ? toNumber(onlyValue(first))
    : toNumber(onlyValue(second ?? (table.columns === 1 ? 1 : 0)));
  if (isError(row)) return row;
  if (isError(column)) return column;
  if (row < 0 || column < 0) return WRONG_VALUE;
  if (Math.trunc(row) > table.rows || Math.trunc(column) > table.columns) return BAD_REFERENCE;
  return part(table, Math.trunc(row), Math.trunc(column), frame);
}

function part(table: Table, row: number, column: number, frame: Frame): Operand {
  const [firstRow, lastRow] = row === 0 ? [0, table.rows - 1] : [row - 1, row - 1];
  const [firstColumn, lastColumn] = column === 0 ? [0, table.columns - 1] : [column - 1, column - 1];
  if (isRange(table)) {
    const { grid, area } = table.cells;
    return frame.range(grid, {
      top: area.top + firstRow,
      left: area.left + firstColumn,
      bottom: area.top + lastRow,
      right: area.left + lastColumn,
    });
  }
  return {
    kind: "table",
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
    height: row === 0 ? table.height : 1,
    width: column === 0 ? table.width : 1,
    rest: table.rest,
    at: (r, c) => valueIn(table, firstRow + r, firstColumn + c),
  };
}

/** VLOOKUP and HLOOKUP; without a last argument the first row or column is searched as sorted, as in Excel. */
function lookedUp(
  [sought = 0, source = 0, which = 1, sorted = true]: readonly Operand[],
  frame: Frame,
  direction: "row" | "column",
): Operand {
  const table = asTable(source);
  const isSorted = toLogical(onlyValue(sorted));
  const wanted = toNumber(onlyValue(which));
  if (isError(isSorted)) return isSorted;
  if (isError(wanted)) return wanted;
  const place = Math.trunc(wanted) - 1;
  if (place < 0) return WRONG_VALUE;
  if (place >= (direction === "row" ? table.columns : table.rows)) return BAD_REFERENCE;
  const keys = asTable(direction === "row" ? part(table, 0, 1, frame) : part(table, 1, 0, frame));
  return forEachProperValue([sought], (value = 0) => {
    const found = isSorted ? placeNotAbove(value, keys) : exactPlace(value, keys);
    if (found === undefined) return NOT_AVAILABLE;
    return direction === "row" ? valueIn(table, found, place) : valueIn(table, place, found);
  });
}

function asTable(operand: Operand): Table {
  return isTable(operand) ? operand : tableOf([[operand satisfies CalcValue]], operand);
}
