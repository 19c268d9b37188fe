import type { FundFigure } from "../../funds/fundArrangement";
import type { Ledger, LedgerAmountForm } from "../../funds/ledger";
import { absoluteCell } from "../../surveys/formulaText";
import type { CellAddress } from "../../grid/address";
import { reference } from "../report/reportFormulas";

/** An entry's amount in 元; undefined for a text that no formula reads. */
export function entryFormula(ledger: Ledger, entry: number, at: CellAddress): string | undefined {
  const forms = ledger.formsOf(entry);
  const isAlone = forms.length === 1;
  const terms = forms.map((each) => termOf(each, at, isAlone ? "one" : "two"));
  if (terms.some((term) => term === undefined)) return undefined;
  const number = terms.join("");
  const [first] = forms;
  // a difference of two amounts has the binary noise of both
  const isExact = isAlone && first?.isWhole === true;
  if (first?.unit === "万元") return `ROUND(${isAlone ? number : `(${number})`}*10000,2)`;
  return isExact ? number : `ROUND(${number},2)`;
}

function termOf(
  { column, sign, form }: LedgerAmountForm,
  at: CellAddress,
  count: "one" | "two",
): string | undefined {
  const cell = reference({ ...at, column });
  const minus = sign === "minus" ? "-" : "";
  switch (form) {
    case "number":
      return `${minus}${count === "one" ? cell : `N(${cell})`}`;
    case "plainText":
      return `${minus}VALUE(SUBSTITUTE(SUBSTITUTE(${cell},",",""),"元",""))`;
    case "otherText":
      return undefined;
  }
}

/** A figure of 资金安排 in 元: blank where its cell is; undefined where the cell is no number. */
export function figureFormula(figure: FundFigure): string | undefined {
  const cell = absoluteCell(figure.at.sheet, figure.at.row, figure.at.column).replaceAll("$", "");
  const inYuan = figure.unit === "万元" ? `ROUND(${cell}*10000,2)` : cell;
  switch (figure.state) {
    case "amount":
      return figure.isPlainNumber ? `IF(${cell}="","",${inYuan})` : undefined;
    case "blank":
      return `IF(${cell}="","",${inYuan})`;
    case "unusable":
      return undefined;
  }
}
