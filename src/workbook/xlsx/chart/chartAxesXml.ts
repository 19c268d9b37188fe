import type { ChartSpec } from "../../../core/patch/chart";
import { encodeAttribute } from "../xml/escapes";
import type { ShapeXml } from "./chartShape";
import { lineXml, textProperties } from "./chartText";
import { numberText } from "../write/cellText";

/** Any two different numbers; they count within one chart. */
export const axisIds = { category: "111111111", value: "222222222" } as const;
const black = "000000";

/** <c:catAx> and <c:valAx>. */
export function axesXml(chart: ChartSpec, shape: ShapeXml): string {
  return categoryAxis(chart, shape) + valueAxis(chart, shape);
}

function categoryAxis(chart: ChartSpec, shape: ShapeXml): string {
  const place = shape.isLying ? "l" : "b";
  // Counted from the far end, the first category stands at the top as in the table.
  const order = shape.isLying ? "maxMin" : "minMax";
  return [
    `<c:catAx><c:axId val="${axisIds.category}"/><c:scaling><c:orientation val="${order}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${place}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml(chart.frame, 0.75)}</c:spPr>`,
    textProperties({ font: chart.font, size: chart.categoryAxis.size, color: black }),
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="autoZero"/><c:auto val="0"/>`,
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
  ].join("");
}

function valueAxis(chart: ChartSpec, shape: ShapeXml): string {
  const { valueAxis: axis } = chart;
  const most = axis.max === undefined ? "" : `<c:max val="${numberText(axis.max)}"/>`;
  const lines =
    axis.gridlines === undefined
      ? ""
      : `<c:majorGridlines><c:spPr>${lineXml(axis.gridlines, 0.5)}</c:spPr></c:majorGridlines>`;
  return [
    `<c:valAx><c:axId val="${axisIds.value}"/>`,
    `<c:scaling><c:orientation val="minMax"/>${most}<c:min val="${numberText(axis.min)}"/></c:scaling>`,
    `<c:delete val="${axis.isShown ? "0" : "1"}"/><c:axPos val="${shape.isLying ? "b" : "l"}"/>${lines}`,
    `<c:numFmt formatCode="${encodeAttribute(axis.format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>",
    textProperties({ font: chart.font, size: axis.size, color: black }),
    // The last category stands at the bottom of lying bars, and the axis is to stand below it.
    `<c:crossAx val="${axisIds.category}"/><c:crosses val="${shape.isLying ? "max" : "autoZero"}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join("");
}
