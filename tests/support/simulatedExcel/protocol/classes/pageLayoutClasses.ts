import type { Area } from "../../../../../src/core/grid/address";
import { ExcelError } from "../../excelError";
import { columnLimit, isEntireColumns, isEntireRows, rowLimit } from "../../model/area";
import type { HeaderFooterPlace, Margin, PageSetup, Zoom } from "../../model/pageSetup";
import type { Sheet } from "../../model/sheet";
import { booleanOf, numberOf, recordOf, textOf, wordOf, type Argument, type Arguments } from "../arguments";
import type { ExcelClass, Host } from "../excelClass";
import { areaIn, rangeNamed } from "../rangeAt";
import { isTarget, target } from "../target";

const papers = [
  "Letter",
  "Legal",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Tabloid",
  "Statement",
] as const;

export function changePage(sheet: Sheet, part: Partial<PageSetup>): void {
  sheet.change({ page: { ...sheet.state.page, ...part } });
}

type Setter = NonNullable<ExcelClass<"PageLayout">["setters"]>[string];

function margin(side: Margin): Setter {
  return (sheet, value, _host, location) => {
    const points = numberOf(value, location);
    if (points < 0) throw new ExcelError("InvalidArgument", location);
    changePage(sheet, { margins: { ...sheet.state.page.margins, [side]: points } });
  };
}

/** Either a scale from 10 to 400 or a number of pages [DOC PageLayoutZoomOptions]. */
function zoomOf(value: Argument, location: string): Zoom {
  const given = recordOf(value, location);
  const whole = (key: string): number | undefined =>
    given[key] === undefined || given[key] === null ? undefined : numberOf(given[key], location);
  const [scale, across, down] = [whole("scale"), whole("horizontalFitToPages"), whole("verticalFitToPages")];
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new ExcelError("InvalidArgument", location);
  if (scale !== undefined && (across !== undefined || down !== undefined))
    throw new ExcelError("InvalidArgument", location);
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

function areasOf(sheet: Sheet, args: Arguments, { excel }: Host): readonly Area[] {
  const value = args.at(0);
  if (isTarget(value, "RangeAreas") && value.self.sheet === sheet) return value.self.areas;
  if (isTarget(value, "Range")) {
    if (value.self.sheet !== sheet) throw args.invalid();
    return [areaIn(value.self, excel, args.location)];
  }
  return args
    .text(0)
    .split(",")
    .map((each) => areaIn(rangeNamed(excel, sheet, each.trim(), args.location).self, excel, args.location));
}

function oneArea(sheet: Sheet, args: Arguments, host: Host): Area {
  const [area, ...more] = areasOf(sheet, args, host);
  if (!area || more.length > 0) throw args.invalid();
  return area;
}

function found<T>(value: T | null, { location }: Arguments): T {
  if (value === null) throw new ExcelError("ItemNotFound", location);
  return value;
}

const printArea = (sheet: Sheet) => {
  const { area } = sheet.state.page;
  return area ? target("RangeAreas", { sheet, areas: area }) : null;
};
const titleRows = (sheet: Sheet) => {
  const { titleRows: area } = sheet.state.page;
  return area ? target("Range", { sheet, area }) : null;
};
const titleColumns = (sheet: Sheet) => {
  const { titleColumns: area } = sheet.state.page;
  return area ? target("Range", { sheet, area }) : null;
};

export const pageLayoutClass: ExcelClass<"PageLayout"> = {
  values: {
    Orientation: ({ state }) => state.page.orientation,
    PaperSize: ({ state }) => state.page.paperSize,
    Zoom: ({ state }) => ({ ...state.page.zoom }),
    CenterHorizontally: ({ state }) => state.page.centerHorizontally,
    CenterVertically: ({ state }) => state.page.centerVertically,
    PrintGridlines: ({ state }) => state.page.printGridlines,
    PrintHeadings: ({ state }) => state.page.printHeadings,
    BlackAndWhite: ({ state }) => state.page.blackAndWhite,
    PrintOrder: ({ state }) => state.page.printOrder,
    FirstPageNumber: ({ state }) => state.page.firstPageNumber,
    LeftMargin: ({ state }) => state.page.margins.left,
    RightMargin: ({ state }) => state.page.margins.right,
    TopMargin: ({ state }) => state.page.margins.top,
    BottomMargin: ({ state }) => state.page.margins.bottom,
    HeaderMargin: ({ state }) => state.page.margins.header,
    FooterMargin: ({ state }) => state.page.margins.footer,
  },
  setters: {
    Orientation: (sheet, value, _host, location) =>
      changePage(sheet, { orientation: wordOf(value, ["Portrait", "Landscape"], location) }),
    PaperSize: (sheet, value, _host, location) =>
      changePage(sheet, { paperSize: wordOf(value, papers, location) }),
    Zoom: (sheet, value, _host, location) => changePage(sheet, { zoom: zoomOf(value, location) }),
    CenterHorizontally: (sheet, value, _host, location) =>
      changePage(sheet, { centerHorizontally: booleanOf(value, location) }),
    CenterVertically: (sheet, value, _host, location) =>
      changePage(sheet, { centerVertically: booleanOf(value, location) }),
    PrintGridlines: (sheet, value, _host, location) =>
      changePage(sheet, { printGridlines: booleanOf(value, location) }),
    PrintHeadings: (sheet, value, _host, location) =>
      changePage(sheet, { printHeadings: booleanOf(value, location) }),
    BlackAndWhite: (sheet, value, _host, location) =>
      changePage(sheet, { blackAndWhite: booleanOf(value, location) }),
    PrintOrder: (sheet, value, _host, location) =>
      changePage(sheet, { printOrder: wordOf(value, ["DownThenOver", "OverThenDown"], location) }),
    // "" lets Excel count [DOC PageLayout.firstPageNumber]
    FirstPageNumber: (sheet, value, _host, location) =>
      changePage(sheet, { firstPageNumber: value === "" ? "" : numberOf(value, location) }),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  links: { HeadersFooters: (sheet) => target("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, host) => {
      changePage(sheet, { area: areasOf(sheet, args, host) });
      return undefined;
    },
    SetPrintTitleRows: (sheet, args, host) => {
      const area = oneArea(sheet, args, host);
      changePage(sheet, { titleRows: { ...area, left: 0, right: columnLimit - 1 } });
      if (typeof args.at(0) === "string" && !isEntireRows(area)) throw args.invalid();
      return undefined;
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      const area = oneArea(sheet, args, host);
      if (typeof args.at(0) === "string" && !isEntireColumns(area)) throw args.invalid();
      changePage(sheet, { titleColumns: { ...area, top: 0, bottom: rowLimit - 1 } });
      return undefined;
    },
    SetPrintMargins: (sheet, args) => {
      const unit = args.oneOf(0, ["Points", "Inches", "Centimeters"] as const);
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      const margins = Object.entries(args.record(1)).map(([side, value]) => [
        wordOf(side, ["left", "right", "top", "bottom", "header", "footer"] as const, args.location),
        numberOf(value, args.location) * points,
      ]);
      changePage(sheet, { margins: { ...sheet.state.page.margins, ...Object.fromEntries(margins) } });
      return undefined;
    },
    GetPrintArea: (sheet, args) => found(printArea(sheet), args),
    GetPrintAreaOrNullObject: (sheet) => printArea(sheet),
    GetPrintTitleRows: (sheet, args) => found(titleRows(sheet), args),
    GetPrintTitleRowsOrNullObject: (sheet) => titleRows(sheet),
    GetPrintTitleColumns: (sheet, args) => found(titleColumns(sheet), args),
    GetPrintTitleColumnsOrNullObject: (sheet) => titleColumns(sheet),
  },
};

export const headerFooterGroupClass: ExcelClass<"HeaderFooterGroup"> = {
  values: { State: () => "Default", UseSheetMargins: () => true, UseSheetScale: () => true },
  links: { DefaultForAllPages: (sheet) => target("HeaderFooter", sheet) },
};

const places = {
  LeftHeader: "leftHeader",
  CenterHeader: "centerHeader",
  RightHeader: "rightHeader",
  LeftFooter: "leftFooter",
  CenterFooter: "centerFooter",
  RightFooter: "rightFooter",
} as const satisfies Record<string, HeaderFooterPlace>;

/** Excel keeps 255 characters of a header or footer. */
export const headerFooterClass: ExcelClass<"HeaderFooter"> = {
  values: Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      name,
      ({ state }: Sheet): string => state.page.headersFooters[place],
    ]),
  ),
  setters: Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      name,
      (sheet: Sheet, value: Argument, _host: Host, location: string): void => {
        const text = textOf(value, location);
        if (text.length > 255) throw new ExcelError("InvalidArgument", location);
        changePage(sheet, { headersFooters: { ...sheet.state.page.headersFooters, [place]: text } });
      },
    ]),
  ),
};
