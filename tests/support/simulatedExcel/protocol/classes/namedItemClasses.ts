import { areaOfName } from "../../calc/calculation";
import { checkedFormula } from "../../calc/enter";
import { asValue } from "../../calc/displayed";
import { ExcelError, NotSimulated } from "../../excelError";
import { readArea, showSheetArea, splitSheet } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import type { DefinedName } from "../../model/workbook";
import { booleanOf, textOf, type Arguments } from "../arguments";
import type { ExcelClass, Host } from "../excelClass";
import { areaIn, rangeOn } from "../rangeAt";
import { printNames, removePrintName } from "../printNames";
import { isTarget, target, type Target } from "../target";
import { absoluteArea } from "../../../../../src/workbook/xlsx/formula/absoluteArea";
import { quotedSheet, type Area } from "../../../../../src/core/grid/address";

function namesOf(sheet: Sheet | undefined, { excel }: Host): readonly DefinedName[] {
  const own = excel.workbook.names.filter((name) => name.sheet === sheet);
  return sheet ? [...own, ...printNames(sheet)] : own;
}

function nameWith(id: string, host: Host): DefinedName {
  const { workbook } = host.excel;
  const all = [...workbook.names, ...workbook.sheets.flatMap(printNames)];
  const found = all.find((name) => name.id === id);
  if (!found) throw new ExcelError("ItemNotFound", "NamedItem");
  return found;
}

function named(key: string, sheet: Sheet | undefined, host: Host): DefinedName | undefined {
  return namesOf(sheet, host).find(({ name }) => name.toLowerCase() === key.toLowerCase());
}

function change(id: string, { excel }: Host, part: Partial<DefinedName>): void {
  excel.workbook.names = excel.workbook.names.map((name) => (name.id === id ? { ...name, ...part } : name));
  excel.workbook.touchAll();
}

function item(name: DefinedName): Target {
  return target("NamedItem", { id: name.id });
}

/** Letters, digits, _ . and \, not beginning with a digit, and nothing that reads as a cell. */
function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && !readArea(text) && !/^[rc]\d*(?:c\d*)?$/i.test(text);
}

function formulaOf(value: unknown, { location }: Arguments, { excel }: Host): string {
  if (isTarget(value, "Range")) return `=${absolute(value.self.sheet, areaIn(value.self, excel, location))}`;
  const formula = textOf(value, location);
  return checkedFormula(formula.startsWith("=") ? formula : `=${formula}`, location);
}

function absolute(sheet: Sheet, area: Area): string {
  return `${quotedSheet(sheet.name)}!${absoluteArea(area)}`;
}

/** The range a name stands for, or null. */
function rangeOf(name: DefinedName, { excel }: Host, location: string): Target | null {
  const { sheet, area } = splitSheet(name.formula.slice(1));
  const on = sheet === undefined ? undefined : excel.workbook.find(sheet);
  const read = readArea(area);
  return on && read ? rangeOn(on, read, location) : null;
}

export const namedItemCollectionClass: ExcelClass<"NamedItemCollection"> = {
  items: ({ sheet }, host) => namesOf(sheet, host).map(item),
  item: ({ sheet }, args, host) => {
    const found = named(args.text(0), sheet, host);
    if (!found) throw new ExcelError("ItemNotFound", args.location);
    return item(found);
  },
  methods: {
    Add: ({ sheet }, args, host) => {
      const { workbook } = host.excel;
      const name = args.text(0);
      if (!isName(name)) throw args.invalid();
      if (workbook.named(name, sheet)) throw new ExcelError("ItemAlreadyExists", args.location);
      const added: DefinedName = {
        id: `{name-${workbook.nextId()}}`,
        name,
        formula: formulaOf(args.at(1), args, host),
        isVisible: true,
        comment: args.optionalText(2) ?? "",
        ...(sheet === undefined ? {} : { sheet }),
      };
      workbook.names = [...workbook.names, added];
      workbook.touchAll();
      return item(added);
    },
    GetCount: ({ sheet }, _args, host) => namesOf(sheet, host).length,
    GetItemOrNullObject: ({ sheet }, args, host) => {
      const found = named(args.text(0), sheet, host);
      return found ? item(found) : null;
    },
  },
};

export const namedItemClass: ExcelClass<"NamedItem"> = {
  identity: ({ id }) => ({ _Id: id }),
  values: {
    Name: ({ id }, host) => nameWith(id, host).name,
    Formula: ({ id }, host) => nameWith(id, host).formula,
    Visible: ({ id }, host) => nameWith(id, host).isVisible,
    Comment: ({ id }, host) => nameWith(id, host).comment,
    Scope: ({ id }, host) => (nameWith(id, host).sheet ? "Worksheet" : "Workbook"),
    Type: ({ id }, host) => typeOf(nameWith(id, host), host),
    Value: ({ id }, host) => valueOf(nameWith(id, host), host),
  },
  setters: {
    Formula: ({ id }, value, host, location) => {
      const formula = textOf(value, location);
      change(id, host, { formula: checkedFormula(formula, location) });
    },
    Visible: ({ id }, value, host, location) => change(id, host, { isVisible: booleanOf(value, location) }),
    Comment: ({ id }, value, host, location) => change(id, host, { comment: textOf(value, location) }),
  },
  links: {
    WorksheetOrNullObject: ({ id }, host) => {
      const { sheet } = nameWith(id, host);
      return sheet ? target("Worksheet", sheet) : null;
    },
  },
  methods: {
    Delete: ({ id }, _args, host) => {
      const { excel } = host;
      nameWith(id, host);
      if (removePrintName(id, excel.workbook.sheets)) return undefined;
      excel.workbook.names = excel.workbook.names.filter((name) => name.id !== id);
      excel.workbook.touchAll();
      return undefined;
    },
    GetRange: ({ id }, args, host) => {
      const found = rangeOf(nameWith(id, host), host, args.location);
      if (!found) throw new ExcelError("ItemNotFound", args.location);
      return found;
    },
    GetRangeOrNullObject: ({ id }, args, host) => rangeOf(nameWith(id, host), host, args.location),
  },
};

/** NamedItemType: what the name stands for. */
function typeOf(name: DefinedName, { excel }: Host): string {
  if (name.formula.includes("#REF!")) return "Error";
  const place = areaOfName(excel.workbook, name.name);
  if (place || /!\$?[A-Z]+\$?\d/i.test(name.formula)) return "Range";
  const literal = name.formula.slice(1);
  if (/^-?\d+$/.test(literal)) return "Integer";
  if (/^-?[\d.]+$/.test(literal)) return "Double";
  if (/^"[^"]*"$/.test(literal)) return "String";
  if (/^(?:true|false)$/i.test(literal)) return "Boolean";
  throw new NotSimulated(`the type of the name ${name.name}, ${name.formula}`);
}

function valueOf(name: DefinedName, host: Host): string | number | boolean {
  const type = typeOf(name, host);
  const literal = name.formula.slice(1);
  switch (type) {
    case "Range": {
      const { sheet = "", area } = splitSheet(literal);
      const read = readArea(area);
      return read ? showSheetArea(sheet, read) : literal;
    }
    case "Integer":
    case "Double":
      return Number(literal);
    case "Boolean":
      return literal.toLowerCase() === "true";
    case "Error":
      return asValue({ error: "#REF!" });
    default:
      return literal.replaceAll('"', "");
  }
}
