import { cellName, columnIndex } from "../../src/core/grid/address";
import type { SheetPicture, WorkbookPicture } from "./simulatedExcel/picture";

/** A file keeps widths in whole pixels and margins in inches; in Excel an apostrophe marks what must stay text. */
export function plainPicture({ sheets, names }: WorkbookPicture): WorkbookPicture {
  const rounded = (sizes: Readonly<Record<string, number>>, step: number): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(sizes).map(([key, size]) => [key, Math.round(size / step) * step]));
  return {
    names,
    sheets: sheets.map((sheet): SheetPicture => ({
      ...sheet,
      contents: Object.fromEntries(
        Object.entries(sheet.contents).map(([at, content]) => [
          at,
          typeof content === "string" ? content.replace(/^'/, "") : content,
        ]),
      ),
      styles: withSharedLines(sheet.styles),
      columnWidths: rounded(sheet.columnWidths, 0.75),
      charts: sheet.charts.map((chart) => plainChart(chart, sheets)),
      page: { ...sheet.page, margins: rounded(sheet.page.margins, 0.01) },
    })),
  };
}

const opposite = [
  ["EdgeTop", -1, 0, "EdgeBottom"],
  ["EdgeBottom", 1, 0, "EdgeTop"],
  ["EdgeLeft", 0, -1, "EdgeRight"],
  ["EdgeRight", 0, 1, "EdgeLeft"],
] as const;

/** A line between two cells is one line, whichever of the two it is kept with. */
function withSharedLines(styles: SheetPicture["styles"]): SheetPicture["styles"] {
  return Object.fromEntries(
    Object.entries(styles).map(([at, style]) => {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
      const [row, column] = [Number(digits) - 1, columnIndex(letters)];
      const shown = opposite.map(([edge, down, across, theirs]) => {
        const neighbour =
          row + down < 0 || column + across < 0 ? undefined : styles[cellName(row + down, column + across)];
        const own = style.borders[edge];
        return [edge, own.style === "None" ? (neighbour?.borders[theirs] ?? own) : own] as const;
      });
      return [at, { ...style, borders: { ...style.borders, ...Object.fromEntries(shown) } }];
    }),
  );
}

type Chart = SheetPicture["charts"][number];

/** Excel numbers charts as they come; a series may be named by a text or by the cell that holds it. */
function plainChart({ id: _id, ...chart }: Chart, sheets: WorkbookPicture["sheets"]): Chart {
  return {
    id: "",
    ...chart,
    series: chart.series.map((each) => ({ ...each, name: shownName(each.name, sheets) })),
  };
}

function shownName(name: string, sheets: WorkbookPicture["sheets"]): string {
  const found = /^='?(.+?)'?!\$?([A-Z]+)\$?(\d+)$/.exec(name);
  const sheet = found && sheets.find((each) => each.name === found[1]);
  if (!sheet) return name;
  const at = `${found[2] ?? ""}${found[3] ?? ""}`;
  return String(sheet.results[at] ?? sheet.contents[at] ?? "");
}
