/** How a cell of ours looks. Everything stated, so that two equal styles are one style of the file. */
export interface CellStyle {
  readonly font: FontSpec;
  /** RRGGBB, or undefined for none. */
  readonly fill?: string;
  readonly borders: BorderSpec;
  readonly horizontal: "left" | "center" | "right" | "general";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** An Excel number format; "General" and "@" (text) among them. */
  readonly numberFormat: string;
}

export interface FontSpec {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** RRGGBB. */
  readonly color: string;
}

/** Sides that carry a thin black line. */
export interface BorderSpec {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

/** What a conditional format may change: never a font's name or size. */
export interface ConditionalStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Font colour, RRGGBB. */
  readonly color?: string;
  /** Fill, RRGGBB. */
  readonly fill?: string;
}
