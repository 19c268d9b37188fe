import { exact, HUNDRED } from "../number/exact";
import { toFixedText } from "../number/round";
import { formatDate, isDateFormat } from "./dateFormat";
import { toText } from "./coerce";
import { Unsupported } from "./interruption";
import type { CalcValue } from "./value";

const GENERAL = /^(?:general|g\/通用格式|@)$/i;
/** Before the digits, the digits, after them; what stands before and after may be quoted. */
const LITERALS = `(?:"[^"]*"|\\\\.|_.|[-+ ():$/]|\\P{ASCII})*`;
const PATTERN = new RegExp(`^(${LITERALS})([#0,]*)(?:\\.([0#]*))?(%?)(${LITERALS})$`, "u");

/**
 * TEXT: 0, 0.00, #,##0.00, 0.00%, General, dates such as yyyy-mm-dd, with texts around them and up to three sections
 * (positive;negative;zero). Other formats are not supported.
 */
export function formatNumber(number: number, format: string): CalcValue {
  const sections = splitSections(format);
  if (sections.length > 4) throw new Unsupported(format);
  const [positive = "", negative, zero] = sections;
  if (negative === undefined) return formatSection(number, positive);
  if (number < 0) return formatSection(-number, negative);
  return formatSection(number, number === 0 ? (zero ?? positive) : positive);
}

function splitSections(format: string): readonly string[] {
  const sections = [""];
  for (const piece of format.match(/"[^"]*"|\\.|[^"\\;]+|./gs) ?? []) {
    if (piece === ";") sections.push("");
    else sections.push(`${sections.pop() ?? ""}${piece}`);
  }
  return sections;
}

function formatSection(number: number, section: string): CalcValue {
  if (GENERAL.test(section)) return toText(number);
  if (isDateFormat(section)) return formatDate(number, section);
  const [whole, before = "", digits = "", decimals, percent = "", after = ""] = PATTERN.exec(section) ?? [];
  if (whole === undefined || /,$/.test(digits)) throw new Unsupported(section);
  if (digits === "" && decimals === undefined) return unquoted(section);
  const magnitude = exact(Math.abs(number));
  const most = decimals?.length ?? 0;
  const least = decimals?.replace(/#/g, "").length ?? 0;
  const [units = "", fraction = ""] = toFixedText(
    percent === "" ? magnitude : magnitude.mul(HUNDRED),
    most,
  ).split(".");
  const kept = fraction.replace(new RegExp(`0{0,${most - least}}$`), "");
  const point = decimals === undefined ? "" : ".";
  const sign = number < 0 ? "-" : "";
  return `${sign}${unquoted(before)}${wholeDigits(units, digits)}${point}${kept}${percent}${unquoted(after)}`;
}

/** "#" shows no zero of its own, "0000" at least four digits. */
function wholeDigits(units: string, digits: string): string {
  const least = digits.replace(/[#,]/g, "").length;
  const padded = (units === "0" ? "" : units).padStart(least, "0");
  return digits.includes(",") ? padded.replace(/\d(?=(?:\d{3})+$)/g, "$&,") : padded;
}

/** `_)` leaves a space as wide as the bracket. */
function unquoted(literals: string): string {
  return literals.replace(/"([^"]*)"|\\(.)|_./gsu, (_whole, quoted?: string, escaped?: string) => {
    return quoted ?? escaped ?? " ";
  });
}
