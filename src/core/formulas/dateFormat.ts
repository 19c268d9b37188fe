import { Unsupported } from "./interruption";
import { calendarDay } from "./serialDate";
import { type CalcValue, WRONG_VALUE } from "./value";

const PIECE = /"([^"]*)"|\\(.)|(y+|m+|d+)|([-/. ,:]|\P{ASCII})|(.)/gisu;

/** Whether a format has a year, a month or a day outside quotes. */
export function isDateFormat(format: string): boolean {
  return /[ymd]/i.test(format.replace(/"[^"]*"|\\./gs, ""));
}

/** yyyy-mm-dd, yyyy"年"m"月"d"日" and the like; names of months and days, and times, are not supported. */
export function formatDate(serial: number, format: string): CalcValue {
  const day = calendarDay(serial);
  if (!day) return WRONG_VALUE;
  const amounts: Readonly<Record<string, number>> = { y: day.year, m: day.month, d: day.day };
  return format.replace(
    PIECE,
    (whole, quoted?: string, escaped?: string, letters?: string, sign?: string) => {
      const plain = quoted ?? escaped ?? sign;
      if (plain !== undefined) return plain;
      const amount = amounts[letters?.charAt(0).toLowerCase() ?? ""];
      const length = letters?.length ?? 0;
      const isYear = /^y/i.test(whole);
      if (amount === undefined || (isYear ? length !== 2 && length !== 4 : length > 2))
        throw new Unsupported(format);
      return String(isYear && length === 2 ? amount % 100 : amount).padStart(length, "0");
    },
  );
}
