import { lookDescriptions, type LookDescription, type LookProperty } from "./lookDescriptions";
import { checkedFormula } from "../calc/enter";
import { ExcelError } from "../excelError";
import type { Look as LookValue } from "../model/chart";
import { requireUnprotected } from "../edit/guards";
import { booleanOf, numberOf, textOf, wordOf, type Argument } from "./arguments";
import { colourOf } from "./colour";
import type { ExcelClass } from "./excelClass";
import { looksOf, setLooks, within } from "./lookStore";
import { target, type Look } from "./target";

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
  Object.entries(lookDescriptions).map(([name, description]) => [name, classFrom(description)]),
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
