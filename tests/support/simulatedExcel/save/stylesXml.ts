import { type BorderStyle, type Edge, normalStyle, type Style } from "../model/style";
import { attributes, xmlText } from "./xmlText";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const small = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
const argb = (colour: string): string => `FF${colour.slice(1)}`;

/** Line and weight of the API as one word of a file. */
function lineName({ style, weight }: BorderStyle): string | undefined {
  switch (style) {
    case "None":
      return undefined;
    case "Continuous":
      return weight === "Hairline" ? "hair" : weight.toLowerCase();
    case "Dash":
      return weight === "Medium" ? "mediumDashed" : "dashed";
    case "Dot":
      return "dotted";
    case "Double":
      return "double";
    default:
      return weight === "Medium" ? `medium${style}` : small(style);
  }
}

/** A list of the styles part in which equal entries are one. */
class Entries {
  private readonly numbers = new Map<string, number>();

  number(xml: string): number {
    const known = this.numbers.get(xml) ?? this.numbers.size;
    this.numbers.set(xml, known);
    return known;
  }

  list(name: string): string {
    return `<${name} count="${this.numbers.size}">${[...this.numbers.keys()].join("")}</${name}>`;
  }
}

/** Collects the looks of cells and writes the styles part. */
export class StylesXml {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Entries();
  private readonly fills = new Entries();
  private readonly borders = new Entries();
  private readonly cells = new Entries();

  constructor() {
    // the first look is that of cells without one, and two fills are Excel's own
    this.fills.number('<fill><patternFill patternType="none"/></fill>');
    this.fills.number('<fill><patternFill patternType="gray125"/></fill>');
    this.number(normalStyle);
  }

  number(style: Style): number {
    const { horizontal, vertical, wrap, shrink, indent, locked, formulaHidden } = style;
    const ids = attributes({
      numFmtId: this.format(style.numberFormat),
      fontId: this.fonts.number(fontXml(style)),
      fillId: this.fills.number(fillXml(style)),
      borderId: this.borders.number(borderXml(style)),
      xfId: 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    });
    const alignment = attributes({
      horizontal: small(horizontal),
      vertical: small(vertical),
      wrapText: wrap || undefined,
      shrinkToFit: shrink || undefined,
      indent: indent || undefined,
    });
    const protection = attributes({ locked, hidden: formulaHidden || undefined });
    return this.cells.number(`<xf${ids}><alignment${alignment}/><protection${protection}/></xf>`);
  }

  xml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`,
    );
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${main}">`,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "",
      this.fonts.list("fonts"),
      this.fills.list("fills"),
      this.borders.list("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.cells.list("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join("");
  }

  private format(code: string): number {
    if (code === "General") return 0;
    if (code === "@") return 49;
    const known = this.formats.get(code) ?? 164 + this.formats.size;
    this.formats.set(code, known);
    return known;
  }
}

function fontXml({ font }: Style): string {
  const flag = (name: string, isOn: boolean): string => (isOn ? `<${name}/>` : "");
  const underline = font.underline === "None" ? "" : `<u val="${small(font.underline)}"/>`;
  return `<font>${flag("b", font.bold)}${flag("i", font.italic)}${flag("strike", font.strikethrough)}${underline}<sz val="${font.size}"/><color rgb="${argb(font.color)}"/><name val="${xmlText(font.name)}"/></font>`;
}

function fillXml({ fill }: Style): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ borders }: Style): string {
  const side = (name: string, edge: Edge): string => {
    const line = lineName(borders[edge]);
    return line === undefined
      ? `<${name}/>`
      : `<${name} style="${line}"><color rgb="${argb(borders[edge].color)}"/></${name}>`;
  };
  return `<border>${side("left", "EdgeLeft")}${side("right", "EdgeRight")}${side("top", "EdgeTop")}${side("bottom", "EdgeBottom")}<diagonal/></border>`;
}
