import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { sayProblem } from "../../../src/core/problems/say";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { crc32 } from "../../../src/workbook/xlsx/zip/crc32";
import { inflateEntry } from "../../../src/workbook/xlsx/zip/inflateEntry";
import { inflateInPieces } from "../../../src/workbook/xlsx/zip/inflateInPieces";
import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import { writeZip, type Output } from "../../../src/workbook/xlsx/zip/writeZip";
import { joined, viewOf, type ZipFile } from "../../../src/workbook/xlsx/zip/zipEntry";
import {
  fixtureWorkbook,
  opened,
  packed,
  smallWorkbook,
  unpacked,
  worksheetXml,
} from "../../support/xlsxFiles";

function read(bytes: Uint8Array): ZipFile {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(JSON.stringify(zip.problems));
  return zip.value;
}

const kept = (zip: ZipFile): readonly Output[] => zip.entries.map((entry) => ({ kind: "kept", entry }));

test("校验和与标准一致", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  const bytes = strToU8("预算绩效评价".repeat(9));
  expect(crc32(bytes.subarray(7), crc32(bytes.subarray(0, 7)))).toBe(crc32(bytes));
});

test("原样写出的压缩包一个字节不差", () => {
  const bytes = fixtureWorkbook("kunming-weixin.xlsx");
  const zip = read(bytes);
  expect(writeZip(kept(zip), zip.comment)).toEqual(bytes);
});

const content = fc.uint8Array({ maxLength: 300 });
const files = fc.dictionary(fc.stringMatching(/^[a-z表/]{1,8}[a-z]$/), content, { minKeys: 1, maxKeys: 5 });

test("换掉、添上、留下：别的程序读到的就是写下的", () => {
  fc.assert(
    fc.property(files, content, content, fc.constantFrom<0 | 6>(0, 6), (made, replaced, added, level) => {
      const zip = read(zipSync(made, { level }));
      const [first, ...rest] = zip.entries;
      if (!first) return;
      const outputs: Output[] = [
        { kind: "replaced", entry: first, content: replaced },
        ...rest.map((entry) => ({ kind: "kept", entry }) as const),
        { kind: "added", name: "新的 1", content: added },
      ];
      const again = writeZip(outputs, zip.comment);
      expect(unzipSync(again)).toEqual({ ...made, [first.name]: replaced, "新的 1": added });
      expect(read(again).entries.map((entry) => inflateEntry(entry).ok)).toEqual(outputs.map(() => true));
    }),
  );
});

test("分块展开与整块展开相同", () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, row) => `<c>${String((row * 2_654_435_761) % 4_294_967_291)}</c>`,
  );
  const entry = read(packed({ a: rows.join() })).entries[0];
  const pieces: Uint8Array[] = [];
  if (entry)
    expect(inflateInPieces(entry, (piece) => pieces.push(piece.slice()))).toEqual({
      ok: true,
      value: undefined,
    });
  const whole = entry && inflateEntry(entry);
  expect(pieces.length).toBeGreaterThan(1);
  expect(whole?.ok === true && crc32(joined(pieces)) === crc32(whole.value)).toBe(true);
});

/** The same entries as another program might have packed them: sizes after the data, or in zip64 fields. */
function repacked(parts: Readonly<Record<string, string>>, kind: "descriptor" | "zip64"): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of read(packed(parts)).entries) {
    const name = strToU8(entry.name);
    const wide = kind === "zip64";
    const extra = new Uint8Array(wide ? 28 : 0);
    if (wide) {
      const view = viewOf(extra);
      view.setUint16(0, 1, true);
      view.setUint16(2, 24, true);
      view.setBigUint64(4, BigInt(entry.size), true);
      view.setBigUint64(12, BigInt(entry.data.length), true);
      view.setBigUint64(20, BigInt(offset), true);
    }
    const local = new Uint8Array(30 + name.length);
    const localView = viewOf(local);
    localView.setUint32(0, 0x04034b50, true);
    localView.setUint16(6, wide ? 0 : 8, true);
    localView.setUint16(8, 8, true);
    localView.setUint16(26, name.length, true);
    local.set(name, 30);
    const descriptor = new Uint8Array(wide ? 0 : 16);
    const central = new Uint8Array(46);
    const view = viewOf(central);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(8, wide ? 0 : 8, true);
    view.setUint16(10, 8, true);
    view.setUint32(16, entry.crc, true);
    view.setUint32(20, wide ? 0xffffffff : entry.data.length, true);
    view.setUint32(24, wide ? 0xffffffff : entry.size, true);
    view.setUint16(28, name.length, true);
    view.setUint16(30, extra.length, true);
    view.setUint32(42, wide ? 0xffffffff : offset, true);
    if (!wide) {
      const after = viewOf(descriptor);
      after.setUint32(0, 0x08074b50, true);
      after.setUint32(4, entry.crc, true);
      after.setUint32(8, entry.data.length, true);
      after.setUint32(12, entry.size, true);
    }
    records.push(joined([central, name, extra]));
    pieces.push(local, entry.data, descriptor);
    offset += local.length + entry.data.length + descriptor.length;
  }
  const directory = joined(records);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, offset, true);
  if (kind === "descriptor") return joined([...pieces, directory, end]);
  const end64 = new Uint8Array(76);
  const view64 = viewOf(end64);
  view64.setUint32(0, 0x06064b50, true);
  view64.setBigUint64(32, BigInt(records.length), true);
  view64.setBigUint64(40, BigInt(directory.length), true);
  view64.setBigUint64(48, BigInt(offset), true);
  view64.setUint32(56, 0x07064b50, true);
  view64.setBigUint64(64, BigInt(offset + directory.length), true);
  view.setUint16(10, 0xffff, true);
  view.setUint32(12, 0xffffffff, true);
  view.setUint32(16, 0xffffffff, true);
  return joined([...pieces, directory, end64, end]);
}

test.each(["descriptor", "zip64"] as const)("读得了 %s 的压缩包，改一处后别的程序也读得了", async (kind) => {
  const parts = unpacked(
    smallWorkbook({ sheets: { 表: worksheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') } }),
  );
  const workbook = opened(repacked(parts, kind));
  await workbook.apply([
    { kind: "setCell", at: { sheet: "表", row: 0, column: 0 }, value: { type: "number", number: 2 } },
  ]);
  const saved = workbook.save();
  expect(unpacked(saved)["xl/worksheets/sheet1.xml"]).toContain("<v>2</v>");
  expect(unpacked(saved)["xl/workbook.xml"]).toBe(parts["xl/workbook.xml"]);
  expect((await opened(saved).grid("表")).cell(0, 0).value).toEqual({
    type: "number",
    number: 2,
    format: "plain",
  });
});

test("压缩包前面多出的字节不碍事", async () => {
  const bytes = joined([strToU8("多余"), fixtureWorkbook("kunming-weixin.xlsx")]);
  expect(await opened(bytes).sheets()).toHaveLength(1);
});

const good = fixtureWorkbook("kunming-weixin.xlsx");
const sheets = { 表: worksheetXml("") };
const changed = (at: number, byte: number): Uint8Array =>
  Uint8Array.from(good, (old, index) => (index === at ? byte : old));
const compound = (name: string): Uint8Array =>
  joined([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    Uint8Array.from(name.split("").flatMap((each) => [each.charCodeAt(0), 0])),
  ]);
const bomb = (): Uint8Array => {
  const bytes = smallWorkbook({ sheets });
  const at = read(bytes).entries[0]?.central.byteOffset ?? 0;
  const copy = bytes.slice();
  viewOf(copy).setUint32(at + 24, 0x3fffffff, true);
  return copy;
};

test.each<readonly [string, Uint8Array, string]>([
  [
    "不是压缩包",
    strToU8("不是工作簿"),
    "这不是 Excel 工作簿文件（.xlsx）。请确认选对了文件，或在 Excel、WPS 中另存为 .xlsx 再打开。",
  ],
  [
    "空文件",
    new Uint8Array(0),
    "这不是 Excel 工作簿文件（.xlsx）。请确认选对了文件，或在 Excel、WPS 中另存为 .xlsx 再打开。",
  ],
  [
    "有打开密码",
    compound("EncryptedPackage"),
    "文件设有打开密码，读不了。请在 Excel 或 WPS 中打开它，取消打开密码后保存再用。",
  ],
  [
    "旧格式",
    compound("Workbook"),
    "这是旧版 Excel 文件（.xls 或 .et），读不了。请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”再用。",
  ],
  [
    "没有下载完",
    good.slice(0, good.length - 300),
    "文件不完整，可能没有下载完或没有复制完。请重新取得这个文件再打开。",
  ],
  [
    "内容改了一个字节",
    changed(60, 0xff),
    "文件中“_rels/.rels”这一部分已损坏，读不了。请重新取得这个文件，或在 Excel 中用“打开并修复”修好后另存再用。",
  ],
  [
    "Word 文档",
    packed({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" }),
    "文件里找不到工作簿内容，可能是 Word 文档或压缩包改了扩展名。请确认选对了文件，或另存为 .xlsx 再打开。",
  ],
  [
    "二进制工作簿",
    smallWorkbook({
      sheets,
      parts: {
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": "x",
      },
    }),
    "这是二进制工作簿（.xlsb），读不了。请在 Excel 中打开它，另存为“Excel 工作簿（.xlsx）”再用。",
  ],
  [
    "路径越界",
    smallWorkbook({ sheets, parts: { "../evil.xml": "<a/>" } }),
    "文件中“../evil.xml”这一名称不正常，文件可能被人改动过，已停止读取。请用 Excel 打开确认后另存再用。",
  ],
  [
    "实体声明",
    smallWorkbook({
      sheets: { 表: '<?xml version="1.0"?><!-- --><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' },
    }),
    "文件中“xl/worksheets/sheet1.xml”带有不该有的实体声明，文件可能被人改动过，已停止读取。请用 Excel 打开确认后另存再用。",
  ],
  [
    "编码",
    smallWorkbook({ sheets: { 表: '<?xml version="1.0" encoding="GB2312"?><worksheet/>' } }),
    "文件中“xl/worksheets/sheet1.xml”用的不是 UTF-8 编码，读不了。请在 Excel 或 WPS 中打开它，另存为 .xlsx 再用。",
  ],
  [
    "压缩炸弹",
    bomb(),
    "文件中“[Content_Types].xml”这一部分展开后过大，已停止读取。请删去用不着的工作表，另存后再打开。",
  ],
])("打不开：%s", (_name, bytes, sentence) => {
  const result = openXlsx(bytes);
  expect(result.ok ? [] : result.problems.map(sayProblem)).toEqual([sentence]);
});

describe("什么字节都不会抛出异常", () => {
  const mutation = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  test("随机字节", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(openXlsx(joined([Uint8Array.of(0x50, 0x4b, 3, 4), bytes])).ok).toBe(false);
      }),
    );
  });
  test("改坏的工作簿：要么说明问题，要么照样读写", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.nat(good.length),
        async (mutations, cut) => {
          const bytes = good.slice(0, mutations.length % 4 === 0 ? cut : good.length);
          for (const [at, byte] of mutations) if (at < bytes.length) bytes[at] = byte;
          const result = openXlsx(bytes);
          if (!result.ok) return;
          for (const sheet of await result.value.sheets())
            if (sheet.hasCells) await result.value.grid(sheet.name);
        },
      ),
      { numRuns: 300 },
    );
  });
  test("压缩包完好而内容改坏的工作表：读不抛出异常", async () => {
    const xml = unpacked(good)["xl/worksheets/sheet1.xml"] ?? "";
    await fc.assert(
      fc.asyncProperty(
        fc.nat(xml.length),
        fc.nat(40),
        fc.constantFrom(
          "",
          "<",
          ">",
          '"',
          "<c",
          "<row r=",
          "</row>",
          "<!--",
          "<![CDATA[",
          "&#x;",
          'r="ZZZZ9"',
        ),
        async (at, cut, put) => {
          const broken = xml.slice(0, at) + put + xml.slice(at + cut);
          const result = openXlsx(packed({ ...unpacked(good), "xl/worksheets/sheet1.xml": broken }));
          if (!result.ok) return;
          const [sheet] = await result.value.sheets();
          if (!sheet?.hasCells) return;
          const grid = await result.value.grid(sheet.name);
          const applied = await result.value.apply([
            {
              kind: "setCell",
              at: { sheet: sheet.name, row: 3, column: 2 },
              value: { type: "text", text: "新" },
            },
            { kind: "insertRows", sheet: sheet.name, row: 2, count: 1 },
          ]);
          expect(typeof applied.ok).toBe("boolean");
          for (let row = 0; row < Math.min(40, grid.rowCount); row++) grid.cell(row, 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
