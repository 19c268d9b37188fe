import type { Look } from "../model/chart";

/** A property: what it takes, and what it says before anybody sets it. */
export interface LookProperty {
  readonly takes: "text" | "number" | "boolean" | "colour" | "formula" | readonly string[];
  readonly first: Look;
}

export interface LookDescription {
  readonly properties?: Readonly<Record<string, LookProperty>>;
  /** Classes of the objects it leads to. */
  readonly links?: Readonly<Record<string, string>>;
  /** What clear() takes away: the properties go back to what they first said. */
  readonly canClear?: true;
  /** setSolidColor() of a fill. */
  readonly canFill?: true;
}

const flag = (first: boolean | null): LookProperty => ({ takes: "boolean", first });
const size = (first: number | null): LookProperty => ({ takes: "number", first });
const colour = (first: string | null): LookProperty => ({ takes: "colour", first });
const word = (first: string | null, ...takes: readonly string[]): LookProperty => ({ takes, first });
const text = (first: string): LookProperty => ({ takes: "text", first });

const underlines = ["None", "Single"];
const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
];
const line: LookDescription = {
  properties: { Color: colour("#000000"), LineStyle: word("Continuous", ...lineStyles), Weight: size(0.75) },
  canClear: true,
};

/** The classes, by their names in the API. */
export const lookDescriptions: Readonly<Record<string, LookDescription>> = {
  CustomConditionalFormat: { links: { Rule: "ConditionalFormatRule", Format: "ConditionalRangeFormat" } },
  ConditionalFormatRule: { properties: { Formula: { takes: "formula", first: "" } } },
  ConditionalRangeFormat: {
    properties: { NumberFormat: text("") },
    links: { Font: "ConditionalRangeFont", Fill: "ConditionalRangeFill" },
  },
  ConditionalRangeFont: {
    properties: {
      Bold: flag(null),
      Italic: flag(null),
      Strikethrough: flag(null),
      Underline: word(null, ...underlines),
      Color: colour(""),
    },
    canClear: true,
  },
  ConditionalRangeFill: { properties: { Color: colour("") }, canClear: true },
  DataBarConditionalFormat: {
    properties: {
      ShowDataBarOnly: flag(false),
      BarDirection: word("Context", "Context", "LeftToRight", "RightToLeft"),
      AxisFormat: word("Automatic", "Automatic", "None", "CellMidPoint"),
      AxisColor: colour("#000000"),
    },
    links: {
      PositiveFormat: "ConditionalDataBarPositiveFormat",
      NegativeFormat: "ConditionalDataBarNegativeFormat",
    },
  },
  ConditionalDataBarPositiveFormat: {
    properties: { FillColor: colour("#638EC6"), GradientFill: flag(true), BorderColor: colour("#638EC6") },
  },
  ConditionalDataBarNegativeFormat: {
    properties: {
      FillColor: colour("#FF0000"),
      MatchPositiveFillColor: flag(false),
      BorderColor: colour("#FF0000"),
      MatchPositiveBorderColor: flag(false),
    },
  },
  ChartTitle: {
    properties: {
      Visible: flag(true),
      Text: text(""),
      Overlay: flag(false),
      HorizontalAlignment: word("Center", "Center", "Left", "Right", "Justify", "Distributed"),
      Position: word("Top", "Automatic", "Top", "Bottom", "Left", "Right"),
    },
    links: { Format: "ChartTitleFormat" },
  },
  ChartTitleFormat: { links: { Font: "ChartFont", Fill: "ChartFill", Border: "ChartBorder" } },
  ChartLegend: {
    properties: {
      Visible: flag(true),
      Position: word("Right", "Top", "Bottom", "Left", "Right", "Corner", "Custom"),
      Overlay: flag(false),
    },
    links: { Format: "ChartLegendFormat" },
  },
  ChartLegendFormat: { links: { Font: "ChartFont", Fill: "ChartFill", Border: "ChartBorder" } },
  ChartAxes: { links: { CategoryAxis: "ChartAxis", ValueAxis: "ChartAxis" } },
  ChartAxis: {
    properties: {
      Visible: flag(true),
      Maximum: size(null),
      Minimum: size(null),
      MajorUnit: size(null),
      MinorUnit: size(null),
      NumberFormat: text("General"),
      LinkNumberFormat: flag(true),
      ReversePlotOrder: flag(false),
      TickLabelPosition: word("NextToAxis", "NextToAxis", "High", "Low", "None"),
      MajorTickMark: word("Outside", "None", "Cross", "Inside", "Outside"),
      MinorTickMark: word("None", "None", "Cross", "Inside", "Outside"),
      TickLabelSpacing: size(1),
      Position: word("Automatic", "Automatic", "Maximum", "Minimum", "Custom"),
      TextOrientation: size(0),
    },
    links: {
      Format: "ChartAxisFormat",
      MajorGridlines: "ChartGridlines",
      MinorGridlines: "ChartGridlines",
      Title: "ChartAxisTitle",
    },
  },
  ChartAxisTitle: { properties: { Visible: flag(false), Text: text("") } },
  ChartAxisFormat: { links: { Font: "ChartFont", Fill: "ChartFill", Line: "ChartLineFormat" } },
  ChartGridlines: { properties: { Visible: flag(true) }, links: { Format: "ChartGridlinesFormat" } },
  ChartGridlinesFormat: { links: { Line: "ChartLineFormat" } },
  ChartAreaFormat: {
    properties: { RoundedCorners: flag(false) },
    links: { Font: "ChartFont", Fill: "ChartFill", Border: "ChartBorder" },
  },
  ChartPlotArea: { links: { Format: "ChartPlotAreaFormat" } },
  ChartPlotAreaFormat: { links: { Fill: "ChartFill", Border: "ChartBorder" } },
  ChartSeriesFormat: { links: { Fill: "ChartFill", Line: "ChartLineFormat" } },
  ChartDataLabels: {
    properties: {
      ShowValue: flag(true),
      ShowSeriesName: flag(false),
      ShowCategoryName: flag(false),
      ShowLegendKey: flag(false),
      ShowPercentage: flag(false),
      NumberFormat: text("General"),
      LinkNumberFormat: flag(true),
      Position: word(
        "OutsideEnd",
        "None",
        "Center",
        "InsideEnd",
        "InsideBase",
        "OutsideEnd",
        "Left",
        "Right",
        "Top",
        "Bottom",
        "BestFit",
        "Callout",
      ),
    },
    links: { Format: "ChartDataLabelFormat" },
  },
  ChartDataLabelFormat: { links: { Font: "ChartFont", Fill: "ChartFill", Border: "ChartBorder" } },
  ChartFont: {
    properties: {
      Name: text("Calibri"),
      Size: size(10),
      Bold: flag(false),
      Italic: flag(false),
      Underline: word("None", ...underlines),
      Color: colour("#595959"),
    },
  },
  ChartFill: { canClear: true, canFill: true },
  ChartLineFormat: line,
  ChartBorder: line,
};
