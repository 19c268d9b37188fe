/**
 * Whether Excel would make something else of a text: a formula, a number, a date, TRUE or an error value. Rather too
 * many than too few: an apostrophe more does no harm, a date made of 1-2 does [DOC Range.values].
 */
export function isMisread(text: string): boolean {
  const bare = halfWidth(text).trim();
  if (/^[=+\-@'#]/.test(text) || /^[=+\-@'#]/.test(bare)) return true;
  if (/^(true|false|真|假)$/i.test(bare)) return true;
  return /[\d〇一二三四五六七八九十]/.test(bare) && NUMBER_OR_DATE.test(bare);
}

/** Excel takes full-width signs for the plain ones when they are typed; ① stays what it is. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, "¥")
    .replace(/\u3000/g, " ");
}

/** Signs that numbers, sums of money, dates and times are written with, months and AM/PM among them. */
const NUMBER_OR_DATE = /^[\s\d.,:;/\\\-()$¥€£%‰a-z年月日号时点分秒上下午星期周〇一二三四五六七八九十]*$/i;
