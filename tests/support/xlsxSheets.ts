import type { PatchValue, PrintSetup, SheetRules, SheetSpec } from "../../src/core/patch/patch";
import type { CellStyle } from "../../src/core/patch/style";

/** The ordinary look of a cell of ours. */
export const bodyStyle: CellStyle = {
  font: { name: "宋体", size: 10.5, bold: false, italic: false, underline: false, color: "000000" },
  borders: { left: true, right: true, top: true, bottom: true },
  horizontal: "left",
  vertical: "center",
  wrap: true,
  shrink: false,
  numberFormat: "General",
};

export const moneyStyle: CellStyle = {
  ...bodyStyle,
  fill: "FFFBE6",
  horizontal: "right",
  numberFormat: "#,##0.00_ ;-#,##0.00_ ",
};

export const printSetup: PrintSetup = {
  orientation: "landscape",
  margins: { top: 25, bottom: 20, left: 20, right: 20, header: 12, footer: 11 },
  centerHorizontally: true,
  fitToWidth: true,
  fitToOnePage: false,
  footer: '&C&"宋体,常规"&14— &P —',
  breaksAfter: [],
};

export const plainRules: SheetRules = { validations: [], conditionalFormats: [], print: printSetup };

export const text = (value: string): PatchValue => ({ type: "text", text: value });
export const number = (value: number): PatchValue => ({ type: "number", number: value });
export const formula = (value: string, cached: string | number | boolean): PatchValue => ({
  type: "formula",
  formula: value,
  cached,
});

/** A sheet with these rows of values, in the body style. */
export function sheetOf(
  name: string,
  rows: readonly (readonly PatchValue[])[],
  more: Partial<SheetSpec> = {},
): SheetSpec {
  return {
    name,
    columnWidths: [],
    rows: rows.map((row) => ({ cells: row.map((value, column) => ({ column, value, style: bodyStyle })) })),
    merges: [],
    rules: plainRules,
    showGridlines: false,
    ...more,
  };
}
