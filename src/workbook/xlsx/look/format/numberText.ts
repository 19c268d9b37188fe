import { fixedDigits, generalText, scientific } from "./generalText";

const literal = /"([^"]*)"|\\(.)|_(.)|\*(.)/gsu;

/** A number without its sign as a section shows it. */
export function numberText(magnitude: number, code: string): string {
  if (/general|通用/i.test(code.replace(/"[^"]*"/g, "")))
    return plain(code.replace(/(?:general|g\/通用格式|通用格式)/i, `"${generalText(magnitude)}"`));
  const power = /([0#?]+)(?:\.([0#?]*))?E[+-]0+/i.exec(code);
  if (power) {
    const decimals = power[2] ?? "";
    const least = decimals.replace(/[^0]/g, "").length;
    return plain(code.replace(power[0], `"${scientific(magnitude, decimals.length, least)}"`));
  }
  const parts = /([?#]*\s*)(\?+|#+)\s*\/\s*(\?+|\d+)/.exec(code);
  if (parts)
    return plain(code.replace(parts[0], `"${fractionText(magnitude, parts[1] ?? "", parts[3] ?? "")}"`));
  return digitsText(magnitude, code);
}

/** 1 1/2 with a denominator of so many digits, or a stated one. */
function fractionText(magnitude: number, whole: string, denominator: string): string {
  const units = whole.trim() === "" ? 0 : Math.floor(magnitude);
  const rest = magnitude - units;
  const stated = Number(denominator);
  const [top, bottom] =
    stated > 0 ? [Math.round(rest * stated), stated] : nearest(rest, 10 ** denominator.length);
  if (top === 0) return String(units);
  if (top === bottom && units + 1 > units && whole.trim() !== "") return String(units + 1);
  return `${units === 0 ? "" : `${String(units)} `}${String(top)}/${String(bottom)}`;
}

function nearest(value: number, limit: number): readonly [number, number] {
  let best: readonly [number, number] = [Math.round(value), 1];
  for (let bottom = 2; bottom < limit; bottom += 1) {
    const top = Math.round(value * bottom);
    if (Math.abs(top / bottom - value) < Math.abs(best[0] / best[1] - value) - 1e-12) best = [top, bottom];
  }
  return best;
}

/** Digits go into the places of 0, # and ?, whatever stands between and around them. */
function digitsText(magnitude: number, code: string): string {
  const tokens: readonly string[] = code.match(/"[^"]*"|\\.|_.|\*.|[0#?]|\.|,|%|./gsu) ?? [];
  const isPlace = (token: string): boolean => /^[0#?]$/.test(token);
  const point = tokens.indexOf(".");
  const lastWhole = tokens.findLastIndex((token, index) => isPlace(token) && (point < 0 || index < point));
  const firstPlace = tokens.findIndex(isPlace);
  if (firstPlace < 0) return plain(code);
  const decimals = point < 0 ? [] : tokens.slice(point + 1).filter(isPlace);
  const lastPlace = tokens.findLastIndex(isPlace);
  const isComma = (token: string | undefined): boolean => token === ",";
  let thousands = 0;
  for (let at = lastPlace + 1; isComma(tokens[at]); at += 1) thousands += 1;
  if (point > lastWhole)
    for (let at = lastWhole + 1; at < point && isComma(tokens[at]); at += 1) thousands += 1;
  const grouped = tokens.some((token, index) => isComma(token) && index > firstPlace && index < lastWhole);
  const percents = tokens.filter((token) => token === "%").length;
  const [units, fraction] = fixedDigits(magnitude, decimals.length, { percents, thousands });
  const places = tokens.filter((token, index) => isPlace(token) && (point < 0 || index < point));
  const least = places.filter((token) => token === "0").length;
  const bare = units === "0" ? "" : units;
  const whole = bare.padStart(least, "0").padStart(places.filter((each) => each !== "#").length, " ");
  const kept = keptDecimals(fraction, decimals);
  const shown: string[] = [];
  let left = places.length;
  let isAfterPoint = false;
  let decimal = 0;
  for (const [index, token] of tokens.entries()) {
    if (index === point) {
      isAfterPoint = true;
      shown.push(".");
    } else if (isPlace(token) && !isAfterPoint) {
      // The first place takes all digits that have no place of their own.
      const count = left === places.length ? whole.length - left + 1 : 1;
      const from = left === places.length ? 0 : whole.length - left;
      for (let at = Math.max(0, from); at < from + count; at += 1) {
        shown.push(whole.charAt(at));
        const behind = whole.length - 1 - at;
        if (grouped && behind > 0 && behind % 3 === 0 && whole.charAt(at) !== " ") shown.push(",");
      }
      left -= 1;
    } else if (isPlace(token)) {
      shown.push(kept.charAt(decimal));
      decimal += 1;
    } else if (token !== ",") {
      shown.push(plain(token));
    } else if (index > lastPlace + thousands || index < firstPlace) {
      shown.push(token);
    }
  }
  return shown.join("");
}

/** Zeros at the end show only in the places of 0; a place of ? is a space then. */
function keptDecimals(fraction: string, places: readonly string[]): string {
  let text = fraction;
  for (let at = places.length - 1; at >= 0 && text.charAt(at) === "0" && places[at] !== "0"; at -= 1)
    text = `${text.slice(0, at)}${places[at] === "?" ? " " : ""}${text.slice(at + 1)}`;
  return text;
}

/** `_)` leaves a space as wide as the bracket; `*-` fills the cell, which a line of text cannot. */
export function plain(code: string): string {
  return code.replace(
    literal,
    (_whole, quoted?: string, escaped?: string, space?: string) =>
      quoted ?? escaped ?? (space === undefined ? "" : " "),
  );
}
