import type { PackageFile, Relation } from "./packageFile";
import type { XmlElement } from "./xmlTree";
import {
  type BorderStyle,
  type Edge,
  type FontStyle,
  noBorder,
  normalStyle,
  type Style,
} from "../model/style";
import { Theme } from "./theme";

/** Built-in number formats as en-US shows them; those of other ids keep the id so that nobody takes them for General. */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  31: 'yyyy"年"m"月"d"日"',
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Line styles of a file in the words of the API, with their weight. */
const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

const underlines: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The looks of a file's cells, by the number a cell carries. */
export class StylesPart {
  private readonly root: XmlElement | undefined;
  private readonly theme: Theme;
  private readonly styles = new Map<number, Style>();
  private readonly codes: ReadonlyMap<number, string>;

  constructor(file: PackageFile, relations: readonly Relation[]) {
    const part = relations.find(({ kind }) => kind === "styles")?.target;
    this.root = part !== undefined && file.has(part) ? file.xml(part) : undefined;
    this.theme = new Theme(file, relations, this.root);
    this.codes = new Map(
      (this.root?.child("numFmts")?.children("numFmt") ?? []).map((each) => [
        each.number("numFmtId") ?? 0,
        each.attribute("formatCode") ?? "General",
      ]),
    );
  }

  style(index: number): Style {
    const known = this.styles.get(index);
    if (known) return known;
    const xf = this.root?.child("cellXfs")?.children("xf")[index];
    const style = xf ? this.read(xf) : normalStyle;
    this.styles.set(index, style);
    return style;
  }

  /** The differential look of a conditional format: only what it states. */
  differential(index: number): XmlElement | undefined {
    return this.root?.child("dxfs")?.children("dxf")[index];
  }

  colour(element: XmlElement | undefined): string | undefined {
    return this.theme.colour(element);
  }

  /** Name and size of the Normal font, which column widths are counted in. */
  normalFont(): FontStyle {
    return this.font(0);
  }

  private read(xf: XmlElement): Style {
    const alignment = xf.child("alignment");
    const protection = xf.child("protection");
    const format = xf.number("numFmtId") ?? 0;
    const fill = this.fill(xf.number("fillId") ?? 0);
    return {
      numberFormat: this.codes.get(format) ?? builtIn[format] ?? `[built-in ${format}]`,
      font: this.font(xf.number("fontId") ?? 0),
      ...(fill === undefined ? {} : { fill }),
      borders: this.borders(xf.number("borderId") ?? 0),
      horizontal: capital(alignment?.attribute("horizontal") ?? "general"),
      vertical: capital(alignment?.attribute("vertical") ?? "bottom"),
      wrap: alignment?.isTrue("wrapText") === true,
      shrink: alignment?.isTrue("shrinkToFit") === true,
      indent: alignment?.number("indent") ?? 0,
      locked: protection?.attribute("locked") === undefined || protection.isTrue("locked"),
      formulaHidden: protection?.isTrue("hidden") === true,
    };
  }

  private font(index: number): FontStyle {
    const font = this.root?.child("fonts")?.children("font")[index];
    if (!font) return normalStyle.font;
    const isOn = (name: string): boolean => {
      const found = font.child(name);
      return found !== undefined && (found.attribute("val") === undefined || found.isTrue("val"));
    };
    const underline = font.child("u");
    return {
      name: font.child("name")?.attribute("val") ?? normalStyle.font.name,
      size: font.child("sz")?.number("val") ?? normalStyle.font.size,
      bold: isOn("b"),
      italic: isOn("i"),
      strikethrough: isOn("strike"),
      underline: underline ? (underlines[underline.attribute("val") ?? "single"] ?? "Single") : "None",
      color: this.theme.colour(font.child("color")) ?? "#000000",
    };
  }

  private fill(index: number): string | undefined {
    const pattern = this.root?.child("fills")?.children("fill")[index]?.child("patternFill");
    const kind = pattern?.attribute("patternType") ?? "none";
    return kind === "none" ? undefined : this.theme.colour(pattern?.child("fgColor"));
  }

  private borders(index: number): Style["borders"] {
    const border = this.root?.child("borders")?.children("border")[index];
    const side = (name: string): BorderStyle => this.line(border?.child(name));
    const diagonal = (attribute: string): BorderStyle =>
      border?.isTrue(attribute) === true ? side("diagonal") : noBorder;
    return {
      EdgeTop: side("top"),
      EdgeBottom: side("bottom"),
      EdgeLeft: side("left"),
      EdgeRight: side("right"),
      DiagonalDown: diagonal("diagonalDown"),
      DiagonalUp: diagonal("diagonalUp"),
    } satisfies Record<Edge, BorderStyle>;
  }

  private line(side: XmlElement | undefined): BorderStyle {
    const found = lines[side?.attribute("style") ?? "none"];
    if (!found) return noBorder;
    return {
      style: found[0],
      weight: found[1],
      color: this.theme.colour(side?.child("color")) ?? "#000000",
    };
  }
}
