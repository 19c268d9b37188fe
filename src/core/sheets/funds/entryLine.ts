import type { Ledger, LedgerEntry } from "../../funds/ledger";
import { fenToYuan } from "../../number/money";
import { toCellNumber } from "../../number/round";
import type { CellStyle } from "../../patch/style";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import type { DrawnRow, ReportLine } from "../report/reportLine";
import type { StandingRow } from "../report/standingRows";
import { reference } from "../report/reportFormulas";
import { entryFormula } from "./amountFormula";
import type { FundStyles } from "./fundStyles";

const HEIGHT = 19.5;

/** One payment of 附件4, in the ledger's order: formulas that point at its row, or its values in a long ledger. */
export function entryLine(
  ledger: Ledger,
  entry: number,
  form: "formulas" | "values",
  styles: FundStyles,
): ReportLine {
  const { row, at } = ledger.entry(entry);
  return {
    key: form === "values" ? `entry ${String(entry + 1)}` : `entry ${at.sheet}!${String(row + 1)}`,
    height: HEIGHT,
    draw: (places) =>
      form === "values"
        ? valueRow(ledger.entry(entry), entry, styles)
        : formulaRow(ledger, entry, (places.rowOf("header") ?? 0) + 1, styles),
  };
}

function formulaRow(ledger: Ledger, entry: number, header: number, styles: FundStyles): DrawnRow {
  const found = ledger.entry(entry);
  const { columns } = ledger.parts.find(({ sheet }) => sheet === found.at.sheet) ?? ledger;
  const from = (column: number | undefined, text: string, style: CellStyle): PlannedCell => {
    if (column === undefined) return textCell("", style);
    const cell = reference({ ...found.at, column });
    return formulaCell(text === "" ? `IF(${cell}="","",${cell})` : cell, style);
  };
  const amount = entryFormula(ledger, entry, found.at);
  return {
    cells: [
      formulaCell(`ROW()-${String(header)}`, styles.centred),
      from(columns.item, found.item, styles.text),
      blank(styles.text),
      blank(styles.text),
      from(columns.voucher, found.voucher, styles.centred),
      from(columns.payee, found.payee, styles.text),
      amount === undefined ? amountCell(found, styles) : formulaCell(amount, styles.money),
    ],
    spans: [[1, 3]],
  };
}

function valueRow(found: LedgerEntry, entry: number, styles: FundStyles): DrawnRow {
  return {
    cells: [
      numberCell(entry + 1, styles.centred, ANY),
      textCell(found.item, styles.text, ANY),
      blank(styles.text),
      blank(styles.text),
      textCell(found.voucher, styles.centred, ANY),
      textCell(found.payee, styles.text, ANY),
      amountCell(found, styles),
    ],
  };
}

/** Values follow the ledger without a word. */
const ANY = /[\s\S]/;

function amountCell({ amount }: LedgerEntry, styles: FundStyles): PlannedCell {
  return numberCell(toCellNumber(fenToYuan(amount)), styles.money, ANY);
}

function blank(style: CellStyle): PlannedCell {
  return inputCell({ type: "blank" }, style);
}

/** By the ledger's row that the formulas point at, or by its number among values. */
export function entryKey({ text, formula }: StandingRow): string | undefined {
  const source = formula(6) ?? formula(1);
  const found =
    source === undefined ? null : /((?:'(?:[^']|'')+'|[^\s!'(),=]+))!\$?[A-Z]{1,3}\$?(\d+)/.exec(source);
  if (found) return `entry ${(found[1] ?? "").replace(/^'|'$/g, "").replaceAll("''", "'")}!${found[2] ?? ""}`;
  return /^\d+$/.test(text(0)) && formula(0) === undefined ? `entry ${text(0)}` : undefined;
}
