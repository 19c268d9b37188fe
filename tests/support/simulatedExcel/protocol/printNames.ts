import { quotedSheet, type Area } from "../../../../src/core/grid/address";
import { absoluteArea } from "../../../../src/workbook/xlsx/formula/absoluteArea";
import { showArea } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { DefinedName } from "../model/workbook";

/** Excel lists a sheet's print area and title rows among the names of the sheet, and takes them away with the name. */
export function printNames(sheet: Sheet): readonly DefinedName[] {
  const { area, titleRows, titleColumns } = sheet.state.page;
  const of = (each: Area): string => `${quotedSheet(sheet.name)}!${absolute(each)}`;
  const name = (kind: "Print_Area" | "Print_Titles", areas: readonly Area[]): DefinedName => ({
    id: `${kind}:${sheet.id}`,
    name: kind,
    formula: `=${areas.map(of).join(",")}`,
    isVisible: true,
    comment: "",
    sheet,
  });
  const titles = [titleColumns, titleRows].flatMap((each) => each ?? []);
  return [
    ...(area ? [name("Print_Area", area)] : []),
    ...(titles.length > 0 ? [name("Print_Titles", titles)] : []),
  ];
}

function absolute(area: Area): string {
  const shown = showArea(area);
  return /^(?:\d+:\d+|[A-Z]+:[A-Z]+)$/.test(shown) ? `$${shown.replace(":", ":$")}` : absoluteArea(area);
}

/** Whether the id was one of these. */
export function removePrintName(id: string, sheets: readonly Sheet[]): boolean {
  const [kind = "", ...rest] = id.split(":");
  const sheet = sheets.find((each) => each.id === rest.join(":"));
  if (!sheet) return false;
  const { area, titleRows, titleColumns, ...page } = sheet.state.page;
  if (kind === "Print_Area")
    sheet.change({
      page: { ...page, ...(titleRows ? { titleRows } : {}), ...(titleColumns ? { titleColumns } : {}) },
    });
  else sheet.change({ page: { ...page, ...(area ? { area } : {}) } });
  return true;
}
