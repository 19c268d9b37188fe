import type { Patch } from "../../../src/core/patch/patch";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import {
  opened,
  relationshipNamespace,
  relationshipsXml,
  smallWorkbook,
  spreadsheetNamespace,
  worksheetXml,
} from "../../support/xlsxFiles";
import { number } from "../../support/xlsxSheets";

const write = (sheet: string): Patch => [
  { kind: "setCell", at: { sheet, row: 1, column: 0 }, value: number(7) },
];
const row = (place: number, cells = `<c r="A${place}"><v>${place}</v></c>`): string =>
  `<row r="${place}">${cells}</row>`;

test.each<readonly [string, string, readonly (readonly [row: number, column: number, value: number])[]]>([
  ["最后一列以外的一格", worksheetXml(row(1, '<c r="XFE1"><v>5</v></c><c r="B1"><v>6</v></c>')), [[0, 1, 6]]],
  ["最后一行以外的一行", worksheetXml(row(1) + row(1_048_577)), [[0, 0, 1]]],
  ["行号大得没有边", worksheetXml(row(1) + '<row r="1000000000"><c><v>5</v></c></row>'), [[0, 0, 1]]],
  [
    "两个数据区",
    worksheetXml(`${row(1)}</sheetData><sheetData>${row(2)}`),
    [
      [0, 0, 1],
      [1, 0, 2],
    ],
  ],
  ["没有数据区，行散在外面", worksheetXml("").replace("<sheetData></sheetData>", row(1)), [[0, 0, 1]]],
])("%s：其余的格照读，这张表不写", async (_case, xml, cells) => {
  const bytes = smallWorkbook({ sheets: { 表: xml } });
  const workbook = opened(bytes);
  const grid = await workbook.grid("表");
  const found = Array.from({ length: Math.min(grid.rowCount, 9) }, (_, at) =>
    [0, 1].flatMap((column) => {
      const { value } = grid.cell(at, column);
      return value.type === "number" ? [[at, column, value.number]] : [];
    }),
  ).flat();
  expect(found).toEqual(cells);
  expect(await workbook.apply(write("表"))).toMatchObject({
    ok: false,
    problems: [{ code: "file-damaged" }],
  });
  expect(workbook.save()).toEqual(bytes);
});

test("数据区后面扩展里的行不是这张表的行", async () => {
  const stranger = `<extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>`;
  const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml(row(1), stranger) } }));
  expect((await workbook.grid("表")).rowCount).toBe(1);
  expect(await workbook.apply(write("表"))).toMatchObject({ ok: true });
  const grid = await opened(workbook.save()).grid("表");
  expect([grid.rowCount, grid.cell(1, 0).value]).toEqual([2, { type: "number", number: 7, format: "plain" }]);
});

const listed = (...sheets: readonly string[]): Readonly<Record<string, string>> => ({
  "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}"><sheets>${sheets.join("")}</sheets></workbook>`,
});
const two = { 甲: worksheetXml(row(1)), 乙: worksheetXml(row(1)) };

test.each<readonly [string, Readonly<Record<string, string>>]>([
  ["两张表同名", listed('<sheet name="甲" r:id="rId1"/>', '<sheet name="甲" r:id="rId2"/>')],
  ["表名只差大小写", listed('<sheet name="a" r:id="rId1"/>', '<sheet name="A" r:id="rId2"/>')],
  ["两张表是同一部件", listed('<sheet name="甲" r:id="rId1"/>', '<sheet name="乙" r:id="rId1"/>')],
])("%s：不打开，说明工作簿已损坏", (_case, parts) => {
  const result = openXlsx(smallWorkbook({ sheets: two, parts }));
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: "file-damaged", about: { part: "xl/workbook.xml" } }],
  });
});

test("表的部件不在文件里：不写，说明是哪一部分", async () => {
  const parts = {
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet9.xml"],
    ),
  };
  const workbook = opened(smallWorkbook({ sheets: two, parts }));
  expect(await workbook.apply(write("乙"))).toMatchObject({
    ok: false,
    problems: [{ code: "file-damaged", about: { part: "xl/worksheets/sheet9.xml" } }],
  });
});
