import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import type { Patch, PatchValue } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";
import {
  fixtureWorkbook,
  opened,
  relationshipsXml,
  smallWorkbook,
  spreadsheetNamespace,
  unpacked,
  worksheetXml,
} from "../../support/xlsxFiles";
import { bodyStyle, formula, number, text } from "../../support/xlsxSheets";

const sheet = "附件3 指标体系及评分表";
const set = (row: number, column: number, value: PatchValue, on = "表"): Patch[number] => ({
  kind: "setCell",
  at: { sheet: on, row, column },
  value,
});

async function applied(workbook: XlsxWorkbook, patch: Patch): Promise<XlsxWorkbook> {
  const result = await workbook.apply(patch);
  if (!result.ok) throw new Error(result.problems.map(sayProblem).join("\n"));
  return workbook;
}

async function refused(workbook: XlsxWorkbook, patch: Patch): Promise<readonly string[]> {
  const before = workbook.save();
  const result = await workbook.apply(patch);
  expect(workbook.save()).toEqual(before);
  return result.ok ? [] : result.problems.map(sayProblem);
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(bytes);
  return new Map(zip.ok ? zip.value.entries.map((entry) => [entry.name, entry.local]) : []);
}

test("改两个单元格：其余部分逐字节不变，同表其余内容逐字不变", async () => {
  const before = fixtureWorkbook("yiwangtongban.xlsx");
  const workbook = await applied(opened(before), [
    set(3, 7, number(1.5), sheet),
    set(4, 7, text("扣0.5分：无通知"), sheet),
  ]);
  const after = workbook.save();
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const touched = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"];
  expect([...now.keys()]).toEqual([...old.keys()]);
  for (const [name, bytes] of old) if (!touched.includes(name)) expect(now.get(name)).toEqual(bytes);
  const xml = unpacked(before)["xl/worksheets/sheet1.xml"] ?? "";
  const h4 = /<c r="H4"[^>]*?(\/>|>.*?<\/c>)/.exec(xml)?.[0] ?? "";
  const h5 = /<c r="H5"[^>]*?(\/>|>.*?<\/c>)/.exec(xml)?.[0] ?? "";
  const style = (cell: string): string => /s="\d+"/.exec(cell)?.[0] ?? "";
  const index = (unpacked(before)["xl/sharedStrings.xml"]?.match(/<si>/g) ?? []).length;
  const expected = xml
    .replace(h4, `<c r="H4" ${style(h4)}><v>1.5</v></c>`)
    .replace(h5, `<c r="H5" ${style(h5)} t="s"><v>${index}</v></c>`);
  expect(unpacked(after)["xl/worksheets/sheet1.xml"]).toBe(expected);
  const grid = await opened(after).grid(sheet);
  expect(grid.cell(4, 7)).toEqual({ value: { type: "text", text: "扣0.5分：无通知" } });
});

test("再写同样的内容，文件一个字节也不变", async () => {
  const patch = [
    set(3, 7, number(1.5), sheet),
    set(4, 7, text("甲"), sheet),
    set(5, 7, formula("1+1", 2), sheet),
  ];
  const once = (await applied(opened(fixtureWorkbook("yiwangtongban.xlsx")), patch)).save();
  const result = await opened(once).apply(patch);
  expect(result).toEqual({ ok: true, value: { changed: [], warnings: [], pageBreaks: [] } });
  expect((await applied(opened(once), patch)).save()).toEqual(once);
});

test("同样的输入和改动得到同样的字节", async () => {
  const patch = [set(3, 7, text("甲"), sheet), set(9, 1, { type: "blank" }, sheet)];
  const [a, b] = await Promise.all(
    [0, 1].map(async () => (await applied(opened(fixtureWorkbook("yiwangtongban.xlsx")), patch)).save()),
  );
  expect(a).toEqual(b);
});

test.each<readonly [string, PatchValue, string]>([
  ["数字", number(0.1 + 0.2), '<c r="B2" s="3"><v>0.30000000000000004</v></c>'],
  ["负零写成零", number(-0), '<c r="B2" s="3"><v>0</v></c>'],
  ["清空后留下样式", { type: "blank" }, '<c r="B2" s="3"/>'],
  ["数字公式", formula("A1<3", 7), '<c r="B2" s="3"><f>A1&lt;3</f><v>7</v></c>'],
  ["文字公式", formula('"a"&"b"', "a & b"), '<c r="B2" s="3" t="str"><f>"a"&amp;"b"</f><v>a &amp; b</v></c>'],
  ["真假公式", formula("TRUE()", true), '<c r="B2" s="3" t="b"><f>TRUE()</f><v>1</v></c>'],
])("写入%s", async (_name, value, xml) => {
  const workbook = opened(
    smallWorkbook({ sheets: { 表: worksheetXml('<row r="2"><c r="B2" s="3"><v>9</v></c></row>') } }),
  );
  const saved = unpacked((await applied(workbook, [set(1, 1, value)])).save());
  expect(saved["xl/worksheets/sheet1.xml"]).toBe(worksheetXml(`<row r="2">${xml}</row>`));
});

test("文字进共享字符串表：没有就建，首尾空格和控制字符保留", async () => {
  const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml("") } }));
  const words = [" 前后有空格 ", "回车\r\n换行", "=1+1", "_x0041_", "\u0001", "𠮷<&>", "a\u{d800}b"];
  await applied(
    workbook,
    words.map((word, row) => set(row, 0, text(word))),
  );
  const saved = opened(workbook.save());
  const grid = await saved.grid("表");
  expect(words.map((_word, row) => grid.cell(row, 0).value)).toEqual(words.map((word) => text(word)));
  const parts = unpacked(workbook.save());
  expect(parts["xl/sharedStrings.xml"]).toContain(`count="${words.length}" uniqueCount="${words.length}"`);
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/sharedStrings.xml"');
  expect(parts["xl/_rels/workbook.xml.rels"]).toContain('Target="sharedStrings.xml"');
});

test("新行新格插在该在的地方，样式随行随列", async () => {
  const xml = worksheetXml(
    '<row r="2" spans="2:3" s="5" customFormat="1"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>\n<row r="5"/>',
    "",
    '<dimension ref="B2:D2"/><cols><col min="2" max="4" width="9" style="7"/></cols>',
  );
  const workbook = opened(smallWorkbook({ sheets: { 表: xml } }));
  await applied(workbook, [
    set(3, 2, number(4)),
    set(1, 2, number(3)),
    set(0, 0, number(0)),
    set(4, 6, number(5)),
  ]);
  expect(unpacked(workbook.save())["xl/worksheets/sheet1.xml"]).toBe(
    worksheetXml(
      '<row r="1"><c r="A1"><v>0</v></c></row><row r="2" spans="2:3" s="5" customFormat="1"><c r="B2"><v>1</v></c><c r="C2" s="5"><v>3</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="C4" s="7"><v>4</v></c></row>\n<row r="5"><c r="G5"><v>5</v></c></row>',
      "",
      '<dimension ref="A1:G5"/><cols><col min="2" max="4" width="9" style="7"/></cols>',
    ),
  );
});

test("带前缀的文件写进去的也带前缀", async () => {
  const xml = `<x:worksheet xmlns:x="${spreadsheetNamespace}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const workbook = opened(smallWorkbook({ sheets: { 表: xml } }));
  await applied(workbook, [set(0, 0, number(2)), set(0, 1, formula("A1", 2))]);
  expect(unpacked(workbook.save())["xl/worksheets/sheet1.xml"]).toBe(
    `<x:worksheet xmlns:x="${spreadsheetNamespace}"><x:sheetData><x:row><x:c r="A1"><x:v>2</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  );
});

test("覆盖共享公式的第一格，其余各格得到自己的公式；计算链去掉，打开时重算", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>';
  const workbook = opened(
    smallWorkbook({
      sheets: { 表: worksheetXml(rows) },
      parts: {
        "xl/calcChain.xml": "<calcChain/>",
        "xl/_rels/workbook.xml.rels": relationshipsXml(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "calcChain", "calcChain.xml"],
        ),
      },
      afterSheets: '<calcPr calcId="191029"/>',
    }),
  );
  await applied(workbook, [set(0, 0, number(5))]);
  const parts = unpacked(workbook.save());
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*$C$1</f><v>2</v></c>',
  );
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  expect(parts["xl/workbook.xml"]).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
});

test("只有我们自己的公式时不要求重算", async () => {
  const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml("") } }));
  await applied(workbook, [set(0, 0, formula("1+1", 2))]);
  await applied(workbook, [set(1, 0, number(2))]);
  expect(unpacked(workbook.save())["xl/workbook.xml"]).not.toContain("calcPr");
});

test("写样式：新样式追加在后，原有样式不动；同样的样式只有一份", async () => {
  const before = fixtureWorkbook("kunming-weixin.xlsx");
  const workbook = opened(before);
  const name = (await workbook.sheets())[0]?.name ?? "";
  const styled = (row: number): Patch[number] => ({
    kind: "setCell",
    at: { sheet: name, row, column: 20 },
    value: number(1),
    style: bodyStyle,
  });
  await applied(workbook, [styled(0), styled(1)]);
  const [old, now] = [unpacked(before), unpacked(workbook.save())].map(
    (parts) => parts["xl/styles.xml"] ?? "",
  );
  const xfs = (styles = ""): readonly string[] =>
    /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf .*?<\/xf>/gs) ?? [];
  expect(xfs(now).slice(0, -1)).toEqual(xfs(old));
  expect(now).toContain('<name val="宋体"/><family val="3"/><charset val="134"/>');
  expect(now).toContain(`<cellXfs count="${xfs(now).length}">`);
});

describe("写不进去的，原来的内容不变", () => {
  const file = (after: string): XlsxWorkbook =>
    opened(
      smallWorkbook({
        sheets: {
          表: worksheetXml(
            '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>',
            after,
          ),
        },
      }),
    );
  test.each<readonly [string, string, Patch, readonly string[]]>([
    [
      "受保护",
      '<sheetProtection sheet="1"/>',
      [set(3, 0, number(1)), set(4, 0, number(1))],
      ["工作表“表”受保护，写不进去。请先撤销工作表保护再运行，原来的内容没有变。"],
    ],
    [
      "合并单元格的非左上角",
      '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
      [set(1, 1, number(1)), set(2, 2, number(1))],
      [
        "表!C3在合并单元格“B2:C3”之内，但不是左上角的一格，写进去也看不见。请取消合并或改写左上角的一格，原来的内容没有变。",
      ],
    ],
    [
      "数组公式",
      "",
      [set(1, 0, number(1))],
      ["表!A2属于数组公式“A1:A2”，不能单独改其中一格。请先删除整个数组公式再运行，原来的内容没有变。"],
    ],
    [
      "没有的表",
      "",
      [set(3, 0, number(1)), set(0, 0, number(1), "没有")],
      ["找不到工作表“没有”，可能已被删除或改名。请改回原名或重新选择工作表再运行，原来的内容没有变。"],
    ],
    [
      "行数",
      "",
      [set(1_048_576, 0, number(1))],
      ["工作表“表”最多 1048576 行，要写的内容超出了。请删去不用的行再运行，原来的内容没有变。"],
    ],
    [
      "太长的文字",
      "",
      [set(3, 0, text("长".repeat(32_768)))],
      [
        "要写入表!A4的文字有32768个字符，一个单元格最多放 32767 个。请把文字分到几格再运行，原来的内容没有变。",
      ],
    ],
    [
      "重叠的合并",
      '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
      [{ kind: "merge", sheet: "表", area: { top: 2, left: 2, bottom: 4, right: 4 } }],
      ["“表”的“C3:E5”与已有的合并单元格重叠，不能合并。请先取消原有合并再运行，原来的内容没有变。"],
    ],
  ])("%s", async (_name, after, patch, sentences) => {
    expect(await refused(file(after), patch)).toEqual(sentences);
  });
});

test("合并、取消合并、行高", async () => {
  const workbook = opened(
    smallWorkbook({
      sheets: {
        表: worksheetXml(
          '<row r="1" ht="15"/>',
          '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
        ),
      },
    }),
  );
  await applied(workbook, [
    { kind: "merge", sheet: "表", area: { top: 1, left: 0, bottom: 2, right: 1 } },
    { kind: "unmerge", sheet: "表", area: { top: 0, left: 0, bottom: 0, right: 0 } },
    { kind: "setRowHeight", sheet: "表", row: 0, height: 33.75 },
  ]);
  expect(unpacked(workbook.save())["xl/worksheets/sheet1.xml"]).toBe(
    worksheetXml(
      '<row r="1" ht="33.75" customHeight="1"></row>',
      '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    ),
  );
});
