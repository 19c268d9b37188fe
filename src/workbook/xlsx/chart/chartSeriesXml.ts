import type { ChartSeries, ChartSpec } from "../../../core/patch/chart";
import { encodeAttribute } from "../xml/escapes";
import { chartReferences } from "./chartReferences";
import { shapeXml, type ShapeXml } from "./chartShape";
import { lineXml, solidFill, textProperties } from "./chartText";

/** All <c:ser> of a chart. The schema fixes the order of what is in one. */
export function seriesXml(chart: ChartSpec): string {
  const shape = shapeXml(chart.shape);
  return chart.series.map((series, index) => oneSeries(chart, shape, series, String(index))).join("");
}

function oneSeries(chart: ChartSpec, shape: ShapeXml, series: ChartSeries, index: string): string {
  const { tx, cat, val } = chartReferences(chart.categories, series);
  const isLine = shape.element === "lineChart";
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${tx}`;
  const look = isLine ? lineLook(series) : barLook(series);
  const tail = isLine ? '<c:smooth val="0"/>' : "";
  return `<c:ser>${head}${look}${labelsXml(chart, shape, series)}${cat}${val}${tail}</c:ser>`;
}

function barLook({ color, outline }: ChartSeries): string {
  const edge = outline === undefined ? "<a:ln><a:noFill/></a:ln>" : lineXml(outline, 0.75);
  return `<c:spPr>${solidFill(color)}${edge}</c:spPr><c:invertIfNegative val="0"/>`;
}

function lineLook({ color, outline }: ChartSeries): string {
  const mark = `<c:spPr>${solidFill(color)}${lineXml(outline ?? color, 0.75)}</c:spPr>`;
  return `<c:spPr>${lineXml(color, 2)}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/>${mark}</c:marker>`;
}

function labelsXml(chart: ChartSpec, shape: ShapeXml, { labels }: ChartSeries): string {
  if (!labels) return "";
  const format = `<c:numFmt formatCode="${encodeAttribute(labels.format)}" sourceLinked="0"/>`;
  const look = `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ font: chart.font, ...labels })}`;
  const shown = [
    ["LegendKey", "0"],
    ["Val", "1"],
    ["CatName", "0"],
    ["SerName", "0"],
    ["Percent", "0"],
    ["BubbleSize", "0"],
  ].map(([name = "", value = ""]) => `<c:show${name} val="${value}"/>`);
  return `<c:dLbls>${format}${look}<c:dLblPos val="${shape.labelPosition}"/>${shown.join("")}</c:dLbls>`;
}
