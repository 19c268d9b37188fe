import { colors, headingFont, type Look, lookOf } from "../look";
import type { CellStyle } from "../../patch/style";

/** The trailing "_ " keeps figures off the border (sheets.md §1.6). */
export const moneyFormat = "#,##0.00_ ;-#,##0.00_ ";
/** 上年结转 of nothing is a dash, every other zero is 0.00. */
export const carriedFormat = '#,##0.00_ ;-#,##0.00_ ;"-"';
const shareFormat = "0.00%_ ";

/** Styles of the tables of money. */
export interface FundStyles {
  readonly look: Look;
  readonly attachment: CellStyle;
  readonly title: CellStyle;
  readonly unit: CellStyle;
  readonly section: CellStyle;
  readonly head: CellStyle;
  readonly text: CellStyle;
  readonly centred: CellStyle;
  readonly count: CellStyle;
  readonly month: CellStyle;
  readonly money: CellStyle;
  readonly share: CellStyle;
  readonly totalLabel: CellStyle;
  readonly totalCount: CellStyle;
  readonly totalMoney: CellStyle;
  readonly totalShare: CellStyle;
  readonly note: CellStyle;
}

export function fundStyles(font: string, size: number): FundStyles {
  const look = lookOf(font, size);
  const money = { borders: true, horizontal: "right", numberFormat: moneyFormat } as const;
  return {
    look,
    attachment: look({ font: headingFont, size: 16, wrap: false }),
    title: look({ size: 18, bold: true, horizontal: "center" }),
    unit: look({ size: 10.5, horizontal: "right" }),
    section: look({ font: headingFont, wrap: false }),
    head: look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" }),
    text: look({ borders: true }),
    centred: look({ borders: true, horizontal: "center" }),
    count: look({ borders: true, horizontal: "center", numberFormat: "0" }),
    month: look({ borders: true, horizontal: "center", numberFormat: 'yyyy"年"m"月"' }),
    money: look(money),
    share: look({ borders: true, horizontal: "right", numberFormat: shareFormat }),
    totalLabel: look({ font: headingFont, borders: true, horizontal: "center" }),
    totalCount: look({ borders: true, bold: true, horizontal: "center", numberFormat: "0" }),
    totalMoney: look({ ...money, bold: true }),
    totalShare: look({ borders: true, bold: true, horizontal: "right", numberFormat: shareFormat }),
    note: look({ size: 9 }),
  };
}
