import { dateSerial } from "../formulas/serialDate";
import type { CellValue } from "../grid/grid";
import { narrow } from "../number/narrow";

/** 2000-01-01 to 2099-12-31 as Excel counts days: a bare number between them in a date column is a day. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]\d.*)?$/;
const DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/** The day a cell of a date column says, and whether the cell is a date to Excel too. */
export interface LedgerDay {
  readonly serial: number;
  readonly isReal: boolean;
}

/** A real date, 2023-5-6, 2023年5月6日, 20230506; undefined for anything that does not name one day. */
export function readLedgerDate(value: CellValue): LedgerDay | undefined {
  if (value.type === "number") {
    const { number, format } = value;
    const isDay = number >= FIRST_DAY && number <= LAST_DAY;
    if (format === "date" || isDay) return { serial: Math.floor(number), isReal: true };
    return Number.isInteger(number) ? written(DIGITS.exec(String(number))) : undefined;
  }
  if (value.type !== "text") return undefined;
  const plain = narrow(value.text).trim();
  return written(WRITTEN.exec(plain) ?? DIGITS.exec(plain));
}

function written(found: RegExpExecArray | null): LedgerDay | undefined {
  if (!found) return undefined;
  const serial = dateSerial(Number(found[1]), Number(found[2]), Number(found[3]));
  return serial === undefined ? undefined : { serial, isReal: false };
}
