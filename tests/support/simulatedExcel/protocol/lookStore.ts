import { ExcelError } from "../excelError";
import type { Chart, ChartSeries, Look as LookValue, Looks } from "../model/chart";
import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Look, PartOf } from "./target";

export function chartOf({ sheet, id }: PartOf): Chart {
  const found = sheet.state.charts.find((chart) => chart.id === id);
  if (!found) throw new ExcelError("ItemNotFound", "Chart");
  return found;
}

export function changeChart({ sheet, id }: PartOf, change: (chart: Chart) => Chart): void {
  sheet.change({ charts: sheet.state.charts.map((chart) => (chart.id === id ? change(chart) : chart)) });
}

export function seriesOf(part: PartOf & { readonly series: number }): ChartSeries {
  const found = chartOf(part).series[part.series];
  if (!found) throw new ExcelError("ItemNotFound", "ChartSeries");
  return found;
}

export function changeSeries(
  part: PartOf & { readonly series: number },
  change: (series: ChartSeries) => ChartSeries,
): void {
  changeChart(part, (chart) => ({
    ...chart,
    series: chart.series.map((series, place) => (place === part.series ? change(series) : series)),
  }));
}

export function formatOf({ sheet, id }: PartOf): ConditionalFormat {
  const found = sheet.state.conditionalFormats.find((format) => format.id === id);
  if (!found) throw new ExcelError("ItemNotFound", "ConditionalFormat");
  return found;
}

export function changeFormat(
  { sheet, id }: PartOf,
  change: (format: ConditionalFormat) => ConditionalFormat,
): void {
  sheet.change({
    conditionalFormats: sheet.state.conditionalFormats.map((format) =>
      format.id === id ? change(format) : format,
    ),
  });
}

/** The properties of the thing a part belongs to. */
export function looksOf(look: Look): Looks {
  if (look.owner === "conditionalFormat") return formatOf(look).looks;
  const { series } = look;
  return series === undefined ? chartOf(look).looks : seriesOf({ ...look, series }).looks;
}

export function setLooks(look: Look, changed: Readonly<Record<string, LookValue | undefined>>): void {
  const merged = (looks: Looks): Looks =>
    Object.fromEntries(
      Object.entries({ ...looks, ...changed }).filter(
        (entry): entry is [string, LookValue] => entry[1] !== undefined,
      ),
    );
  const { series } = look;
  if (look.owner === "conditionalFormat")
    changeFormat(look, (format) => ({ ...format, looks: merged(format.looks) }));
  else if (series === undefined) changeChart(look, (chart) => ({ ...chart, looks: merged(chart.looks) }));
  else changeSeries({ ...look, series }, (each) => ({ ...each, looks: merged(each.looks) }));
}

export function within(path: string, member: string): string {
  const small = `${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  return path === "" ? small : `${path}/${small}`;
}
