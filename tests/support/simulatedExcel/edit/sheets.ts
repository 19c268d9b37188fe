import { orphanedFormula, renamedFormula } from "../calc/shift";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { areaOf, wholeSheet } from "../model/area";
import type { Sheet } from "../model/sheet";

export function addSheet(excel: Excel, name: string | undefined, location: string): Sheet {
  const { workbook } = excel;
  if (workbook.isProtected) throw new ExcelError("AccessDenied", location);
  if (name !== undefined) requireName(excel, name, undefined, location);
  let number = 1;
  while (workbook.find(`Sheet${number}`)) number += 1;
  const sheet = workbook.newSheet(name ?? `Sheet${number}`);
  workbook.sheets = [...workbook.sheets, sheet];
  workbook.touchAll();
  excel.announce({ kind: "added", sheet });
  return sheet;
}

/** At most 31 characters, none of : \ / ? * [ ], no apostrophe at an end, and no other sheet has it. */
function requireName(excel: Excel, name: string, own: Sheet | undefined, location: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
    throw new ExcelError("InvalidArgument", location);
  const other = excel.workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (other && other !== own) throw new ExcelError("ItemAlreadyExists", location);
}

export function renameSheet(excel: Excel, sheet: Sheet, name: string, location: string): void {
  if (excel.workbook.isProtected) throw new ExcelError("AccessDenied", location);
  const before = sheet.name;
  if (name === before) return;
  requireName(excel, name, sheet, location);
  sheet.change({ name });
  rewriteFormulas(excel, (formula) => renamedFormula(formula, before, name));
  excel.announce({ kind: "renamed", sheet, before, after: name });
}

export function deleteSheet(excel: Excel, sheet: Sheet, location: string): void {
  const { workbook } = excel;
  if (workbook.isProtected) throw new ExcelError("AccessDenied", location);
  const rest = workbook.sheets.filter((each) => each !== sheet);
  const next = rest.find((each) => each.state.visibility === "Visible");
  if (!next) throw new ExcelError("InvalidOperation", location);
  workbook.sheets = rest;
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet);
  rewriteFormulas(excel, (formula) => orphanedFormula(formula, sheet.name));
  if (workbook.selection.sheet === sheet) workbook.selection = { sheet: next, area: areaOf(0, 0, 1, 1) };
  excel.announce({ kind: "deleted", sheet });
}

export function moveSheet(excel: Excel, sheet: Sheet, position: number, location: string): void {
  const { workbook } = excel;
  if (workbook.isProtected) throw new ExcelError("AccessDenied", location);
  if (position < 0 || position >= workbook.sheets.length) throw new ExcelError("InvalidArgument", location);
  const before = workbook.sheets.indexOf(sheet);
  const rest = workbook.sheets.filter((each) => each !== sheet);
  workbook.sheets = [...rest.slice(0, position), sheet, ...rest.slice(position)];
  if (before !== position) excel.announce({ kind: "moved", sheet, before, after: position });
}

export function showSheet(
  excel: Excel,
  sheet: Sheet,
  visibility: Sheet["state"]["visibility"],
  location: string,
): void {
  const before = sheet.state.visibility;
  if (before === visibility) return;
  if (excel.workbook.isProtected) throw new ExcelError("AccessDenied", location);
  const shown = excel.workbook.sheets.filter((each) => each.state.visibility === "Visible");
  if (visibility !== "Visible" && shown.every((each) => each === sheet))
    throw new ExcelError("InvalidOperation", location);
  sheet.change({ visibility });
  excel.announce({ kind: "visibility", sheet, before, after: visibility });
}

export function activateSheet(excel: Excel, sheet: Sheet, location: string): void {
  if (sheet.state.visibility !== "Visible") throw new ExcelError("InvalidOperation", location);
  const { selection } = excel.workbook;
  if (selection.sheet === sheet) return;
  excel.workbook.selection = { sheet, area: areaOf(0, 0, 1, 1) };
  excel.announce({ kind: "deactivated", sheet: selection.sheet });
  excel.announce({ kind: "activated", sheet });
}

/** Every formula of cells, names, rules and charts. */
export function rewriteFormulas(excel: Excel, rewrite: (formula: string, home: Sheet) => string): void {
  const { workbook } = excel;
  for (const sheet of workbook.sheets) {
    for (const [row, column, cell] of [...sheet.cells.within(wholeSheet)]) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula, sheet);
      if (formula !== cell.formula) sheet.cells.set(row, column, { ...cell, formula });
    }
    const again = (text: string): string => rewrite(text, sheet);
    sheet.change({
      charts: sheet.state.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((series) => ({
          ...series,
          ...(series.values === undefined ? {} : { values: again(series.values) }),
          ...(series.categories === undefined ? {} : { categories: again(series.categories) }),
        })),
      })),
      validations: sheet.state.validations.map((validation) => ({
        ...validation,
        rule: { ...validation.rule, settings: formulasOf(validation.rule.settings, again) },
      })),
      conditionalFormats: sheet.state.conditionalFormats.map((format) => ({
        ...format,
        looks: formulasOf(format.looks, again),
      })),
    });
  }
  workbook.names = workbook.names.map((name) => {
    const home = name.sheet ?? workbook.sheets[0];
    return home ? { ...name, formula: rewrite(name.formula, home) } : name;
  });
  workbook.touchAll();
}

function formulasOf<T>(
  settings: Readonly<Record<string, T>>,
  rewrite: (formula: string) => string,
): Readonly<Record<string, T | string>> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === "string" && value.startsWith("=") ? rewrite(value) : value,
    ]),
  );
}
