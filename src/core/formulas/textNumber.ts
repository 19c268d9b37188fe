import { dateSerial } from "./serialDate";

export type TextNumber =
  | { readonly state: "number"; readonly number: number }
  | { readonly state: "no-number" }
  /** A time, a fraction, a currency, a date without a year: what Excel makes of it depends on the machine. */
  | { readonly state: "machine-dependent" };

const PLAIN = /^([+-]?)(\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:[eE]([+-]?\d{1,3}))?\s*(%?)$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** Digits with nothing but what dates, times, fractions, currencies, brackets and full-width numbers are made of. */
const PERHAPS =
  /^[\s\d０-９．，％+\-.,:/()%¥￥$€£年月日时分秒上下午]+$|\d\s*(?:am?|pm?)$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * The number Excel takes a text for in arithmetic: "12", " 1,234.50 ", "95%", "1.2E3", "2024-1-5", "2024年1月5日".
 * "abc", "36次" and "" are none.
 */
export function readTextNumber(text: string): TextNumber {
  const trimmed = text.trim();
  const [, sign = "", digits, power = "0", percent = ""] = PLAIN.exec(trimmed) ?? [];
  if (digits !== undefined) return plainNumber(`${sign}${digits.replaceAll(",", "")}e${power}`, percent);
  const [, year, month, day] = dateParts(trimmed);
  if (day !== undefined) {
    const serial = dateSerial(Number(year), Number(month), Number(day));
    return serial === undefined ? { state: "no-number" } : { state: "number", number: serial };
  }
  const isPerhaps = /[\d０-９]/.test(trimmed) && PERHAPS.test(trimmed);
  return { state: isPerhaps ? "machine-dependent" : "no-number" };
}

function plainNumber(decimal: string, percent: string): TextNumber {
  const number = percent === "" ? Number(decimal) : Number(decimal) / 100;
  return Number.isFinite(number) ? { state: "number", number } : { state: "no-number" };
}

function dateParts(text: string): readonly (string | undefined)[] {
  const [whole, year, , month, day] = DATE.exec(text) ?? [];
  return whole === undefined ? (CHINESE_DATE.exec(text) ?? []) : [whole, year, month, day];
}
