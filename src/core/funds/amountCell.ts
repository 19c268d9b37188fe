import type { CellAddress } from "../grid/address";
import { readCellNumber } from "../grid/cellNumber";
import type { Cell, CellValue } from "../grid/grid";
import { type Fen, isWholeFen, type MoneyUnit, wan, wanToYuan, yuan } from "../number/money";
import { isMoneyUnit } from "../number/measureWords";
import type { Reading } from "../number/read";
import { moneyOf } from "../number/readMoney";
import { problem, type Problem } from "../problems/problem";

/** What a cell of an amount column is. */
export type AmountCell =
  | { readonly state: "amount"; readonly amount: Fen; readonly isWhole: boolean; readonly form: AmountForm }
  /** Empty, or the dash that accountants put for nothing. */
  | { readonly state: "blank" }
  | { readonly state: "bad"; readonly problem: Problem };

/** number: a number cell; plainText: "1,234.00元", which a formula can read; otherText: any other text we read. */
export type AmountForm = "number" | "plainText" | "otherText";

/** 10,000 亿元: no budget has more, and sums of a few such amounts still count every 分. */
const LARGEST = 1e14;

/** Up to here a double tells every 分 apart and Excel shows it. */
const EXACT_DOUBLES = 1e12;

const PLAIN_TEXT = /^ *-?\d[\d,]*(?:\.\d+)?(元?) *$/;
const DASH = /^[-－—–―/／]+$/;

/** An amount in the column's unit, or in the one the text itself states (41.36万元). */
export function readAmountCell(cell: Cell, unit: MoneyUnit, at: CellAddress): AmountCell {
  const { value } = cell;
  // the usual case of a long ledger, without building fractions: a number that is the double nearest to whole 分
  if (value.type === "number" && value.format === "plain" && unit === "元") {
    const amount = wholeFenOf(value.number);
    if (amount !== undefined) return { state: "amount", amount, isWhole: true, form: "number" };
  }
  if (value.type === "text" && DASH.test(value.text.trim())) return { state: "blank" };
  const read = readCellNumber({ ...cell, value: value.type === "text" ? plainAmount(value) : value });
  switch (read.state) {
    case "blank":
      return { state: "blank" };
    case "uncomputed":
      return { state: "bad", problem: problem("amount-uncomputed", at) };
    case "error":
      return { state: "bad", problem: problem("amount-error", at, { found: read.error }) };
    case "date":
      return { state: "bad", problem: problem("amount-unreadable", at, { found: "日期" }) };
    case "notNumber":
      return { state: "bad", problem: problem("amount-unreadable", at, { found: read.found }) };
    case "number":
      return amountOf(cell, read.reading, unit, at);
  }
}

/** 人民币500元整 is 500元. */
function plainAmount(value: Extract<CellValue, { type: "text" }>): CellValue {
  const text = value.text.replace(/^\s*(?:人民币|RMB|CNY)[:：\s]*/i, "").replace(/([元圆])[整正]\s*$/, "$1");
  return { ...value, text: text.replace(/圆\s*$/, "元") };
}

/** 分 of a number of 元 that is the double nearest to whole 分; undefined for every other. */
export function wholeFenOf(inYuan: number): Fen | undefined {
  const count = Math.round(inYuan * 100);
  return Math.abs(inYuan) < EXACT_DOUBLES && count / 100 === inYuan ? ((count + 0) as Fen) : undefined;
}

function amountOf(cell: Cell, reading: Reading, unit: MoneyUnit, at: CellAddress): AmountCell {
  const amount = moneyOf(reading, unit);
  const text = cell.value.type === "text" ? cell.value.text : undefined;
  if (amount === undefined || Math.abs(amount) > LARGEST) {
    const found = text ?? `${reading.written.toString()}${reading.unit}`;
    return { state: "bad", problem: problem("amount-unreadable", at, { found }) };
  }
  const inYuan = unit === "元" || isMoneyUnit(reading.unit);
  const written = inYuan ? yuan(reading.value) : wanToYuan(wan(reading.value));
  return { state: "amount", amount, isWhole: isWholeFen(written), form: formOf(text, unit) };
}

function formOf(text: string | undefined, unit: MoneyUnit): AmountForm {
  if (text === undefined) return "number";
  const found = PLAIN_TEXT.exec(text);
  return found && (found[1] === "" || unit === "元") ? "plainText" : "otherText";
}
