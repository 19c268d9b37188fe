import { exact, type Exact, HUNDRED } from "../../number/exact";
import { readNumber } from "../../number/read";
import { isMoneyUnit } from "../../number/measureWords";
import { readNumeral } from "../../number/numerals";
import { remembered } from "../../number/remembered";

/** A number with its unit: 95% is 0.95 and "%", 15个工作日 is 15 and "个工作日". */
export interface Quantity {
  readonly value: Exact;
  readonly unit: string;
}

const HAN = "零〇一二三四五六七八九十百千两点";
const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const UNITS =
  "%|‰|个?百分点|个?工作日|个?自然日|日历天|天|日|个?小时|分钟|秒钟?|毫秒|个?月|个?季度|周|年|人次|户次|次|个|件|项|人|户|家|份|起|例|名|处|台|条|宗|笔|批|场|期|(?:千|百万|万|亿)?元(?:\\/(?:平方米|平方|米|公里|千米|亩|吨|人次|人|天|日|次|户|台|套|件|个|学时|课时|班|年|月))?|万(?:人次|人|户|吨|亩|平方米|平方公里|立方米|公里|米|株|只|头|羽|尾|件|份|次|台|套|册|公顷|千瓦时|棵|枚|条|个)|倍|平方公里|公里|千米|平方米|立方米|米|公顷|亩|吨|篇|套|盏|棵|根|头|羽|尾|公斤|千克|千瓦时|幅|枚|床|桶|箱|艘|颗|辆|所|座|间|株|只|册|课时|学时|人天|栋|幢|眼|孔|组|块|樘|(?:微克|毫克|克)\\/(?:立方米|升|吨)|分贝|分(?![之钟])";

/** Patterns for numbers in normalised text. */
export const NUMBER = `(?:${DIGITS}|[${HAN}]+)`;
export const VALUE = `(?:-?${DIGITS}(?:${UNITS})?|[百千万]分之(?:[${HAN}]+|${DIGITS})|[${HAN}]+(?:个百分点)|(?:(?<![前后末间第\\d.])(?:[二三四五六七八九]分之[一二三四五六七八]|[1-9]/[2-9])|一半|半数(?=以))(?=以|及|\\(|的|,|至|到|-|$)|[一二三四五六七八九]成[一二三四五六七八九半]?(?![一-龥]{0,1}[果功员本立绩]))`;
export const UNIT = `(?:${UNITS})`;

const IS_UNIT = new RegExp(`^${UNIT}$`);

/** 0.5, 两, 零点五; undefined for anything else. */
export const readPlainNumber = remembered((text): Exact | undefined =>
  /^\d/.test(text) ? readNumber(text)?.written : readNumeral(text),
);

/** 千分之三: of how many. */
const PARTS: ReadonlyMap<string, Exact> = new Map(
  [
    ["百", "100"],
    ["千", "1000"],
    ["万", "10000"],
  ].map(([whole = "", of = ""]) => [whole, exact(of)]),
);

/** 95%, 5个百分点, 百分之九十五, 千分之三, 2/3, 一半, 36次, 24万元 (in 元), 2倍 (the number). */
export const readQuantity = remembered((text): Quantity | undefined => {
  const [, digits, unit = ""] = /^(-?[\d,.]+)(.*)$/.exec(text) ?? [];
  if (digits !== undefined && /百分点$/.test(unit)) return asPercent(digits);
  const [, whole = "", count = ""] = /^([百千万])分之(.+)$/.exec(text) ?? [];
  const [part, of] = [readPlainNumber(count), PARTS.get(whole)];
  if (part !== undefined && of !== undefined) return { value: part.div(of), unit: "%" };
  const [, tenths, hundredths = ""] = /^([一二三四五六七八九])成([一二三四五六七八九半]?)$/.exec(text) ?? [];
  if (tenths !== undefined) return asPercent(`${tenths}十${hundredths.replace("半", "五")}`);
  if (text === "一半" || text === "半数") return asPercent("五十");
  const [, numerator, denominator] = /^([1-9])\/([2-9])$/.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined)
    return { value: exact(numerator).div(exact(denominator)), unit: "%" };
  const [, under = "", over = ""] = /^([二三四五六七八九])分之([一二三四五六七八])$/.exec(text) ?? [];
  const [top, bottom] = [readNumeral(over), readNumeral(under)];
  if (top !== undefined && bottom !== undefined) return { value: top.div(bottom), unit: "%" };
  const [, han] = /^([零〇一二三四五六七八九十百千两点]+)个百分点$/.exec(text) ?? [];
  if (han !== undefined) return asPercent(han);
  const reading = readNumber(text) ?? (digits === undefined ? undefined : withoutUnit(digits, unit));
  if (reading === undefined) return undefined;
  return { value: reading.value, unit: usualUnit(reading.unit) };
});

/** Money in 元, also that for one thing (元/平方米), shares in %: 1‰ is 0.1%; 10万亩 is 100000亩. */
function usualUnit(unit: string): string {
  return isMoneyUnit(unit) || /^(?:千|百万|万|亿)?元\//.test(unit)
    ? "元"
    : unit === "‰"
      ? "%"
      : unit.replace(/^[万亿](?=.)/, "");
}

function asPercent(number: string): Quantity | undefined {
  const value = readPlainNumber(number.replace(/^-/, ""));
  if (value === undefined) return undefined;
  return { value: (number.startsWith("-") ? value.neg() : value).div(HUNDRED), unit: "%" };
}

function withoutUnit(digits: string, unit: string): { value: Exact; unit: string } | undefined {
  const reading = IS_UNIT.test(unit) ? readNumber(digits) : undefined;
  return reading === undefined ? undefined : { value: reading.value, unit };
}

/** The unit of a fact: 个工作日 and 工作日 are the same one, a working day is never a calendar day. */
export function unitName(unit: string): string {
  return unit.replace(/^个(?=.)/, "");
}
