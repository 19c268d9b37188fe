import type { Patch } from "../../../src/core/patch/patch";
import { opened, smallWorkbook, unpacked, worksheetXml } from "../../support/xlsxFiles";
import { bodyStyle, sheetOf, text } from "../../support/xlsxSheets";

async function after(xml: string, ...patch: Patch): Promise<string> {
  const workbook = opened(smallWorkbook({ sheets: { 表: xml } }));
  expect(await workbook.apply(patch)).toMatchObject({ ok: true });
  return unpacked(workbook.save())["xl/worksheets/sheet1.xml"] ?? "";
}

const target = { sheet: "附件3 指标", row: 6, column: 7 };
const link = (row: number, to: typeof target | undefined): Patch[number] => ({
  kind: "setLink",
  at: { sheet: "表", row, column: 4 },
  ...(to ? { target: to } : {}),
});
const written = (ref: string): string => `<hyperlink ref="${ref}" location="'附件3 指标'!H7"/>`;

describe("单元格链接", () => {
  test("添上、换掉、取消", async () => {
    const one = await after(worksheetXml(""), link(1, target));
    expect(one).toContain(`</sheetData><hyperlinks>${written("E2")}</hyperlinks>`);
    expect(await after(one, link(1, target))).toBe(one);
    expect(await after(one, link(1, { ...target, row: 8 }))).toContain("'附件3 指标'!H9");
    expect(await after(one, link(1, undefined))).not.toContain("hyperlink");
    expect(await after(worksheetXml(""), link(1, undefined))).toBe(worksheetXml(""));
  });

  test("别人的链接留着，跨几格的只让出这一格", async () => {
    const standing =
      '<hyperlinks><hyperlink ref="E1:E3" r:id="rId1"/><hyperlink ref="A1" r:id="rId2"/></hyperlinks>';
    expect(await after(worksheetXml("", standing), link(1, target))).toContain(
      `<hyperlinks><hyperlink ref="E1" r:id="rId1"/><hyperlink ref="E3" r:id="rId1"/><hyperlink ref="A1" r:id="rId2"/>${written("E2")}</hyperlinks>`,
    );
  });

  test("带前缀的表里也带前缀；插入行后链接和目标都跟着走", async () => {
    const xml = '<x:worksheet xmlns:x="m"><x:sheetData/></x:worksheet>';
    expect(await after(xml, link(1, target), link(3, target))).toContain(
      `<x:hyperlinks>${written("E2")}${written("E4")}</x:hyperlinks>`.replaceAll(
        "<hyperlink ",
        "<x:hyperlink ",
      ),
    );
    const moved = await after(worksheetXml(""), link(1, { sheet: "表", row: 6, column: 7 }), {
      kind: "insertRows",
      sheet: "表",
      row: 1,
      count: 1,
    });
    expect(moved).toContain('<hyperlink ref="E3" location="表!H8"/>');
  });

  test("新建的表里的链接", async () => {
    const spec = sheetOf("核对记录", []);
    const rows = [{ cells: [{ column: 4, value: text("评分!H7"), style: bodyStyle, link: target }] }];
    const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml("") } }));
    await workbook.apply([{ kind: "addSheet", sheet: { ...spec, rows } }]);
    expect(unpacked(workbook.save())["xl/worksheets/sheet2.xml"]).toContain(
      `<hyperlinks>${written("E1")}</hyperlinks><printOptions`,
    );
  });
});

describe("列宽", () => {
  // Calibri 11: 60 磅 = 80 像素 = 11.42578125 个字
  const set = (column: number): Patch[number] => ({ kind: "setColumnWidth", sheet: "表", column, width: 60 });
  test.each<readonly [string, string, number, string]>([
    ["没有列", "", 2, '<col width="11.42578125" customWidth="1" min="3" max="3"/>'],
    [
      "列在一段中间",
      '<col min="1" max="5" width="9" style="3"/>',
      2,
      '<col min="1" max="2" width="9" style="3"/><col min="3" max="3" width="11.42578125" style="3" customWidth="1"/><col min="4" max="5" width="9" style="3"/>',
    ],
    [
      "列在两段之间",
      '<col min="1" max="1" width="9"/><col min="4" max="4" width="9"/>',
      2,
      '<col min="1" max="1" width="9"/><col width="11.42578125" customWidth="1" min="3" max="3"/><col min="4" max="4" width="9"/>',
    ],
  ])("%s", async (_name, columns, column, expected) => {
    const before = columns === "" ? "" : `<cols>${columns}</cols>`;
    expect(await after(worksheetXml("", "", before), set(column))).toContain(
      `<cols>${expected}</cols><sheetData>`,
    );
  });
});
