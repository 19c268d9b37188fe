import type { ShownFont, ShownLine, ShownStyle, Side } from "../../openFile";
import { childNamed, childrenOf, type Element, rootOf, tagText } from "../xml/elements";
import { attribute, isTrue, localName } from "../xml/tags";
import { builtInFormats } from "./format/builtInFormats";
import { Colors } from "./colors";

/** How the cells of one style look, and the format of their numbers. */
export interface FileStyle {
  readonly shown: ShownStyle;
  readonly format: string;
}

const plainFont: ShownFont = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
};

const plainStyle: FileStyle = {
  shown: {
    font: plainFont,
    borders: {},
    horizontal: "general",
    vertical: "bottom",
    wrap: false,
    shrink: false,
    indent: 0,
  },
  format: "General",
};

const lines: Readonly<Record<string, Omit<ShownLine, "color">>> = {
  thin: { width: 1, kind: "solid" },
  hair: { width: 1, kind: "dotted" },
  dotted: { width: 1, kind: "dotted" },
  dashed: { width: 1, kind: "dashed" },
  dashDot: { width: 1, kind: "dashed" },
  dashDotDot: { width: 1, kind: "dashed" },
  medium: { width: 2, kind: "solid" },
  mediumDashed: { width: 2, kind: "dashed" },
  mediumDashDot: { width: 2, kind: "dashed" },
  mediumDashDotDot: { width: 2, kind: "dashed" },
  slantDashDot: { width: 2, kind: "dashed" },
  thick: { width: 3, kind: "solid" },
  double: { width: 3, kind: "double" },
};

const horizontals: Readonly<Record<string, ShownStyle["horizontal"]>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
  centerContinuous: "centerAcross",
  fill: "fill",
};

const verticals: Readonly<Record<string, ShownStyle["vertical"]>> = {
  top: "top",
  center: "center",
  justify: "top",
  distributed: "center",
};

/** The looks of a file's cells, by the number a cell carries; each is read when first asked for. */
export class FileStyles {
  private readonly text: string;
  private readonly colors: Colors;
  private readonly known = new Map<number, FileStyle>();
  private readonly formats = new Map<number, string>();
  private readonly xfs: readonly Element[];
  private readonly fonts: readonly Element[];
  private readonly fills: readonly Element[];
  private readonly borders: readonly Element[];

  constructor(styles: string, theme: string | undefined) {
    this.text = styles;
    this.colors = new Colors(styles, theme);
    for (const format of this.list("numFmts")) {
      const tag = tagText(styles, format);
      this.formats.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "General");
    }
    this.xfs = this.list("cellXfs").filter(({ name }) => localName(name) === "xf");
    [this.fonts, this.fills, this.borders] = [this.list("fonts"), this.list("fills"), this.list("borders")];
  }

  style(index: number): FileStyle {
    const known = this.known.get(index);
    if (known) return known;
    const xf = this.xfs[index];
    const style = xf ? this.read(xf) : plainStyle;
    this.known.set(index, style);
    return style;
  }

  private list(name: string): readonly Element[] {
    const root = rootOf(this.text);
    const list = root && childNamed(this.text, root, name);
    return list ? childrenOf(this.text, list) : [];
  }

  private read(xf: Element): FileStyle {
    const tag = tagText(this.text, xf);
    const number = (name: string): number => Number(attribute(tag, name) ?? "0");
    const alignment = this.child(xf, "alignment") ?? "";
    const fill = this.fill(this.fills[number("fillId")]);
    const id = number("numFmtId");
    return {
      shown: {
        font: this.font(this.fonts[number("fontId")]),
        ...(fill === undefined ? {} : { fill }),
        borders: this.linesOf(this.borders[number("borderId")]),
        horizontal: horizontals[attribute(alignment, "horizontal") ?? ""] ?? "general",
        vertical: verticals[attribute(alignment, "vertical") ?? ""] ?? "bottom",
        wrap: isTrue(attribute(alignment, "wrapText")),
        shrink: isTrue(attribute(alignment, "shrinkToFit")),
        indent: Number(attribute(alignment, "indent") ?? "0"),
      },
      format: this.formats.get(id) ?? builtInFormats[id] ?? "General",
    };
  }

  private font(font: Element | undefined): ShownFont {
    if (!font) return plainFont;
    const value = (name: string): string | undefined => {
      const tag = this.child(font, name);
      return tag === undefined ? undefined : attribute(tag, "val");
    };
    const isOn = (name: string): boolean => {
      const tag = this.child(font, name);
      return tag !== undefined && (attribute(tag, "val") === undefined || isTrue(attribute(tag, "val")));
    };
    const underline = this.child(font, "u");
    const color = this.colors.of(this.child(font, "color"));
    return {
      name: value("name") ?? plainFont.name,
      size: Number(value("sz") ?? plainFont.size),
      bold: isOn("b"),
      italic: isOn("i"),
      underline: underline !== undefined && attribute(underline, "val") !== "none",
      strike: isOn("strike"),
      ...(color === undefined ? {} : { color }),
    };
  }

  /** Patterns are shown as their colour. */
  private fill(fill: Element | undefined): string | undefined {
    const pattern = fill && childNamed(this.text, fill, "patternFill");
    if (!pattern) return undefined;
    const kind = attribute(tagText(this.text, pattern), "patternType") ?? "none";
    if (kind === "none" || kind === "gray125") return undefined;
    return this.colors.of(this.child(pattern, "fgColor"));
  }

  private linesOf(border: Element | undefined): ShownStyle["borders"] {
    if (!border) return {};
    const found: Partial<Record<Side, ShownLine>> = {};
    for (const [name, side] of sides) {
      const element = childNamed(this.text, border, name);
      const line = element && lines[attribute(tagText(this.text, element), "style") ?? "none"];
      if (element && line)
        found[side] = { ...line, color: this.colors.of(this.child(element, "color")) ?? "000000" };
    }
    return found;
  }

  private child(parent: Element, name: string): string | undefined {
    const found = childNamed(this.text, parent, name);
    return found && tagText(this.text, found);
  }
}

/** Newer files may say start and end. */
const sides: readonly (readonly [string, Side])[] = [
  ["start", "left"],
  ["left", "left"],
  ["end", "right"],
  ["right", "right"],
  ["top", "top"],
  ["bottom", "bottom"],
];
