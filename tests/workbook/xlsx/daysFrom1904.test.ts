import { bodyStyle, sheetOf } from "../../support/xlsxSheets";
import { opened, smallWorkbook, spreadsheetNamespace, unpacked, worksheetXml } from "../../support/xlsxFiles";

/** 2023-12-31 as Excel usually counts, and as a file from an old Excel for the Mac does. */
const [usual, fromTheMac] = [45291, 43829];
const dayStyle = { ...bodyStyle, numberFormat: "yyyy-mm-dd" };

const styles = `<styleSheet xmlns="${spreadsheetNamespace}"><numFmts count="0"/><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

function macFile(): Uint8Array {
  const plain = smallWorkbook({
    sheets: {
      账: worksheetXml(`<row r="1"><c r="A1" s="1"><v>${fromTheMac}</v></c><c r="B1"><v>100</v></c></row>`),
    },
  });
  const parts = unpacked(plain);
  const relationships = parts["xl/_rels/workbook.xml.rels"] ?? "";
  return smallWorkbook({
    sheets: { 账: parts["xl/worksheets/sheet1.xml"] ?? "" },
    parts: {
      "xl/styles.xml": styles,
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
        "<sheets>",
        '<workbookPr date1904="1"/><sheets>',
      ),
      "xl/_rels/workbook.xml.rels": relationships.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
    },
  });
}

test("从1904年数起的文件：日期读出来是同一天，别的数照旧", async () => {
  const grid = await opened(macFile()).grid("账");
  expect(grid.cell(0, 0).value).toEqual({ type: "number", number: usual, format: "date" });
  expect(grid.cell(0, 1).value).toEqual({ type: "number", number: 100, format: "plain" });
});

test("写进去的日期按文件的数法存，读回来是同一天，再写不变", async () => {
  const workbook = opened(macFile());
  const at = { sheet: "账", row: 1, column: 0 };
  const writes = [
    { kind: "setCell", at, value: { type: "number", number: usual }, style: dayStyle },
    { kind: "setCell", at: { ...at, column: 1 }, value: { type: "formula", formula: "A2", cached: usual }, style: dayStyle }, // prettier-ignore
    { kind: "setCell", at: { ...at, column: 2 }, value: { type: "number", number: usual }, style: bodyStyle },
    { kind: "setCell", at: { ...at, row: 0 }, value: { type: "number", number: usual + 1 } },
  ] as const;
  const done = await workbook.apply([
    ...writes,
    {
      kind: "addSheet",
      sheet: {
        ...sheetOf("新表", []),
        rows: [{ cells: [{ column: 0, value: { type: "number", number: usual }, style: dayStyle }] }],
      },
    },
  ]);
  expect(done.ok).toBe(true);
  const bytes = workbook.save();
  const xml = unpacked(bytes);
  expect(xml["xl/worksheets/sheet1.xml"]).toMatch(/r="A2"[^>]*><v>43829<.*r="B2"[^>]*><f>A2<\/f><v>43829<.*r="C2"[^>]*><v>45291</); // prettier-ignore
  expect(xml["xl/worksheets/sheet2.xml"]).toContain("<v>43829</v>");
  const again = opened(bytes);
  const days = await Promise.all([
    again.grid("账").then((grid) => grid.cell(0, 0).value),
    again.grid("账").then((grid) => grid.cell(1, 1).value),
    again.grid("新表").then((grid) => grid.cell(0, 0).value),
  ]);
  expect(days.map((value) => (value.type === "number" ? value.number : undefined))).toEqual([
    usual + 1,
    usual,
    usual,
  ]);
  await again.apply(writes);
  expect(again.save()).toEqual(bytes);
});
