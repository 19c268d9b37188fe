import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../../edit/sheets";
import { requireUnprotected } from "../../edit/guards";
import { eventTypes } from "../../events/entry";
import { areaOf, wholeSheet } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import { booleanOf, numberOf, textOf, wordOf } from "../arguments";
import type { ExcelClass } from "../excelClass";
import { rangeNamed, rangeOn } from "../rangeAt";
import { target } from "../target";
import { colourOf } from "../colour";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;
const heard = (type: number) => ({ type, target: (sheet: Sheet) => sheet.id });

export const worksheetClass: ExcelClass<"Worksheet"> = {
  identity: (sheet) => ({ Id: sheet.id }),
  values: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, { excel }) => excel.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.state.visibility,
    TabColor: (sheet) => sheet.state.tabColor,
    ShowGridlines: (sheet) => sheet.state.showGridlines,
    ShowHeadings: (sheet) => sheet.state.showHeadings,
    StandardHeight: (sheet) => sheet.state.rowHeight,
    StandardWidth: (sheet) => sheet.state.columnWidth / 5.7,
    EnableCalculation: () => true,
  },
  setters: {
    Name: (sheet, value, { excel }, location) => renameSheet(excel, sheet, textOf(value, location), location),
    Position: (sheet, value, { excel }, location) =>
      moveSheet(excel, sheet, numberOf(value, location), location),
    Visibility: (sheet, value, { excel }, location) =>
      showSheet(excel, sheet, wordOf(value, visibilities, location), location),
    TabColor: (sheet, value, _host, location) => {
      sheet.change({ tabColor: value === "" ? "" : colourOf(value, location) });
    },
    Gridlines: (sheet, value, _host, location) => {
      sheet.change({ showGridlines: booleanOf(value, location) });
    },
    ShowGridlines: (sheet, value, _host, location) => {
      sheet.change({ showGridlines: booleanOf(value, location) });
    },
    Headings: (sheet, value, _host, location) => {
      sheet.change({ showHeadings: booleanOf(value, location) });
    },
    ShowHeadings: (sheet, value, _host, location) => {
      sheet.change({ showHeadings: booleanOf(value, location) });
    },
    StandardWidth: (sheet, value, _host, location) => {
      requireUnprotected(sheet, location);
      sheet.change({ columnWidth: numberOf(value, location) * 5.7 });
    },
  },
  links: {
    Names: (sheet) => target("NamedItemCollection", { sheet }),
    Tables: (sheet) => target("TableCollection", { sheet }),
    Charts: (sheet) => target("ChartCollection", sheet),
    Protection: (sheet) => target("WorksheetProtection", sheet),
    FreezePanes: (sheet) => target("WorksheetFreezePanes", sheet),
    AutoFilter: (sheet) => target("AutoFilter", sheet),
    PageLayout: (sheet) => target("PageLayout", sheet),
    HorizontalPageBreaks: (sheet) => target("PageBreakCollection", { sheet, of: "rows" }),
    VerticalPageBreaks: (sheet) => target("PageBreakCollection", { sheet, of: "columns" }),
  },
  methods: {
    Activate: (sheet, { location }, { excel }) => {
      activateSheet(excel, sheet, location);
      return undefined;
    },
    Calculate: (_sheet, _args, { excel }) => {
      excel.calculation.store();
      return undefined;
    },
    Delete: (sheet, { location }, { excel }) => {
      deleteSheet(excel, sheet, location);
      return undefined;
    },
    GetCell: (sheet, args) => rangeOn(sheet, areaOf(args.whole(0), args.whole(1), 1, 1), args.location),
    GetRange: (sheet, args, { excel }) => {
      const address = args.optionalText(0);
      return address === undefined || address === ""
        ? rangeOn(sheet, wholeSheet, args.location)
        : rangeNamed(excel, sheet, address, args.location);
    },
    GetRangeByIndexes: (sheet, args) =>
      rangeOn(sheet, areaOf(args.whole(0), args.whole(1), args.whole(2), args.whole(3)), args.location),
    GetRanges: (sheet, args, { excel }) => {
      const areas = args
        .text(0)
        .split(",")
        .map((each) => rangeNamed(excel, sheet, each.trim(), args.location).self.area);
      return target("RangeAreas", { sheet, areas: areas.flatMap((area) => area ?? []) });
    },
    GetUsedRange: (sheet, args) =>
      rangeOn(sheet, sheet.used(args.isTrue(0) ? "values" : "all") ?? areaOf(0, 0, 1, 1), args.location),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = sheet.used(args.isTrue(0) ? "values" : "all");
      return used ? rangeOn(sheet, used, args.location) : null;
    },
  },
  events: {
    _RegisterDataChangedEvent: heard(eventTypes.content),
    _RegisterSelectionChangedEvent: heard(eventTypes.selection),
    _RegisterEventNameChanged: heard(eventTypes.renamed),
    _RegisterEventVisibilityChanged: heard(eventTypes.visibility),
    _RegisterActivatedEvent: heard(eventTypes.activated),
    _RegisterDeactivatedEvent: heard(eventTypes.deactivated),
    _RegisterCalculatedEvent: heard(eventTypes.calculated),
    _RegisterFormatChangedEvent: heard(eventTypes.format),
    _RegisterProtectionChangedEvent: heard(eventTypes.protection),
    _RegisterRowHiddenChangedEvent: heard(eventTypes.rowsHidden),
  },
};
