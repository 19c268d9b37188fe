import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Patch } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import { forgetSheet } from "../../../src/workbook/xlsx/formula/forgetSheet";
import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import {
  opened,
  relationshipsXml,
  smallWorkbook,
  spreadsheetNamespace,
  unpacked,
  worksheetXml,
} from "../../support/xlsxFiles";
import { formula, number, plainRules, sheetOf, text } from "../../support/xlsxSheets";
import { scoreChart } from "../../support/chartSpecs";

const gone = { name: "表2", tabs: ["表1", "表2", "表 3"], tables: ["台账"] };

test.each<readonly [string, string]>([
  ["表2!A1+1", "#REF!+1"],
  ["SUM('表2'!A1:B2,表1!A1)", "SUM(#REF!,表1!A1)"],
  ["表2!名称+表1!名称", "#REF!+表1!名称"],
  ["表2!#REF!", "#REF!"],
  ['"表2!A1"&INDIRECT("表2!A1")', '"表2!A1"&INDIRECT("表2!A1")'],
  ["表20!A1+[1]表2!A1+'[1]表2'!A1", "表20!A1+[1]表2!A1+'[1]表2'!A1"],
  ["SUM(表1:表2!A1)", "SUM(表1!A1)"],
  ["SUM('表2:表 3'!A1)", "SUM('表 3'!A1)"],
  ["SUM('表1:表 3'!A1)", "SUM('表1:表 3'!A1)"],
  ["SUM(台账[金额])+台账2[金额]", "SUM(#REF!)+台账2[金额]"],
  ["a1+名称+#N/A", "a1+名称+#N/A"],
])("收回表2以后，公式 %s 读作 %s", (before, after) => {
  expect(forgetSheet(before, gone)).toBe(after);
});

test("三张表的跨表引用，收回一端，缩到里面一张", () => {
  const four = { ...gone, tabs: ["表1", "表 3", "表4", "表2"] };
  expect(forgetSheet("SUM(表1:表2!A1)", four)).toBe("SUM(表1:表4!A1)");
  expect(forgetSheet("SUM('表 3:表2'!A1)", four)).toBe("SUM('表 3:表4'!A1)");
});

const names =
  '<definedNames><definedName name="合计">我们的表!$A$1</definedName><definedName name="本表" localSheetId="1">1</definedName><definedName name="别处" localSheetId="2">2</definedName></definedNames>';

const bytes = smallWorkbook({
  sheets: {
    甲: worksheetXml(
      '<row r="1"><c r="A1"><f>我们的表!A1+丙!A1</f><v>3</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">我们的表!B1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>我们的表!$A$1&gt;1</formula></cfRule></conditionalFormatting>',
    ),
    我们的表: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', '<drawing r:id="rId1"/>'),
    丙: worksheetXml('<row r="1"><c r="A1"><v>2</v></c></row>', '<drawing r:id="rId1"/>'),
  },
  afterSheets: names,
  parts: {
    "xl/worksheets/_rels/sheet2.xml.rels": relationshipsXml(["rId1", "drawing", "../drawings/drawing1.xml"]),
    "xl/drawings/drawing1.xml": "<wsDr/>",
    "xl/drawings/_rels/drawing1.xml.rels": relationshipsXml(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ),
    "xl/charts/chart1.xml": "<chart><f>我们的表!$A$1</f></chart>",
    "xl/media/image1.png": "png",
    "xl/worksheets/_rels/sheet3.xml.rels": relationshipsXml(["rId1", "drawing", "../drawings/drawing2.xml"]),
    "xl/drawings/drawing2.xml": '<wsDr><sp textlink="我们的表!$A$1"/></wsDr>',
    "xl/drawings/_rels/drawing2.xml.rels": relationshipsXml(
      ["rId1", "chart", "../charts/chart2.xml"],
      ["rId2", "image", "../media/image1.png"],
    ),
    "xl/charts/chart2.xml": "<chart><f>我们的表!$A$1</f></chart>",
  },
});

test("收回一张表：只属于它的部件都去掉，别处用到的留着", async () => {
  const workbook = opened(bytes);
  const result = await workbook.apply([{ kind: "deleteSheet", sheet: "我们的表" }]);
  expect(result).toMatchObject({ ok: true });
  const [before, after] = [unpacked(bytes), unpacked(workbook.save())];
  expect(Object.keys(before).filter((name) => !(name in after))).toEqual([
    ...["xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels", "xl/drawings/drawing1.xml"],
    ...["xl/drawings/_rels/drawing1.xml.rels", "xl/charts/chart1.xml"],
  ]);
  expect(after["[Content_Types].xml"]).not.toContain("sheet2.xml");
  expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("sheet2.xml");
  expect((await opened(workbook.save()).sheets()).map((sheet) => sheet.name)).toEqual(["甲", "丙"]);
});

test("收回一张表：指它的公式、规则、图表、文本框成为 #REF!，工作簿级名称留着", async () => {
  const workbook = opened(bytes);
  await workbook.apply([{ kind: "deleteSheet", sheet: "我们的表" }]);
  const after = unpacked(workbook.save());
  const first = after["xl/worksheets/sheet1.xml"] ?? "";
  expect(first).toContain("<f>#REF!+丙!A1</f>");
  expect(first).toContain('<c r="B1"><f>#REF!</f>');
  expect(first).toContain('<c r="B2"><f>#REF!</f>');
  expect(first).toContain("<formula>#REF!&gt;1</formula>");
  expect(after["xl/charts/chart2.xml"]).toBe("<chart><f>#REF!</f></chart>");
  expect(after["xl/drawings/drawing2.xml"]).toBe('<wsDr><sp textlink="#REF!"/></wsDr>');
  const book = after["xl/workbook.xml"] ?? "";
  expect(book).toContain('<definedName name="合计">#REF!</definedName>');
  expect(book).not.toContain("本表");
  expect(book).toContain('<definedName name="别处" localSheetId="1">2</definedName>');
  expect(book).toContain('fullCalcOnLoad="1"');
});

test("去掉工作簿级名称，不分大小写；没有这个名称就什么也不做", async () => {
  const workbook = opened(bytes);
  await workbook.apply([
    { kind: "removeName", name: "合计" },
    { kind: "removeName", name: "没有" },
    { kind: "removeName", name: "本表" },
  ]);
  const book = unpacked(workbook.save())["xl/workbook.xml"] ?? "";
  expect(book).not.toContain("合计");
  expect(book).toContain("本表");
  const none = opened(bytes);
  await none.apply([{ kind: "removeName", name: "没有" }]);
  expect(none.save()).toEqual(bytes);
});

function entries(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(file);
  return new Map(zip.ok ? zip.value.entries.map((entry) => [entry.name, entry.local]) : []);
}

const ours = sheetOf("我们的新表", [[text("甲"), number(1), formula("B1*2", 2)]], {
  charts: [scoreChart],
  rules: {
    ...plainRules,
    print: { ...plainRules.print, area: { top: 0, left: 0, bottom: 3, right: 3 } },
  },
});

const made: Patch = [{ kind: "addSheet", sheet: ours }];
const undone: Patch = [{ kind: "deleteSheet", sheet: ours.name }];
const fixtures = join(__dirname, "..", "..", "fixtures", "xlsx");
/** All but the one whose structure is protected. */
const files = readdirSync(fixtures)
  .filter((name) => name !== "protected.xlsx")
  .map((name) => join(fixtures, name));

test.each(files.map((file) => [basename(file), file] as const))(
  "%s：新建一张表再收回，只多了文字和样式，别的部件一字节不差",
  async (_name, file) => {
    const before = new Uint8Array(readFileSync(file));
    for (const steps of [[made, undone], [[...made, ...undone]]]) {
      const workbook = opened(before);
      for (const step of steps) expect(await workbook.apply(step)).toMatchObject({ ok: true });
      const [old, now] = [entries(before), entries(workbook.save())];
      const isShared = (part: string): boolean => /(sharedStrings|styles)\.xml$/i.test(part);
      const changed = [...now].filter(
        ([part, raw]) => !isShared(part) && Buffer.compare(raw, old.get(part) ?? new Uint8Array()) !== 0,
      );
      // Where the workbook had no shared texts or styles, they have been made, and are listed.
      const isMade = [...now.keys()].some((part) => isShared(part) && !old.has(part));
      // The order of calculation is Excel's own note and is made anew; it was listed, too.
      const isChainGone = [...old.keys()].some((part) => part.endsWith("calcChain.xml"));
      const lists = isMade || isChainGone ? ["[Content_Types].xml", "rels"] : [];
      // An empty list of names, which the schema forbids, goes with the last name that was put there.
      const isListGone = /<definedNames ?\/>/.test(unpacked(before)["xl/workbook.xml"] ?? "");
      const parts = changed.map(([part]) => (part.endsWith(".rels") ? "rels" : part));
      expect(parts.toSorted()).toEqual(isListGone ? [...lists, "xl/workbook.xml"] : lists);
      expect([...old.keys()].filter((part) => !now.has(part) && !part.endsWith("calcChain.xml"))).toEqual([]);
    }
  },
);

test("收回以后同名的表可以再建；写过又收回的格子不算改动", async () => {
  const workbook = opened(bytes);
  const result = await workbook.apply([
    { kind: "setCell", at: { sheet: "我们的表", row: 4, column: 0 }, value: number(9) },
    { kind: "deleteSheet", sheet: "我们的表" },
    { kind: "addSheet", sheet: sheetOf("我们的表", [[number(5)]]) },
  ]);
  expect(result).toMatchObject({ ok: true, value: { changed: [{ sheet: "我们的表", row: 0, column: 0 }] } });
  const again = opened(workbook.save());
  expect((await again.sheets()).map((sheet) => sheet.name)).toEqual(["甲", "丙", "我们的表"]);
});

const hidden = `<?xml version="1.0"?><workbook xmlns="${spreadsheetNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews><sheets><sheet name="甲" sheetId="1" state="hidden" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId2"/><sheet name="丙" sheetId="3" r:id="rId3"/></sheets><customWorkbookViews><customWorkbookView name="看" activeSheetId="3"/></customWorkbookViews></workbook>`;
const three = { 甲: worksheetXml(""), 乙: worksheetXml(""), 丙: worksheetXml("") };

test("收回正打开着的表，打开旁边看得见的一张", async () => {
  const workbook = opened(smallWorkbook({ sheets: three, parts: { "xl/workbook.xml": hidden } }));
  await workbook.apply([{ kind: "deleteSheet", sheet: "丙" }]);
  const one = unpacked(workbook.save())["xl/workbook.xml"];
  expect(one).toContain('firstSheet="1" activeTab="1"');
  expect(one).toContain('activeSheetId="2"');
  await workbook.apply([{ kind: "addSheet", sheet: sheetOf("丁", [[number(1)]]) }]);
  await workbook.apply([{ kind: "deleteSheet", sheet: "乙" }]);
  const book = unpacked(workbook.save())["xl/workbook.xml"] ?? "";
  expect(book).toContain('firstSheet="1" activeTab="1"');
  expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(["甲", "丁"]);
});

const locked = hidden.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
const pivot = {
  "xl/worksheets/_rels/sheet2.xml.rels": relationshipsXml(["rId1", "pivotTable", "../pivot.xml"]),
  "xl/pivot.xml": "<pivotTableDefinition/>",
};

test.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
  ["没有这张表", "没有的", {}, "找不到工作表“没有的”"],
  ["结构受保护", "乙", { "xl/workbook.xml": locked }, "工作簿结构受保护，不能删除工作表“乙”"],
  ["表里有透视表", "乙", { "xl/workbook.xml": hidden, ...pivot }, "有数据透视表或切片器，没有删除它"],
])("%s：不收回，说明原因，文件不变", async (_case, sheet, parts, sentence) => {
  const file = smallWorkbook({ sheets: three, parts });
  const workbook = opened(file);
  const result = await workbook.apply([{ kind: "deleteSheet", sheet }]);
  expect(result.ok ? [] : result.problems.map(sayProblem)).toEqual([expect.stringContaining(sentence)]);
  expect(workbook.save()).toEqual(file);
});

test("唯一看得见的表不收回", async () => {
  const workbook = opened(smallWorkbook({ sheets: three, parts: { "xl/workbook.xml": hidden } }));
  const result = await workbook.apply([
    { kind: "deleteSheet", sheet: "丙" },
    { kind: "deleteSheet", sheet: "乙" },
  ]);
  expect(result.ok ? [] : result.problems.map(sayProblem)).toEqual([
    "“乙”是唯一看得见的工作表，不能删除。请先取消隐藏另一张工作表再运行，原来的内容没有变。",
  ]);
  expect((await workbook.sheets()).length).toBe(3);
});
