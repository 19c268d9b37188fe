import { withNumbers } from "../coerce";
import { Unsupported } from "../interruption";
import { type CalendarDay, calendarDay, monthsLater, serialOf } from "../serialDate";
import { type CalcValue, NOT_A_NUMBER } from "../value";
import { type FunctionDefinition, type FunctionFamily, ofValues } from "./definition";

/** Excel reads years below this as counted from 1900. */
const FIRST_WRITTEN_IN_FULL = 1900;

export const dateFunctions = {
  DATE: ofValues(3, 3, (...values) =>
    withNumbers(values, (year = 0, month = 0, day = 0) => {
      const full = Math.trunc(year) + (year < FIRST_WRITTEN_IN_FULL ? FIRST_WRITTEN_IN_FULL : 0);
      return supported(serialOf(full, Math.trunc(month), Math.trunc(day)));
    }),
  ),
  EDATE: ofValues(2, 2, (...values) =>
    withNumbers(values, (serial = 0, months = 0) => supported(monthsLater(serial, Math.trunc(months)))),
  ),
  EOMONTH: ofValues(2, 2, (...values) =>
    withNumbers(values, (serial = 0, months = 0) => {
      const day = calendarDay(serial);
      return supported(day && serialOf(day.year, day.month + Math.trunc(months) + 1, 0));
    }),
  ),
  YEAR: partOfDay((day) => day.year),
  MONTH: partOfDay((day) => day.month),
  DAY: partOfDay((day) => day.day),
} as const satisfies FunctionFamily;

function partOfDay(part: (day: CalendarDay) => number): FunctionDefinition {
  return ofValues(1, 1, (value = 0) =>
    withNumbers([value], (serial = 0) => {
      // a blank: Excel has a day 0 before 1900-01-01
      if (serial >= 0 && serial < 1) return part({ year: 1900, month: 1, day: 0 });
      const day = calendarDay(serial);
      return day ? part(day) : NOT_A_NUMBER;
    }),
  );
}

/** Dates before 1900-03-01, where Excel's calendar is wrong, and after 9999 are nobody's evidence. */
function supported(serial: number | undefined): CalcValue {
  if (serial === undefined) throw new Unsupported("date");
  return serial;
}
