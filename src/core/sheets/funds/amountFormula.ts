import type { FundFigure } from "../../funds/fundArrangement";
import type { Ledger } from "../../funds/ledger";
import { absoluteCell } from "../../surveys/formulaText";
import type { CellAddress } from "../../grid/address";
import { reference } from "../report/reportFormulas";

/** An entry's amount in 元; undefined for a text that no formula reads. */
export function entryFormula(ledger: Ledger, entry: number, at: CellAddress): string | undefined {
  const { form, isWhole, unit } = ledger.formOf(entry);
  const cell = reference(at);
  if (form === "otherText") return undefined;
  const number = form === "number" ? cell : `VALUE(SUBSTITUTE(SUBSTITUTE(${cell},",",""),"元",""))`;
  if (unit === "万元") return `ROUND(${number}*10000,2)`;
  return isWhole ? number : `ROUND(${number},2)`;
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
