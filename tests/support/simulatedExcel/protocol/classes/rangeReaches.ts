import type { Area } from "../../../../../src/core/grid/address";
import { areaOf, boundingArea, columnLimit, columnsIn, overlap, rowLimit, rowsIn } from "../../model/area";
import type { Arguments } from "../arguments";
import type { ExcelClass, Host } from "../excelClass";
import { areaIn, rangeNamed, rangeOn } from "../rangeAt";
import { isTarget, target, type Target } from "../target";
import type { RangeReference } from "../../model/reference";
import { ExcelError } from "../../excelError";

type Reach = (self: RangeReference, args: Arguments, host: Host) => Target<"Range">;

function reach(of: (area: Area, args: Arguments) => Area): Reach {
  return (range, args, { excel }) =>
    rangeOn(range.sheet, of(areaIn(range, excel, args.location), args), args.location);
}

/** The other range of a method that takes one as an object or as an address. */
function other(range: RangeReference, args: Arguments, { excel }: Host): Area {
  const value = args.at(0);
  const found = isTarget(value, "Range")
    ? value
    : rangeNamed(excel, range.sheet, args.text(0), args.location);
  if (found.self.sheet !== range.sheet) throw args.invalid();
  return areaIn(found.self, excel, args.location);
}

const intersection = (range: RangeReference, args: Arguments, host: Host): Target | null => {
  const common = overlap(areaIn(range, host.excel, args.location), other(range, args, host));
  return common ? rangeOn(range.sheet, common, args.location) : null;
};

const used = (range: RangeReference, args: Arguments, { excel }: Host): Target | null => {
  const within = areaIn(range, excel, args.location);
  const area = range.sheet.used(args.isTrue(0) ? "values" : "all", within);
  return area ? rangeOn(range.sheet, area, args.location) : null;
};

/**
 * Only merged areas whose upper left cell lies in the range are found: office-js issues 3611 and 1590.
 */
const mergedAreas = (range: RangeReference, args: Arguments, { excel }: Host): Target | null => {
  const within = areaIn(range, excel, args.location);
  const areas = range.sheet.state.merges.filter(
    ({ top, left }) =>
      top >= within.top && top <= within.bottom && left >= within.left && left <= within.right,
  );
  return areas.length > 0 ? target("RangeAreas", { sheet: range.sheet, areas }) : null;
};

function required(found: Target | null, { location }: Arguments): Target {
  if (!found) throw new ExcelError("ItemNotFound", location);
  return found;
}

export const rangeReaches: ExcelClass<"Range">["methods"] = {
  GetCell: reach((area, args) => areaOf(area.top + args.whole(0), area.left + args.whole(1), 1, 1)),
  GetRow: reach((area, args) => ({
    ...area,
    top: area.top + args.whole(0),
    bottom: area.top + args.whole(0),
  })),
  GetColumn: reach((area, args) => ({
    ...area,
    left: area.left + args.whole(0),
    right: area.left + args.whole(0),
  })),
  GetOffsetRange: reach((area, args) =>
    areaOf(area.top + args.whole(0), area.left + args.whole(1), rowsIn(area), columnsIn(area)),
  ),
  GetResizedRange: reach((area, args) =>
    areaOf(area.top, area.left, rowsIn(area) + args.whole(0), columnsIn(area) + args.whole(1)),
  ),
  GetAbsoluteResizedRange: reach((area, args) => areaOf(area.top, area.left, args.whole(0), args.whole(1))),
  GetEntireRow: reach((area) => ({ ...area, left: 0, right: columnLimit - 1 })),
  GetEntireColumn: reach((area) => ({ ...area, top: 0, bottom: rowLimit - 1 })),
  GetLastCell: reach((area) => areaOf(area.bottom, area.right, 1, 1)),
  GetLastRow: reach((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: reach((area) => ({ ...area, left: area.right })),
  GetRowsAbove: reach((area, args) => {
    const count = args.optionalWhole(0) ?? 1;
    return { ...area, top: area.top - count, bottom: area.top - 1 };
  }),
  GetRowsBelow: reach((area, args) => {
    const count = args.optionalWhole(0) ?? 1;
    return { ...area, top: area.bottom + 1, bottom: area.bottom + count };
  }),
  GetBoundingRect: (range, args, host) => {
    const area = areaIn(range, host.excel, args.location);
    return rangeOn(range.sheet, boundingArea(area, other(range, args, host)), args.location);
  },
  GetIntersection: (range, args, host) => required(intersection(range, args, host), args),
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (range, args, host) => {
    const { top, left } = areaIn(range, host.excel, args.location);
    return used(range, args, host) ?? rangeOn(range.sheet, areaOf(top, left, 1, 1), args.location);
  },
  GetUsedRangeOrNullObject: used,
  GetMergedAreasOrNullObject: mergedAreas,
  GetTables: (range) => target("TableCollection", { sheet: range.sheet }),
};
