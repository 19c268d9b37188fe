import { reference, shownName } from "../../edit/chartData";
import { ExcelError } from "../../excelError";
import type { RangeReference } from "../../model/reference";
import { booleanOf, numberOf, textOf, wordOf, type Argument } from "../arguments";
import { chartTypes } from "../chartTypes";
import { colourOf } from "../colour";
import type { ExcelClass, Host } from "../excelClass";
import { changeChart, changeSeries, chartOf, seriesOf } from "../lookStore";
import { areaIn, rangeNamed } from "../rangeAt";
import { target, type PartOf, type Target } from "../target";

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
    ChartType: (self, value, _host, location) =>
      withLook(self, "ChartType", wordOf(value, chartTypes, location)),
    MarkerStyle: (self, value, _host, location) => withLook(self, "MarkerStyle", textOf(value, location)),
    MarkerBackgroundColor: (self, value, _host, location) =>
      withLook(self, "MarkerBackgroundColor", colourOf(value, location)),
    MarkerForegroundColor: (self, value, _host, location) =>
      withLook(self, "MarkerForegroundColor", colourOf(value, location)),
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
