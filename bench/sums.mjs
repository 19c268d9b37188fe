// The ledger of ledger.mjs with the sums of 附件4-1 as formulas over it, for LibreOffice to recalculate: by category and
// by month, counts and amounts.
import { inflateRawSync } from "node:zlib";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { crc32 } from "./crc32.mjs";
import { entriesOf } from "./zipEntries.mjs";
import { zipFile } from "./zipFile.mjs";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const categories = [
  "办公费",
  "印刷费",
  "差旅费",
  "会议费",
  "培训费",
  "委托业务费",
  "维修（护）费",
  "其他商品和服务支出",
];

const changes = {
  "[Content_Types].xml": (text) =>
    text.replace(
      "</Types>",
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  "xl/workbook.xml": (text) =>
    text.replace("</sheets>", '<sheet name="汇总" sheetId="2" r:id="rId9"/></sheets>'),
  "xl/_rels/workbook.xml.rels": (text) =>
    text.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
};

/** Writes the file unless it is there already. */
export function ensureSums(path, ledger, rows) {
  if (existsSync(path)) return;
  const range = (column) => `支出明细账!$${column}$2:$${column}$${rows + 1}`;
  const byCategory = categories.map((name) => [
    `COUNTIF(${range("D")},"${name}")`,
    `SUMIF(${range("D")},"${name}",${range("E")})`,
  ]);
  const byMonth = Array.from({ length: 12 }, (_, month) => {
    const within = `${range("A")},"&gt;="&amp;DATE(2024,${month + 1},1),${range("A")},"&lt;"&amp;DATE(2024,${month + 2},1)`;
    return [`COUNTIFS(${within})`, `SUMIFS(${range("E")},${within})`];
  });
  const cells = [...byCategory, ...byMonth]
    .map(
      ([count, sum], index) =>
        `<row r="${index + 1}"><c r="A${index + 1}"><f>${count}</f></c><c r="B${index + 1}"><f>${sum}</f></c></row>`,
    )
    .join("");
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`;
  const entries = entriesOf(new Uint8Array(readFileSync(ledger))).map(({ name, method, data }) => {
    const content = method === 0 ? Buffer.from(data) : inflateRawSync(data);
    const change = changes[name];
    if (change) return { name, content: change(content.toString("utf8")) };
    return { name, deflated: { data, crc: crc32(content), size: content.length } };
  });
  const file = zipFile([...entries, { name: "xl/worksheets/sheet2.xml", content: sheet }]);
  writeFileSync(`${path}.part`, file);
  renameSync(`${path}.part`, path);
}
