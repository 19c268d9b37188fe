import type { CellStyle } from "../../patch/style";
import { colors, headingFont, type Look, lookOf } from "../look";

/** Number formats of sheets.md §1.6; the trailing space keeps figures off the border. */
const MONEY = "#,##0.00_ ;-#,##0.00_ ";
const POINTS = "0.00";
const SHARE = "0.00%";
const COUNT = "0";

const BODY_SIZE = 9;
const SMALL = 8;
const STATUS = 8.5;

/** Every style of 评价底稿 (sheets.md §3). */
export interface PaperStyles {
  readonly title: CellStyle;
  readonly label: CellStyle;
  readonly header: CellStyle;
  readonly heading: HeadingStyles;
  readonly fact: FactStyles;
  readonly note: CellStyle;
  readonly total: { readonly label: CellStyle; readonly full: CellStyle; readonly points: CellStyle };
  readonly written: { readonly points: CellStyle; readonly reason: CellStyle };
}

export interface HeadingStyles {
  readonly centred: CellStyle;
  readonly text: CellStyle;
  readonly points: CellStyle;
  readonly statement: CellStyle;
  readonly rate: CellStyle;
  readonly figure: CellStyle;
  readonly status: CellStyle;
}

export interface FactStyles {
  readonly centred: CellStyle;
  readonly text: CellStyle;
  readonly repeated: CellStyle;
  readonly value: (unit: string, isQuantity: boolean) => CellStyle;
  readonly note: CellStyle;
  readonly basis: CellStyle;
  readonly chosen: CellStyle;
  readonly points: CellStyle;
  readonly status: CellStyle;
}

export function paperStyles(bodyFont: string): PaperStyles {
  const look = lookOf(bodyFont, BODY_SIZE);
  const edit = { fill: colors.editable, borders: true } as const;
  const values = new Map<string, CellStyle>();
  return {
    title: look({ size: 18, bold: true, horizontal: "center" }),
    label: look({ wrap: false }),
    header: look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" }),
    heading: headingStyles(look),
    fact: {
      centred: look({ borders: true, horizontal: "center" }),
      text: look({ borders: true }),
      repeated: look({ borders: true, size: SMALL, color: colors.repeated }),
      value: (unit, isQuantity) => {
        const horizontal = isQuantity ? "right" : "center";
        const numberFormat = valueFormat(unit, isQuantity);
        const key = `${horizontal} ${numberFormat}`;
        const style = values.get(key) ?? look({ ...edit, horizontal, numberFormat });
        values.set(key, style);
        return style;
      },
      note: look(edit),
      basis: look({ ...edit, size: SMALL }),
      chosen: look({ ...edit, horizontal: "center" }),
      points: look({ borders: true, horizontal: "center", numberFormat: POINTS }),
      status: look({ borders: true, size: STATUS, horizontal: "center", wrap: false, shrink: true }),
    },
    note: look({ vertical: "top" }),
    total: {
      label: look({ borders: true, bold: true, horizontal: "center" }),
      full: look({ borders: true, bold: true, horizontal: "center" }),
      points: look({ borders: true, bold: true, horizontal: "center", numberFormat: POINTS }),
    },
    written: {
      points: look({ color: colors.repeated, horizontal: "center", numberFormat: POINTS, size: SMALL }),
      reason: look({ color: colors.repeated, size: SMALL, wrap: false }),
    },
  };
}

function headingStyles(look: Look): HeadingStyles {
  const base = { bold: true, fill: colors.header, borders: true } as const;
  return {
    centred: look({ ...base, horizontal: "center" }),
    text: look(base),
    points: look({ ...base, horizontal: "center", numberFormat: POINTS }),
    statement: look({ fill: colors.header, borders: true }),
    rate: look({ ...base, horizontal: "center", numberFormat: SHARE }),
    figure: look({ ...base, horizontal: "center" }),
    status: look({
      fill: colors.header,
      borders: true,
      size: STATUS,
      horizontal: "center",
      wrap: false,
      shrink: true,
    }),
  };
}

function valueFormat(unit: string, isQuantity: boolean): string {
  if (!isQuantity) return "General";
  if (unit === "元") return MONEY;
  if (unit === "%") return SHARE;
  return unit === "人" || unit === "人次" ? COUNT : "General";
}
