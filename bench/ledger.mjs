// A ledger of many rows as Excel writes it: 6 columns (date, voucher, summary, subject, amount, balance), the
// summaries and subjects shared strings. Written piece by piece, so that a million rows need no memory.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createDeflateRaw } from "node:zlib";
import { crc32 } from "./crc32.mjs";
import { zipFile } from "./zipFile.mjs";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const headers = ["日期", "凭证号", "摘要", "科目", "金额", "余额"];
const subjects = [
  "办公费",
  "印刷费",
  "差旅费",
  "会议费",
  "培训费",
  "委托业务费",
  "维修（护）费",
  "其他商品和服务支出",
];

/** The same numbers every time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Compresses text as it comes. */
async function deflated(pieces) {
  const deflate = createDeflateRaw({ level: 6 });
  const chunks = [];
  deflate.on("data", (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => deflate.on("end", resolve).on("error", reject));
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
  }
  deflate.end();
  await ended;
  return { data: Buffer.concat(chunks), crc, size };
}

const summaries = 4000;

function* sheet(rows) {
  const next = random(20260101);
  yield `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:F${rows + 1}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="6" width="14.25" customWidth="1"/></cols><sheetData>`;
  yield `<row r="1" spans="1:6">${headers.map((_, index) => `<c r="${"ABCDEF"[index]}1" s="1" t="s"><v>${index}</v></c>`).join("")}</row>`;
  let balance = rows * 5_000_000;
  let piece = "";
  for (let row = 2; row <= rows + 1; row++) {
    const fen = 1 + Math.floor(next() * 5_000_000);
    balance -= fen;
    const summary = headers.length + subjects.length + Math.floor(next() * summaries);
    const subject = headers.length + Math.floor(next() * subjects.length);
    piece += `<row r="${row}" spans="1:6"><c r="A${row}" s="2"><v>${45292 + Math.floor((row * 364) / rows)}</v></c><c r="B${row}" t="s"><v>${headers.length + subjects.length + summaries + (row % 9999)}</v></c><c r="C${row}" t="s"><v>${summary}</v></c><c r="D${row}" t="s"><v>${subject}</v></c><c r="E${row}" s="3"><v>${fen / 100}</v></c><c r="F${row}" s="3"><v>${balance / 100}</v></c></row>`;
    if (piece.length > 1 << 18) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function sharedStrings() {
  const texts = [
    ...headers,
    ...subjects,
    ...Array.from(
      { length: summaries },
      (_, index) => `支付第${index + 1}批项目服务费（合同${20260000 + index}号）`,
    ),
    ...Array.from({ length: 9999 }, (_, index) => `记-${String(index + 1).padStart(4, "0")}`),
  ];
  return `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
}

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** Writes the file unless it is there already. */
export async function ensureLedger(path, rows) {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const file = zipFile([
    {
      name: "[Content_Types].xml",
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="支出明细账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", deflated: await deflated(sheet(rows)) },
    { name: "xl/styles.xml", content: styles },
    { name: "xl/sharedStrings.xml", content: sharedStrings() },
  ]);
  writeFileSync(`${path}.part`, file);
  renameSync(`${path}.part`, path);
}
