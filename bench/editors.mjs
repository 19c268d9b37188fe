// Ways to open a workbook, set two cells and save it. Each takes the bytes of a file and returns how long the new one is.
// The cells are A2 (there) and H2 (new) of the first sheet.
import { createRequire } from "node:module";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { entriesOf } from "./zipEntries.mjs";
import { zipFile } from "./zipFile.mjs";

const require = createRequire(import.meta.url);

const inflated = ({ data, method }) => (method === 0 ? data : inflateRawSync(data));

/** The least that has to be done: one sheet inflated, two cells spliced in, packed again; nothing is checked. */
function spliced(bytes) {
  const entries = entriesOf(bytes).map((entry) => {
    if (!/worksheets\/sheet1\.xml$/.test(entry.name)) {
      return { name: entry.name, deflated: { data: entry.data, crc: 0, size: entry.size } };
    }
    const text = Buffer.from(inflated(entry)).toString();
    const cell = text.indexOf('<c r="A2"');
    const cellEnd = text.indexOf("</c>", cell) + 4;
    const rowEnd = text.indexOf("</row>", cellEnd);
    const edited = `${text.slice(0, cell)}<c r="A2"><v>7</v></c>${text.slice(cellEnd, rowEnd)}<c r="H2"><v>7</v></c>${text.slice(rowEnd)}`;
    const content = Buffer.from(edited);
    return {
      name: entry.name,
      deflated: { data: deflateRawSync(content, { level: 6 }), crc: 0, size: content.length },
    };
  });
  return zipFile(entries).length;
}

async function edited(opened) {
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const workbook = opened.value;
  const sheet = (await workbook.sheets())[0].name;
  const value = { type: "number", number: 7 };
  const applied = await workbook.apply([
    { kind: "setCell", at: { sheet, row: 1, column: 0 }, value },
    { kind: "setCell", at: { sheet, row: 1, column: 7 }, value },
  ]);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return workbook.save().length;
}

export function editorsOf(subject) {
  return {
    "inflate all, zlib": (bytes) => entriesOf(bytes).reduce((sum, entry) => sum + inflated(entry).length, 0),
    "inflate all, fflate": (bytes) =>
      entriesOf(bytes).reduce(
        (sum, { data, method, size }) =>
          sum + (method === 0 ? data : subject.inflateSync(data, { out: new Uint8Array(size) })).length,
        0,
      ),
    "one sheet spliced": spliced,
    jixiao: async (bytes) => edited(await subject.openXlsxAsItComes(bytes, subject.zlibCodec)),
    // as in a browser, without Node's inflater and deflater
    "jixiao, fflate": (bytes) => edited(subject.openXlsx(bytes)),
    exceljs: async (bytes) => {
      const { Workbook } = require("exceljs");
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      workbook.worksheets[0].getCell("A2").value = 7;
      workbook.worksheets[0].getCell("H2").value = 7;
      return (await workbook.xlsx.writeBuffer()).length;
    },
    SheetJS: (bytes) => {
      const xlsx = require("xlsx");
      const workbook = xlsx.read(bytes, { type: "array", cellStyles: true, bookVBA: true });
      const sheet = workbook.Sheets[workbook.SheetNames[0]];
      xlsx.utils.sheet_add_aoa(sheet, [[7]], { origin: "A2" });
      xlsx.utils.sheet_add_aoa(sheet, [[7]], { origin: "H2" });
      return xlsx.write(workbook, { type: "buffer", bookType: "xlsx", compression: true }).length;
    },
    hucre: async (bytes) => {
      const { openXlsx, saveXlsx } = await import("hucre/xlsx");
      const workbook = await openXlsx(bytes);
      const { rows } = workbook.sheets[0];
      rows[1] ??= [];
      rows[1][0] = 7;
      rows[1][7] = 7;
      return (await saveXlsx(workbook)).length;
    },
    "xlsx-populate": async (bytes) => {
      const workbook = await require("xlsx-populate").fromDataAsync(bytes);
      workbook.sheet(0).cell("A2").value(7);
      workbook.sheet(0).cell("H2").value(7);
      return (await workbook.outputAsync()).length;
    },
  };
}
