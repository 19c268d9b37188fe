import { firstError, toNumber, toText, withNumbers } from "../coerce";
import { formatNumber } from "../numberFormat";
import { type Operand, visitValues } from "../table";
import { searchPattern } from "../textPattern";
import { readTextNumber } from "../textNumber";
import { type CalcValue, isBlank, isError, WRONG_VALUE } from "../value";
import { type FunctionDefinition, type FunctionFamily, ofMany, ofValues } from "./definition";

const FROM_THE_FIRST = 1;

export const textFunctions = {
  LEN: ofText((text) => text.length),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  LEFT: ofValues(1, 2, (text = "", count = 1) =>
    withTexts([text], (whole) => withCount(count, (taken) => whole.slice(0, taken))),
  ),
  RIGHT: ofValues(1, 2, (text = "", count = 1) =>
    withTexts([text], (whole) => withCount(count, (taken) => (taken === 0 ? "" : whole.slice(-taken)))),
  ),
  MID: ofValues(3, 3, (text = "", start = 1, count = 0) =>
    withTexts([text], (whole) =>
      withNumbers([start], (first = 0) =>
        first < 1
          ? WRONG_VALUE
          : withCount(count, (taken) => whole.slice(Math.trunc(first) - 1, Math.trunc(first) - 1 + taken)),
      ),
    ),
  ),
  FIND: ofValues(2, 3, (part = "", text = "", start = FROM_THE_FIRST) =>
    placeOf(part, text, start, (whole, sought, from) => whole.indexOf(sought, from)),
  ),
  SEARCH: ofValues(2, 3, (part = "", text = "", start = FROM_THE_FIRST) =>
    placeOf(part, text, start, searchPattern),
  ),
  SUBSTITUTE: ofValues(3, 4, (text = "", old = "", replacement = "", which?: CalcValue) =>
    withTexts([text, old, replacement], (whole, sought, instead) => {
      if (which === undefined) return sought === "" ? whole : whole.replaceAll(sought, () => instead);
      return withNumbers([which], (time = 0) =>
        time < 1 ? WRONG_VALUE : replacedOnce(whole, sought, instead, Math.trunc(time)),
      );
    }),
  ),
  EXACT: ofValues(2, 2, (a = "", b = "") => withTexts([a, b], (first, second) => first === second)),
  CONCATENATE: ofValues(1, 255, (...values) => joined(values)),
  CONCAT: ofMany((operands) => joined(valuesOf(operands))),
  VALUE: ofValues(1, 1, (value = "") => (typeof value === "boolean" ? WRONG_VALUE : toNumber(value))),
  TEXT: ofValues(2, 2, (value = "", format = "") =>
    withTexts([format], (pattern) => {
      if (typeof value === "boolean") return toText(value);
      if (typeof value === "string" && readTextNumber(value).state === "no-number") return value;
      return withNumbers([value], (number = 0) => formatNumber(number, pattern));
    }),
  ),
} as const satisfies FunctionFamily;

function ofText(calculate: (text: string) => CalcValue): FunctionDefinition {
  return ofValues(1, 1, (value = "") => withTexts([value], calculate));
}

function withTexts(
  values: readonly CalcValue[],
  calculate: (first: string, second: string, third: string) => CalcValue,
): CalcValue {
  const texts = values.map(toText);
  const [first = "", second = "", third = ""] = texts.map((text) => (isError(text) ? "" : text));
  return firstError(texts) ?? calculate(first, second, third);
}

function withCount(count: CalcValue, calculate: (count: number) => CalcValue): CalcValue {
  return withNumbers([count], (number = 0) => (number < 0 ? WRONG_VALUE : calculate(Math.trunc(number))));
}

function placeOf(
  part: CalcValue,
  text: CalcValue,
  start: CalcValue,
  find: (whole: string, sought: string, from: number) => number,
): CalcValue {
  return withTexts([part, text], (sought, whole) =>
    withNumbers([start], (first = 1) => {
      const from = Math.trunc(first) - 1;
      if (from < 0 || from > whole.length) return WRONG_VALUE;
      const place = find(whole, sought, from);
      return place < 0 ? WRONG_VALUE : place + 1;
    }),
  );
}

function replacedOnce(text: string, old: string, replacement: string, time: number): string {
  if (old === "") return text;
  let place = text.indexOf(old);
  for (let found = 1; found < time && place >= 0; found += 1) place = text.indexOf(old, place + old.length);
  return place < 0 ? text : text.slice(0, place) + replacement + text.slice(place + old.length);
}

function joined(values: readonly CalcValue[]): CalcValue {
  let all = "";
  for (const value of values) {
    const text = toText(value);
    if (typeof text !== "string") return text;
    all += text;
  }
  return all;
}

function valuesOf(operands: readonly Operand[]): readonly CalcValue[] {
  const values: CalcValue[] = [];
  for (const operand of operands)
    visitValues(operand, (value) => {
      if (!isBlank(value)) values.push(value);
    });
  return values;
}
