import { ExcelError, NotSimulated } from "../excelError";
import { areaOf, columnLimit, columnsIn, rowLimit, rowsIn } from "../model/area";
import type { Area } from "../../../../src/core/grid/address";
import type { Band } from "../model/sheetState";
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

/** Each of the rows or columns an area reaches over, as a whole. */
function bandsOf(area: Area, of: "rows" | "columns"): readonly Area[] {
  if (of === "rows")
    return Array.from({ length: rowsIn(area) }, (_, index) => areaOf(area.top + index, 0, 1, columnLimit));
  return Array.from({ length: columnsIn(area) }, (_, index) => areaOf(0, area.left + index, rowLimit, 1));
}

/** Whether only such properties are wanted as rows and columns have, whatever cells are in them. */
function isOfBands(wanted: unknown): boolean {
  const { format = {}, ...others } = recordOf(wanted, "");
  const isKnown = Object.keys(others).every((name) => name === "rowHidden" || name === "columnHidden");
  return (
    isKnown &&
    Object.keys(recordOf(format, "")).every((name) => name === "rowHeight" || name === "columnWidth")
  );
}

/** Thousands of rows are alike: each kind is looked at once. */
function likeBands(
  parts: readonly Area[],
  bandOf: (part: Area) => Band | undefined,
  read: (part: Area) => Json,
): readonly Json[] {
  const known = new Map<Band | undefined, Json>();
  return parts.map((part) => {
    const band = bandOf(part);
    const like = known.get(band) ?? read(part);
    known.set(band, like);
    return like;
  });
}

function get(of: "cells" | "rows" | "columns"): Bulk {
  return (range, args, { excel }, reach) => {
    const area = areaIn(range, excel, args.location);
    const read = (part: Area): Json => propertiesOf(each(range, part), args.at(0), reach, args.location);
    if (of !== "cells") {
      const parts = bandsOf(area, of);
      if (!isOfBands(args.at(0))) return parts.map(read);
      return likeBands(
        parts,
        (part) => range.sheet.state[of].get(of === "rows" ? part.top : part.left),
        read,
      );
    }
    return rowsOf(area, (row, column) => read(areaOf(row, column, 1, 1)));
  };
}

function set(of: "cells" | "rows" | "columns"): Bulk {
  return (range, args, { excel }, reach) => {
    const area = areaIn(range, excel, args.location);
    const parts =
      of === "cells"
        ? rowsOf(area, (row, column) => areaOf(row, column, 1, 1))
        : bandsOf(area, of).map((part) => [part]);
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
