import { canonicalFormula } from "../formulas/canonicalFormula";

/** After a sheet's name: every reference of ours has one. */
const REFERENCE = /!([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?/g;

/** Rows of a sheet: an open end is part of the shape, or a person's SUM over half a ledger would pass for ours. */
const LAST = "1048576";

/**
 * A formula without what programs and inserted rows change: LibreOffice drops quotes it does not need, Excel puts _xlfn.
 * before newer functions, rows move. Strings, columns, sheets and numbers stay.
 */
export function formulaShape(formula: string): string {
  return canonicalFormula(formula.replace(/^\s*=/, ""), (code) =>
    code.replace(REFERENCE, (_whole, column: string, row: string, lastColumn?: string, lastRow?: string) => {
      const first = `!${column}${rowShape(row)}`;
      return lastColumn === undefined ? first : `${first}:${lastColumn}${rowShape(lastRow ?? "")}`;
    }),
  );
}

function rowShape(row: string): string {
  return row === LAST ? "END" : "#";
}
