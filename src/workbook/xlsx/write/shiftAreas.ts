import { areaName, cellName, parseArea, type Area } from "../../../core/grid/address";
import { lastRow } from "../../../core/formulas/pieces";
import { shiftFormula, shiftRow, shiftSpan, type RowEdit } from "../../../core/formulas/shiftRows";
import { moveFormula } from "../formula/moveFormula";

/** An area after the edit; undefined when all of it is deleted. */
function shiftArea(area: Area, edit: RowEdit): Area | undefined {
  const span = shiftSpan({ first: area.top, last: area.bottom }, edit);
  return span && { ...area, top: span.first, bottom: span.last };
}

/** "A1:B2" after the edit; undefined when nothing is left. What is no area of rows (A:C) stays. */
export function shiftRef(ref: string, edit: RowEdit): string | undefined {
  const area = parseArea(ref);
  if (!area) return ref;
  const shifted = shiftArea(area, edit);
  return shifted && (ref.includes(":") ? corners(shifted).join(":") : areaName(shifted));
}

function corners(area: Area): readonly [string, string] {
  return [cellName(area.top, area.left), cellName(area.bottom, area.right)];
}

/** Areas with spaces between them; undefined when nothing is left of any. */
export function shiftSqref(sqref: string, edit: RowEdit): string | undefined {
  const left = sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => shiftRef(ref, edit) ?? []);
  return left.length === 0 ? undefined : left.join(" ");
}

/** The place of a cell that need not survive, such as the active one: where it went or what took its place. */
export function shiftPlace(ref: string, edit: RowEdit): string {
  const area = parseArea(ref);
  if (!area) return ref;
  return cellName(shiftRow(area.top, edit) ?? Math.min(edit.row, lastRow), area.left);
}

/**
 * A formula that counts from the first cell of its areas (conditional formats, validations). When that cell is
 * deleted, the first one that remains takes its place, and the formula is first read from there.
 */
export function shiftRuleFormula(formula: string, sqref: string, edit: RowEdit): string {
  const areas = sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => parseArea(ref) ?? []);
  const base = areas[0]?.top;
  const remaining = areas.find((area) => shiftArea(area, edit) !== undefined);
  if (base === undefined || !remaining) return shiftFormula(formula, edit.sheet, edit);
  const isGone = edit.kind === "delete" && remaining.top >= edit.row && remaining.top < edit.row + edit.count;
  const first = isGone ? edit.row + edit.count : remaining.top;
  return shiftFormula(moveFormula(formula, first - base, 0), edit.sheet, edit);
}
