import { TextEncoder } from "node:util";
import { zipSync } from "fflate";
import type { Excel } from "../excel";
import type { Sheet } from "../model/sheet";
import { printNames } from "../protocol/printNames";
import { sheetXml } from "./sheetXml";
import { StylesXml } from "./stylesXml";
import { attributes, xmlText } from "./xmlText";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * The workbook as a file, to be read by other programs: cells, looks, sizes, merges, names, views and print setup.
 * Rules, links, tables and charts are not written.
 */
export function saveWorkbook(excel: Excel): Uint8Array {
  const styles = new StylesXml();
  const sheets = excel.workbook.sheets.filter(({ state }) => state.hasCells);
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, place) => {
    parts[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(sheet, excel, styles);
  });
  parts["xl/workbook.xml"] = workbookXml(excel, sheets);
  parts["xl/styles.xml"] = styles.xml();
  parts["xl/_rels/workbook.xml.rels"] = relationsXml([
    ...sheets.map((_, place) => ["worksheet", `worksheets/sheet${place + 1}.xml`] as const),
    ["styles", "styles.xml"],
  ]);
  parts["_rels/.rels"] = relationsXml([["officeDocument", "xl/workbook.xml"]]);
  parts["[Content_Types].xml"] = contentTypesXml(sheets.length);
  // bytes of Node's own, because a page's window has a Uint8Array of another kind
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(
    ([name, text]) => [name, new Uint8Array(encoder.encode(text))] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: "2026-01-02T03:04:06" });
}

function workbookXml({ workbook }: Excel, sheets: readonly Sheet[]): string {
  const states = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
  const entries = sheets.map(
    (sheet, place) =>
      `<sheet${attributes({ name: sheet.name, sheetId: place + 1, state: states[sheet.state.visibility], "r:id": `rId${place + 1}` })}/>`,
  );
  const names = [
    ...workbook.names.map((name) => ({ ...name, written: name.name })),
    ...sheets.flatMap(printNames).map((name) => ({ ...name, written: `_xlnm.${name.name}` })),
  ].map(
    ({ written, formula, sheet, isVisible }) =>
      `<definedName${attributes({ name: written, localSheetId: sheet && sheets.indexOf(sheet), hidden: isVisible ? undefined : 1 })}>${xmlText(formula.slice(1))}</definedName>`,
  );
  const active = Math.max(0, sheets.indexOf(workbook.selection.sheet));
  return [
    `${head}<workbook xmlns="${main}" xmlns:r="${office}">`,
    workbook.isProtected ? '<workbookProtection lockStructure="1"/>' : "",
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${entries.join("")}</sheets>`,
    names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function relationsXml(relations: readonly (readonly [kind: string, target: string])[]): string {
  const each = relations.map(
    ([kind, target], place) =>
      `<Relationship${attributes({ Id: `rId${place + 1}`, Type: `${office}/${kind}`, Target: target })}/>`,
  );
  return `${head}<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

function contentTypesXml(sheets: number): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const part = (name: string, kind: string): string =>
    `<Override${attributes({ PartName: `/xl/${name}`, ContentType: `${spreadsheet}.${kind}+xml` })}/>`;
  const each = Array.from({ length: sheets }, (_, place) =>
    part(`worksheets/sheet${place + 1}.xml`, "worksheet"),
  );
  return [
    `${head}<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("workbook.xml", "sheet.main"),
    part("styles.xml", "styles"),
    ...each,
    "</Types>",
  ].join("");
}
