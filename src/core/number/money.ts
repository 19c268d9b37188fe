import { type Exact, exact, HUNDRED, isWhole } from "./exact";
import type { Quantity } from "./quantities";
import { roundHalfUp, toFixedText, toPlainText } from "./round";

declare const unit: unique symbol;

/** Money in whole 分 (1/100 元), up to ±9·10¹³ 元: a plain number, so that a ledger of a million rows adds up quickly. */
export type Fen = number & { readonly [unit]: "分(1/100元)" };

export type Yuan = Quantity<"元">;
export type Wan = Quantity<"万元">;

/** The units an amount column may be in. */
export type MoneyUnit = "元" | "万元";

const YUAN_PER_WAN = exact(10_000n);

export function yuan(value: Exact): Yuan {
  return value as Yuan;
}

export function wan(value: Exact): Wan {
  return value as Wan;
}

/** Whole 分 as counted by us; throws beyond the safe range, which no budget reaches. */
export function fen(count: number): Fen {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole amount in 分: ${String(count)}`);
  return count as Fen;
}

/** 四舍五入 to the whole 分, as the cell shows it with two decimals; undefined beyond the safe range. */
export function yuanToFen(amount: Yuan): Fen | undefined {
  const count = roundHalfUp(amount.mul(HUNDRED), 0).valueOf();
  return Number.isSafeInteger(count) ? (count as Fen) : undefined;
}

/** False when the amount has a fraction of a 分, which `yuanToFen` rounds away. */
export function isWholeFen(amount: Yuan): boolean {
  return isWhole(amount.mul(HUNDRED));
}

export function fenToYuan(amount: Fen): Yuan {
  return yuan(exact(BigInt(amount)).div(HUNDRED));
}

/** Exact: 243550.00元 = 24.355万元. */
export function yuanToWan(amount: Yuan): Wan {
  return wan(amount.div(YUAN_PER_WAN));
}

export function wanToYuan(amount: Wan): Yuan {
  return yuan(amount.mul(YUAN_PER_WAN));
}

/** Exact; 0 for an empty list; throws beyond the safe range. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total = fen(total + amount);
  return fen(total);
}

/** With thousands separators and two decimals, in 元: "413,550.00". */
export function showYuan(amount: Fen): string {
  return grouped(toFixedText(fenToYuan(amount), 2));
}

/** In 万元, as many decimals as needed (six say every 分): "24.355", "1,041.36". */
export function showWan(amount: Wan): string {
  return grouped(toPlainText(amount, 6));
}

function grouped(text: string): string {
  const [whole = "", decimals] = text.split(".");
  const separated = whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,");
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}
