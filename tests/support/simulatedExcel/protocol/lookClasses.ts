import { checkedFormula } from "../calc/enter";
import { ExcelError } from "../excelError";
import type { Look as LookValue } from "../model/chart";
import { requireUnprotected } from "../edit/guards";
import { booleanOf, numberOf, textOf, wordOf, type Argument } from "./arguments";
import { colourOf } from "./colour";
import type { ExcelClass } from "./excelClass";
import { looksOf, setLooks, within } from "./lookStore";
import { target, type Look } from "./target";

/** A property: what it takes, and what it says before anybody sets it. */
interface LookProperty {
  readonly takes: "text" | "number" | "boolean" | "colour" | "formula" | readonly string[];
  readonly first: LookValue;
}

interface LookDescription {
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

const descriptions: Readonly<Record<string, LookDescription>> = {
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

function readProperty(takes: LookProperty["takes"], value: Argument, location: string): LookValue {
  switch (takes) {
    case "text":
      return textOf(value, location);
    case "number":
      // "" and null bring an axis back to what Excel finds fit
      return value === "" || value === null ? null : numberOf(value, location);
    case "boolean":
      return booleanOf(value, location);
    case "colour":
      return colourOf(value, location);
    case "formula": {
      const formula = textOf(value, location);
      if (!formula.startsWith("=")) throw new ExcelError("InvalidArgument", location);
      return checkedFormula(formula, location);
    }
    default:
      return wordOf(value, takes, location);
  }
}

function classFrom({ properties = {}, links = {}, canClear, canFill }: LookDescription): ExcelClass<"Look"> {
  const members = Object.entries(properties);
  return {
    values: Object.fromEntries(
      members.map(([name, { first }]) => [
        name,
        (look: Look): LookValue => looksOf(look)[within(look.path, name)] ?? first,
      ]),
    ),
    setters: Object.fromEntries(
      members.map(([name, { takes }]) => [
        name,
        (look: Look, value: Argument, _host: unknown, location: string): void => {
          requireUnprotected(look.sheet, location);
          setLooks(look, { [within(look.path, name)]: readProperty(takes, value, location) });
        },
      ]),
    ),
    links: Object.fromEntries(
      Object.entries(links).map(([name, className]) => [
        name,
        (look: Look) => target("Look", { ...look, className, path: within(look.path, name) }),
      ]),
    ),
    methods: {
      ...(canClear
        ? {
            Clear: (look: Look) => {
              setLooks(look, {
                ...Object.fromEntries(members.map(([name]) => [within(look.path, name), undefined])),
                [within(look.path, "cleared")]: true,
              });
              return undefined;
            },
          }
        : {}),
      ...(canFill
        ? {
            SetSolidColor: (look: Look, args: { at(index: number): Argument; readonly location: string }) => {
              setLooks(look, { [within(look.path, "solidColor")]: colourOf(args.at(0), args.location) });
              return undefined;
            },
          }
        : {}),
    },
  };
}

/** The parts of charts and conditional formats, which are all properties and ways to further parts. */
export const lookClasses: Readonly<Record<string, ExcelClass<"Look"> | undefined>> = Object.fromEntries(
  Object.entries(descriptions).map(([name, description]) => [name, classFrom(description)]),
);

const boundaries = [
  "Invalid",
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

/** The ends of a data bar are objects of their own kind: { type, formula }. */
const dataBar = lookClasses["DataBarConditionalFormat"];
if (dataBar) Object.assign(dataBar, withBounds(dataBar));

function withBounds(bars: ExcelClass<"Look">): ExcelClass<"Look"> {
  const rule = (name: "LowerBoundRule" | "UpperBoundRule", first: string): ExcelClass<"Look"> => ({
    values: {
      [name]: (look) => {
        const looks = looksOf(look);
        const path = within(look.path, name);
        const formula = looks[`${path}/formula`];
        return { type: looks[`${path}/type`] ?? first, ...(formula === undefined ? {} : { formula }) };
      },
    },
    setters: {
      [name]: (look, value, _host, location) => {
        const given = value as { readonly type?: unknown; readonly formula?: unknown } | null;
        const type = wordOf(given?.type, boundaries, location);
        const path = within(look.path, name);
        const formula = given?.formula === undefined ? undefined : textOf(given.formula, location);
        setLooks(look, { [`${path}/type`]: type, [`${path}/formula`]: formula });
      },
    },
  });
  const [lower, upper] = [rule("LowerBoundRule", "LowestValue"), rule("UpperBoundRule", "HighestValue")];
  return {
    ...bars,
    values: { ...bars.values, ...lower.values, ...upper.values },
    setters: { ...bars.setters, ...lower.setters, ...upper.setters },
  };
}
