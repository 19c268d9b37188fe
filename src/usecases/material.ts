import { defaultSettings, type EvaluationSettings } from "../core/evidence/evaluationSettings";
import type { LedgerSide } from "../core/evidence/ledgerReading";
import { readSettings } from "../core/evidence/readSettings";
import type { Problem } from "../core/problems/problem";
import { assess, type Assessment } from "./assess";
import { type FundLinks, fundLinks } from "./fundLinks";
import { presentCells } from "./presentCells";
import { type ReadQuestionnaire, readQuestionnaires } from "./questionnaires";
import type { WorkbookData } from "./workbookData";

/** Questionnaires and money of a workbook, with its assessment where it has an indicator table. */
export interface Material {
  readonly settings: EvaluationSettings;
  readonly surveyed: readonly ReadQuestionnaire[];
  readonly funds: FundLinks;
  readonly assessment?: Assessment;
  /** About questionnaires and money only; what an assessment found is in it. */
  readonly problems: readonly Problem[];
}

/**
 * A workbook that only has answers or vouchers is counted as well: 昆明微信 has no indicator table, and no 评价设置 that
 * could say which side of a ledger is spending.
 */
export function materialOf(data: WorkbookData, table: string | undefined, side?: LedgerSide): Material {
  const assessed = assess(data, table);
  if (assessed.ok) {
    const { settings, surveyed, funds } = assessed.value;
    const { problems } = readQuestionnaires(data, settings);
    return {
      settings,
      surveyed,
      funds,
      assessment: assessed.value,
      problems: [...problems, ...funds.problems],
    };
  }
  const read = data.settings ? readSettings(data.settings) : { settings: defaultSettings, problems: [] };
  const settings = withSide(read.settings, side);
  const surveyed = readQuestionnaires(data, settings);
  const funds = fundLinks(data, settings, presentCells(data.grids, data.names));
  return {
    settings,
    surveyed: surveyed.all,
    funds,
    problems: [...read.problems, ...surveyed.problems, ...funds.problems],
  };
}

function withSide(settings: EvaluationSettings, side: LedgerSide | undefined): EvaluationSettings {
  const { ledgerReading } = settings;
  if (side === undefined || ledgerReading.side !== undefined) return settings;
  return { ...settings, ledgerReading: { ...ledgerReading, side } };
}
