import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellAddress } from "../../../src/core/grid/address";
import type { OpenFile } from "../../../src/workbook/openFile";
import { fileHost, keyOfFile } from "../../../src/workbook/xlsx/fileHost";
import { openWithPauses, type PageWork } from "../../../src/workbook/xlsx/openWithPauses";
import { inflateRawSync } from "node:zlib";
import { blankCase, tableSheet } from "../../support/caseWorkbook";
import {
  opened,
  relationshipsXml,
  smallWorkbook,
  spreadsheetNamespace,
  worksheetXml,
} from "../../support/xlsxFiles";

const fixtures = join(__dirname, "../../fixtures/xlsx");

const pause = (): Promise<void> => Promise.resolve();

const work: PageWork = {
  // eslint-disable-next-line @typescript-eslint/require-await -- pieces come one by one in a browser
  inflate: async function* (data) {
    const content = inflateRawSync(data);
    for (let at = 0; at < content.length; at += 5000) yield content.subarray(at, at + 5000);
  },
  pause,
  progress: () => undefined,
  isCancelled: () => false,
};

const at = (row: number, column: number, sheet = tableSheet): CellAddress => ({ sheet, row, column });

const write = (file: OpenFile, row: number, text: string) =>
  file.workbook.apply([{ kind: "setCell", at: at(row, 7), value: { type: "text", text } }]);

const opening = () => fileHost(opened(blankCase()), "评价.xlsx", pause);

describe("浏览器版打开的文件", () => {
  test("分段打开的和一次打开的是同一本", async () => {
    const found = await openWithPauses(blankCase(), work);
    if (!found?.ok) throw new Error("not opened");
    const [one, other] = [await found.value.read(), await opened(blankCase()).read()];
    if (!one.ok || !other.ok) throw new Error("not read");
    expect(one.value.sheets).toEqual(other.value.sheets);
    for (const [name, grid] of other.value.grids)
      for (let row = 0; row < grid.rowCount; row += 1)
        for (let column = 0; column < grid.columnCount; column += 1)
          expect(one.value.grids.get(name)?.cell(row, column)).toEqual(grid.cell(row, column));
    expect(found.value.save()).toEqual(blankCase());
  });

  test("分段打开时能取消", async () => {
    let count = 0;
    const isCancelled = (): boolean => count > 3;
    const counted = { ...work, pause: () => Promise.resolve(void (count += 1)), isCancelled };
    expect(await openWithPauses(blankCase(), counted)).toBeUndefined();
  });

  test.each([
    ["不是工作簿", new TextEncoder().encode("单位,得分"), "file-not-workbook"],
    ["旧格式", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "file-legacy-xls"],
    ["没下载完", blankCase().slice(0, 20_000), "file-truncated"],
  ])("%s：说出原因", async (_, bytes, code) => {
    const found = await openWithPauses(bytes, work);
    expect(found?.ok === false && found.problems.map((each) => each.code)).toEqual([code]);
  });

  test("写过的格有记号，改回原样就没有", async () => {
    const file = await opening();
    expect(file.isUnsaved()).toBe(false);
    await write(file, 3, "试");
    expect((await file.look(tableSheet)).isChanged(3, 7)).toBe(true);
    expect((await file.look(tableSheet)).isChanged(4, 7)).toBe(false);
    expect(file.isUnsaved()).toBe(true);
    await file.workbook.apply([{ kind: "setCell", at: at(3, 7), value: { type: "blank" } }]);
    expect((await file.look(tableSheet)).isChanged(3, 7)).toBe(false);
  });

  test("上面插了行，记号跟着格子走", async () => {
    const file = await opening();
    await write(file, 3, "试");
    await file.workbook.apply([{ kind: "insertRows", sheet: tableSheet, row: 0, count: 2 }]);
    const look = await file.look(tableSheet);
    expect([look.isChanged(3, 7), look.isChanged(5, 7)]).toEqual([false, true]);
  });

  test("存过以后就没有未存的改动", async () => {
    const file = await opening();
    await write(file, 3, "试");
    file.saved();
    expect(file.isUnsaved()).toBe(false);
    await write(file, 4, "再试");
    expect(file.isUnsaved()).toBe(true);
  });

  test("没有改过的文件，存出来一个字节也不差", async () => {
    expect((await opening()).save()).toEqual(blankCase());
  });

  test("选格子：人选的告诉窗格，窗格选的告诉看的人", async () => {
    const file = await opening();
    const [chosen, shown]: CellAddress[][] = [[], []];
    await file.watchSelection((cell) => chosen?.push(cell));
    file.watchShown((cell) => shown?.push(cell));
    file.choose(at(3, 7));
    await file.select(at(4, 7));
    expect([chosen, shown]).toEqual([[at(3, 7)], [at(4, 7)]]);
    const missing = await file.select(at(0, 0, "没有这张表"));
    expect(missing.ok).toBe(false);
  });

  test("同名的另一份文件是另一本", () => {
    expect(keyOfFile("评价.xlsx", blankCase())).toBe(keyOfFile("评价.xlsx", blankCase()));
    const other = blankCase();
    other[other.length - 40] = (other[other.length - 40] ?? 0) ^ 1;
    expect(keyOfFile("评价.xlsx", blankCase())).not.toBe(keyOfFile("评价.xlsx", other));
  });
});

const styles = `<?xml version="1.0"?><styleSheet xmlns="${spreadsheetNamespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color theme="4" tint="-0.25"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"><color auto="1"/></left><bottom style="double"><color rgb="FFFF0000"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1"/></xf><xf numFmtId="164"/></cellXfs></styleSheet>`;

function styled(rows: string, before: string, after = ""): Uint8Array {
  const parts = {
    "xl/styles.xml": styles,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ),
  };
  return smallWorkbook({ sheets: { 表: worksheetXml(rows, after, before) }, parts });
}

const lookAt = async (bytes: Uint8Array) => (await fileHost(opened(bytes), "表.xlsx", pause)).look("表");

describe("工作表的样子", () => {
  test("字体、填充、边框、对齐、折行", async () => {
    const look = await lookAt(styled('<row r="1"><c r="A1" s="1"/></row>', ""));
    expect(look.cell(0, 0).style).toEqual({
      font: {
        name: "宋体",
        size: 14,
        bold: true,
        italic: false,
        underline: false,
        strike: false,
        color: "2F5597",
      },
      fill: "FFF2CC",
      borders: {
        left: { width: 1, kind: "solid", color: "000000" },
        bottom: { width: 3, kind: "double", color: "FF0000" },
      },
      horizontal: "center",
      vertical: "center",
      wrap: true,
      shrink: false,
      indent: 1,
    });
  });

  test("列宽按常规字体的数字宽，隐藏的列没有宽；行高是磅", async () => {
    const look = await lookAt(
      styled(
        '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/>',
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="2" max="3" width="9" hidden="1"/></cols>',
      ),
    );
    expect([0, 1, 2, 3].map((column) => look.columnWidth(column))).toEqual([145, 0, 0, 61]);
    expect([0, 1, 2].map((row) => look.rowHeight(row))).toEqual([40, 0, 20]);
  });

  test.each([
    ["没有写行高：按折行的文字定高", "", "高"],
    ["写了行高，可是没人定过，一行放不下：不信", 'ht="15"', "高"],
    ["人定的行高：照样", 'ht="15" customHeight="1"', "20"],
  ])("%s", async (_, height, expected) => {
    const text = "按照评分标准逐条说明扣分的原因".repeat(4);
    const cell = `<c r="A1" s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
    const look = await lookAt(styled(`<row r="1" ${height}>${cell}</row>`, ""));
    const pixels = look.rowHeight(0);
    expect(pixels > 100 ? "高" : String(pixels)).toBe(expected);
  });

  test("数字按格式显示，整列的样式管没有写过的格", async () => {
    const look = await lookAt(
      styled(
        '<row r="1"><c r="A1" s="2"><v>0.8604</v></c></row>',
        '<cols><col min="2" max="2" width="9" style="1"/></cols>',
      ),
    );
    expect(look.cell(0, 0)).toMatchObject({ text: "86.0%", kind: "number", content: "86.04%" });
    expect(look.cell(5, 1).style.fill).toBe("FFF2CC");
  });

  test("冻结的行列、网格线、没有显示的图", async () => {
    const look = await lookAt(
      styled(
        "",
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>',
        '<drawing r:id="rId1"/>',
      ),
    );
    expect(look.frozen).toEqual({ rows: 3, columns: 1 });
    expect(look.hasGridLines).toBe(false);
    expect(look.notShown).toEqual(["drawings"]);
  });

  test("没有改过时显示文件里的结果；改过以后公式跟着重算，算不了的标明可能是旧的", async () => {
    const file = await fileHost(
      opened(
        styled(
          '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>99</v></c><c r="C1"><f>INDIRECT("A1")</f><v>7</v></c></row>',
          "",
        ),
      ),
      "表.xlsx",
      pause,
    );
    const shown = async () => {
      const look = await file.look("表");
      return [1, 2].map((column) => [look.cell(0, column).text, look.cell(0, column).isStale]);
    };
    expect(await shown()).toEqual([
      ["99", false],
      ["7", false],
    ]);
    await file.workbook.apply([
      { kind: "setCell", at: at(0, 0, "表"), value: { type: "number", number: 5 } },
    ]);
    expect(await shown()).toEqual([
      ["10", false],
      ["7", true],
    ]);
  });

  test.each(readdirSync(fixtures))("%s 的每张表都显示得出来", async (name) => {
    const host = await fileHost(opened(new Uint8Array(readFileSync(join(fixtures, name)))), name, pause);
    for (const { name: sheet, hasCells } of await host.sheets()) {
      if (!hasCells) continue;
      const look = await host.look(sheet);
      for (let row = 0; row < Math.min(look.rowCount, 60); row += 1) {
        expect(look.rowHeight(row)).toBeGreaterThanOrEqual(0);
        for (let column = 0; column < look.columnCount; column += 1)
          expect(look.cell(row, column).text).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
