import { narrow } from "../number/narrow";
import type { MoneyUnit } from "../number/money";

/** A header of a table of money: its word, and the unit it states. */
export interface AmountHeader {
  /** Without spaces, line breaks, brackets and unit: 金额（万元） → 金额. */
  readonly word: string;
  readonly unit?: string;
}

const UNIT = "(?:人民币)?((?:[千百十]?万|[千百]|亿)?元)";
const IN_HEADER = new RegExp(`\\((?:单位:)?${UNIT}\\)|[:/]${UNIT}$`);
const IN_TITLE = new RegExp(`(?:金额)?单位[:\\s]*\\(?${UNIT}|\\(${UNIT}\\)$`);

/** Longer texts are sentences. */
const LONGEST = 40;

/** The word is "" for a blank cell and for prose. */
export function readAmountHeader(text: string): AmountHeader {
  if (text.length > LONGEST) return { word: "" };
  const plain = narrow(text).replace(/\s/g, "");
  const found = IN_HEADER.exec(plain);
  const unit = found?.[1] ?? found?.[2];
  const word = plain
    .replace(IN_HEADER, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[:*]/g, "");
  return unit === undefined ? { word } : { word, unit };
}

/** 金额单位：万元 in a title row; undefined where the text states none. */
export function unitInTitle(text: string): string | undefined {
  const found = text.length > LONGEST * 3 ? null : IN_TITLE.exec(narrow(text).trim());
  return found?.[1] ?? found?.[2];
}

/** The units we convert; any other is reported, not guessed at. */
export function asMoneyUnit(unit: string): MoneyUnit | undefined {
  return unit === "元" || unit === "万元" ? unit : undefined;
}
