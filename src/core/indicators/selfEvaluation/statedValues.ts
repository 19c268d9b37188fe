import { cellText, isBlankText } from "../../grid/cellText";
import { readCellNumber } from "../../grid/cellNumber";
import type { Cell } from "../../grid/grid";
import { type Exact, exact, ONE, ZERO } from "../../number/exact";
import { toPlainText } from "../../number/round";
import { narrow } from "../../number/narrow";
import { type Reading, readNumber } from "../../number/read";

/** What 年度指标值（A） and 全年实际值（B） of a 自评表 say, as far as the standard has to know. */
export type StatedValues =
  /** Both are figures in one unit; `direction` is undefined where only the evaluator can say it. */
  | { readonly kind: "figures"; readonly unit: string; readonly direction?: "正向" | "反向" }
  /** One of them is words, a bound (≥90%) or nothing: whether the indicator is 定性 is the evaluator's to say. */
  | {
      readonly kind: "words";
      readonly unit: string;
      readonly target: string;
      readonly actual: string;
    };

/** One of the two values as a figure, and how it is written. */
export interface StatedFigure {
  readonly value: Exact;
  /** "%", "元" for any amount of money, another unit as written, "" for none. */
  readonly unit: string;
  readonly sign: Sign;
  /** Whether the cell is a number of its own, or a text whose digits stand between these words. */
  readonly written:
    | { readonly kind: "number" }
    | { readonly kind: "text"; readonly before: string; readonly after: string }
    /** Digits that Excel cannot read (全角, 三十六). */
    | { readonly kind: "words" };
  /** What a unit multiplies the digits by: 万元 10,000. */
  readonly factor: Exact;
}

type Sign = "none" | "atLeast" | "atMost";

const BEFORE: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:≥|>=?|＞|不低于|不少于|不小于|大于等于|大于|超过|高于|达到)\s*/, "atLeast"],
  [/^(?:≤|<=?|＜|不超过|不高于|不多于|不大于|小于等于|小于|低于|控制在)\s*/, "atMost"],
  [/^[=＝]\s*/, "none"],
];
const AFTER: readonly (readonly [RegExp, Sign])[] = [
  [/\s*\(含\)$/, "none"],
  [/\s*(?:及?以上)$/, "atLeast"],
  [/\s*(?:及?以下|以内|之内)$/, "atMost"],
];

/** The figure a cell states, its sign apart; undefined for words, a range, a date and an error. */
export function statedFigure(cell: Cell): StatedFigure | undefined {
  const own = readCellNumber(cell);
  if (cell.value.type === "number")
    return own.state === "number"
      ? {
          value: own.reading.value,
          unit: own.reading.unit,
          sign: "none",
          written: { kind: "number" },
          factor: ONE,
        }
      : undefined;
  if (cell.value.type !== "text") return undefined;
  return fromText(cell.value.text.trim());
}

function fromText(text: string): StatedFigure | undefined {
  let bare = narrow(text).trim();
  let sign: Sign = "none";
  for (const [form, says] of [...BEFORE, ...AFTER]) {
    const rest = bare.replace(form, "");
    if (rest === bare) continue;
    if (says !== "none" && sign !== "none") return undefined;
    bare = rest;
    if (says !== "none") sign = says;
  }
  const read = readNumber(bare);
  if (!read || read.unit === "‰") return undefined;
  const digits = /-?[\d,]*\d(?:\.\d+)?%?/.exec(text)?.[0];
  const place = digits === undefined ? -1 : text.indexOf(digits);
  return {
    value: read.value,
    unit: unitOf(read),
    sign,
    written:
      digits === undefined || place < 0
        ? { kind: "words" }
        : { kind: "text", before: text.slice(0, place), after: text.slice(place + digits.length) },
    factor: factorOf(read),
  };
}

/** Values are held in base units: 万元 as 元, 万人 as 人. */
function unitOf({ unit }: Reading): string {
  if (/元整?$/.test(unit)) return "元";
  if (unit.endsWith("百分点")) return "%";
  return unit.replace(/^[万亿](?=.)/, "");
}

/** 95% is read as 0.95 by Excel too; only units in words multiply. */
function factorOf({ value, written, unit }: Reading): Exact {
  return unit === "%" || written.equals(ZERO) ? ONE : value.div(written);
}

/** The figure as an Excel formula over its cell; undefined where Excel cannot read what stands there. */
export function figureFormula(
  { written, factor }: StatedFigure,
  cell: string,
  scale = 1,
): string | undefined {
  const times = factor.mul(exact(scale));
  const more = times.equals(ONE) ? "" : `*${toPlainText(times, 15)}`;
  switch (written.kind) {
    case "number":
      return `${cell}${more}`;
    case "text": {
      const words = [written.before, written.after].filter((text) => text !== "");
      const bare = words.reduce(
        (text, word) => `SUBSTITUTE(${text},"${word.replaceAll('"', '""')}","")`,
        cell,
      );
      return `VALUE(${bare})${more}`;
    }
    case "words":
      return undefined;
  }
}

/** How the two values are to be scored. An actual value that only says a bound (≥90%) is no figure. */
export function statedValues(
  target: Cell,
  actual: Cell,
  { mayBeLimit }: { readonly mayBeLimit: boolean },
): StatedValues {
  const [goal, reached] = [statedFigure(target), statedFigure(actual)];
  const unit = goal && reached ? sharedUnit(goal.unit, reached.unit) : (goal?.unit ?? reached?.unit ?? "");
  if (!goal || !reached || unit === undefined || reached.sign !== "none") {
    return { kind: "words", unit: unit ?? "", target: shown(target), actual: shown(actual) };
  }
  const direction = directionOf(goal, reached, mayBeLimit);
  return direction === undefined ? { kind: "figures", unit } : { kind: "figures", unit, direction };
}

/** 36次 beside 36 is one unit; 95 beside 100% is not, nor is 10 beside 10万元. */
function sharedUnit(one: string, other: string): string | undefined {
  if (one === other) return one;
  const named = one === "" ? other : one;
  return (one === "" || other === "") && named !== "%" && named !== "元" ? named : undefined;
}

/** ≥ and a plain figure are to be reached, ≤ is not to be passed; what equals its target is reached either way. */
function directionOf(
  { sign, value }: StatedFigure,
  reached: StatedFigure,
  mayBeLimit: boolean,
): "正向" | "反向" | undefined {
  if (sign !== "none") return sign === "atLeast" ? "正向" : "反向";
  return !mayBeLimit || value.equals(reached.value) ? "正向" : undefined;
}

function shown({ value }: Cell): string {
  return isBlankText(value) ? "" : cellText(value).trim();
}
