import type { Workbook } from "../model/workbook";
import { readArea, splitSheet } from "../model/area";
import type { XmlElement } from "./xmlTree";

/** Defined names; Excel's own for print areas, titles and filters become part of their sheets. */
export function loadNames(workbook: Workbook, root: XmlElement): void {
  const entries = root.child("sheets")?.children("sheet") ?? [];
  for (const each of root.child("definedNames")?.children("definedName") ?? []) {
    const name = each.attribute("name") ?? "";
    const place = each.number("localSheetId");
    const entry = place === undefined ? undefined : entries[place]?.attribute("name");
    const sheet = entry === undefined ? undefined : workbook.find(entry);
    const formula = each.text.trim();
    if (name.startsWith("_xlnm.")) {
      if (sheet) loadBuiltIn(name, formula, sheet);
      continue;
    }
    if (each.isTrue("function") || (place !== undefined && !sheet)) continue;
    workbook.names = [
      ...workbook.names,
      {
        id: `{name-${workbook.nextId()}}`,
        name,
        formula: `=${formula}`,
        isVisible: !each.isTrue("hidden"),
        comment: each.attribute("comment") ?? "",
        ...(sheet ? { sheet } : {}),
      },
    ];
  }
}

function loadBuiltIn(name: string, formula: string, sheet: Workbook["sheets"][number]): void {
  const areas = formula.split(",").flatMap((each) => readArea(splitSheet(each.trim()).area) ?? []);
  if (areas.length === 0) return;
  const { page } = sheet.state;
  if (name === "_xlnm.Print_Area") sheet.change({ page: { ...page, area: areas } });
  if (name !== "_xlnm.Print_Titles") return;
  const rows = areas.find(({ left, right }) => left === 0 && right === 16_383);
  const columns = areas.find(({ top, bottom }) => top === 0 && bottom === 1_048_575);
  sheet.change({
    page: { ...page, ...(rows ? { titleRows: rows } : {}), ...(columns ? { titleColumns: columns } : {}) },
  });
}
