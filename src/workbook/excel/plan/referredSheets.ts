import type { Patch, PatchValue, TypedConstant } from "../../../core/patch/patch";
import type { Standing } from "../../../core/patch/rehearsal/standing";

/**
 * Sheets that the formulas of a patch mean, by themselves or by a name that stands for cells of theirs. One that was renamed or deleted since it was read would make Excel ask for
 * a file or answer #REF!, so that they must be there when the formulas are written.
 */
export function referredSheets(patch: Patch, { grids, names }: Standing): readonly string[] {
  const formulas = formulasIn(patch);
  const isUsed = (word: string): boolean => formulas.some((formula) => formula.includes(word));
  const named = new Set(names.filter(({ name }) => isUsed(name)).map(({ sheet }) => sheet));
  return [...grids.keys()].filter((sheet) => named.has(sheet) || isUsed(sheet.replaceAll("'", "''")));
}

function formulasIn(patch: Patch): readonly string[] {
  const found = new Set<string>();
  const take = (value: PatchValue | TypedConstant): void => {
    if (value.type === "formula") found.add(value.formula);
  };
  for (const write of patch) {
    if (write.kind === "setCell") take(write.value);
    if (write.kind === "addSheet")
      for (const { cells } of write.sheet.rows) for (const { value } of cells) take(value);
    const rules =
      write.kind === "addSheet" ? write.sheet.rules : write.kind === "setSheetRules" && write.rules;
    if (rules)
      for (const { rule } of rules.validations) if (rule.kind === "listFormula") found.add(rule.formula);
  }
  return [...found];
}
