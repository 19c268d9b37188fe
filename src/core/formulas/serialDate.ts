const DAY = 86_400_000;

/** Excel counts 1900-02-29, a day that never was, so the count before and after it starts from different days. */
const BEFORE_LEAP_BUG = Date.UTC(1899, 11, 31);
const AFTER_LEAP_BUG = Date.UTC(1899, 11, 30);
const FIRST_AFTER_BUG = 61;
const LAST_SERIAL = 2_958_465;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day that exists, 1900-03-01 to 9999-12-31; undefined for 2023-02-29. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const serial = serialOf(year, month, day);
  const back = serial === undefined ? undefined : calendarDay(serial);
  return back?.year === year && back.month === month && back.day === day ? serial : undefined;
}

/** As DATE counts: months and days beyond their range carry over. Undefined outside 1900-03-01 to 9999-12-31. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const serial = Math.round((Date.UTC(year, month - 1, day) - AFTER_LEAP_BUG) / DAY);
  return serial >= FIRST_AFTER_BUG && serial <= LAST_SERIAL ? serial : undefined;
}

/** The day of a serial number, its time of day ignored; undefined outside 1900 to 9999. */
export function calendarDay(serial: number): CalendarDay | undefined {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_SERIAL) return undefined;
  if (day === FIRST_AFTER_BUG - 1) return { year: 1900, month: 2, day: 29 };
  const date = new Date((day < FIRST_AFTER_BUG ? BEFORE_LEAP_BUG : AFTER_LEAP_BUG) + day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day of the month, `months` later; the last day where that month is shorter. */
export function monthsLater(serial: number, months: number): number | undefined {
  const from = calendarDay(serial);
  if (!from) return undefined;
  const month = from.month + months;
  const lastDay = new Date(Date.UTC(from.year, month, 0)).getUTCDate();
  return serialOf(from.year, month, Math.min(from.day, lastDay));
}
