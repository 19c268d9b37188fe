import type { ChartShape } from "../../../core/patch/chart";

/** How a kind of chart is told in a file. */
export interface ShapeXml {
  /** The element that holds the series. */
  readonly element: "barChart" | "lineChart";
  /** What stands before the series and tells one kind from another. */
  readonly head: string;
  /** What stands after them. */
  readonly tail: string;
  readonly labelPosition: "outEnd" | "t" | "ctr";
  /** Bars from left to right have their categories at the left, the first at the top. */
  readonly isLying: boolean;
}

export function shapeXml(shape: ChartShape): ShapeXml {
  switch (shape.kind) {
    case "clusteredColumn":
      return {
        element: "barChart",
        head: '<c:barDir val="col"/><c:grouping val="clustered"/>',
        tail: `<c:gapWidth val="${String(shape.gap)}"/><c:overlap val="${String(shape.overlap)}"/>`,
        labelPosition: "outEnd",
        isLying: false,
      };
    case "line":
      return {
        element: "lineChart",
        head: '<c:grouping val="standard"/>',
        tail: '<c:marker val="1"/>',
        labelPosition: "t",
        isLying: false,
      };
    case "percentBar":
      return {
        element: "barChart",
        head: '<c:barDir val="bar"/><c:grouping val="percentStacked"/>',
        tail: `<c:gapWidth val="${String(shape.gap)}"/><c:overlap val="100"/>`,
        labelPosition: "ctr",
        isLying: true,
      };
  }
}
