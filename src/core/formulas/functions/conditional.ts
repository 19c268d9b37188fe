import { forEachValue } from "../broadcast";
import { checked } from "../coerce";
import { criterionMatcher } from "../criterion";
import type { Frame } from "../frame";
import { Unsupported } from "../interruption";
import { isRange, type Operand, type RangeTable, valueIn } from "../table";
import { type CalcValue, DIVISION_BY_ZERO, isError, WRONG_VALUE } from "../value";
import { type FunctionFamily, ofTables } from "./definition";

const MOST_ARGUMENTS = 255;

interface Tally {
  /** Of all places where the criteria hold. */
  readonly places: number;
  /** Of the numbers there. */
  readonly numbers: number;
  readonly total: number;
}

type Figure = (tally: Tally) => CalcValue;

const places: Figure = (tally) => tally.places;
const total: Figure = (tally) => checked(tally.total);
const average: Figure = (tally) =>
  tally.numbers === 0 ? DIVISION_BY_ZERO : checked(tally.total / tally.numbers);

export const conditionalFunctions = {
  COUNTIF: ofTables(2, 2, ([tested = 0, criterion = 0]) => overCriteria(tested, [tested, criterion], places)),
  COUNTIFS: ofTables(2, MOST_ARGUMENTS, (operands) => overCriteria(operands[0] ?? 0, operands, places)),
  SUMIF: ofTables(2, 3, ([tested = 0, criterion = 0, added], frame) =>
    overCriteria(shapedLike(tested, added, frame), [tested, criterion], total),
  ),
  SUMIFS: ofTables(3, MOST_ARGUMENTS, ([added = 0, ...tests]) => overCriteria(added, tests, total)),
  AVERAGEIF: ofTables(2, 3, ([tested = 0, criterion = 0, added], frame) =>
    overCriteria(shapedLike(tested, added, frame), [tested, criterion], average),
  ),
  AVERAGEIFS: ofTables(3, MOST_ARGUMENTS, ([added = 0, ...tests]) => overCriteria(added, tests, average)),
} as const satisfies FunctionFamily;

/** Criteria that are a range or {"甲","乙"} give one figure each. */
function overCriteria(added: Operand, tests: readonly Operand[], figure: Figure): Operand {
  const isCriterion = (_test: Operand, place: number) => place % 2 === 1;
  const ranges = [added, ...tests.filter((test, place) => !isCriterion(test, place))];
  if (tests.length % 2 !== 0 || !ranges.every(isRange)) throw new Unsupported("criteria without a range");
  const [addedRange, ...tested] = ranges;
  if (!addedRange) return WRONG_VALUE;
  const sameShape = tested.every(
    ({ rows, columns }) => rows === addedRange.rows && columns === addedRange.columns,
  );
  if (!sameShape) return WRONG_VALUE;
  return forEachValue(tests.filter(isCriterion), (...criteria) =>
    figureOf(addedRange, tested, criteria, figure),
  );
}

function figureOf(
  added: RangeTable,
  tested: readonly RangeTable[],
  criteria: readonly CalcValue[],
  figure: Figure,
): CalcValue {
  const tests = tested.map((table, place) => ({ table, fits: criterionMatcher(criteria[place] ?? 0) }));
  const height = Math.max(added.height, ...tested.map((table) => table.height));
  const width = Math.max(added.width, ...tested.map((table) => table.width));
  const tally = { places: 0, numbers: 0, total: 0 };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (!tests.every(({ table, fits }) => fits(valueIn(table, row, column)))) continue;
      tally.places += 1;
      if (figure === places) continue;
      const value = valueIn(added, row, column);
      if (isError(value)) return value;
      if (typeof value !== "number") continue;
      tally.numbers += 1;
      tally.total += value;
    }
  }
  // outside the used cells all tests see blanks
  const outside = added.rows * added.columns - height * width;
  if (outside > 0 && tests.every(({ table, fits }) => fits(table.rest))) tally.places += outside;
  return figure(tally);
}

/** SUMIF takes from its last argument only the first cell, the size from the tested range. */
function shapedLike(tested: Operand, added: Operand | undefined, frame: Frame): Operand {
  if (added === undefined || !isRange(tested) || !isRange(added)) return added ?? tested;
  const { top, left } = added.cells.area;
  const area = { top, left, bottom: top + tested.rows - 1, right: left + tested.columns - 1 };
  return frame.range(added.cells.grid, area);
}
