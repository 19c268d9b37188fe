/** How a cell looks, in the words of the API. Equal looks are often one object, so they compare quickly. */
export interface Style {
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** #RRGGBB; undefined for no fill. */
  readonly fill?: string;
  readonly borders: Readonly<Record<Edge, BorderStyle>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/** The sides of a range, in the order of the API. */
export const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type Side = (typeof sides)[number];

export interface BorderStyle {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const noBorder: BorderStyle = { style: "None", weight: "Thin", color: "#000000" };

export const normalStyle: Style = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  borders: {
    EdgeTop: noBorder,
    EdgeBottom: noBorder,
    EdgeLeft: noBorder,
    EdgeRight: noBorder,
    DiagonalDown: noBorder,
    DiagonalUp: noBorder,
  },
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
};
