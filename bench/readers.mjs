// Ways to read a workbook. Each takes the bytes of a file and returns how many cells it found and the sum of its
// numbers, so that nobody is measured doing less than the others.
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { inflateRawSync } from "node:zlib";
import { entriesOf } from "./zipEntries.mjs";

const require = createRequire(import.meta.url);

function countTags(bytes) {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x3c) count++;
  return count;
}

function floor(inflate) {
  return (bytes) => {
    let tags = 0;
    for (const entry of entriesOf(bytes)) if (/\.xml$/.test(entry.name)) tags += countTags(inflate(entry));
    return { tags };
  };
}

const tally = () => ({ cells: 0, sum: 0 });
function add(total, value) {
  if (value === undefined || value === null || value === "") return;
  total.cells++;
  if (typeof value === "number") total.sum += value;
}

// typed columns and texts are there; one cell of each column is asked for
async function columnsOf(grids) {
  const [grid] = await grids;
  let seen = 0;
  for (let column = 0; column < grid.columnCount; column++) {
    if (grid.cell(grid.rowCount - 1, column).value.type !== "blank") seen++;
  }
  return { rows: grid.rowCount, seen };
}

export function readersOf(subject) {
  // in Node the command line's way, in a browser without Node's inflater
  const open = async (bytes, where = "node") => {
    const opened =
      where === "node" ? await subject.openXlsxAsItComes(bytes, subject.zlibCodec) : subject.openXlsx(bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const grids = [];
    for (const sheet of await opened.value.sheets()) {
      if (sheet.hasCells) grids.push(await opened.value.grid(sheet.name));
    }
    return grids;
  };
  return {
    "floor zlib": floor(({ data, method }) => (method === 0 ? data : inflateRawSync(data))),
    "floor fflate": floor(({ data, method, size }) =>
      method === 0 ? data : subject.inflateSync(data, { out: new Uint8Array(size) }),
    ),
    jixiao: (bytes) => columnsOf(open(bytes)),
    "jixiao, fflate": (bytes) => columnsOf(open(bytes, "browser")),
    "jixiao, every cell": async (bytes) => {
      const total = tally();
      for (const grid of await open(bytes)) {
        for (let row = 0; row < grid.rowCount; row++) {
          for (let column = 0; column < grid.columnCount; column++) {
            const { value } = grid.cell(row, column);
            if (value.type === "number") add(total, value.number);
            else if (value.type === "text") add(total, value.text);
          }
        }
      }
      return total;
    },
    exceljs: async (bytes) => {
      const { Workbook } = require("exceljs");
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      const total = tally();
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) => row.eachCell(({ value }) => add(total, value instanceof Date ? 0 : value))),
      );
      return total;
    },
    "exceljs stream": async (bytes) => {
      const { stream } = require("exceljs");
      const reader = new stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
        worksheets: "emit",
        sharedStrings: "cache",
        styles: "cache",
        hyperlinks: "ignore",
      });
      const total = tally();
      for await (const sheet of reader) {
        for await (const row of sheet) {
          row.eachCell(({ value }) => add(total, value instanceof Date ? 0 : value));
        }
      }
      return total;
    },
    SheetJS: (bytes) => {
      const workbook = require("xlsx").read(bytes, { type: "array", dense: true });
      const total = tally();
      for (const name of workbook.SheetNames) {
        for (const row of workbook.Sheets[name]) for (const cell of row ?? []) add(total, cell?.v);
      }
      return total;
    },
    hucre: async (bytes) => {
      const { readXlsx } = await import("hucre/xlsx");
      const total = tally();
      for (const sheet of (await readXlsx(bytes)).sheets) {
        for (const row of sheet.rows) for (const value of row) add(total, value instanceof Date ? 0 : value);
      }
      return total;
    },
    "hucre stream": async (bytes) => {
      const { streamXlsxRows } = await import("hucre/xlsx");
      const total = tally();
      for await (const row of streamXlsxRows(bytes)) {
        for (const value of row.values) add(total, value instanceof Date ? 0 : value);
      }
      return total;
    },
  };
}
