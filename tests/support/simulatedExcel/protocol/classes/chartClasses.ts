import { chartTypes } from "../chartTypes";
import { seriesOfBlock } from "../../edit/chartData";
import { requireUnprotected } from "../../edit/guards";
import { ExcelError } from "../../excelError";
import type { Chart } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import { numberOf, textOf, wordOf, type Argument, type Arguments } from "../arguments";
import type { ExcelClass, Host } from "../excelClass";
import { changeChart, chartOf } from "../lookStore";
import { areaIn, rangeNamed } from "../rangeAt";
import { isTarget, target, type PartOf, type Target } from "../target";

const directions = ["Auto", "Columns", "Rows"] as const;

function named(sheet: Sheet, key: string): Chart | undefined {
  const wanted = key.toLowerCase();
  return sheet.state.charts.find((chart) => chart.id === key || chart.name.toLowerCase() === wanted);
}

function item(sheet: Sheet, { id }: Chart): Target<"Chart"> {
  return target("Chart", { sheet, id });
}

function required(sheet: Sheet, args: Arguments): Target<"Chart"> {
  const found = named(sheet, args.text(0));
  if (!found) throw new ExcelError("ItemNotFound", args.location);
  return item(sheet, found);
}

export const chartCollectionClass: ExcelClass<"ChartCollection"> = {
  values: { Count: ({ state }) => state.charts.length },
  items: (sheet) => sheet.state.charts.map((chart) => item(sheet, chart)),
  item: required,
  methods: {
    Add: (sheet, args, { excel }) => {
      requireUnprotected(sheet, args.location);
      const source = args.target(1, "Range").self;
      const by = args.has(2) ? args.oneOf(2, directions) : "Auto";
      const number = excel.workbook.nextId();
      const area = areaIn(source, excel, args.location);
      const chart: Chart = {
        id: `{chart-${number}}`,
        name: `图表 ${sheet.state.charts.length + 1}`,
        type: args.oneOf(0, chartTypes),
        top: 60,
        left: 60,
        width: 360,
        height: 216,
        seriesBy: by,
        series: seriesOfBlock(excel, source.sheet, area, by),
        looks: {},
      };
      sheet.change({ charts: [...sheet.state.charts, chart] });
      return item(sheet, chart);
    },
    GetCount: (sheet) => sheet.state.charts.length,
    GetItem: required,
    GetItemAt: (sheet, args) => {
      const found = sheet.state.charts[args.whole(0)];
      if (!found) throw args.invalid();
      return item(sheet, found);
    },
    GetItemOrNullObject: (sheet, args) => {
      const found = named(sheet, args.text(0));
      return found ? item(sheet, found) : null;
    },
  },
};

function look(self: PartOf, className: string, path: string): Target {
  return target("Look", { ...self, owner: "chart", className, path });
}

type ChartSetter = NonNullable<ExcelClass<"Chart">["setters"]>[string];

function measure(side: "top" | "left" | "width" | "height"): ChartSetter {
  return (self, value, _host, location) => {
    const points = numberOf(value, location);
    changeChart(self, (chart) => ({ ...chart, [side]: points }));
  };
}

export const chartClass: ExcelClass<"Chart"> = {
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: ({ id }) => id,
    Name: (self) => chartOf(self).name,
    ChartType: (self) => chartOf(self).type,
    Top: (self) => chartOf(self).top,
    Left: (self) => chartOf(self).left,
    Width: (self) => chartOf(self).width,
    Height: (self) => chartOf(self).height,
  },
  setters: {
    Name: (self, value, _host, location) => {
      const name = textOf(value, location);
      changeChart(self, (chart) => ({ ...chart, name }));
    },
    ChartType: (self, value, _host, location) => {
      const type = wordOf(value, chartTypes, location);
      changeChart(self, (chart) => ({ ...chart, type }));
    },
    Top: measure("top"),
    Left: measure("left"),
    Width: measure("width"),
    Height: measure("height"),
  },
  links: {
    Title: (self) => look(self, "ChartTitle", "title"),
    Legend: (self) => look(self, "ChartLegend", "legend"),
    Axes: (self) => look(self, "ChartAxes", "axes"),
    Format: (self) => look(self, "ChartAreaFormat", "format"),
    PlotArea: (self) => look(self, "ChartPlotArea", "plotArea"),
    DataLabels: (self) => look(self, "ChartDataLabels", "dataLabels"),
    Series: (self) => target("ChartSeriesCollection", self),
    Worksheet: ({ sheet }) => target("Worksheet", sheet),
  },
  methods: {
    Delete: (self) => {
      const gone = chartOf(self);
      self.sheet.change({ charts: self.sheet.state.charts.filter((chart) => chart !== gone) });
      return undefined;
    },
    SetData: (self, args, { excel }) => {
      const source = args.target(0, "Range").self;
      const by = args.has(1) ? args.oneOf(1, directions) : "Auto";
      const series = seriesOfBlock(excel, source.sheet, areaIn(source, excel, args.location), by);
      changeChart(self, (chart) => ({ ...chart, seriesBy: by, series }));
      return undefined;
    },
    SetPosition: (self, args, host) => {
      const from = corner(self.sheet, args, 0, host);
      const to = args.has(1) ? corner(self.sheet, args, 1, host) : undefined;
      changeChart(self, (chart) => ({
        ...chart,
        top: from.top,
        left: from.left,
        ...(to ? { width: to.right - from.left, height: to.bottom - from.top } : {}),
      }));
      return undefined;
    },
  },
};

/** Where a cell of the chart's sheet stands, in points. */
function corner(
  sheet: Sheet,
  args: Arguments,
  index: number,
  { excel }: Host,
): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } {
  const value: Argument = args.at(index);
  const range = isTarget(value, "Range") ? value : rangeNamed(excel, sheet, args.text(index), args.location);
  const area = areaIn(range.self, excel, args.location);
  const sum = (count: number, size: (place: number) => number): number =>
    Array.from({ length: count }, (_, place) => size(place)).reduce((total, each) => total + each, 0);
  const height = (row: number): number => sheet.height(row);
  const width = (column: number): number => sheet.width(column);
  return {
    top: sum(area.top, height),
    left: sum(area.left, width),
    bottom: sum(area.bottom + 1, height),
    right: sum(area.right + 1, width),
  };
}
