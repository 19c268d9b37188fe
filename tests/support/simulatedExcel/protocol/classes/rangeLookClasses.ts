import type { FontStyle, Style } from "../../model/style";
import { booleanOf, numberOf, textOf, wordOf } from "../arguments";
import { setLook, sharedLook } from "../cellsOf";
import { colourOf } from "../colour";
import type { ExcelClass, Host } from "../excelClass";
import type { CellsOf } from "../target";

export const rangeFillClass: ExcelClass<"RangeFill"> = {
  values: {
    // a cell without a fill says white
    Color: (cells, host) => sharedLook(cells, host, "RangeFill.color", ({ fill }) => fill ?? "#FFFFFF"),
  },
  setters: {
    Color: (cells, value, host, location) => {
      const fill = colourOf(value, location);
      setLook(cells, host, location, (style) => ({ ...style, fill }));
    },
  },
  methods: {
    Clear: (cells, { location }, host) => {
      setLook(cells, host, location, ({ fill: _fill, ...style }: Style) => style);
      return undefined;
    },
  },
};

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

function setFont(cells: CellsOf, host: Host, location: string, part: Partial<FontStyle>): void {
  setLook(cells, host, location, (style) => ({ ...style, font: { ...style.font, ...part } }));
}

export const rangeFontClass: ExcelClass<"RangeFont"> = {
  values: {
    Name: (cells, host) => sharedLook(cells, host, "RangeFont.name", ({ font }) => font.name),
    Size: (cells, host) => sharedLook(cells, host, "RangeFont.size", ({ font }) => font.size),
    Bold: (cells, host) => sharedLook(cells, host, "RangeFont.bold", ({ font }) => font.bold),
    Italic: (cells, host) => sharedLook(cells, host, "RangeFont.italic", ({ font }) => font.italic),
    Underline: (cells, host) => sharedLook(cells, host, "RangeFont.underline", ({ font }) => font.underline),
    Strikethrough: (cells, host) =>
      sharedLook(cells, host, "RangeFont.strikethrough", ({ font }) => font.strikethrough),
    Color: (cells, host) => sharedLook(cells, host, "RangeFont.color", ({ font }) => font.color),
  },
  setters: {
    Name: (cells, value, host, location) => setFont(cells, host, location, { name: textOf(value, location) }),
    Size: (cells, value, host, location) =>
      setFont(cells, host, location, { size: numberOf(value, location) }),
    Bold: (cells, value, host, location) =>
      setFont(cells, host, location, { bold: booleanOf(value, location) }),
    Italic: (cells, value, host, location) =>
      setFont(cells, host, location, { italic: booleanOf(value, location) }),
    Underline: (cells, value, host, location) =>
      setFont(cells, host, location, { underline: wordOf(value, underlines, location) }),
    Strikethrough: (cells, value, host, location) =>
      setFont(cells, host, location, { strikethrough: booleanOf(value, location) }),
    Color: (cells, value, host, location) =>
      setFont(cells, host, location, { color: colourOf(value, location) }),
  },
};

export const formatProtectionClass: ExcelClass<"FormatProtection"> = {
  values: {
    Locked: (cells, host) => sharedLook(cells, host, "FormatProtection.locked", ({ locked }) => locked),
    FormulaHidden: (cells, host) =>
      sharedLook(cells, host, "FormatProtection.formulaHidden", ({ formulaHidden }) => formulaHidden),
  },
  setters: {
    Locked: (cells, value, host, location) => {
      const locked = booleanOf(value, location);
      setLook(cells, host, location, (style) => ({ ...style, locked }));
    },
    FormulaHidden: (cells, value, host, location) => {
      const formulaHidden = booleanOf(value, location);
      setLook(cells, host, location, (style) => ({ ...style, formulaHidden }));
    },
  },
};
