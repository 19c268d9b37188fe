/**
 * Whether Excel would make something else of a text: a formula, a number, a date, TRUE or an error value. Rather too
 * many than too few: an apostrophe more does no harm, a date made of 1-2 does [DOC Range.values].
 */
export function isMisread(text: string): boolean {
  const bare = text.normalize("NFKC").trim();
  if (/^[=+\-@'#]/.test(text) || /^[=+\-@'#]/.test(bare)) return true;
  if (/^(true|false|真|假)$/i.test(bare)) return true;
  return /[\d〇一二三四五六七八九十]/.test(bare) && NUMBER_OR_DATE.test(bare);
}

/** Signs that numbers, sums of money, dates and times are written with, months and AM/PM among them. */
const NUMBER_OR_DATE = /^[\s\d.,:;/\\\-()$¥€£%‰a-z年月日号时点分秒上下午星期周〇一二三四五六七八九十]*$/i;
