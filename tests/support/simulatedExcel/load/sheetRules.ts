import type { Area } from "../../../../src/core/grid/address";
import { readArea } from "../model/area";
import type { Look } from "../model/chart";
import type { ConditionalFormat } from "../model/conditionalFormat";
import {
  noPrompt,
  plainAlert,
  type Validation,
  type ValidationKind,
  type ValidationRule,
} from "../model/validation";
import type { SheetSource } from "./sheetSource";
import type { XmlElement } from "./xmlTree";

/** "A1:B2 C3" */
function areasIn(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .filter((each) => each !== "")
    .flatMap((each) => readArea(each) ?? []);
}

const kinds: Readonly<Record<string, ValidationKind>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** Validations in the words of the API; those without a rule only show a message and are left out. */
export function validationsOf(root: XmlElement): readonly Validation[] {
  return (root.child("dataValidations")?.children("dataValidation") ?? []).flatMap((each) => {
    const kind = kinds[each.attribute("type") ?? "none"];
    if (kind === undefined) return [];
    return [
      {
        areas: areasIn(each.attribute("sqref") ?? ""),
        rule: ruleOf(kind, each),
        ignoreBlanks: each.isTrue("allowBlank"),
        prompt: {
          ...noPrompt,
          showPrompt: each.isTrue("showInputMessage"),
          title: each.attribute("promptTitle") ?? "",
          message: each.attribute("prompt") ?? "",
        },
        errorAlert: {
          ...plainAlert,
          showAlert: each.isTrue("showErrorMessage"),
          title: each.attribute("errorTitle") ?? "",
          message: each.attribute("error") ?? "",
        },
      },
    ];
  });
}

function ruleOf(kind: ValidationKind, each: XmlElement): ValidationRule {
  const formula = (name: string): string => (each.child(name)?.text ?? "").replace(/_xl(?:fn|ws)\./g, "");
  const first = formula("formula1");
  if (kind === "list") {
    const isText = /^".*"$/s.test(first);
    const source = isText ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    return { kind, settings: { inCellDropDown: !each.isTrue("showDropDown"), source } };
  }
  if (kind === "custom") return { kind, settings: { formula: `=${first}` } };
  const limit = (text: string): string | number => (Number.isNaN(Number(text)) ? `=${text}` : Number(text));
  const second = formula("formula2");
  return {
    kind,
    settings: {
      formula1: limit(first),
      ...(second === "" ? {} : { formula2: limit(second) }),
      operator: operators[each.attribute("operator") ?? "between"] ?? "Between",
    },
  };
}

const formatTypes: Readonly<Record<string, string>> = {
  expression: "Custom",
  dataBar: "DataBar",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
};

/** Conditional formats, first the one that wins. Of other kinds than ours only type and cells are known. */
export function conditionalFormatsOf(
  root: XmlElement,
  { styles, workbook }: SheetSource,
): readonly ConditionalFormat[] {
  const rules = root.children("conditionalFormatting").flatMap((group) =>
    group.children("cfRule").map((rule) => ({
      rule,
      priority: rule.number("priority") ?? 0,
      areas: areasIn(group.attribute("sqref") ?? ""),
    })),
  );
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map(({ rule, areas }) => {
      const type = formatTypes[rule.attribute("type") ?? ""] ?? "PresetCriteria";
      const dxf = rule.number("dxfId");
      const looks = type === "DataBar" ? barLooks(rule, root, styles) : {};
      return {
        id: `{conditional-format-${workbook.nextId()}}`,
        type,
        areas,
        stopIfTrue: rule.isTrue("stopIfTrue"),
        looks:
          type === "Custom"
            ? {
                "rule/formula": formulaOf(rule),
                ...(dxf === undefined ? {} : dxfLooks(styles.differential(dxf), styles)),
              }
            : looks,
      };
    });
}

function formulaOf(rule: XmlElement): string {
  return `=${(rule.child("formula")?.text ?? "").replace(/_xl(?:fn|ws)\./g, "")}`;
}

function dxfLooks(
  dxf: XmlElement | undefined,
  styles: SheetSource["styles"],
): Readonly<Record<string, Look>> {
  const font = dxf?.child("font");
  const flag = (name: string): boolean | undefined => {
    const found = font?.child(name);
    return found && (found.attribute("val") === undefined || found.isTrue("val"));
  };
  const pattern = dxf?.path("fill", "patternFill");
  return stated({
    "format/font/bold": flag("b"),
    "format/font/italic": flag("i"),
    "format/font/color": styles.colour(font?.child("color")),
    // the colour of a differential fill stands where that of the pattern's ground does
    "format/fill/color": styles.colour(pattern?.child("bgColor")),
  });
}

function barLooks(
  rule: XmlElement,
  root: XmlElement,
  styles: SheetSource["styles"],
): Readonly<Record<string, Look>> {
  const bar = rule.child("dataBar");
  const extended = extendedBar(rule, root);
  const [lower, upper] = bar?.children("cfvo") ?? [];
  const end = (name: string, cfvo: XmlElement | undefined): Readonly<Record<string, Look | undefined>> => ({
    [`${name}/type`]: cfvo?.attribute("type") === "num" ? "Number" : undefined,
    [`${name}/formula`]: cfvo?.attribute("val"),
  });
  return stated({
    showDataBarOnly: bar?.attribute("showValue") === "0" ? true : undefined,
    "positiveFormat/fillColor": styles.colour(bar?.child("color")),
    ...end("lowerBoundRule", lower),
    ...end("upperBoundRule", upper),
    "positiveFormat/gradientFill": extended?.attribute("gradient") === "0" ? false : undefined,
  });
}

/** What Excel 2010 and later know of the bar besides, by the rule's id. */
function extendedBar(rule: XmlElement, root: XmlElement): XmlElement | undefined {
  const ids = rule
    .child("extLst")
    ?.children("ext")
    .map((each) => each.child("id")?.text);
  const rules = root
    .child("extLst")
    ?.children("ext")
    .flatMap((each) => each.child("conditionalFormattings")?.children("conditionalFormatting") ?? [])
    .flatMap((each) => each.children("cfRule"));
  return rules?.find((each) => ids?.includes(each.attribute("id")) === true)?.child("dataBar");
}

function stated(looks: Readonly<Record<string, Look | undefined>>): Readonly<Record<string, Look>> {
  return Object.fromEntries(
    Object.entries(looks).filter((entry): entry is [string, Look] => entry[1] !== undefined),
  );
}
