import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import { opened, relationshipsXml, smallWorkbook, worksheetXml } from "../../support/xlsxFiles";
import { number, sheetOf, text } from "../../support/xlsxSheets";

/** A workbook with much that we know nothing of: chart, notes, pivot table, macros, slicers, custom XML. */
const bytes = smallWorkbook({
  sheets: {
    表: worksheetXml(
      '<row r="1" x14ac:dyDescent="0.25"><c r="A1" cm="1"><v>1</v><extLst><ext uri="x"/></extLst></c></row>',
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}"><x14:slicerList xmlns:x14="s"><x14:slicer r:id="rId9"/></x14:slicerList></ext></extLst>',
    ),
    另一张: worksheetXml('<row r="1"><c r="A1"><v>2</v></c></row>'),
  },
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
    ),
    "xl/drawings/drawing1.xml":
      '<wsDr xmlns="d"><twoCellAnchor><from><row>1</row></from></twoCellAnchor></wsDr>',
    "xl/drawings/vmlDrawing1.vml": "<xml><br>not well-formed</xml>",
    "xl/comments1.xml": '<comments><commentList><comment ref="A1"/></commentList></comments>',
    "xl/charts/chart1.xml": "<chart><f>表!$A$1</f></chart>",
    "xl/vbaProject.bin": "\u0000macro",
    "customXml/item1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "xl/media/image1.png": "png",
  },
});

function rawEntries(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(file);
  return new Map(zip.ok ? zip.value.entries.map((entry) => [entry.name, entry.local]) : []);
}

async function changedParts(
  ...patch: Parameters<ReturnType<typeof opened>["apply"]>[0]
): Promise<readonly string[]> {
  const workbook = opened(bytes);
  expect(await workbook.apply(patch)).toMatchObject({ ok: true });
  const [before, after] = [rawEntries(bytes), rawEntries(workbook.save())];
  expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
  return [...after]
    .filter(([name, raw]) => Buffer.compare(raw, before.get(name) ?? new Uint8Array()) !== 0)
    .map(([name]) => name);
}

const at = { sheet: "表", row: 4, column: 2 };

test("写一个数字只动这一张表", async () => {
  expect(await changedParts({ kind: "setCell", at, value: number(3) })).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("写文字、新建工作表、定义名称，动的只是必须登记的部分", async () => {
  const changed = await changedParts(
    { kind: "setCell", at, value: text("甲") },
    { kind: "addSheet", sheet: sheetOf("新表", [[text("乙")]]) },
    { kind: "defineName", name: "绩效_总分", sheet: "新表", area: { top: 0, left: 0, bottom: 0, right: 0 } },
  );
  expect([...changed].sort()).toEqual([
    ...["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"],
    ...["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"],
  ]);
});

test("原样写回的单元格连同扩展都不动", async () => {
  expect(
    await changedParts({ kind: "setCell", at: { sheet: "表", row: 0, column: 0 }, value: number(1) }),
  ).toEqual([]);
});
