import { areaName, type Area } from "../../../core/grid/address";
import type { SheetRules } from "../../../core/patch/patch";
import type { Memory } from "../memory";
import { standingFormats } from "../read/conditionalFormats";
import { areaOf } from "../read/sheetLoads";
import { addressLists, rectangles } from "../plan/rectangles";
import { type Act, onSheet } from "./act";
import { conditionalFormatActs, knownFormats, removeFormatActs } from "./conditionalFormatActs";
import type { FirstLook, SecondLook } from "./looks";
import { contentPrintActs, noPrintNames } from "./printActs";
import { rangeOf } from "./rangeOf";
import { isOurRule } from "./standingRules";
import { validationActs } from "./validationActs";

/** Rules of a sheet of ours set anew: those of ours are replaced, those a person added stay. */
export function ruleActs(
  memory: Memory,
  rules: SheetRules,
  first: FirstLook,
  second: SecondLook,
): readonly Act[] {
  const { sheet } = first;
  const names = new Set(first.names.items.map(({ name }) => name));
  return [
    ...removeFormatActs(memory, sheet, standingFormats(second.formats), rules.conditionalFormats),
    ...conditionalFormatActs(memory, sheet, rules.conditionalFormats),
    ...leftValidationActs(rules, sheet, second),
    ...validationActs(sheet, rules.validations),
    ...filterActs(rules, first),
    ...contentPrintActs(sheet, rules.print, names),
  ];
}

/** The same without looking again, where nothing is set but conditional formats that are known, and what is printed. */
export function plainRuleActs(memory: Memory, sheet: string, rules: SheetRules): readonly Act[] | undefined {
  const { validations, filter, print, conditionalFormats } = rules;
  const known = knownFormats(memory, sheet);
  if (!known || validations.length > 0 || filter || !print.area || !print.titleRows) return undefined;
  return [
    ...removeFormatActs(memory, sheet, known, conditionalFormats),
    ...conditionalFormatActs(memory, sheet, conditionalFormats),
    ...contentPrintActs(sheet, print, noPrintNames),
  ];
}

/** Our validations of an earlier run, in cells that we do not name any more. */
function leftValidationActs(
  { validations }: SheetRules,
  sheet: string,
  { cells }: SecondLook,
): readonly Act[] {
  const left = cells.filter(
    ({ place, validation }) =>
      validation.type !== "None" && isOurRule(validation.rule, place.column, validations),
  );
  return addressLists(rectangles(left.map(({ place }) => place))).map(({ text }) =>
    onSheet(sheet, 3, (worksheet) => {
      worksheet.getRanges(text).dataValidation.clear();
    }),
  );
}

/** A filter that stands over the same columns keeps what a person chose in it. */
function filterActs(
  { filter }: SheetRules,
  { sheet, filtered, filter: standing }: FirstLook,
): readonly Act[] {
  if (!filter) return [];
  const area = filtered.isNullObject ? undefined : areaOf(filtered);
  if (area && areaName(area) === areaName(filter)) return [];
  const isSameColumns = area?.left === filter.left && area.right === filter.right;
  const chosen = isSameColumns ? choices(standing.criteria) : [];
  return [
    onSheet(sheet, 3 + chosen.length, (worksheet) => {
      applyFilter(worksheet, filter, chosen);
    }),
  ];
}

interface Choice {
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

function choices(criteria: readonly (Excel.FilterCriteria | null | undefined)[]): readonly Choice[] {
  return criteria.flatMap((each, column) =>
    each && (each.filterOn as string | undefined) ? [{ column, criteria: each }] : [],
  );
}

function applyFilter(sheet: Excel.Worksheet, area: Area, chosen: readonly Choice[]): void {
  const range = rangeOf(sheet, area);
  sheet.autoFilter.apply(range);
  for (const { column, criteria } of chosen) sheet.autoFilter.apply(range, column, criteria);
}
