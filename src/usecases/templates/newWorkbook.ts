import { createCalculator } from "../../core/formulas/calculate";
import type { Patch } from "../../core/patch/patch";
import { ok, type Problem, type Result } from "../../core/problems/problem";
import { calculated } from "../../core/sheets/finish";
import { formTemplateSheet } from "../../core/sheets/templates/formTemplateSheet";
import { indicatorTemplateSheet } from "../../core/sheets/templates/indicatorTemplateSheet";
import type { PlannedSheet } from "../../core/sheets/planned";
import { plannedGrid } from "../../core/sheets/plannedGrid";
import { allAtOnce } from "../../core/grid/steps";
import { type Template, type TemplateName, templates } from "../../core/sheets/templates/template";
import { newSheetPatch } from "../../core/sheets/toSpec";
import type { Workbook } from "../../workbook/workbook";

export interface NewWorkbook {
  readonly sheet: string;
  readonly problems: readonly Problem[];
}

/** 新建工作簿: the template's sheet takes the place of the empty ones of a workbook that was just made. */
export async function newWorkbook(workbook: Workbook, name: TemplateName): Promise<Result<NewWorkbook>> {
  const read = await workbook.read();
  if (!read.ok) return read;
  const planned = templateSheetOf(templates[name]);
  const patch: Patch = [
    ...allAtOnce(newSheetPatch(withValues(planned))),
    ...read.value.sheets.map(({ name: sheet }) => ({ kind: "deleteSheet", sheet }) as const),
  ];
  const applied = await workbook.apply(patch);
  return applied.ok ? ok({ sheet: planned.name, problems: applied.value.warnings }) : applied;
}

function templateSheetOf(template: Template): PlannedSheet {
  switch (template.kind) {
    case "indicators":
      return indicatorTemplateSheet(template);
    case "selfEvaluation":
      return formTemplateSheet(template);
  }
}

/** Formulas carry what they come to, for whoever opens the file without computing it. */
function withValues(planned: PlannedSheet): PlannedSheet {
  const grid = plannedGrid(planned, undefined);
  const calculator = createCalculator({
    grid: (sheet) => (sheet === planned.name ? grid : undefined),
    name: () => undefined,
  });
  return allAtOnce(calculated(planned, calculator));
}
