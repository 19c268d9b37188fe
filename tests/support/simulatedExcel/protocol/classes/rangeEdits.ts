import { clearContents } from "../../edit/content";
import { requireUnprotected } from "../../edit/guards";
import { clearLinks } from "../../edit/links";
import { mergeCells, unmergeCells } from "../../edit/merges";
import { copyLook } from "../../edit/copyLook";
import { clearRules } from "../../edit/rules";
import { shiftSheet } from "../../edit/shiftSheet";
import { clearStyles } from "../../edit/styles";
import { activateSheet } from "../../edit/sheets";
import { ExcelError, NotSimulated } from "../../excelError";
import { columnsIn, isEntireColumns, isEntireRows, rowsIn } from "../../model/area";
import type { ExcelClass, Host } from "../excelClass";
import { areaIn } from "../rangeAt";
import { target } from "../target";
import type { RangeReference } from "../../model/reference";
import type { Arguments } from "../arguments";
import type { Shift } from "../../calc/shift";

const parts = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

export const rangeEdits: ExcelClass<"Range">["methods"] = {
  _KeepReference: (range, _args, { pane }) => {
    range.id ??= pane.nextReference();
    pane.references.set(range.id, range);
    return undefined;
  },
  _ValidateArraySize: (range, args, { excel }) => {
    const area = areaIn(range, excel, "Range.values");
    if (args.whole(0) === rowsIn(area) && args.whole(1) === columnsIn(area)) return undefined;
    throw new ExcelError("InvalidArgument", "Range.values");
  },
  Calculate: (_range, _args, { excel }) => {
    excel.calculation.store();
    return undefined;
  },
  Select: (range, args, { excel }) => {
    const area = areaIn(range, excel, args.location);
    activateSheet(excel, range.sheet, args.location);
    excel.workbook.selection = { sheet: range.sheet, area };
    excel.announce({ kind: "selection", sheet: range.sheet, area });
    return undefined;
  },
  Merge: (range, args, { excel }) => {
    const area = areaIn(range, excel, args.location);
    mergeCells(excel, range.sheet, area, args.isTrue(0) ? "across" : "all", args.location);
    return undefined;
  },
  Unmerge: (range, args, { excel }) => {
    unmergeCells(excel, range.sheet, areaIn(range, excel, args.location), args.location);
    return undefined;
  },
  Clear: (range, args, host) => clear(range, args, host),
  CopyFrom: (range, args, { excel }) => {
    const what = args.has(1) ? args.text(1) : "All";
    if (what !== "Formats") throw new NotSimulated(`Range.copyFrom of ${what}`);
    const source = args.target(0, "Range").self;
    const from = areaIn(source, excel, args.location);
    const to = areaIn(range, excel, args.location);
    requireUnprotected(range.sheet, args.location);
    copyLook(excel, { sheet: source.sheet, area: from }, { sheet: range.sheet, area: to });
    return undefined;
  },
  Insert: (range, args, host) => {
    const area = areaIn(range, host.excel, args.location);
    const way = args.oneOf(0, ["Down", "Right"] as const);
    shift(range, { kind: "insert", way }, args, host);
    return target("Range", { sheet: range.sheet, area });
  },
  Delete: (range, args, host) => {
    shift(range, { kind: "delete", way: args.oneOf(0, ["Up", "Left"] as const) }, args, host);
    return undefined;
  },
};

function clear(range: RangeReference, args: Arguments, { excel }: Host): undefined {
  const area = areaIn(range, excel, args.location);
  const { sheet } = range;
  const part = args.has(0) ? args.oneOf(0, parts) : "All";
  switch (part) {
    case "Contents":
      clearContents(excel, sheet, area, args.location);
      return undefined;
    case "Formats":
      requireUnprotected(sheet, args.location);
      clearStyles(excel, sheet, area);
      clearRules(sheet, area, ["conditionalFormats"]);
      return undefined;
    case "Hyperlinks":
    case "RemoveHyperlinks":
      requireUnprotected(sheet, args.location);
      clearLinks(sheet, area);
      if (part === "RemoveHyperlinks") clearStyles(excel, sheet, area);
      return undefined;
    case "All":
      requireUnprotected(sheet, args.location);
      clearContents(excel, sheet, area, args.location);
      clearStyles(excel, sheet, area);
      clearLinks(sheet, area);
      clearRules(sheet, area, ["conditionalFormats", "validations"]);
      return undefined;
    case "ResetContents":
      throw new NotSimulated(`Range.clear("${part}")`);
  }
}

/** Whole rows or columns only: what else may be moved about does not occur in our work. */
function shift(
  range: RangeReference,
  { kind, way }: { readonly kind: Shift["kind"]; readonly way: "Down" | "Up" | "Right" | "Left" },
  args: Arguments,
  { excel }: Host,
): void {
  const area = areaIn(range, excel, args.location);
  const isVertical = way === "Down" || way === "Up";
  if (isVertical ? !isEntireRows(area) : !isEntireColumns(area))
    throw new NotSimulated(`${args.location}("${way}") of a range that is not whole rows or columns`);
  const axis = isVertical ? "rows" : "columns";
  const [at, count] = isVertical ? [area.top, rowsIn(area)] : [area.left, columnsIn(area)];
  shiftSheet(excel, range.sheet, { axis, kind, at, count }, args.location);
}
