import { forEachValue } from "../broadcast";
import { checked } from "../coerce";
import { criterionMatcher, type Matcher } from "../criterion";
import type { Frame } from "../frame";
import { HEAD, longNumbers, longTest } from "./longColumn";
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
  const long = longTests(added, tests);
  const head = long ? HEAD : height;
  for (let row = 0; row < head; row += 1) {
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
  for (let row = head; long && row < height; row += 1) {
    if (!long.fits(row)) continue;
    tally.places += 1;
    if (figure === places) continue;
    const number = long.number(row);
    const value = Number.isNaN(number) ? valueIn(added, row, 0) : number;
    if (isError(value)) return value;
    if (typeof value !== "number") continue;
    tally.numbers += 1;
    tally.total += value;
  }
  // outside the used cells all tests see blanks
  const outside = added.rows * added.columns - height * width;
  if (outside > 0 && tests.every(({ table, fits }) => fits(table.rest))) tally.places += outside;
  return figure(tally);
}

interface LongTests {
  readonly fits: (row: number) => boolean;
  /** NaN where the cell itself has to be read. */
  readonly number: (row: number) => number;
}

/** Ranges of a long ledger or questionnaire, without making their cells; undefined where one of them is none. */
function longTests(
  added: RangeTable,
  tests: readonly { readonly table: RangeTable; readonly fits: Matcher }[],
): LongTests | undefined {
  if (added.width !== 1 || tests.some(({ table }) => table.height !== added.height)) return undefined;
  const found = tests.flatMap(({ table, fits }) => longTest(table, fits) ?? []);
  if (found.length < tests.length) return undefined;
  const numbers = longNumbers(added);
  const [first] = found;
  const fits = first && found.length === 1 ? first : (row: number) => found.every((test) => test(row));
  return { fits, number: numbers ?? (() => NaN) };
}

/** SUMIF takes from its last argument only the first cell, the size from the tested range. */
function shapedLike(tested: Operand, added: Operand | undefined, frame: Frame): Operand {
  if (added === undefined || !isRange(tested) || !isRange(added)) return added ?? tested;
  const { top, left } = added.cells.area;
  const area = { top, left, bottom: top + tested.rows - 1, right: left + tested.columns - 1 };
  return frame.range(added.cells.grid, area);
}
