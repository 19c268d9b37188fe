import { reference, seriesOfBlock, shownName } from "../../edit/chartData";
import { requireUnprotected } from "../../edit/guards";
import { ExcelError } from "../../excelError";
import type { Chart } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import { booleanOf, numberOf, textOf, wordOf, type Argument, type Arguments } from "../arguments";
import type { ExcelClass, Host } from "../excelClass";
import { changeChart, changeSeries, chartOf, seriesOf } from "../lookStore";
import { areaIn, rangeNamed } from "../rangeAt";
import { isTarget, target, type PartOf, type Target } from "../target";
import type { RangeReference } from "../../model/reference";

const types = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "Area",
] as const;
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
        type: args.oneOf(0, types),
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
      const type = wordOf(value, types, location);
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

export const chartSeriesCollectionClass: ExcelClass<"ChartSeriesCollection"> = {
  values: { Count: (self) => chartOf(self).series.length },
  items: (self) => chartOf(self).series.map((_, series) => target("ChartSeries", { ...self, series })),
  methods: {
    Add: (self, args) => {
      const { series } = chartOf(self);
      const name = args.optionalText(0) ?? `系列${series.length + 1}`;
      const place = args.optionalWhole(1) ?? series.length;
      changeChart(self, (chart) => ({
        ...chart,
        series: [...series.slice(0, place), { name, looks: {} }, ...series.slice(place)],
      }));
      return target("ChartSeries", { ...self, series: place });
    },
    GetCount: (self) => chartOf(self).series.length,
    GetItemAt: (self, args) => {
      const series = args.whole(0);
      if (!chartOf(self).series[series]) throw args.invalid();
      return target("ChartSeries", { ...self, series });
    },
  },
};

type SeriesSelf = PartOf & { readonly series: number };

function seriesLook(self: SeriesSelf, className: string, path: string): Target {
  return target("Look", { ...self, owner: "chart", className, path });
}

const seriesNumbers = { GapWidth: 150, Overlap: 0, MarkerSize: 5 } as const;
const seriesFlags = { HasDataLabels: false, Smooth: false, VaryByCategories: false } as const;
const small = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

function withLook(self: SeriesSelf, name: string, value: string | number | boolean): void {
  changeSeries(self, (series) => ({ ...series, looks: { ...series.looks, [small(name)]: value } }));
}

function sourceOf({ sheet, area }: RangeReference): string {
  if (!area) throw new ExcelError("InvalidReference", "ChartSeries");
  return reference(sheet, area);
}

export const chartSeriesClass: ExcelClass<"ChartSeries"> = {
  values: {
    Name: (self, { excel }) => shownName(excel, seriesOf(self).name),
    ChartType: (self) => seriesOf(self).looks["chartType"] ?? chartOf(self).type,
    MarkerStyle: (self) => seriesOf(self).looks["markerStyle"] ?? "Automatic",
    ...Object.fromEntries(
      Object.entries({ ...seriesNumbers, ...seriesFlags }).map(([name, first]) => [
        name,
        (self: SeriesSelf) => seriesOf(self).looks[small(name)] ?? first,
      ]),
    ),
  },
  setters: {
    Name: (self, value, _host, location) => {
      const name = textOf(value, location);
      changeSeries(self, (series) => ({ ...series, name }));
    },
    ChartType: (self, value, _host, location) => withLook(self, "ChartType", wordOf(value, types, location)),
    MarkerStyle: (self, value, _host, location) => withLook(self, "MarkerStyle", textOf(value, location)),
    ...Object.fromEntries(
      Object.keys(seriesNumbers).map((name) => [
        name,
        (self: SeriesSelf, value: Argument, _host: Host, location: string): void =>
          withLook(self, name, numberOf(value, location)),
      ]),
    ),
    ...Object.fromEntries(
      Object.keys(seriesFlags).map((name) => [
        name,
        (self: SeriesSelf, value: Argument, _host: Host, location: string): void =>
          withLook(self, name, booleanOf(value, location)),
      ]),
    ),
  },
  links: {
    Format: (self) => seriesLook(self, "ChartSeriesFormat", "format"),
    DataLabels: (self) => seriesLook(self, "ChartDataLabels", "dataLabels"),
  },
  methods: {
    Delete: (self) => {
      changeChart(self, (chart) => ({
        ...chart,
        series: chart.series.filter((_, place) => place !== self.series),
      }));
      return undefined;
    },
    SetValues: (self, args) => {
      const values = sourceOf(args.target(0, "Range").self);
      changeSeries(self, (series) => ({ ...series, values }));
      return undefined;
    },
    SetXAxisValues: (self, args) => {
      const categories = sourceOf(args.target(0, "Range").self);
      changeSeries(self, (series) => ({ ...series, categories }));
      return undefined;
    },
    GetDimensionValues: (self, args, { excel }) => {
      const dimension = args.oneOf(0, ["Values", "Categories"] as const);
      const series = seriesOf(self);
      const source = dimension === "Values" ? series.values : series.categories;
      if (source === undefined) return [];
      const range = rangeNamed(excel, self.sheet, source, args.location).self;
      const { top, left, bottom, right } = areaIn(range, excel, args.location);
      const values: (string | number | boolean)[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const value = excel.calculation.value(range.sheet, row, column);
          values.push(typeof value === "object" ? value.error : (value ?? ""));
        }
      return values;
    },
  },
};
