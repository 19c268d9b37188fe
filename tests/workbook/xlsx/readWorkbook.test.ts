import type { Cell } from "../../../src/core/grid/grid";
import {
  fixtureWorkbook,
  opened,
  packed,
  relationshipNamespace,
  relationshipsXml,
  smallWorkbook,
  spreadsheetNamespace,
  worksheetXml,
} from "../../support/xlsxFiles";

const text = (value: string): Cell => ({ value: { type: "text", text: value } });
const number = (value: number, format: "plain" | "percent" | "date" = "plain"): Cell => ({
  value: { type: "number", number: value, format },
});

test("一网通办：工作表、合并单元格、隐藏行和文字", async () => {
  const workbook = opened(fixtureWorkbook("yiwangtongban.xlsx"));
  const sheets = await workbook.sheets();
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    "附件3 指标体系及评分表",
    "支出明细账",
    "资金安排",
    "A卷 工作人员 原始数据",
    "B卷 社会公众 原始数据",
    "问卷题目及选项",
    "绩效目标",
  ]);
  expect(sheets.every((sheet) => sheet.hasCells && sheet.visibility === "visible")).toBe(true);
  const table = await workbook.grid("附件3 指标体系及评分表");
  expect(table.cell(2, 0)).toEqual(text("一级指标"));
  expect(table.merges.length).toBeGreaterThan(5);
  expect(table.isProtected).toBe(false);
  expect(table.rowHeight(0)).toBe(15);
});

test("没有改动时保存出原来的字节", () => {
  const bytes = fixtureWorkbook("yiwangtongban.xlsx");
  expect(opened(bytes).save()).toEqual(bytes);
});

test.each<readonly [string, string, Cell]>([
  ["数字", '<c r="A1"><v>1.50</v></c>', number(1.5)],
  ["负数", '<c r="A1" t="n"><v>-0.25</v></c>', number(-0.25)],
  ["十七位小数", '<c r="A1"><v>0.87519999999999998</v></c>', number(0.8752)],
  ["科学记数", '<c r="A1"><v>1.5E-3</v></c>', number(0.0015)],
  ["没有 r 属性", "<c><v>7</v></c>", number(7)],
  ["行内文字", '<c r="A1" t="inlineStr"><is><t>&lt;优&gt; &amp; 良</t></is></c>', text("<优> & 良")],
  [
    "分段的行内文字，注音不算",
    '<c r="A1" t="inlineStr"><is><r><t>评</t></r><r><t>分</t></r><rPh sb="0" eb="1"><t>ping</t></rPh></is></c>',
    text("评分"),
  ],
  ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b>]]>c</t></is></c>', text("a<b>c")],
  ["回车的转义", '<c r="A1" t="str"><v>一_x000D_\n二_x005F_x000D_</v></c>', text("一\r\n二_x000D_")],
  ["真假值", '<c r="A1" t="b"><v>1</v></c>', { value: { type: "boolean", boolean: true } }],
  ["错误值", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { value: { type: "error", error: "#DIV/0!" } }],
  ["日期文字", '<c r="A1" t="d"><v>2024-01-05T12:00:00</v></c>', number(45296.5, "date")],
  ["带缓存值的公式", '<c r="A1"><f>B1*2</f><v>4</v></c>', { ...number(4), formula: "B1*2" }],
  ["文字公式", '<c r="A1" t="str"><f>"a"&amp;B1</f><v></v></c>', { ...text(""), formula: '"a"&B1' }],
  [
    "没有缓存值的公式",
    '<c r="A1"><f>SUM(B1:B3)</f></c>',
    { value: { type: "blank" }, formula: "SUM(B1:B3)" },
  ],
  ["只有样式的空格子", '<c r="A1" s="1"/>', { value: { type: "blank" } }],
  ["空的值", '<c r="A1" t="s"><v></v></c>', { value: { type: "blank" } }],
])("%s", async (_name, cell, expected) => {
  const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml(`<row r="1">${cell}</row>`) } }));
  expect((await workbook.grid("表")).cell(0, 0)).toEqual(expected);
});

test("共享公式在每一格展开成自己的公式", async () => {
  const rows =
    '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1+SUM(\'x y\'!A$1:A2)</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>';
  const grid = await opened(smallWorkbook({ sheets: { 表: worksheetXml(rows) } })).grid("表");
  expect(grid.cell(2, 1).formula).toBe("A3*$A$1+SUM('x y'!A$1:A3)");
});

test("次序颠倒的单元格照样读得到", async () => {
  const rows =
    '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="D1"><v>4</v></c></row>';
  const grid = await opened(smallWorkbook({ sheets: { 表: worksheetXml(rows) } })).grid("表");
  expect([grid.cell(2, 1), grid.cell(2, 0), grid.cell(0, 3)]).toEqual([number(3), number(1), number(4)]);
  expect([grid.rowCount, grid.columnCount]).toEqual([3, 4]);
});

test("带前缀的命名空间、绝对路径、富文本、百分比和日期格式、隐藏的表和图表表", async () => {
  const workbook = opened(
    packed({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relationshipsXml(["rId1", "officeDocument", "/xl/book.xml"]),
      "xl/book.xml": `<x:workbook xmlns:x="${spreadsheetNamespace}" xmlns:q="${relationshipNamespace}"><x:sheets><x:sheet name="甲&amp;乙" sheetId="3" q:id="a" state="hidden"/><x:sheet name="图" sheetId="4" q:id="b"/></x:sheets><x:definedNames><x:definedName name="绩效_总分">'甲&amp;乙'!$B$2:$C$3</x:definedName><x:definedName name="局部" localSheetId="0">'甲&amp;乙'!$A$1</x:definedName><x:definedName name="算式">1+1</x:definedName></x:definedNames></x:workbook>`,
      "xl/_rels/book.xml.rels": relationshipsXml(
        ["a", "worksheet", "/xl/worksheets/s.xml"],
        ["b", "chartsheet", "chartsheets/sheet1.xml"],
        ["c", "sharedStrings", "sst.xml"],
        ["d", "styles", "./st.xml"],
      ),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      "xl/sst.xml": `<x:sst xmlns:x="${spreadsheetNamespace}"><x:si><x:r><x:t>得</x:t></x:r><x:r><x:t xml:space="preserve">分 </x:t></x:r><x:rPh sb="0" eb="1"><x:t>de</x:t></x:rPh></x:si><x:si/></x:sst>`,
      "xl/st.xml": `<x:styleSheet xmlns:x="${spreadsheetNamespace}"><x:numFmts><x:numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></x:numFmts><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="10"/><x:xf numFmtId="164"/></x:cellXfs></x:styleSheet>`,
      "xl/worksheets/s.xml": `<x:worksheet xmlns:x="${spreadsheetNamespace}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c s="1"><x:v>0.95</x:v></x:c></x:row><x:row hidden="1" ht="20.5"><x:c r="C2" s="2"><x:v>45292</x:v></x:c></x:row></x:sheetData><x:sheetProtection sheet="1"/><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
    }),
  );
  expect(await workbook.sheets()).toEqual([
    { name: "甲&乙", visibility: "hidden", hasCells: true },
    { name: "图", visibility: "visible", hasCells: false },
  ]);
  expect(await workbook.names()).toEqual([
    { name: "绩效_总分", sheet: "甲&乙", area: { top: 1, left: 1, bottom: 2, right: 2 } },
  ]);
  const grid = await workbook.grid("甲&乙");
  expect(grid.cell(0, 0)).toEqual(text("得分 "));
  expect(grid.cell(0, 1)).toEqual(number(0.95, "percent"));
  expect(grid.cell(1, 2)).toEqual(number(45292, "date"));
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect([grid.isProtected, grid.isHiddenRow(1), grid.isHiddenRow(0), grid.rowHeight(1)]).toEqual([
    true,
    true,
    false,
    20.5,
  ]);
});

test("没有这张表是我们自己的错", async () => {
  await expect(opened(fixtureWorkbook("kunming-weixin.xlsx")).grid("没有")).rejects.toThrow();
});
