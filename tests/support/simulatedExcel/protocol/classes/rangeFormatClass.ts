import { bandValues, setSize } from "../../edit/bands";
import { NotSimulated } from "../../excelError";
import type { Style } from "../../model/style";
import { booleanOf, numberOf, wordOf } from "../arguments";
import { shared } from "../cellGrid";
import { blockOf, setLook, sharedLook } from "../cellsOf";
import type { ExcelClass, Host } from "../excelClass";
import type { Json } from "../json";
import { target, type CellsOf } from "../target";

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function look(location: string, of: (style: Style) => string | number | boolean) {
  return (cells: CellsOf, host: Host): Json => sharedLook(cells, host, location, of);
}

/** Height or width, null where rows or columns differ. */
function size(cells: CellsOf, axis: "rows" | "columns", { excel }: Host): Json {
  const { sheet, areas } = blockOf(cells, excel, "RangeFormat");
  const own = axis === "rows" ? sheet.state.rowHeight : sheet.state.columnWidth;
  return shared(
    areas.flatMap((area) =>
      bandValues(sheet, axis, area, (band) => (band?.isHidden === true ? 0 : (band?.size ?? own))),
    ),
  );
}

function resize(
  cells: CellsOf,
  axis: "rows" | "columns",
  value: unknown,
  host: Host,
  location: string,
): void {
  const { sheet, areas } = blockOf(cells, host.excel, location);
  for (const area of areas) setSize(host.excel, sheet, axis, area, numberOf(value, location), location);
}

export const rangeFormatClass: ExcelClass<"RangeFormat"> = {
  values: {
    WrapText: look("RangeFormat.wrapText", (style) => style.wrap),
    ShrinkToFit: look("RangeFormat.shrinkToFit", (style) => style.shrink),
    HorizontalAlignment: look("RangeFormat.horizontalAlignment", (style) => style.horizontal),
    VerticalAlignment: look("RangeFormat.verticalAlignment", (style) => style.vertical),
    IndentLevel: look("RangeFormat.indentLevel", (style) => style.indent),
    RowHeight: (cells, host) => size(cells, "rows", host),
    ColumnWidth: (cells, host) => size(cells, "columns", host),
  },
  setters: {
    WrapText: (cells, value, host, location) => {
      const wrap = booleanOf(value, location);
      setLook(cells, host, location, (style) => ({ ...style, wrap }));
    },
    ShrinkToFit: (cells, value, host, location) => {
      const shrink = booleanOf(value, location);
      setLook(cells, host, location, (style) => ({ ...style, shrink }));
    },
    HorizontalAlignment: (cells, value, host, location) => {
      const horizontal = wordOf(value, horizontals, location);
      setLook(cells, host, location, (style) => ({ ...style, horizontal }));
    },
    VerticalAlignment: (cells, value, host, location) => {
      const vertical = wordOf(value, verticals, location);
      setLook(cells, host, location, (style) => ({ ...style, vertical }));
    },
    IndentLevel: (cells, value, host, location) => {
      const indent = numberOf(value, location);
      setLook(cells, host, location, (style) => ({ ...style, indent }));
    },
    RowHeight: (cells, value, host, location) => resize(cells, "rows", value, host, location),
    ColumnWidth: (cells, value, host, location) => resize(cells, "columns", value, host, location),
  },
  links: {
    Fill: (cells) => target("RangeFill", cells),
    Font: (cells) => target("RangeFont", cells),
    Borders: (cells) => target("RangeBorderCollection", cells),
    Protection: (cells) => target("FormatProtection", cells),
  },
  methods: {
    AutofitRows: () => {
      throw new NotSimulated("RangeFormat.autofitRows(): nothing here knows how wide a letter is");
    },
  },
};
