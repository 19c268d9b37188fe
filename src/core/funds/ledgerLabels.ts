import { narrow } from "../number/narrow";

const PERIOD =
  "(?:(?:本|当|上)(?:日|周|旬|月|季|季度|年|年度|期|页)|\\d{1,2}月份?|第?[一二三四1-4]季度|(?:19|20)\\d\\d年度?|全年|支出|总|)";

/** 合计, 本月合计, 1月小计, 本年累计, 总计（41笔）: never the text of a payment. */
const SUBTOTAL = new RegExp(
  `^${PERIOD}(?:小计|合计|总计|累计|共计)(?:金额|数|额|支出|发生额)?(?:\\(.*\\))?$`,
);

/** 云南电网小计, 电费合计: a subtotal unless the row has a voucher. */
const PERHAPS_SUBTOTAL = /(?:小计|合计|总计|汇总|累计)(?:金额|数|额)?$|(?:合计|累计)[及和与].{0,6}余额$/;

const CARRIED =
  /^(?:承前页|过次页|转下页|接上页|上页结转|(?:上年|上月|上期|年初|期初|月初)(?:结转|余额|数)|(?:期末|月末|年末|年终|本月|本期|本年)(?:结转|余额)|结转下[年月期页]|(?:期末|月末|年末|年终)?结转(?:本[期年月])?(?:损益|费用|收支|支出|盈余|结余)|余额)$/;

/** 结转…: closing entries name nobody who was paid. */
const PERHAPS_CARRIED = /^结转/;

/** 其中：人工费 says again a part of what the row above says. */
const PART = /^其中/;

/** What all of them have in common, to pass quickly over a million other texts. */
const PERHAPS = /[计转页额数汇其]/;

/** Longer texts say what was paid for. */
const LONGEST = 40;

/** What a cell says about its row; "perhaps" decides only where the row names no voucher or payee. */
export interface RowLabel {
  readonly reason: "subtotal" | "carried" | "part";
  readonly isCertain: boolean;
}

export function readRowLabel(text: string): RowLabel | undefined {
  if (text.length > LONGEST || !PERHAPS.test(text)) return undefined;
  const plain = narrow(text).replace(/[\s:：*【】[\]]/g, "");
  if (SUBTOTAL.test(plain)) return { reason: "subtotal", isCertain: true };
  if (CARRIED.test(plain)) return { reason: "carried", isCertain: true };
  if (PART.test(plain)) return { reason: "part", isCertain: false };
  if (PERHAPS_SUBTOTAL.test(plain)) return { reason: "subtotal", isCertain: false };
  return PERHAPS_CARRIED.test(plain) ? { reason: "carried", isCertain: false } : undefined;
}
