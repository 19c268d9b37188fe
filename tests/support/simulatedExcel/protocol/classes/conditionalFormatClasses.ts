import { requireUnprotected } from "../../edit/guards";
import { clearRules } from "../../edit/rules";
import { ExcelError } from "../../excelError";
import { overlap } from "../../model/area";
import type { ConditionalFormat } from "../../model/conditionalFormat";
import type { Sheet } from "../../model/sheet";
import { booleanOf, numberOf } from "../arguments";
import { blockOf } from "../cellsOf";
import type { ExcelClass, Host } from "../excelClass";
import { changeFormat, formatOf } from "../lookStore";
import { target, type CellsOf, type PartOf, type Target } from "../target";

const types = ["Custom", "DataBar"] as const;

/** The formats of a range are those that reach into it, first the one that wins. */
function formatsOf(cells: CellsOf, { excel }: Host): readonly ConditionalFormat[] {
  const { sheet, areas } = blockOf(cells, excel, "ConditionalFormatCollection");
  return sheet.state.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((wanted) => overlap(area, wanted))),
  );
}

function item({ sheet }: { readonly sheet: Sheet }, { id }: ConditionalFormat): Target {
  return target("ConditionalFormat", { sheet, id });
}

function withId(cells: CellsOf, id: string, host: Host): ConditionalFormat | undefined {
  return formatsOf(cells, host).find((format) => format.id === id);
}

export const conditionalFormatCollectionClass: ExcelClass<"ConditionalFormatCollection"> = {
  items: (cells, host) => formatsOf(cells, host).map((format) => item(cells.range, format)),
  item: (cells, args, host) => {
    const found = withId(cells, args.text(0), host);
    if (!found) throw new ExcelError("ItemNotFound", args.location);
    return item(cells.range, found);
  },
  methods: {
    // a new one comes before those that are there
    Add: (cells, args, { excel }) => {
      const { sheet, areas } = blockOf(cells, excel, args.location);
      requireUnprotected(sheet, args.location);
      const format: ConditionalFormat = {
        id: `{conditional-format-${excel.workbook.nextId()}}`,
        type: args.oneOf(0, types),
        areas,
        stopIfTrue: false,
        looks: {},
      };
      sheet.change({ conditionalFormats: [format, ...sheet.state.conditionalFormats] });
      return item({ sheet }, format);
    },
    ClearAll: (cells, args, { excel }) => {
      const { sheet, areas } = blockOf(cells, excel, args.location);
      requireUnprotected(sheet, args.location);
      for (const area of areas) clearRules(sheet, area, ["conditionalFormats"]);
      return undefined;
    },
    GetCount: (cells, _args, host) => formatsOf(cells, host).length,
    GetItemAt: (cells, args, host) => {
      const found = formatsOf(cells, host)[args.whole(0)];
      if (!found) throw args.invalid();
      return item(cells.range, found);
    },
    GetItemOrNullObject: (cells, args, host) => {
      const found = withId(cells, args.text(0), host);
      return found ? item(cells.range, found) : null;
    },
  },
};

function part(self: PartOf, type: ConditionalFormat["type"], className: string): Target | null {
  if (formatOf(self).type !== type) return null;
  return target("Look", { ...self, owner: "conditionalFormat", className, path: "" });
}

function required(self: PartOf, type: ConditionalFormat["type"], className: string): Target {
  const found = part(self, type, className);
  if (!found) throw new ExcelError("InvalidOperation", `ConditionalFormat.${className}`);
  return found;
}

export const conditionalFormatClass: ExcelClass<"ConditionalFormat"> = {
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: ({ id }) => id,
    Type: (self) => formatOf(self).type,
    StopIfTrue: (self) => formatOf(self).stopIfTrue,
    Priority: (self) => self.sheet.state.conditionalFormats.findIndex(({ id }) => id === self.id),
  },
  setters: {
    StopIfTrue: (self, value, _host, location) => {
      const stopIfTrue = booleanOf(value, location);
      changeFormat(self, (format) => ({ ...format, stopIfTrue }));
    },
    Priority: (self, value, _host, location) => {
      const place = numberOf(value, location);
      const format = formatOf(self);
      const rest = self.sheet.state.conditionalFormats.filter((each) => each !== format);
      self.sheet.change({ conditionalFormats: [...rest.slice(0, place), format, ...rest.slice(place)] });
    },
  },
  links: {
    Custom: (self) => required(self, "Custom", "CustomConditionalFormat"),
    CustomOrNullObject: (self) => part(self, "Custom", "CustomConditionalFormat"),
    DataBar: (self) => required(self, "DataBar", "DataBarConditionalFormat"),
    DataBarOrNullObject: (self) => part(self, "DataBar", "DataBarConditionalFormat"),
  },
  methods: {
    Delete: (self, { location }) => {
      requireUnprotected(self.sheet, location);
      const gone = formatOf(self);
      self.sheet.change({
        conditionalFormats: self.sheet.state.conditionalFormats.filter((format) => format !== gone),
      });
      return undefined;
    },
    // several areas are no one range [DOC ConditionalFormat.getRange]
    GetRange: (self) => {
      const [area, ...more] = formatOf(self).areas;
      if (!area || more.length > 0) throw new ExcelError("InvalidOperation", "ConditionalFormat.getRange");
      return target("Range", { sheet: self.sheet, area });
    },
    GetRangeOrNullObject: (self) => {
      const [area, ...more] = formatOf(self).areas;
      return area && more.length === 0 ? target("Range", { sheet: self.sheet, area }) : null;
    },
    GetRanges: (self) => target("RangeAreas", { sheet: self.sheet, areas: formatOf(self).areas }),
  },
};
