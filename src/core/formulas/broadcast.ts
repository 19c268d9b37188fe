import { Unsupported } from "./interruption";
import { codedRows } from "./functions/longColumn";
import { type CodedRows, isSingle, isTable, type Operand, type Table, valueIn } from "./table";
import { type CalcValue, isError, NOT_AVAILABLE } from "./value";

/** More values than a formula is worth; reached only by mixing whole rows with whole columns. */
const MOST_VALUES = 4_000_000;

type OfValues = (...values: readonly CalcValue[]) => CalcValue;

/**
 * `calculate` for every place of the operands, as an array formula does: a single value, a single row and a single
 * column stretch to the size of the others, and #N/A stands where an operand has no value.
 */
export function forEachValue(operands: readonly Operand[], calculate: OfValues): Operand {
  if (operands.every(isOneValue)) return calculate(...operands.map(singleValue));
  const tables = operands.filter((operand) => isTable(operand));
  const rows = Math.max(...tables.map((table) => table.rows));
  const columns = Math.max(...tables.map((table) => table.columns));
  const { height, width } = blockOf(tables, rows, columns);
  const restOfAll = (): CalcValue =>
    calculate(...operands.map((operand) => (isTable(operand) ? restOf(operand) : operand)));
  const coded = ofDifferentValues(operands, calculate);
  if (coded) {
    const { codes, top, valueOf } = coded;
    const at = (row: number): CalcValue => valueOf(codes[top + row] ?? 0);
    return { kind: "table", rows, columns, height, width, rest: restOfAll(), at, coded };
  }
  if (height * width > MOST_VALUES) throw new Unsupported("array size");
  const values: CalcValue[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1)
      values.push(calculate(...operands.map((operand) => stretched(operand, row, column))));
  }
  const rest = restOfAll();
  const at = (row: number, column: number) => values[row * width + column] ?? rest;
  return { kind: "table", rows, columns, height, width, rest, at };
}

/** The same for an operator: most of a workbook's formulas are made of these, between two cells. */
export function forEachPair(
  left: Operand,
  right: Operand,
  calculate: (left: CalcValue, right: CalcValue) => CalcValue,
): Operand {
  if (isOneValue(left) && isOneValue(right)) return calculate(singleValue(left), singleValue(right));
  return forEachValue([left, right], (a = 0, b = 0) => calculate(a, b));
}

/** The same for functions that give an error back: the first one among the values is the result. */
export function forEachProperValue(operands: readonly Operand[], calculate: OfValues): Operand {
  return forEachValue(operands, (...values) => values.find(isError) ?? calculate(...values));
}

/** Where all that stretches over rows is of one long column, each of its different values is worked out once. */
function ofDifferentValues(operands: readonly Operand[], calculate: OfValues): CodedRows | undefined {
  const several = operands.filter((operand) => isTable(operand)).filter((table) => !isSingle(table));
  const found = several.flatMap((table) => codedRows(table) ?? []);
  const [own] = found;
  const [{ rows } = { rows: 0 }] = several;
  if (!own || found.length < several.length || several.some((table) => table.rows !== rows)) return undefined;
  if (found.some(({ codes, top }) => codes !== own.codes || top !== own.top)) return undefined;
  const known = new Map<number, CalcValue>();
  const valueOf = (code: number): CalcValue => {
    const before = known.get(code);
    if (before !== undefined) return before;
    let place = 0;
    const value = calculate(
      ...operands.map((operand) =>
        isOneValue(operand) ? singleValue(operand) : (found[place++]?.valueOf(code) ?? NOT_AVAILABLE),
      ),
    );
    known.set(code, value);
    return value;
  };
  return { codes: own.codes, top: own.top, valueOf };
}

/** The block must hold every place whose value differs from the rest: all of them where an operand stretches. */
function blockOf(
  tables: readonly Table[],
  rows: number,
  columns: number,
): { readonly height: number; readonly width: number } {
  const several = tables.filter((table) => !isSingle(table));
  const isUniform = several.every((table) => table.rows === rows && table.columns === columns);
  if (!isUniform) return { height: rows, width: columns };
  return {
    height: Math.max(...several.map((table) => table.height)),
    width: Math.max(...several.map((table) => table.width)),
  };
}

function stretched(operand: Operand, row: number, column: number): CalcValue {
  if (!isTable(operand)) return operand;
  const ownRow = operand.rows === 1 ? 0 : row;
  const ownColumn = operand.columns === 1 ? 0 : column;
  if (ownRow >= operand.rows || ownColumn >= operand.columns) return NOT_AVAILABLE;
  return valueIn(operand, ownRow, ownColumn);
}

function isOneValue(operand: Operand): boolean {
  return !isTable(operand) || isSingle(operand);
}

function singleValue(operand: Operand): CalcValue {
  return isTable(operand) ? valueIn(operand, 0, 0) : operand;
}

function restOf(table: Table): CalcValue {
  return isSingle(table) ? valueIn(table, 0, 0) : table.rest;
}
