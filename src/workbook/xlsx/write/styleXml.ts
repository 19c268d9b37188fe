import type { BorderSpec, CellStyle, ConditionalStyle, FontSpec } from "../../../core/patch/style";
import { encodeAttribute } from "../xml/escapes";
import type { StylesText } from "./stylesText";

/** Codes that need no entry of their own, because every program knows them by number. */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** The number of a cell style in the file, added with all it needs if the file has none like it. */
export function addCellStyle(styles: StylesText, style: CellStyle): number {
  const format =
    builtInFormats[style.numberFormat] ??
    styles.addNumberFormat(
      style.numberFormat,
      (id) => `<numFmt numFmtId="${String(id)}" formatCode="${encodeAttribute(style.numberFormat)}"/>`,
    );
  const font = styles.add("fonts", fontXml(style.font));
  const fill = style.fill === undefined ? 0 : styles.add("fills", fillXml(style.fill));
  const border = styles.add("borders", borderXml(style.borders));
  const base = styles.list("cellStyleXfs").length > 0 ? ' xfId="0"' : "";
  const ids = `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"${base}`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
  return styles.add("cellXfs", `<xf ${ids} ${applied}>${alignmentXml(style)}</xf>`);
}

function alignmentXml(style: CellStyle): string {
  const horizontal = style.horizontal === "general" ? "" : ` horizontal="${style.horizontal}"`;
  const wrap = style.wrap ? ' wrapText="1"' : "";
  const shrink = style.shrink ? ' shrinkToFit="1"' : "";
  return `<alignment${horizontal} vertical="${style.vertical}"${wrap}${shrink}/>`;
}

const romanFonts = /times|georgia|cambria|garamond|serif/i;

function fontXml(font: FontSpec): string {
  const marks = `${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.underline ? "<u/>" : ""}`;
  // Without the Chinese character set (134) Excel on another system language picks a substitute for the font.
  const isChinese =
    /\p{Script=Han}/u.test(font.name) || /^(sim|fangsong|kaiti|dengxian|microsoft yahei)/i.test(font.name);
  const kind = isChinese
    ? '<family val="3"/><charset val="134"/>'
    : `<family val="${romanFonts.test(font.name) ? "1" : "2"}"/>`;
  return `<font>${marks}<sz val="${String(font.size)}"/><color rgb="FF${font.color}"/><name val="${encodeAttribute(font.name)}"/>${kind}</font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(borders: BorderSpec): string {
  const side = (name: keyof BorderSpec): string =>
    borders[name] ? `<${name} style="thin"><color rgb="FF000000"/></${name}>` : `<${name}/>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

/** The number of a conditional style in the file. */
export function addConditionalStyle(styles: StylesText, style: ConditionalStyle): number {
  const mark = (name: string, value: boolean | undefined): string => {
    if (value === undefined) return "";
    return value ? `<${name}/>` : `<${name} val="0"/>`;
  };
  const color = style.color === undefined ? "" : `<color rgb="FF${style.color}"/>`;
  const font = mark("b", style.bold) + mark("i", style.italic) + color;
  // The background colour is what a conditional solid fill shows, unlike in a cell style.
  const fill =
    style.fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor rgb="FF${style.fill}"/></patternFill></fill>`;
  return styles.add("dxfs", `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`);
}
