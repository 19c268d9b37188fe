import type { SheetSpec } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import { attribute } from "../../../src/workbook/xlsx/xml/tags";
import { childrenOf, rootOf } from "../../../src/workbook/xlsx/xml/elements";
import { worksheetOrder } from "../../../src/workbook/xlsx/write/orderedChildren";
import { fixtureWorkbook, opened, smallWorkbook, unpacked, worksheetXml } from "../../support/xlsxFiles";
import { bodyStyle, formula, moneyStyle, printSetup, sheetOf, text } from "../../support/xlsxSheets";

const full: SheetSpec = {
  name: "附件4 支出明细表",
  after: "支出明细账",
  columnWidths: [64, 88, 30],
  rows: [
    { height: 30, cells: [{ column: 0, value: text("附件4"), style: bodyStyle }] },
    {
      cells: [
        { column: 1, value: formula("SUM(B3:B4)", 3), style: moneyStyle },
        { column: 0, value: { type: "blank" }, style: bodyStyle },
      ],
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  rules: {
    validations: [
      {
        areas: [{ top: 1, left: 0, bottom: 4, right: 0 }],
        rule: { kind: "list", values: ["符合", "不符合"] },
        prompt: { title: "提示", text: "请选" },
        error: { title: "错", text: "只能选" },
      },
      { areas: [{ top: 1, left: 1, bottom: 4, right: 1 }], rule: { kind: "decimal", min: 0 } },
    ],
    conditionalFormats: [
      {
        kind: "formula",
        areas: [{ top: 1, left: 1, bottom: 4, right: 1 }],
        formula: 'AND(B2<>"",B2>1)',
        style: { italic: true, color: "7F6000" },
      },
      { kind: "dataBar", areas: [{ top: 1, left: 2, bottom: 4, right: 2 }], color: "A6BEDB" },
    ],
    filter: { top: 0, left: 0, bottom: 4, right: 2 },
    print: {
      ...printSetup,
      firstPage: 1,
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      titleRows: { first: 7, last: 7 },
      breaksAfter: [2],
    },
  },
  freeze: { row: 1, column: 2 },
  showGridlines: false,
};

async function withSheet(bytes: Uint8Array, spec: SheetSpec): Promise<Readonly<Record<string, string>>> {
  const workbook = opened(bytes);
  const result = await workbook.apply([{ kind: "addSheet", sheet: spec }]);
  expect(result).toMatchObject({ ok: true });
  expect((await workbook.sheets()).map((sheet) => sheet.name)).toContain(spec.name);
  return unpacked(workbook.save());
}

test("新工作表排在指定的表之后，名称范围和活动表的序号跟着后移", async () => {
  const parts = await withSheet(fixtureWorkbook("yiwangtongban.xlsx"), {
    ...full,
    after: undefined as never,
  });
  expect(parts["xl/workbook.xml"]).toMatch(
    /绩效目标"[^>]*><sheet name="附件4 支出明细表" sheetId="8" r:id="rId10"\/><\/sheets>/,
  );
  const bytes = smallWorkbook({
    sheets: { 甲: worksheetXml(""), 乙: worksheetXml("") },
    afterSheets:
      '<definedNames><definedName name="x" localSheetId="0">1</definedName><definedName name="y" localSheetId="1">2</definedName></definedNames>',
  });
  const small = await withSheet(bytes, sheetOf("丙", [[text("a")]], { after: "甲" }));
  expect(small["xl/workbook.xml"]).toContain(
    '<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="丙" sheetId="3" r:id="rId4"/><sheet name="乙"',
  );
  expect(small["xl/workbook.xml"]).toContain('name="x" localSheetId="0"');
  expect(small["xl/workbook.xml"]).toContain('name="y" localSheetId="2"');
});

test("一张什么都有的表，各部分按规定次序写出", async () => {
  const parts = await withSheet(fixtureWorkbook("yiwangtongban.xlsx"), full);
  const xml = parts["xl/worksheets/sheet8.xml"] ?? "";
  const root = rootOf(xml);
  const names = (root ? childrenOf(xml, root) : []).map((child) => child.name);
  expect(names).toEqual([
    ...[
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "autoFilter",
      "mergeCells",
    ],
    ...["conditionalFormatting", "conditionalFormatting", "dataValidations", "printOptions", "pageMargins"],
    ...["pageSetup", "headerFooter", "rowBreaks", "extLst"],
  ]);
  expect([...new Set(names)]).toEqual(worksheetOrder.filter((name) => names.includes(name)));
  expect(xml).toContain(
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  );
  expect(xml).toContain('<oddFooter>&amp;C&amp;"宋体,常规"&amp;14— &amp;P —</oddFooter>');
  expect(xml).toContain(
    '<pageSetup paperSize="9" firstPageNumber="1" useFirstPageNumber="1" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
  );
  expect(xml).toContain('left="0.787402"');
  expect(xml).toContain('<brk id="3" max="16383" man="1"/>');
  const workbook = parts["xl/workbook.xml"] ?? "";
  expect(workbook).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'附件4 支出明细表'!$A$1:$C$5</definedName>`,
  );
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="2">'附件4 支出明细表'!$8:$8</definedName>`,
  );
  const width = attribute(/<col [^>]*>/.exec(xml)?.[0] ?? "", "width");
  // Calibri 11: 64 磅 = 85 像素，每字 7 像素
  expect(width).toBe(String(Math.trunc((85 / 7) * 256) / 256));
});

test("同名的表、锁定结构的工作簿都不建，原来的内容不变", async () => {
  const bytes = smallWorkbook({ sheets: { Sheet: worksheetXml("") } });
  const said = async (file: Uint8Array, name: string): Promise<readonly string[]> => {
    const result = await opened(file).apply([{ kind: "addSheet", sheet: sheetOf(name, []) }]);
    return result.ok ? [] : result.problems.map(sayProblem);
  };
  expect(await said(bytes, "SHEET")).toEqual([
    "已经有一张工作表叫“SHEET”，不能再建同名的。请把它改名或删除再运行，原来的内容没有变。",
  ]);
  const locked = smallWorkbook({
    sheets: { 表: worksheetXml("") },
    afterSheets: '<workbookProtection lockStructure="1"/>',
  });
  expect(await said(locked, "新")).toEqual([
    "工作簿结构受保护，不能新建工作表“新”。请先撤销工作簿保护再运行，原来的内容没有变。",
  ]);
});

test("定义名称，同名的换掉", async () => {
  const workbook = opened(smallWorkbook({ sheets: { "甲 表": worksheetXml("") } }));
  const name = (row: number) =>
    ({
      kind: "defineName",
      name: "绩效_总分",
      sheet: "甲 表",
      area: { top: row, left: 1, bottom: row, right: 1 },
    }) as const;
  await workbook.apply([name(1), name(2)]);
  expect(await workbook.names()).toEqual([
    { name: "绩效_总分", sheet: "甲 表", area: { top: 2, left: 1, bottom: 2, right: 1 } },
  ]);
  expect(unpacked(workbook.save())["xl/workbook.xml"]).toContain(
    "<definedNames><definedName name=\"绩效_总分\">'甲 表'!$B$3</definedName></definedNames>",
  );
});
