import type { Patch } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import {
  fixtureWorkbook,
  opened,
  relationshipsXml,
  smallWorkbook,
  unpacked,
  worksheetXml,
} from "../../support/xlsxFiles";
import { number } from "../../support/xlsxSheets";

const insert = (row: number, count: number, sheet = "表"): Patch[number] => ({
  kind: "insertRows",
  sheet,
  row: row - 1,
  count,
});
const remove = (row: number, count: number, sheet = "表"): Patch[number] => ({
  kind: "deleteRows",
  sheet,
  row: row - 1,
  count,
});

async function after(bytes: Uint8Array, ...patch: Patch): Promise<Readonly<Record<string, string>>> {
  const workbook = opened(bytes);
  const result = await workbook.apply(patch);
  if (!result.ok) throw new Error(result.problems.map(sayProblem).join());
  return unpacked(workbook.save());
}

const sheet1 = "xl/worksheets/sheet1.xml";

describe("本表", () => {
  const rows =
    '<row r="1"><c r="A1"><f>SUM(A2:A4)</f><v>6</v></c></row>\n<row r="2" spans="1:1"><c r="A2" s="1"><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">A2+1</f><v>2</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>3</v></c></row>';
  test("插入行：行号、单元格、公式后移，共享公式拆开", async () => {
    const parts = await after(smallWorkbook({ sheets: { 表: worksheetXml(rows) } }), insert(3, 2));
    expect(parts[sheet1]).toBe(
      worksheetXml(
        '<row r="1"><c r="A1"><f>SUM(A2:A6)</f><v>6</v></c></row>\n<row r="2" spans="1:1"><c r="A2" s="1"><v>1</v></c></row><row r="5"><c r="A5"><f>A2+1</f><v>2</v></c></row><row r="6"><c r="A6"><f>A5+1</f><v>3</v></c></row>',
      ),
    );
  });
  test("删除行", async () => {
    const parts = await after(smallWorkbook({ sheets: { 表: worksheetXml(rows) } }), remove(2, 2));
    expect(parts[sheet1]).toBe(
      worksheetXml(
        '<row r="1"><c r="A1"><f>SUM(A2:A2)</f><v>6</v></c></row><row r="2"><c r="A2"><f>#REF!+1</f><v>3</v></c></row>',
      ),
    );
  });
  test("没有 r 属性的行", async () => {
    const xml = worksheetXml("<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>");
    const parts = await after(smallWorkbook({ sheets: { 表: xml } }), insert(2, 3), {
      kind: "setCell",
      at: { sheet: "表", row: 4, column: 1 },
      value: number(9),
    });
    expect(parts[sheet1]).toBe(
      worksheetXml('<row><c><v>1</v></c></row><row r="5"><c><v>2</v></c><c r="B5"><v>9</v></c></row>'),
    );
  });
});

const around = (dimension: string, view: string, tail: string): readonly [string, string] => [
  `<dimension ref="${dimension}"/><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews>`,
  tail,
];

test("行以外的内容：视图、筛选、合并、条件格式、有效性、链接、分页、扩展都跟着移", async () => {
  const [before, tail] = around(
    "A1:D9",
    '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B6" sqref="B6:B7"/>',
    '<autoFilter ref="A4:D9"><sortState ref="A5:D9"><sortCondition ref="A5:A9"/></sortState></autoFilter><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A5:A6"/></mergeCells><conditionalFormatting sqref="D5:D9 A6"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(D5&lt;&gt;"",$D$9&gt;1)</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C5:C9"><formula1>$A$5:$A$9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A6" location="表!A9" display="x"/></hyperlinks><rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks><extLst><ext xmlns:x14="x" uri="u"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="m"><x14:cfRule type="expression"><xm:f>D5&gt;乙!A5</xm:f></x14:cfRule><xm:sqref>D5:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  );
  const parts = await after(smallWorkbook({ sheets: { 表: worksheetXml("", tail, before) } }), insert(6, 2));
  const [movedBefore, movedTail] = around(
    "A1:D11",
    '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B8" sqref="B8:B9"/>',
    '<autoFilter ref="A4:D11"><sortState ref="A5:D11"><sortCondition ref="A5:A11"/></sortState></autoFilter><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A5:A8"/></mergeCells><conditionalFormatting sqref="D5:D11 A8"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(D5&lt;&gt;"",$D$11&gt;1)</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C5:C11"><formula1>$A$5:$A$11</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A8" location="表!A11" display="x"/></hyperlinks><rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks><extLst><ext xmlns:x14="x" uri="u"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="m"><x14:cfRule type="expression"><xm:f>D5&gt;乙!A5</xm:f></x14:cfRule><xm:sqref>D5:D11</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  );
  expect(parts[sheet1]).toBe(worksheetXml("", movedTail, movedBefore));
});

test("删掉的区域连同它的规则一起去掉，剩一格的合并不再是合并，规则的公式从剩下的第一格算起", async () => {
  const tail =
    '<mergeCells count="2"><mergeCell ref="A5:A6"/><mergeCell ref="B6:C6"/></mergeCells><conditionalFormatting sqref="A6"><cfRule type="expression" dxfId="0" priority="1"><formula>A6</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="D6:D9"><cfRule type="expression" dxfId="0" priority="2"><formula>D6&gt;$A$1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C6"><formula1>"a"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A6"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="5"/></rowBreaks>';
  const parts = await after(smallWorkbook({ sheets: { 表: worksheetXml("", tail) } }), remove(6, 1));
  expect(parts[sheet1]).toBe(
    worksheetXml(
      "",
      '<conditionalFormatting sqref="D6:D8"><cfRule type="expression" dxfId="0" priority="2"><formula>D6&gt;$A$1</formula></cfRule></conditionalFormatting>',
    ),
  );
});

test("别的表、名称、图表、表格、图形、批注都跟着移，不相干的部分不动", async () => {
  const bytes = smallWorkbook({
    sheets: {
      "甲 表": worksheetXml(
        '<row r="9"><c r="A9"><v>1</v></c></row>',
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>',
      ),
      乙: worksheetXml(
        '<row r="1"><c r="A1"><f>\'甲 表\'!A9+A9</f><v>1</v></c></row>',
        '<hyperlinks><hyperlink ref="A9" location="\'甲 表\'!A9"/></hyperlinks>',
      ),
      丙: worksheetXml('<row r="1"><c r="A1"><f>A9</f><v>1</v></c></row>'),
    },
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'甲 表\'!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'甲 表\'!$8:$8</definedName><definedName name="总">\'甲 表\'!$A$9</definedName><definedName name="别">乙!$A$9</definedName></definedNames>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(
        ["rId1", "drawing", "../drawings/drawing1.xml"],
        ["rId2", "vmlDrawing", "../drawings/vml1.vml"],
        ["rId3", "table", "../tables/table1.xml"],
        ["rId4", "comments", "../comments1.xml"],
      ),
      "xl/drawings/drawing1.xml":
        '<xdr:wsDr xmlns:xdr="d"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>20</xdr:row></xdr:to></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:row>8</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>',
      "xl/drawings/vml1.vml":
        '<xml xmlns:v="v" xmlns:x="x"><v:shape id="a"><x:ClientData><x:Anchor>1, 15, 7, 2, 3, 15, 11, 4</x:Anchor><x:Row>8</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
      "xl/tables/table1.xml": '<table ref="A8:B9"><autoFilter ref="A8:B9"/></table>',
      "xl/comments1.xml":
        '<comments><commentList><comment ref="A9" authorId="0"><text/></comment></commentList></comments>',
      "xl/charts/chart1.xml": "<c:chart><c:f>'甲 表'!$A$8:$A$9</c:f><c:f>乙!$A$9</c:f></c:chart>",
      "xl/pivotCache/pivotCacheDefinition1.xml":
        '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="甲 表"/></cacheSource></pivotCacheDefinition>',
    },
  });
  const old = unpacked(bytes);
  const parts = await after(bytes, insert(9, 3, "甲 表"));
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>'甲 表'!A12+A9</f>");
  expect(parts["xl/worksheets/sheet2.xml"]).toContain('ref="A9" location="\'甲 表\'!A12"');
  expect(parts["xl/worksheets/sheet3.xml"]).toBe(old["xl/worksheets/sheet3.xml"]);
  const names = parts["xl/workbook.xml"] ?? "";
  for (const text of ["$A$1:$B$12<", "$8:$8<", "'甲 表'!$A$12<", "乙!$A$9<"]) expect(names).toContain(text);
  expect(parts["xl/drawings/drawing1.xml"]).toContain(
    "<xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>23</xdr:row>",
  );
  expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:oneCellAnchor><xdr:from><xdr:row>11</xdr:row>");
  expect(parts["xl/drawings/vml1.vml"]).toContain(
    "<x:Anchor>1, 15, 10, 2, 3, 15, 14, 4</x:Anchor><x:Row>11</x:Row>",
  );
  expect(parts["xl/tables/table1.xml"]).toBe('<table ref="A8:B12"><autoFilter ref="A8:B12"/></table>');
  expect(parts["xl/comments1.xml"]).toContain('ref="A12"');
  expect(parts["xl/charts/chart1.xml"]).toBe(
    "<c:chart><c:f>'甲 表'!$A$8:$A$12</c:f><c:f>乙!$A$9</c:f></c:chart>",
  );
  expect(parts["xl/pivotCache/pivotCacheDefinition1.xml"]).toContain('ref="A1:B12"');
});

test.each<readonly [string, string, Patch[number]]>([
  [
    "推出表外的行",
    "工作表“表”最多 1048576 行，要写的内容超出了。请删去不用的行再运行，原来的内容没有变。",
    insert(1, 1_048_576),
  ],
  [
    "数组公式拆开",
    "表!A2属于数组公式“A2:A3”，不能单独改其中一格。请先删除整个数组公式再运行，原来的内容没有变。",
    insert(3, 1),
  ],
])("不做：%s", async (_name, sentence, write) => {
  const workbook = opened(
    smallWorkbook({
      sheets: {
        表: worksheetXml('<row r="2"><c r="A2"><f t="array" ref="A2:A3">B2:B3</f><v>1</v></c></row>'),
      },
    }),
  );
  const result = await workbook.apply([write]);
  expect(result.ok ? [] : result.problems.map(sayProblem)).toEqual([sentence]);
});

test("插入再删除同样的行，单元格、合并和名称复原", async () => {
  const bytes = fixtureWorkbook("yiwangtongban.xlsx");
  const name = "附件3 指标体系及评分表";
  const parts = await after(bytes, insert(6, 4, name), remove(6, 4, name));
  expect(parts[sheet1]).toBe(unpacked(bytes)[sheet1]);
});
