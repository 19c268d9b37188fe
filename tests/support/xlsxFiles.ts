import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";

/** A workbook file of the fixtures, as bytes. */
export function fixtureWorkbook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "..", "fixtures", "workbooks", name)));
}

/** A zip file of these texts, as another program would have packed them. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: "2026-01-02T03:04:06",
  });
}

export function unpacked(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

export function relationshipsXml(
  ...relationships: readonly (readonly [id: string, kind: string, target: string])[]
): string {
  const each = relationships.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${relationshipNamespace}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${packageNamespace}">${each.join("")}</Relationships>`;
}

export function worksheetXml(sheetData: string, after = "", before = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

export interface SmallWorkbook {
  /** Sheet parts by sheet name, in the order of the tabs. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Further parts, or other versions of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Inside <workbook>, after the sheets. */
  readonly afterSheets?: string;
}

/** The least a workbook needs, with these sheets. */
export function smallWorkbook({ sheets, parts = {}, afterSheets = "" }: SmallWorkbook): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const overrides = names.map(
    (_name, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  return packed({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationshipsXml(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}"><sheets>${list.join("")}</sheets>${afterSheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      ...names.map(
        (_name, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
      ),
    ),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name] ?? ""]),
    ),
    ...parts,
  });
}

/** Opens what must open. */
export function opened(bytes: Uint8Array): XlsxWorkbook {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
