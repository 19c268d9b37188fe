import { isMoneyUnit } from "./measureWords";
import { type Fen, type MoneyUnit, wan, wanToYuan, yuan, yuanToFen } from "./money";
import { type Reading, readNumber } from "./read";

/**
 * The amount a text is, in 分. A unit in the text (41.36万元) goes before the column's `defaultUnit`.
 * Undefined for a text that is no number, or a number of something else (95%, 36次).
 */
export function readMoney(text: string, defaultUnit: MoneyUnit): Fen | undefined {
  const reading = readNumber(text);
  return reading && moneyOf(reading, defaultUnit);
}

/** The same for a number already read. Fractions of a 分 are rounded, as the cell shows them. */
export function moneyOf(reading: Reading, defaultUnit: MoneyUnit): Fen | undefined {
  if (isMoneyUnit(reading.unit)) return yuanToFen(yuan(reading.value));
  if (reading.unit !== "") return undefined;
  return yuanToFen(defaultUnit === "万元" ? wanToYuan(wan(reading.value)) : yuan(reading.value));
}
