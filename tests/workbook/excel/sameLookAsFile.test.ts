/** @jest-environment jsdom */
import { makePaper } from "../../../src/usecases/makePaper";
import { columnIndex, cellName } from "../../../src/core/grid/address";
import { blankCase, papered } from "../../support/caseWorkbook";
import { openExcel } from "../../support/excelWorkbook";
import type { SheetPicture, WorkbookPicture } from "../../support/simulatedExcel/picture";
import { SimulatedExcel } from "../../support/simulatedExcel/simulatedExcel";

test("建立底稿：在 Excel 里画出来的每张表，和文件里的一个样", async () => {
  const { excel, host } = await openExcel({ workbook: blankCase() });
  const made = await makePaper(host.workbook, { progress: () => undefined });
  expect(made.ok).toBe(true);
  const file = await SimulatedExcel.open({ workbook: (await papered(blankCase())).bytes });
  const [found, wanted] = [plain(excel.picture()), plain(file.picture())];
  expect(found.names).toEqual(wanted.names);
  expect(found.sheets.map(({ name }) => name)).toEqual(wanted.sheets.map(({ name }) => name));
  for (const [place, sheet] of found.sheets.entries()) expect(sheet).toEqual(wanted.sheets[place]);
  // What is compared is there at all.
  const paper = found.sheets.find(({ name }) => name === "评价底稿");
  expect(paper?.validations.length).toBeGreaterThan(3);
  expect(paper?.conditionalFormats.length).toBeGreaterThan(2);
  expect(paper?.filter).toBeDefined();
  expect(paper?.frozen).toBeDefined();
  expect(paper?.page.rowBreaks.length).toBeGreaterThan(0);
  excel.close();
});

/** A file keeps widths in whole pixels and margins in inches; in Excel an apostrophe marks what must stay text. */
function plain({ sheets, names }: WorkbookPicture): WorkbookPicture {
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
