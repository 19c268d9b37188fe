import { parseFormula } from "../../../../src/core/formulas/parse";
import { dateSerial } from "../../../../src/core/formulas/serialDate";
import { ERROR_LITERALS } from "../../../../src/core/formulas/value";
import { ExcelError, NotSimulated } from "../excelError";
import type { Scalar } from "../model/cell";

/** What an entry becomes. The format is what Excel gives a General cell with it. */
export interface Entry {
  readonly formula?: string;
  readonly value?: Scalar;
  readonly format?: string;
  readonly isPrefixed?: boolean;
}

/** The longest text of a cell; support.microsoft.com, "Excel specifications and limits". */
const LONGEST = 32_767;

/**
 * What Excel makes of a text. [DOC Range.values] "If the returned value starts with a plus, minus, or equal sign,
 * Excel interprets this value as a formula." The en-US rules hold whatever the language [DOC Range.values]; a cell
 * formatted as text before keeps it as it is. An apostrophe makes it text and is not part of it (office-js 6687).
 */
export function enteredText(text: string, format: string, location: string, year: number): Entry {
  if (text.length > LONGEST) throw new ExcelError("InvalidArgument", location);
  if (text === "") return {};
  if (format === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), isPrefixed: true };
  const number = readNumber(text.trim());
  if (number) return number;
  if (/^[=+-]./.test(text)) return { formula: checkedFormula(asFormula(text), location) };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (ERROR_LITERALS.includes(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  return readDate(text.trim(), year) ?? { value: text };
}

function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

/** Refuses what is no formula, as Excel does; says so loudly where it may be one that is not read here. */
export function checkedFormula(formula: string, location: string): string {
  if (parseFormula(formula).state === "parsed") return formula;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  if (isBalanced(bare) && /[[\]@#{}]|\):|:[A-Z]+\(|\w!\w+!/.test(bare))
    throw new NotSimulated(`the formula ${formula}`);
  throw new ExcelError("InvalidArgument", location);
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const sign of formula) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** 5, -5, 1,234.50, 95%, $5, (5), 1e3, 1 1/2. */
function readNumber(text: string): Entry | undefined {
  const found = /^(\(?)([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)(\)?)$/i.exec(
    text,
  );
  if (!found) return undefined;
  const [, open = "", sign = "", dollar = "", digits = "", power = "", percent = "", close = ""] = found;
  if ((open === "(") !== (close === ")") || (open !== "" && sign !== "")) return undefined;
  const magnitude = Number(digits.replaceAll(",", "") + power);
  const negative = sign === "-" || open !== "";
  const value = (negative ? -magnitude : magnitude) / (percent === "" ? 1 : 100);
  if (!Number.isFinite(value)) return undefined;
  const format = formatOfNumber({ digits, dollar, percent, power });
  // -0 does not exist in a cell
  return { value: value === 0 ? 0 : value, ...(format === undefined ? {} : { format }) };
}

function formatOfNumber(parts: {
  readonly digits: string;
  readonly dollar: string;
  readonly percent: string;
  readonly power: string;
}): string | undefined {
  const hasDecimals = parts.digits.includes(".");
  if (parts.percent !== "") return hasDecimals ? "0.00%" : "0%";
  if (parts.dollar !== "") return hasDecimals ? "$#,##0.00" : "$#,##0";
  if (parts.power !== "") return "0.00E+00";
  if (parts.digits.includes(",")) return hasDecimals ? "#,##0.00" : "#,##0";
  return undefined;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 2024-01-05, 1/5/2024, 6-1, 15-Feb, 12:30. Other shapes stay text: [DOC Range.values], locale-shaped strings. */
function readDate(text: string, year: number): Entry | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  if (full) return dated(Number(full[3]), Number(full[1]), Number(full[2]), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(year, Number(short[1]), Number(short[2]), "d-mmm");
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})$/.exec(text);
  const month = months.indexOf(named?.[2]?.toLowerCase() ?? "");
  if (named && month >= 0) return dated(year, month + 1, Number(named[1]), "d-mmm");
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  const [hours, minutes, seconds] = [Number(time?.[1]), Number(time?.[2]), Number(time?.[3] ?? 0)];
  if (!time || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const format = time[3] === undefined ? "h:mm" : "h:mm:ss";
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format };
}

function dated(year: number, month: number, day: number, format: string): Entry | undefined {
  const serial = dateSerial(year, month, day);
  return serial === undefined ? undefined : { value: serial, format };
}
