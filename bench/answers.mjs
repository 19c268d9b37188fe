// A file of answers as a survey program exports it: one row per respondent, one column per question, every fifth
// question 多选 joined by ┋, all texts shared. Written piece by piece.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32.mjs";
import { zipFile } from "./zipFile.mjs";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const scale = ["非常满意", "满意", "一般", "不满意"];
const several = ["宣传不够", "手续繁琐", "等候时间长", "态度不好", "其他（请说明）"];

const letters = (column) =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;

/** Writes the file unless it is there already. */
export function ensureAnswers(path, rows, questions) {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const texts = [
    "序号",
    ...Array.from({ length: questions }, (_, index) => `${index + 1}、第${index + 1}题您怎么看？`),
    ...scale,
  ];
  const chosen = [];
  for (let mask = 1; mask < 1 << several.length; mask++) {
    chosen.push(texts.length);
    texts.push(several.filter((_, bit) => mask & (1 << bit)).join("┋"));
  }
  const firstScale = questions + 1;
  const header = Array.from(
    { length: questions + 1 },
    (_, column) => `<c r="${letters(column)}1" t="s"><v>${column}</v></c>`,
  ).join("");
  let state = 20260101;
  const next = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * count);
  };
  const pieces = [
    `${head}<worksheet xmlns="${main}"><dimension ref="A1:${letters(questions)}${rows + 1}"/><sheetData><row r="1">${header}</row>`,
  ];
  for (let row = 2; row <= rows + 1; row++) {
    let cells = `<c r="A${row}"><v>${row - 1}</v></c>`;
    for (let question = 1; question <= questions; question++) {
      const text = question % 5 === 0 ? chosen[next(chosen.length)] : firstScale + next(scale.length);
      cells += `<c r="${letters(question)}${row}" t="s"><v>${text}</v></c>`;
    }
    pieces.push(`<row r="${row}">${cells}</row>`);
  }
  pieces.push("</sheetData></worksheet>");
  const sheet = Buffer.from(pieces.join(""));
  const shared = `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
  const file = zipFile([
    {
      name: "[Content_Types].xml",
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A卷 群众 原始数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      deflated: { data: deflateRawSync(sheet, { level: 6 }), crc: crc32(sheet, 0), size: sheet.length },
    },
    { name: "xl/sharedStrings.xml", content: shared },
  ]);
  writeFileSync(`${path}.part`, file);
  renameSync(`${path}.part`, path);
}
