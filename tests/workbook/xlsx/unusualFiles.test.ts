import { strToU8, unzipSync, zipSync } from "fflate";
import type { Patch } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import { zlibCodec } from "../../../src/cli/zlibCodec";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { scoreChart, scoreSheet } from "../../support/chartSpecs";
import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import { viewOf } from "../../../src/workbook/xlsx/zip/zipEntry";
import {
  fixtureWorkbook,
  opened,
  packed,
  relationshipsXml,
  smallWorkbook,
  unpacked,
  worksheetXml,
} from "../../support/xlsxFiles";
import { number, sheetOf, text } from "../../support/xlsxSheets";

const set = (value: Extract<Patch[number], { kind: "setCell" }>["value"], column = 0): Patch[number] => ({
  kind: "setCell",
  at: { sheet: "表", row: 0, column },
  value,
});
const small = (cells: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  smallWorkbook({ sheets: { 表: worksheetXml(`<row r="1">${cells}</row>`) }, parts: more });

describe("严格格式（ISO 29500 strict）", () => {
  const strict = packed(
    Object.fromEntries(
      Object.entries(unpacked(small('<c r="A1"><v>1</v></c>'))).map(([name, xml]) => [
        name,
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ),
      ]),
    ),
  );

  test("照样读；添上的部件也用它的命名空间，不混用", async () => {
    const workbook = opened(strict);
    expect((await workbook.grid("表")).cell(0, 0).value).toMatchObject({ number: 1 });
    const sheet = { ...scoreSheet, charts: [scoreChart] };
    const result = await workbook.apply([set(text("新")), { kind: "addSheet", sheet }]);
    expect(result.ok).toBe(true);
    const parts = unpacked(workbook.save());
    for (const xml of Object.values(parts)) {
      expect(xml).not.toMatch(/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)/);
    }
    expect(parts["xl/charts/chart1.xml"]).toContain("http://purl.oclc.org/ooxml/drawingml/chart");
    expect((await opened(workbook.save()).grid(scoreSheet.name)).cell(1, 1).value).toMatchObject({
      number: 15,
    });
  });
});

describe("带数字签名的文件", () => {
  const signed = small('<c r="A1"><v>1</v></c>', {
    "_rels/.rels": relationshipsXml(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "digital-signature/origin", "_xmlsignatures/origin.sigs"],
    ),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/sig1.xml": "<Signature/>",
  });

  test("照常读写，改动时说明签名失效，签名本身原样留着", async () => {
    const workbook = opened(signed);
    const result = await workbook.apply([set(number(2))]);
    expect(result.ok ? result.value.warnings.map(sayProblem) : []).toEqual([
      "文件带有数字签名，内容改动以后签名失效，打开时会提示。需要签名的，请由签名人核对后重新签名。",
    ]);
    expect(unpacked(workbook.save())["_xmlsignatures/sig1.xml"]).toBe("<Signature/>");
  });

  test("没有改动就没有提示", async () => {
    expect(await opened(signed).apply([set(number(1))])).toMatchObject({ value: { warnings: [] } });
  });
});

test("几万个部件的文件：目录用 zip64 写，别的程序读得了", async () => {
  const parts = unzipSync(small('<c r="A1"><v>1</v></c>'));
  for (let index = 0; index < 66_000; index++) parts[`customXml/${String(index)}.txt`] = strToU8("甲");
  // The writer of this file counts only as far as 65,535 and begins again.
  const workbook = opened(zipSync(parts, { level: 0 }));
  const sheets = Array.from({ length: 3 }, (_, index) => sheetOf(`新表${index + 1}`, [[text("乙")]]));
  expect(await workbook.apply(sheets.map((sheet) => ({ kind: "addSheet", sheet })))).toMatchObject({
    ok: true,
  });
  const saved = workbook.save();
  const again = opened(saved);
  expect((await again.sheets()).map((sheet) => sheet.name)).toEqual(["表", "新表1", "新表2", "新表3"]);
  expect((await again.grid("新表3")).cell(0, 0).value).toEqual({ type: "text", text: "乙" });
  const zip = readZip(saved);
  expect(zip.ok && zip.value.entries.length).toBeGreaterThan(66_000);
  expect(viewOf(saved).getUint16(saved.length - 12, true)).toBe(0xffff);
});

test("传进来的是 Buffer，也不改动它", async () => {
  const bytes = Buffer.from(fixtureWorkbook("kunming-weixin.xlsx"));
  const before = Buffer.from(bytes);
  const workbook = opened(bytes);
  const [sheet] = await workbook.sheets();
  await workbook.apply([
    { kind: "setCell", at: { sheet: sheet?.name ?? "", row: 2, column: 20 }, value: text("长长的一句话") },
  ]);
  workbook.save()[0] = 0;
  expect(bytes.equals(before)).toBe(true);
  opened(bytes).save()[0] = 0;
  expect(bytes.equals(before)).toBe(true);
});

describe("共享文字丢了", () => {
  const lost = small('<c r="A1" t="s"><v>3</v></c>');

  test("那一格读成错误，不当作空格", async () => {
    expect((await opened(lost).grid("表")).cell(0, 0).value).toEqual({ type: "error", error: "#REF!" });
  });

  test.each<readonly [string, boolean, Patch]>([
    ["读过这张表以后写数字", true, [set(number(1), 1)]],
    ["没读过，但要添文字", false, [set(text("新"), 1)]],
  ])("%s：不写，说明哪一部分坏了", async (_name, isRead, patch) => {
    const workbook = opened(lost);
    if (isRead) await workbook.grid("表");
    const result = await workbook.apply(patch);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["file-damaged"]);
    expect(workbook.save()).toEqual(lost);
  });
});

test("共享文字表写坏了：要添文字时说明，不抛出异常", async () => {
  const broken = small('<c r="A1"><v>3</v></c>', {
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": "<sst><si><t>甲</t></si>",
  });
  const result = await opened(broken).apply([set(text("新"), 1)]);
  expect(result.ok ? [] : result.problems.map(({ about }) => about)).toEqual([
    { part: "xl/sharedStrings.xml" },
  ]);
});

// quadratic reading of it would take an hour: the test's own time limit is the judge
test("层层套着、没有收尾的标签：说坏了", async () => {
  const bytes = smallWorkbook({ sheets: { 表: "<a>".repeat(200_000) } });
  const result = await opened(bytes).apply([set(number(1))]);
  expect(result.ok).toBe(false);
});

describe("命令行用 Node 自己的压缩", () => {
  test("内容与用脚本的相同", async () => {
    const bytes = fixtureWorkbook("yiwangtongban.xlsx");
    const saved = await Promise.all(
      [undefined, zlibCodec].map(async (codec) => {
        const result = openXlsx(bytes, codec);
        if (!result.ok) throw new Error("not opened");
        const [sheet] = await result.value.sheets();
        await result.value.apply([
          { kind: "setCell", at: { sheet: sheet?.name ?? "", row: 40, column: 1 }, value: text("新") },
        ]);
        return unpacked(result.value.save());
      }),
    );
    expect(saved[1]).toEqual(saved[0]);
  });

  test("坏的数据照样说坏", () => {
    const bytes = fixtureWorkbook("kunming-weixin.xlsx");
    for (let at = 40; at < bytes.length; at += 97) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x5a;
      const [mine, other] = [zlibCodec, undefined].map((codec) => openXlsx(copy, codec));
      expect(mine?.ok === false && mine.problems).toEqual(other?.ok === false && other.problems);
    }
  });
});

describe("站错位置的单元格：读得到，但不写", () => {
  test.each<readonly [string, string]>([
    ["说的是别的行", '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ["同一格两次", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ["行倒着排", '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ["同一行两次", '<row r="1"/><row r="1"><c r="A1"><v>1</v></c></row>'],
    ["前面有别的元素", '<row r="1"><a/><c r="A1"><v>1</v></c></row>'],
  ])("%s", async (_name, rows) => {
    const bytes = smallWorkbook({ sheets: { 表: worksheetXml(rows) } });
    const workbook = opened(bytes);
    await workbook.grid("表");
    const result = await workbook.apply([set(number(7))]);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["file-damaged"]);
    expect(workbook.save()).toEqual(bytes);
  });
});

test("空的部件说坏了", () => {
  const result = openXlsx(small("", { "xl/styles.xml": "" }));
  expect(result.ok ? [] : result.problems.map(({ about }) => about)).toEqual([{ part: "xl/styles.xml" }]);
});

test("一个部件大得放不进内存：几百 KB 的文件也马上拒绝", () => {
  const bytes = zipSync({
    ...unzipSync(small("")),
    "docProps/app.xml": new Uint8Array(200 * 2 ** 20),
  });
  expect(bytes.length).toBeLessThan(300_000);
  const result = openXlsx(bytes);
  expect(result.ok ? [] : result.problems).toMatchObject([
    { code: "file-too-large", about: { part: "docProps/app.xml" } },
  ]);
});

const strangers = [
  "<a/>",
  '<x:row xmlns:x="urn:x" r="9"><x:c r="A9"/></x:row>',
  '<!-- </row><row r="7"> -->',
  '<?note </row><row r="7"> ?>',
  "<![CDATA[ </row> ]]>",
  "<ext><b>1</b><!-- </ext> --></ext>",
  "\n  文字 \n",
];

test.each(strangers)("行与行之间有别的东西 %s：不当作行，写了别的行它还在原处", async (stranger) => {
  const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const third = '<row r="3"><c r="A3"><v>3</v></c></row>';
  for (const data of [
    stranger + first + third,
    first + stranger + third,
    first + third + stranger,
    stranger,
  ]) {
    const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml(data) } }));
    const before = await workbook.grid("表");
    expect(before.rowCount).toBe(data === stranger ? 0 : 3);
    const result = await workbook.apply([
      { kind: "setCell", at: { sheet: "表", row: 1, column: 0 }, value: number(2) },
      { kind: "setCell", at: { sheet: "表", row: 4, column: 0 }, value: number(5) },
      { kind: "insertRows", sheet: "表", row: 0, count: 1 },
    ]);
    expect(result).toMatchObject({ ok: true });
    const again = opened(workbook.save());
    const grid = await again.grid("表");
    const column = Array.from({ length: grid.rowCount }, (_, row) => grid.cell(row, 0).value);
    expect(column.flatMap((value) => (value.type === "number" ? [value.number] : []))).toEqual(
      data === stranger ? [2, 5] : [1, 2, 3, 5],
    );
    expect(grid.rowCount).toBe(6);
    expect(unpacked(workbook.save())["xl/worksheets/sheet1.xml"]).toContain(stranger);
  }
});

test.each(['<a><row r="2"><c r="A2"><v>1</v></c></row></a>', '<c r="B2"><v>1</v></c>', "</row>", "<a>"])(
  "行与行之间的 %s 里有单元格或没有结尾：不写，说明文件已损坏",
  async (stranger) => {
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml(first + stranger) } }));
    const result = await workbook.apply([
      { kind: "setCell", at: { sheet: "表", row: 5, column: 0 }, value: number(2) },
    ]);
    expect(result).toMatchObject({ ok: false, problems: [{ code: "file-damaged" }] });
  },
);

test.each(["</row >", "</row\n>", "</row\t\r\n>"])(
  "行的结束标签里有空白 %j：后面的行不丢",
  async (closing) => {
    const data = `<row r="1"><c r="A1"><v>1</v></c>${closing}<row r="2"><c r="A2"><v>2</v></c></row>`;
    const workbook = opened(smallWorkbook({ sheets: { 表: worksheetXml(data) } }));
    const at = { sheet: "表", row: 0, column: 1 };
    expect((await workbook.apply([{ kind: "setCell", at, value: { type: "number", number: 9 } }])).ok).toBe(
      true,
    );
    const grid = await opened(workbook.save()).grid("表");
    expect([grid.cell(0, 0), grid.cell(0, 1), grid.cell(1, 0)].map(({ value }) => value)).toEqual(
      [1, 9, 2].map((number) => ({ type: "number", number, format: "plain" })),
    );
  },
);
