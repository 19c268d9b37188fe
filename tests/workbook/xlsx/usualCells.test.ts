import fc from "fast-check";
import { scanSheet } from "../../../src/workbook/xlsx/read/readSheet";
import { SheetGrid } from "../../../src/workbook/xlsx/read/sheetGrid";
import { columnLetters } from "../../../src/core/grid/address";
import { strToU8 } from "fflate";
import { worksheetXml } from "../../support/xlsxFiles";

const context = { kinds: ["plain", "percent", "date"] as const, date1904: false };
const strings = { texts: ["甲", "乙", "丙"], isPlain: () => true };

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => `<v>${each}</v>`),
  fc.integer({ min: -1e6, max: 1e6 }).map((each) => `<v>${each / 100}</v>`),
  fc.constantFrom("", "<v></v>", "<v>#REF!</v>", "<v> 7 </v>", "<f>A1</f><v>3</v>", "<v>1</v><extLst/>"),
);
const attributes = fc.constantFrom("", ' s="1"', ' s="2"', ' t="n"', ' s="1" t="str"', ' t="b"', ' t="e"');
const numbered = fc.tuple(attributes, value).map(([own, inside]) => [own, inside] as const);
const shared = fc.constantFrom("0", "2", "9").map((each) => [' t="s"', `<v>${each}</v>`] as const);
const row = fc.array(fc.tuple(fc.nat(9), fc.oneof(numbered, shared)), { maxLength: 6 });

/** The same sheet with one more space in every cell's tag: nothing of it is usual any more. */
test("快读与逐个标签读，读出的表完全相同", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const read = (space: string): readonly unknown[] => {
        const xml = rows.map((cells, index) => {
          const written = cells.map(
            ([column, [own, inside]]) =>
              `<c${space} r="${columnLetters(column)}${index + 1}"${own}>${inside}</c>`,
          );
          return `<row r="${index + 1}">${written.join("")}</row>`;
        });
        const grid = new SheetGrid(
          "表",
          scanSheet(strToU8(worksheetXml(xml.join(""))), context),
          () => strings,
        );
        const places = Array.from(
          { length: grid.rowCount * 10 },
          (_, at) => [Math.floor(at / 10), at % 10] as const,
        );
        return [grid.rowCount, grid.columnCount, ...places.map(([down, right]) => grid.cell(down, right))];
      };
      expect(read("")).toEqual(read(" "));
    }),
    { numRuns: 400 },
  );
});

test.each([
  '<c r="A1"><v>1</v></c>',
  '<c r="A1"><v>1</v></c',
  '<c r="A1"><v>1',
  '<c r="A1"><v>',
  '<c r="A1',
  '<c r="',
])("到此为止：%s", (cut) => {
  const bytes = strToU8(`<worksheet><sheetData><row r="1">${cut}`);
  const whole = scanSheet(bytes, context);
  expect(whole.cells.rowCount).toBe(cut.endsWith("</c>") ? 1 : 0);
});
