import { zlibCodec } from "../../../src/cli/zlibCodec";
import { scanLargeSheet, scanLargeSheetAsItComes } from "../../../src/workbook/xlsx/read/largeSheet";
import { scanSheet } from "../../../src/workbook/xlsx/read/readSheet";
import { noSharedStrings } from "../../../src/workbook/xlsx/read/sharedStrings";
import { SheetGrid } from "../../../src/workbook/xlsx/read/sheetGrid";
import { readZip } from "../../../src/workbook/xlsx/zip/readZip";
import { strToU8 } from "fflate";
import { packed, worksheetXml } from "../../support/xlsxFiles";

const context = { kinds: ["plain", "percent"] as const, date1904: false };

/** Numbers that do not compress well, so that the part comes in several pieces. */
function ledger(rows: number): string {
  const each = Array.from({ length: rows }, (_, row) => {
    const amount = (row * 2_654_435_761) % 4_294_967_291;
    return `<row r="${row + 1}"><c r="A${row + 1}" s="1"><v>${amount / 100}</v></c><c r="C${row + 1}" t="str"><f>A${row + 1}&amp;"元"</f><v>付款 ${amount} 元</v></c></row>`;
  });
  return worksheetXml(each.join(""), '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
}

test("边展开边读，与整块读的结果相同", () => {
  const rows = 60_000;
  const xml = ledger(rows);
  const zip = readZip(packed({ a: xml }));
  const entry = zip.ok ? zip.value.entries[0] : undefined;
  const scanned = entry && scanLargeSheet(entry, context);
  if (!scanned?.ok) throw new Error("not read");
  const [large, whole] = [scanned.value, scanSheet(strToU8(xml), context)].map(
    (each) => new SheetGrid("账", each, () => noSharedStrings),
  );
  expect([large?.rowCount, large?.columnCount, large?.merges]).toEqual([rows, 3, whole?.merges]);
  for (let row = 0; row < rows; row += 997) {
    expect(large?.cell(row, 0)).toEqual(whole?.cell(row, 0));
    expect(large?.cell(row, 2)).toEqual(whole?.cell(row, 2));
  }
  expect(large?.cell(rows - 1, 2).formula).toBe(`A${rows}&"元"`);
});

test("由 Node 边展开边读，结果也相同；坏的数据照样说坏", async () => {
  const xml = ledger(60_000);
  const zip = readZip(packed({ a: xml }));
  const entry = zip.ok ? zip.value.entries[0] : undefined;
  if (!entry) throw new Error("not packed");
  const scanned = await scanLargeSheetAsItComes(entry, context, zlibCodec);
  const whole = scanSheet(strToU8(xml), context);
  if (!scanned.ok) throw new Error("not read");
  expect(scanned.value.cells.rowCount).toBe(60_000);
  for (let row = 0; row < 60_000; row += 997) {
    const [mine, other] = [scanned.value, whole].map(({ cells }) => cells.number(cells.find(row, 0)));
    expect(mine).toBe(other);
  }
  for (const change of [{ crc: 1 }, { size: entry.size - 1 }, { data: entry.data.subarray(0, 5_000) }]) {
    const { name, method, crc, size, data, local, central, offsetAt } = entry;
    const broken = { name, method, crc, size, data, local, central, offsetAt, ...change };
    expect((await scanLargeSheetAsItComes(broken, context, zlibCodec)).ok).toBe(false);
    expect(scanLargeSheet(broken, context).ok).toBe(false);
  }
});

test("没有一行数据、行里没有内容的表也读得了", () => {
  for (const xml of [worksheetXml(""), worksheetXml('<row r="3"/>'), "<worksheet><sheetData/></worksheet>"]) {
    const zip = readZip(packed({ a: xml }));
    const entry = zip.ok ? zip.value.entries[0] : undefined;
    const scanned = entry && scanLargeSheet(entry, context);
    expect(scanned?.ok === true && scanned.value.cells.rowCount).toBe(0);
  }
});
