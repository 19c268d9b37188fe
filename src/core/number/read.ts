import { type Exact, exact, HUNDRED } from "./exact";
import { isMoneyUnit, scaleOf, type UnitScale } from "./measureWords";
import { narrow } from "./narrow";
import { NUMERAL_CHARACTERS, readNumeral } from "./numerals";

/** A number as somebody wrote it. */
export interface Reading {
  /** In base units: 95% is 0.95, 41.36万元 is 413600 (元), 36次 is 36. */
  readonly value: Exact;
  /** The number before the unit: 95, 41.36, 36. */
  readonly written: Exact;
  /** As written, "" for none: "%", "元", "万元", "次", "件/年". */
  readonly unit: string;
}

const SCALES: Readonly<Record<UnitScale, Exact>> = {
  one: exact(1n),
  percent: exact("0.01"),
  permille: exact("0.001"),
  thousand: exact(1000n),
  tenThousand: exact(10_000n),
  million: exact(1_000_000n),
  hundredMillion: exact(100_000_000n),
};

/** Longer texts are sentences. */
const LONGEST = 64;

/** Excel's largest power of ten; beyond it a text is no number a cell could mean. */
const LARGEST_POWER = 308;

const WRITTEN =
  /^([+-]?) ?(¥?) ?([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,3}))? ?(.*)$/;
const IN_BRACKETS = /^\( ?(¥? ?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2})(?:[百千万亿]*元)?) ?\)$/;
const NUMERAL = new RegExp(
  `^(负?)(百分之)?([${NUMERAL_CHARACTERS}]+?) ?([^${NUMERAL_CHARACTERS}]*|[万亿]元)$`,
);

/**
 * The number a cell's text is: 95, 95%, 1，234.50, ３６, 41.36万元, 36次, ￥1,234, 1.2E5, 百分之九十五, 十二,
 * (1,234.50) for a negative amount. Undefined for everything else: words around it (约36, 不低于1200件/年), ranges,
 * dashes, blanks, misplaced separators (1,23), and (3), which is as likely an item mark as −3.
 */
export function readNumber(text: string): Reading | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = narrow(text).replace(/ +/g, " ").trim();
  const bracketed = IN_BRACKETS.exec(plain)?.[1];
  if (bracketed !== undefined) return readDigits(`-${bracketed}`);
  return readDigits(plain) ?? readWords(plain);
}

function readDigits(text: string): Reading | undefined {
  const [, sign = "", currency = "", innerSign = "", digits = "", power = "0", unit = ""] =
    WRITTEN.exec(text) ?? [];
  if (digits === "" || (sign !== "" && innerSign !== "")) return undefined;
  if (innerSign !== "" && currency === "") return undefined;
  if (Math.abs(Number(power)) > LARGEST_POWER) return undefined;
  if (currency !== "" && unit !== "" && !isMoneyUnit(unit)) return undefined;
  const number = exact(`${sign}${innerSign}${digits.replaceAll(",", "")}e${power}`);
  return withUnit(number, currency !== "" && unit === "" ? "元" : unit);
}

function readWords(text: string): Reading | undefined {
  const [, negative = "", percent, numeral = "", unit = ""] = NUMERAL.exec(text) ?? [];
  const number = percent !== undefined && numeral === "百" ? HUNDRED : readNumeral(numeral);
  if (number === undefined || (percent !== undefined && unit !== "")) return undefined;
  const signed = negative === "" ? number : number.neg();
  return withUnit(signed, percent === undefined ? unit : "%");
}

function withUnit(written: Exact, unit: string): Reading | undefined {
  const scale = scaleOf(unit);
  return scale === undefined ? undefined : { value: written.mul(SCALES[scale]), written, unit };
}

/** A reading that came as a number, not as text: `unit` "%" where the cell shows a percentage. */
export function readingOf(value: Exact, unit: "" | "%"): Reading {
  return { value, written: unit === "%" ? value.mul(HUNDRED) : value, unit };
}
