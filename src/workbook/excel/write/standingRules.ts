import type { Area } from "../../../core/grid/address";
import type { ConditionalFormat, SheetRules, Validation } from "../../../core/patch/patch";
import { shapeOf } from "../../../core/sheets/sameFormula";
import type { Place } from "../plan/blocks";
import { lookText } from "../read/conditionalFormats";
import type { StandingFormat } from "../read/standingFormat";
import { ruleOf } from "./validationActs";

/**
 * Whether a standing conditional format is one of ours from an earlier run. Nothing in a workbook tells who made it,
 * only what it says and where: the same formula in the same column, a bar where ours has one, or our look inside of
 * the stretch where ours does (its wording was another then).
 */
export function isOurFormat(standing: StandingFormat, ours: readonly ConditionalFormat[]): boolean {
  return ours.some((each) => {
    const { says, areas } = standing;
    switch (each.kind) {
      case "dataBar":
        return says.kind === "dataBar" && areas.some((area) => each.areas.some((own) => overlaps(area, own)));
      case "formula": {
        if (says.kind !== "formula") return false;
        const isSame = shapeOf(says.formula) === shapeOf(each.formula);
        if (isSame && areas.some((area) => each.areas.some((own) => shareColumn(area, own)))) return true;
        const stretch = around(each.areas);
        return says.look === lookText(each.style) && areas.every((area) => contains(stretch, area));
      }
    }
  });
}

/** Cells in columns of ours where a validation of an earlier run may be left that names them no longer. */
export function doubtfulCells({ validations }: SheetRules, rowCount: number): readonly Place[] {
  const named = new Set<string>();
  const columns = new Map<number, { top: number; bottom: number }>();
  for (const { top, left, bottom, right } of validations.flatMap(({ areas }) => areas))
    for (let column = left; column <= right; column += 1) {
      const known = columns.get(column) ?? { top, bottom };
      columns.set(column, { top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) });
      for (let row = top; row <= bottom; row += 1) named.add(`${String(row)} ${String(column)}`);
    }
  return [...columns].flatMap(([column, { top }]) =>
    Array.from({ length: Math.max(0, rowCount - top) }, (_, place) => ({ row: top + place, column })).filter(
      ({ row }) => !named.has(`${String(row)} ${String(column)}`),
    ),
  );
}

/** Whether a rule that stands in a column says what one of ours says in that column. */
export function isOurRule(
  standing: Excel.DataValidationRule,
  column: number,
  ours: readonly Validation[],
): boolean {
  const said = saying(standing);
  return ours.some(
    ({ areas, rule }) =>
      areas.some(({ left, right }) => left <= column && column <= right) && saying(ruleOf(rule)) === said,
  );
}

/** A rule without the properties Excel adds to it, numbers as numbers. */
function saying({ list, wholeNumber, decimal }: Excel.DataValidationRule): string {
  if (list) return `list ${typeof list.source === "string" ? shapeOf(list.source.replace(/^=/, "")) : ""}`;
  const limits = wholeNumber ?? decimal;
  if (!limits) return "";
  const bound = (value: unknown): string =>
    value === undefined || value === null || value === "" ? "" : String(Number(value));
  const kind = wholeNumber ? "whole" : "decimal";
  return `${kind} ${limits.operator} ${bound(limits.formula1)} ${bound(limits.formula2)}`;
}

function shareColumn(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && shareColumn(a, b);
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  );
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}
