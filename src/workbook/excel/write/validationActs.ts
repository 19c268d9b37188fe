import type { Validation } from "../../../core/patch/patch";
import { addressLists } from "../plan/rectangles";
import { shownFormula } from "../plan/cellInput";
import { type Act, onSheet } from "./act";

/** Sets validations; in the cells they name there is no other afterwards. */
export function validationActs(sheet: string, validations: readonly Validation[]): readonly Act[] {
  return validations.flatMap((validation) =>
    addressLists(validation.areas).map(({ text }) =>
      onSheet(sheet, 8, (worksheet) => {
        const { dataValidation } = worksheet.getRanges(text);
        dataValidation.clear();
        dataValidation.rule = ruleOf(validation.rule);
        dataValidation.ignoreBlanks = true;
        const { prompt, error } = validation;
        dataValidation.prompt = {
          showPrompt: prompt !== undefined,
          title: (prompt?.title ?? "").slice(0, 32),
          message: (prompt?.text ?? "").slice(0, 255),
        };
        dataValidation.errorAlert = {
          showAlert: error !== undefined,
          style: "Stop",
          title: (error?.title ?? "").slice(0, 32),
          message: (error?.text ?? "").slice(0, 255),
        };
      }),
    ),
  );
}

export function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFormula":
      return { list: { inCellDropDown: true, source: `=${shownFormula(rule.formula)}` } };
    case "whole":
      return { wholeNumber: limits(rule) };
    case "decimal":
      return { decimal: limits(rule) };
  }
}

function limits({ min, max }: { readonly min?: number; readonly max?: number }): Excel.BasicDataValidation {
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: "Between" };
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  // Without limits any number will do, as long as it is one.
  return { formula1: min ?? -1e300, operator: "GreaterThanOrEqualTo" };
}
