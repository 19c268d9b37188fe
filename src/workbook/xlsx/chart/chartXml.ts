import type { ChartSpec } from "../../../core/patch/chart";
import { axesXml, axisIds } from "./chartAxesXml";
import { seriesXml } from "./chartSeriesXml";
import { shapeXml } from "./chartShape";
import { lineXml, solidFill, textProperties } from "./chartText";

export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

const black = "000000";

/** The part of a chart as Excel itself would write it, without what it can do without. */
export function chartXml(chart: ChartSpec): string {
  const shape = shapeXml(chart.shape);
  const axes = `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`;
  const plot = `<c:${shape.element}>${shape.head}<c:varyColors val="0"/>${seriesXml(chart)}${shape.tail}${axes}</c:${shape.element}>`;
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties({ font: chart.font, size: chart.legend.size, color: black })}</c:legend>`
    : "";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}"><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    `${plot}${axesXml(chart, shape)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solidFill("FFFFFF")}${lineXml(chart.frame, 0.75)}</c:spPr>`,
    textProperties({ font: chart.font, size: 10, color: black }),
    "</c:chartSpace>",
  ].join("");
}
