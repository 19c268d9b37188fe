import { ExcelError } from "../../excelError";
import { areaOf, columnLimit, rowLimit } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import type { ExcelClass } from "../excelClass";
import { areaIn, rangeNamed } from "../rangeAt";
import { isTarget, target } from "../target";

const location = (sheet: Sheet) =>
  sheet.state.frozen ? target("Range", { sheet, area: sheet.state.frozen }) : null;

/** The frozen cells are those at the top and at the left that stay [DOC WorksheetFreezePanes]. */
export const worksheetFreezePanesClass: ExcelClass<"WorksheetFreezePanes"> = {
  methods: {
    FreezeAt: (sheet, args, { excel }) => {
      const value = args.at(0);
      const range = isTarget(value, "Range") ? value : rangeNamed(excel, sheet, args.text(0), args.location);
      const { bottom, right } = areaIn(range.self, excel, args.location);
      sheet.change({ frozen: { top: 0, left: 0, bottom, right } });
      return undefined;
    },
    FreezeRows: (sheet, args) => {
      const count = args.optionalWhole(0) ?? 1;
      if (count < 1) throw args.invalid();
      sheet.change({ frozen: areaOf(0, 0, count, columnLimit) });
      return undefined;
    },
    FreezeColumns: (sheet, args) => {
      const count = args.optionalWhole(0) ?? 1;
      if (count < 1) throw args.invalid();
      sheet.change({ frozen: areaOf(0, 0, rowLimit, count) });
      return undefined;
    },
    Unfreeze: (sheet) => {
      sheet.drop("frozen");
      return undefined;
    },
    GetLocation: (sheet, args) => {
      const found = location(sheet);
      if (!found) throw new ExcelError("ItemNotFound", args.location);
      return found;
    },
    GetLocationOrNullObject: location,
  },
};
