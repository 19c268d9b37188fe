import type { BorderSpec, CellStyle } from "../patch/style";

/** Colours of generated sheets: sheets.md §1.2 and §1.6. */
export const colors = {
  text: "000000",
  repeated: "595959",
  problem: "C00000",
  overwritten: "7F6000",
  header: "F2F2F2",
  editable: "FFFBE6",
} as const;

/** Fonts that every Chinese Windows and WPS has; Excel stores one name and no fallback list. */
export const headingFont = "黑体";

export interface LookChange {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly borders?: boolean | BorderSpec;
  readonly horizontal?: CellStyle["horizontal"];
  readonly vertical?: CellStyle["vertical"];
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly numberFormat?: string;
}

export type Look = (change?: LookChange) => CellStyle;

const NO_BORDERS: BorderSpec = { left: false, right: false, top: false, bottom: false };
const ALL_BORDERS: BorderSpec = { left: true, right: true, top: true, bottom: true };

/** Styles of one sheet: its body font and size unless a cell says otherwise; vertically centred and wrapped. */
export function lookOf(bodyFont: string, bodySize: number): Look {
  return (change = {}) => ({
    font: {
      name: change.font ?? bodyFont,
      size: change.size ?? bodySize,
      bold: change.bold ?? false,
      italic: false,
      underline: change.underline ?? false,
      color: change.color ?? colors.text,
    },
    ...(change.fill === undefined ? {} : { fill: change.fill }),
    borders: borders(change.borders ?? false),
    horizontal: change.horizontal ?? "left",
    vertical: change.vertical ?? "center",
    wrap: change.wrap ?? true,
    shrink: change.shrink ?? false,
    numberFormat: change.numberFormat ?? "General",
  });
}

function borders(change: boolean | BorderSpec): BorderSpec {
  if (typeof change !== "boolean") return change;
  return change ? ALL_BORDERS : NO_BORDERS;
}
