import type { ChartSeries, ChartShape, ChartSpec } from "../../../core/patch/chart";
import { type Act, CALL_BYTES, onSheet, sheetIn } from "./act";
import { rangeOf } from "./rangeOf";

const types = {
  clusteredColumn: "ColumnClustered",
  line: "LineMarkers",
  percentBar: "BarStacked100",
} as const satisfies Record<ChartShape["kind"], Excel.Chart["chartType"]>;

/** Points from the sheet's upper left corner to the cell from which a chart's place is counted. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** What stands there of a chart of ours. */
export interface StandingChart {
  readonly type: string;
  readonly series: number;
}

/** New references for the chart that is there; one of another kind, or with another number of series, is drawn anew. */
export function chartActs(
  sheet: string,
  spec: ChartSpec,
  corner: Corner,
  standing?: StandingChart,
): readonly Act[] {
  const isSame = standing?.type === types[spec.shape.kind] && standing.series === spec.series.length;
  if (isSame) return [renewAct(sheet, spec)];
  return [standing ? redrawAct(sheet, spec) : drawAct(sheet, spec, corner)];
}

function renewAct(sheet: string, spec: ChartSpec): Act {
  return sized(
    spec,
    onSheet(sheet, 2, ({ charts }, context) => {
      const chart = charts.getItem(spec.name);
      spec.series.forEach((series, place) => {
        setReferences(context, chart.series.getItemAt(place), series, spec);
      });
    }),
  );
}

/** The place is a person's: it is taken over from the chart that goes. */
function redrawAct(sheet: string, spec: ChartSpec): Act {
  return sized(
    spec,
    onSheet(sheet, 4, ({ charts }, context) => {
      const chart = charts.getItem(spec.name);
      chart.chartType = types[spec.shape.kind];
      const [first] = spec.series;
      if (first) chart.setData(valuesOf(context, first), "Columns");
      draw(context, chart, spec);
    }),
  );
}

function drawAct(sheet: string, spec: ChartSpec, corner: Corner): Act {
  return sized(
    spec,
    onSheet(sheet, 8, ({ charts }, context) => {
      const [first] = spec.series;
      if (!first) throw new Error(`The chart ${spec.name} has no series`);
      const chart = charts.add(types[spec.shape.kind], valuesOf(context, first), "Columns");
      chart.name = spec.name;
      const { right, down, width, height } = spec.place;
      chart.left = corner.left + right;
      chart.top = corner.top + down;
      chart.width = width;
      chart.height = height;
      draw(context, chart, spec);
    }),
  );
}

function sized(spec: ChartSpec, act: Act): Act {
  return { ...act, bytes: act.bytes + (spec.series.length * 20 + 44) * CALL_BYTES };
}

function draw(context: Excel.RequestContext, chart: Excel.Chart, spec: ChartSpec): void {
  spec.series.forEach((wanted, place) => {
    const series = place === 0 ? chart.series.getItemAt(0) : chart.series.add(wanted.name.text);
    setReferences(context, series, wanted, spec);
    setLook(series, wanted, spec.shape);
  });
  chart.title.visible = false;
  const { format, plotArea } = chart;
  format.font.name = spec.font;
  format.font.size = USUAL_SIZE;
  format.font.color = BLACK;
  format.border.color = `#${spec.frame}`;
  format.border.weight = FRAME;
  format.fill.setSolidColor(WHITE);
  format.roundedCorners = false;
  plotArea.format.fill.clear();
  setLegend(chart, spec);
  setCategoryAxis(chart, spec);
  setValueAxis(chart, spec);
}

/** Points and colours, as the file adapter writes them. */
const USUAL_SIZE = 10;
const FRAME = 0.75;
const GRIDLINE = 0.5;
const LINE = 2;
const MARKER = 5;
const BLACK = "#000000";
const WHITE = "#FFFFFF";

function setLegend({ legend }: Excel.Chart, spec: ChartSpec): void {
  legend.visible = spec.legend !== undefined;
  if (!spec.legend) return;
  legend.position = "Bottom";
  legend.format.font.size = spec.legend.size;
}

function setCategoryAxis({ axes: { categoryAxis } }: Excel.Chart, spec: ChartSpec): void {
  categoryAxis.format.font.size = spec.categoryAxis.size;
  categoryAxis.format.line.color = `#${spec.frame}`;
  categoryAxis.format.line.weight = FRAME;
  categoryAxis.majorTickMark = "None";
  categoryAxis.minorTickMark = "None";
  categoryAxis.tickLabelPosition = "Low";
  if (spec.shape.kind !== "percentBar") return;
  // Bars are drawn from the bottom up: the first category is to stand at the top, the numbers still at the bottom.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}

function setValueAxis({ axes: { valueAxis } }: Excel.Chart, spec: ChartSpec): void {
  const { min, max, format, size, isShown, gridlines } = spec.valueAxis;
  valueAxis.minimum = min;
  if (max !== undefined) valueAxis.maximum = max;
  valueAxis.numberFormat = format;
  valueAxis.format.font.size = size;
  valueAxis.format.line.clear();
  valueAxis.majorTickMark = "None";
  valueAxis.minorTickMark = "None";
  valueAxis.majorGridlines.visible = gridlines !== undefined;
  if (gridlines !== undefined) {
    valueAxis.majorGridlines.format.line.color = `#${gridlines}`;
    valueAxis.majorGridlines.format.line.weight = GRIDLINE;
  }
  // An axis that is not there takes no look.
  valueAxis.visible = isShown;
}

function setReferences(
  context: Excel.RequestContext,
  series: Excel.ChartSeries,
  wanted: ChartSeries,
  { categories }: ChartSpec,
): void {
  series.name = wanted.name.text;
  series.setValues(valuesOf(context, wanted));
  series.setXAxisValues(rangeOf(sheetIn(context, categories.sheet), categories.area));
}

function setLook(
  series: Excel.ChartSeries,
  { color, outline, labels }: ChartSeries,
  shape: ChartShape,
): void {
  series.format.fill.setSolidColor(`#${color}`);
  switch (shape.kind) {
    case "clusteredColumn":
      series.gapWidth = shape.gap;
      series.overlap = shape.overlap;
      setEdge(series, outline);
      break;
    case "percentBar":
      series.gapWidth = shape.gap;
      series.overlap = 100;
      setEdge(series, outline);
      break;
    case "line":
      series.format.line.color = `#${color}`;
      series.format.line.weight = LINE;
      series.smooth = false;
      series.markerStyle = "Circle";
      series.markerSize = MARKER;
      series.markerBackgroundColor = `#${color}`;
      series.markerForegroundColor = `#${outline ?? color}`;
      break;
  }
  series.hasDataLabels = labels !== undefined;
  if (!labels) return;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = labels.format;
  series.dataLabels.position = labelPlaces[shape.kind];
  series.dataLabels.format.font.size = labels.size;
  series.dataLabels.format.font.color = `#${labels.color}`;
}

function setEdge({ format: { line } }: Excel.ChartSeries, outline: string | undefined): void {
  if (outline === undefined) {
    line.clear();
    return;
  }
  line.color = `#${outline}`;
  line.weight = FRAME;
}

const labelPlaces = {
  clusteredColumn: "OutsideEnd",
  line: "Top",
  percentBar: "Center",
} as const satisfies Record<ChartShape["kind"], Excel.ChartDataLabels["position"]>;

function valuesOf(context: Excel.RequestContext, { values }: ChartSeries): Excel.Range {
  return rangeOf(sheetIn(context, values.sheet), values.area);
}
