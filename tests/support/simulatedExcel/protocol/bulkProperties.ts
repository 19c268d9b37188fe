import { ExcelError, NotSimulated } from "../excelError";
import { areaOf, columnLimit, columnsIn, rowLimit, rowsIn } from "../model/area";
import { recordOf, type Argument, type Arguments } from "./arguments";
import { rowsOf } from "./cellGrid";
import type { Host } from "./excelClass";
import type { Json } from "./json";
import { areaIn } from "./rangeAt";
import { target, type Target } from "./target";
import type { RangeReference } from "../model/reference";

/** How the members of any object are reached. */
export interface Reach {
  readonly read: (object: Target, wireName: string) => Json;
  readonly follow: (object: Target, wireName: string) => Target | null;
  readonly isLink: (object: Target, wireName: string) => boolean;
  readonly set: (object: Target, wireName: string, value: Argument) => void;
}

type Bulk = (range: RangeReference, args: Arguments, host: Host, reach: Reach) => Json;

const wire = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The properties asked for, by the names they were asked with: { format: { rowHeight: true } }. */
function propertiesOf(object: Target, wanted: unknown, reach: Reach, location: string): Json {
  const entries = Object.entries(recordOf(wanted, location)).filter(([, each]) => each !== false);
  return Object.fromEntries(
    entries.map(([name, each]): readonly [string, Json] => {
      if (each === true) return [name, reach.read(object, wire(name))];
      if (name === "borders") throw new NotSimulated(`${location} of borders`);
      const inside = reach.follow(object, wire(name));
      return [name, inside && propertiesOf(inside, each, reach, location)];
    }),
  );
}

const edges: Readonly<
  Record<string, "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp">
> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function setProperties(
  range: RangeReference,
  object: Target,
  given: unknown,
  reach: Reach,
  location: string,
): void {
  for (const [name, value] of Object.entries(recordOf(given, location))) {
    if (value === undefined || value === null) continue;
    if (name === "borders") setBorders(range, value, reach, location);
    else if (reach.isLink(object, wire(name))) {
      const inside = reach.follow(object, wire(name));
      if (inside) setProperties(range, inside, value, reach, location);
    } else reach.set(object, wire(name), value);
  }
}

function setBorders(range: RangeReference, given: unknown, reach: Reach, location: string): void {
  for (const [name, line] of Object.entries(recordOf(given, location))) {
    const side = edges[name];
    if (side === undefined) throw new NotSimulated(`${location} of the border ${name}`);
    const border = target("RangeBorder", { range, side });
    for (const [property, value] of Object.entries(recordOf(line, location)))
      reach.set(border, wire(property), value);
  }
}

function each(range: RangeReference, area: RangeReference["area"]): Target<"Range"> {
  return target("Range", { sheet: range.sheet, area });
}

function get(of: "cells" | "rows" | "columns"): Bulk {
  return (range, args, { excel }, reach) => {
    const area = areaIn(range, excel, args.location);
    const read = (part: RangeReference["area"]): Json =>
      propertiesOf(each(range, part), args.at(0), reach, args.location);
    if (of === "rows")
      return Array.from({ length: rowsIn(area) }, (_, index) =>
        read({ top: area.top + index, bottom: area.top + index, left: 0, right: columnLimit - 1 }),
      );
    if (of === "columns")
      return Array.from({ length: columnsIn(area) }, (_, index) =>
        read({ left: area.left + index, right: area.left + index, top: 0, bottom: rowLimit - 1 }),
      );
    return rowsOf(area, (row, column) => read(areaOf(row, column, 1, 1)));
  };
}

function set(of: "cells" | "rows" | "columns"): Bulk {
  return (range, args, { excel }, reach) => {
    const area = areaIn(range, excel, args.location);
    const parts =
      of === "rows"
        ? Array.from({ length: rowsIn(area) }, (_, index) => [
            { ...area, top: area.top + index, bottom: area.top + index, left: 0, right: columnLimit - 1 },
          ])
        : of === "columns"
          ? Array.from({ length: columnsIn(area) }, (_, index) => [
              { ...area, left: area.left + index, right: area.left + index, top: 0, bottom: rowLimit - 1 },
            ])
          : rowsOf(area, (row, column) => areaOf(row, column, 1, 1));
    const data = args.at(0);
    const isRight = Array.isArray(data) && data.length === parts.length;
    if (!isRight) throw new ExcelError("InvalidArgument", args.location);
    parts.forEach((row, index) => {
      const given: unknown = data[index];
      const cells: readonly unknown[] = of === "cells" ? (given as readonly unknown[]) : [given];
      if (!Array.isArray(cells) || cells.length !== row.length)
        throw new ExcelError("InvalidArgument", args.location);
      row.forEach((part, place) => {
        const one = { sheet: range.sheet, area: part };
        setProperties(one, target("Range", one), cells[place] ?? {}, reach, args.location);
      });
    });
    return null;
  };
}

/** Methods of Range that read or set many properties of many cells at once [DOC ExcelApi 1.9]. */
export const bulkProperties: Readonly<Record<string, Bulk | undefined>> = {
  GetCellProperties: get("cells"),
  GetRowProperties: get("rows"),
  GetColumnProperties: get("columns"),
  SetCellProperties: set("cells"),
  SetRowProperties: set("rows"),
  SetColumnProperties: set("columns"),
};
