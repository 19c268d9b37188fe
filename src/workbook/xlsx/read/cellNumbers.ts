import { decodeUtf8 } from "../xml/utf8";

/** Powers of ten that a double holds exactly: a short decimal divided by one is rounded once, hence right. */
const exactPowers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** A number as the file writes it; NaN for anything else. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  let digits = 0;
  let decimals = -1;
  const first = at;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e && decimals < 0) decimals = 0;
    else if (byte >= 48 && byte <= 57) {
      digits = digits * 10 + byte - 48;
      if (decimals >= 0) decimals++;
    } else break;
  }
  const length = at - first;
  if (at < end || length === 0 || length > 15 || (length === 1 && decimals === 0)) {
    const text = decodeUtf8(bytes, start, end).trim();
    return text === "" ? NaN : Number(text);
  }
  const value = decimals > 0 ? digits / (exactPowers[decimals] ?? 0) : digits;
  return isNegative ? -value : value;
}

const dayLength = 86_400_000;

/** "2026-03-01T09:30:00" (the file's t="d") as the serial number Excel counts in days; undefined for anything else. */
export function serialOfDate(text: string, date1904: boolean): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part || 0));
  const first = Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30);
  const days = Math.round((Date.UTC(year, month - 1, day) - first) / dayLength);
  // 1900 is a leap year to Excel: before 1 March 1900 it is a day behind.
  const shifted = !date1904 && days < 61 ? days - 1 : days;
  return shifted + (hour * 3600 + minute * 60 + second) / 86_400;
}
