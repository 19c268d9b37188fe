import { requireUnprotected } from "../../edit/guards";
import { clearRules } from "../../edit/rules";
import { setMessages, setRule, validationOf, type Validated } from "../../edit/validations";
import { checkedFormula } from "../../calc/enter";
import { ExcelError } from "../../excelError";
import { noPrompt, plainAlert, type ValidationKind, type ValidationRule } from "../../model/validation";
import { booleanOf, recordOf, textOf, wordOf } from "../arguments";
import { blockOf } from "../cellsOf";
import type { ExcelClass, Host } from "../excelClass";
import type { Json } from "../json";
import { absoluteAddress } from "../rangeAt";
import { isTarget, type CellsOf } from "../target";

const typeNames: Readonly<Record<ValidationKind, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const kinds = Object.keys(typeNames) as readonly ValidationKind[];

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

function found(cells: CellsOf, { excel }: Host): Validated {
  const { sheet, areas } = blockOf(cells, excel, "DataValidation");
  return validationOf(sheet, areas);
}

function typeOf(validated: Validated): string {
  switch (validated.state) {
    case "none":
      return "None";
    case "one":
      return typeNames[validated.validation.rule.kind];
    case "sameKind":
      return "MixedCriteria";
    case "different":
      return "Inconsistent";
  }
}

/** null where the cells have no common rule [DOC DataValidation.rule]. */
function ruleJson(validated: Validated): Json {
  if (validated.state === "none") return {};
  if (validated.state !== "one") return null;
  const { kind, settings } = validated.validation.rule;
  return { [kind]: settings };
}

function readRule(value: unknown, location: string): ValidationRule {
  const given = Object.entries(recordOf(value, location)).filter(
    ([, each]) => each !== undefined && each !== null,
  );
  const [entry] = given;
  const kind = kinds.find((each) => each === entry?.[0]);
  if (given.length !== 1 || !entry || !kind) throw new ExcelError("InvalidArgument", location);
  const settings = recordOf(entry[1], location);
  switch (kind) {
    case "list":
      return { kind, settings: listSettings(settings, location) };
    case "custom":
      return { kind, settings: { formula: checkedFormula(textOf(settings["formula"], location), location) } };
    case "wholeNumber":
    case "decimal":
    case "date":
    case "time":
    case "textLength":
      return { kind, settings: limitSettings(settings, location) };
  }
}

/** A list in the rule itself has at most 255 characters; Excel refuses longer ones. */
function listSettings(
  settings: Readonly<Record<string, unknown>>,
  location: string,
): ValidationRule["settings"] {
  const { source, inCellDropDown } = settings;
  const text = isTarget(source, "Range") ? `=${absoluteAddress(source.self)}` : textOf(source, location);
  if (text === "" || (!text.startsWith("=") && text.length > 255))
    throw new ExcelError("InvalidArgument", location);
  return {
    inCellDropDown: inCellDropDown === undefined ? true : booleanOf(inCellDropDown, location),
    source: text.startsWith("=") ? checkedFormula(text, location) : text,
  };
}

function limitSettings(
  settings: Readonly<Record<string, unknown>>,
  location: string,
): ValidationRule["settings"] {
  const operator = wordOf(settings["operator"], operators, location);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  const limit = (value: unknown): string | number => {
    if (typeof value === "number") return value;
    const text = textOf(value, location);
    return text.startsWith("=") ? checkedFormula(text, location) : text;
  };
  return {
    formula1: limit(settings["formula1"]),
    ...(needsTwo ? { formula2: limit(settings["formula2"]) } : {}),
    operator,
  };
}

export const dataValidationClass: ExcelClass<"DataValidation"> = {
  values: {
    Type: (cells, host) => typeOf(found(cells, host)),
    Rule: (cells, host) => ruleJson(found(cells, host)),
    Prompt: (cells, host) => {
      const validated = found(cells, host);
      return { ...(validated.state === "one" ? validated.validation.prompt : noPrompt) };
    },
    ErrorAlert: (cells, host) => {
      const validated = found(cells, host);
      return { ...(validated.state === "one" ? validated.validation.errorAlert : plainAlert) };
    },
    IgnoreBlanks: (cells, host) => {
      const validated = found(cells, host);
      return validated.state === "one" ? validated.validation.ignoreBlanks : true;
    },
  },
  setters: {
    Rule: (cells, value, { excel }, location) => {
      const { sheet, areas } = blockOf(cells, excel, location);
      requireUnprotected(sheet, location);
      setRule(sheet, areas, readRule(value, location));
    },
    Prompt: (cells, value, { excel }, location) => {
      const given = recordOf(value, location);
      const prompt = {
        showPrompt: booleanOf(given["showPrompt"] ?? true, location),
        title: limited(given["title"], 32, location),
        message: limited(given["message"], 255, location),
      };
      const { sheet, areas } = blockOf(cells, excel, location);
      requireUnprotected(sheet, location);
      setMessages(sheet, areas, { prompt }, location);
    },
    ErrorAlert: (cells, value, { excel }, location) => {
      const given = recordOf(value, location);
      const errorAlert = {
        showAlert: booleanOf(given["showAlert"] ?? true, location),
        style: wordOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"], location),
        title: limited(given["title"], 32, location),
        message: limited(given["message"], 255, location),
      };
      const { sheet, areas } = blockOf(cells, excel, location);
      requireUnprotected(sheet, location);
      setMessages(sheet, areas, { errorAlert }, location);
    },
    IgnoreBlanks: (cells, value, { excel }, location) => {
      const { sheet, areas } = blockOf(cells, excel, location);
      setMessages(sheet, areas, { ignoreBlanks: booleanOf(value, location) }, location);
    },
  },
  methods: {
    Clear: (cells, { location }, { excel }) => {
      const { sheet, areas } = blockOf(cells, excel, location);
      requireUnprotected(sheet, location);
      for (const area of areas) clearRules(sheet, area, ["validations"]);
      return undefined;
    },
  },
};

/** Excel's dialogs take 32 characters of a title and 255 of a message. */
function limited(value: unknown, most: number, location: string): string {
  const text = textOf(value ?? "", location);
  if (text.length > most) throw new ExcelError("InvalidArgument", location);
  return text;
}
