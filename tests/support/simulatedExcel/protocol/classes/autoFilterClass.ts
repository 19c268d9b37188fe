import { applyFilter, removeFilter, showAll, type Choice } from "../../edit/filter";
import { requireUnprotected } from "../../edit/guards";
import { ExcelError, NotSimulated } from "../../excelError";
import type { Sheet } from "../../model/sheet";
import type { Arguments } from "../arguments";
import type { ExcelClass } from "../excelClass";
import type { Json } from "../json";
import { areaIn, rangeNamed } from "../rangeAt";
import { isTarget, target } from "../target";

const range = (sheet: Sheet) =>
  sheet.state.filter ? target("Range", { sheet, area: sheet.state.filter.area }) : null;

function choiceOf(args: Arguments): Choice | undefined {
  if (!args.has(1)) return undefined;
  const column = args.whole(1);
  if (!args.has(2)) return undefined;
  const { filterOn, values } = args.record(2);
  if (filterOn !== "Values" || !Array.isArray(values))
    throw new NotSimulated(`AutoFilter.apply() with filterOn ${String(filterOn)}`);
  return { column, criteria: { filterOn, values: values.map(String) } };
}

export const autoFilterClass: ExcelClass<"AutoFilter"> = {
  values: {
    Enabled: ({ state }) => state.filter !== undefined,
    IsDataFiltered: ({ state }) => state.filter?.criteria.some((each) => each !== null) === true,
    Criteria: ({ state }) => (state.filter?.criteria ?? []).map((each) => each as Json),
  },
  methods: {
    Apply: (sheet, args, { excel }) => {
      requireUnprotected(sheet, args.location);
      const value = args.at(0);
      const found = isTarget(value, "Range") ? value : rangeNamed(excel, sheet, args.text(0), args.location);
      const area = areaIn(found.self, excel, args.location);
      applyFilter(excel, sheet, area, choiceOf(args), args.location);
      return undefined;
    },
    ClearCriteria: (sheet, args, { excel }) => {
      showAll(excel, sheet, args.location);
      return undefined;
    },
    Remove: (sheet, args, { excel }) => {
      requireUnprotected(sheet, args.location);
      removeFilter(excel, sheet, args.location);
      return undefined;
    },
    GetRange: (sheet, args) => {
      const found = range(sheet);
      if (!found) throw new ExcelError("ItemNotFound", args.location);
      return found;
    },
    GetRangeOrNullObject: range,
  },
};
