import type { CheckContext } from "../../core/checks/context";
import type { Report } from "../../core/checks/report/report";
import { defaultSettings } from "../../core/evidence/evaluationSettings";
import { blankCell } from "../../core/grid/grid";

/** A report against itself, without a workbook. */
export function reportContext(report: Report): CheckContext {
  return {
    settings: defaultSettings,
    sheets: [],
    own: [],
    generated: new Map(),
    cell: () => blankCell,
    forms: [],
    funds: {},
    questionnaires: [],
    report,
  };
}
