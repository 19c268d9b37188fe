import { ExcelError } from "../../excelError";
import { overlap } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/sheetState";
import { textOf } from "../arguments";
import type { ExcelClass, Host } from "../excelClass";
import { areaIn, rangeNamed, rangeOn } from "../rangeAt";
import { isTarget, target, type PartOf, type Target } from "../target";

interface Placed {
  readonly sheet: Sheet;
  readonly table: Table;
}

function placed(sheet: Sheet | undefined, { excel }: Host): readonly Placed[] {
  const sheets = sheet ? [sheet] : excel.workbook.sheets;
  return sheets.flatMap((each) => each.state.tables.map((table) => ({ sheet: each, table })));
}

function item({ sheet, table }: Placed): Target {
  return target("Table", { sheet, id: table.id });
}

function named(sheet: Sheet | undefined, key: string, host: Host): Placed | undefined {
  const wanted = key.toLowerCase();
  return placed(sheet, host).find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
}

export const tableCollectionClass: ExcelClass<"TableCollection"> = {
  values: { Count: ({ sheet }, host) => placed(sheet, host).length },
  items: ({ sheet }, host) => placed(sheet, host).map(item),
  item: ({ sheet }, args, host) => {
    const found = named(sheet, String(args.at(0)), host);
    if (!found) throw new ExcelError("ItemNotFound", args.location);
    return item(found);
  },
  methods: {
    // a table over merged cells is refused [DOC error codes, MergedRangeConflict]
    Add: ({ sheet }, args, host) => {
      const { excel } = host;
      const value = args.at(0);
      const home = sheet ?? excel.workbook.selection.sheet;
      const range = isTarget(value, "Range") ? value : rangeNamed(excel, home, args.text(0), args.location);
      const on = range.self.sheet;
      const area = areaIn(range.self, excel, args.location);
      if (on.state.merges.some((merge) => overlap(merge, area)))
        throw new ExcelError("MergedRangeConflict", args.location);
      if (on.state.tables.some((table) => overlap(table.area, area)))
        throw new ExcelError("InvalidOperation", args.location);
      const id = String(excel.workbook.nextId());
      const table = { id, name: `Table${id}`, area, hasHeaders: args.isTrue(1), hasTotals: false };
      on.change({ tables: [...on.state.tables, table] });
      return item({ sheet: on, table });
    },
    GetCount: ({ sheet }, _args, host) => placed(sheet, host).length,
    GetItemOrNullObject: ({ sheet }, args, host) => {
      const found = named(sheet, args.text(0), host);
      return found ? item(found) : null;
    },
  },
};

function tableOf({ sheet, id }: PartOf): Table {
  const found = sheet.state.tables.find((table) => table.id === id);
  if (!found) throw new ExcelError("ItemNotFound", "Table");
  return found;
}

export const tableClass: ExcelClass<"Table"> = {
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: ({ id }) => id,
    Name: (self) => tableOf(self).name,
    ShowHeaders: (self) => tableOf(self).hasHeaders,
    ShowTotals: (self) => tableOf(self).hasTotals,
  },
  setters: {
    Name: (self, value, _host, location) => {
      const name = textOf(value, location);
      self.sheet.change({
        tables: self.sheet.state.tables.map((table) => (table.id === self.id ? { ...table, name } : table)),
      });
    },
  },
  links: { Worksheet: ({ sheet }) => target("Worksheet", sheet) },
  methods: {
    GetRange: (self, { location }) => rangeOn(self.sheet, tableOf(self).area, location),
    GetHeaderRowRange: (self, { location }) => {
      const { area } = tableOf(self);
      return rangeOn(self.sheet, { ...area, bottom: area.top }, location);
    },
    GetDataBodyRange: (self, { location }) => {
      const { area, hasHeaders, hasTotals } = tableOf(self);
      const body = {
        ...area,
        top: area.top + (hasHeaders ? 1 : 0),
        bottom: area.bottom - (hasTotals ? 1 : 0),
      };
      return rangeOn(self.sheet, body, location);
    },
    ConvertToRange: (self, { location }) => {
      const { area } = tableOf(self);
      self.sheet.change({ tables: self.sheet.state.tables.filter((table) => table.id !== self.id) });
      return rangeOn(self.sheet, area, location);
    },
  },
};
