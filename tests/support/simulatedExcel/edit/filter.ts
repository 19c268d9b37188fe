import type { Area } from "../../../../src/core/grid/address";
import { asValue, displayed } from "../calc/displayed";
import type { Excel } from "../excel";
import { ExcelError, NotSimulated } from "../excelError";
import { columnsIn, isSameArea } from "../model/area";
import type { Sheet } from "../model/sheet";
import { setHidden } from "./bands";

/** One column's choice: only the values that stay are simulated. */
export interface Choice {
  readonly column: number;
  readonly criteria: { readonly filterOn: "Values"; readonly values: readonly string[] };
}

/** Puts the filter's arrows over an area, or chooses in one of its columns. */
export function applyFilter(
  excel: Excel,
  sheet: Sheet,
  area: Area,
  choice: Choice | undefined,
  location: string,
): void {
  const before = sheet.state.filter;
  const isSame = before !== undefined && isSameArea(before.area, area);
  if (before && !isSame) removeFilter(excel, sheet, location);
  const none = Array.from({ length: columnsIn(area) }, () => null);
  const criteria = [...(isSame ? before.criteria : none)];
  if (choice) {
    if (choice.column < 0 || choice.column >= criteria.length)
      throw new ExcelError("InvalidArgument", location);
    criteria[choice.column] = choice.criteria;
  }
  sheet.change({ filter: { area, criteria } });
  if (choice) hideOthers(excel, sheet, location);
}

function hideOthers(excel: Excel, sheet: Sheet, location: string): void {
  const { filter } = sheet.state;
  if (!filter) return;
  const { area, criteria } = filter;
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const isHidden = !criteria.every((each, place) => matches(excel, sheet, row, area.left + place, each));
    const band = { top: row, bottom: row, left: area.left, right: area.right };
    setHidden(excel, sheet, "rows", band, isHidden, location);
  }
}

function matches(excel: Excel, sheet: Sheet, row: number, column: number, criteria: unknown): boolean {
  if (criteria === null) return true;
  const { filterOn, values = [] } = criteria as Partial<
    Record<"filterOn", string> & Record<"values", readonly string[]>
  >;
  if (filterOn !== "Values") throw new NotSimulated(`a filter on ${filterOn ?? "nothing"}`);
  const value = excel.calculation.value(sheet, row, column);
  const shown = displayed(value, sheet.style(row, column).numberFormat);
  return values.includes(shown) || values.includes(String(asValue(value)));
}

/** Takes the filter away and shows every row again. */
export function removeFilter(excel: Excel, sheet: Sheet, location: string): void {
  showAll(excel, sheet, location);
  sheet.drop("filter");
}

export function showAll(excel: Excel, sheet: Sheet, location: string): void {
  const { filter } = sheet.state;
  if (!filter) return;
  const isChosen = filter.criteria.some((each) => each !== null);
  sheet.change({ filter: { ...filter, criteria: filter.criteria.map(() => null) } });
  if (isChosen && filter.area.bottom > filter.area.top)
    setHidden(excel, sheet, "rows", { ...filter.area, top: filter.area.top + 1 }, false, location);
}
