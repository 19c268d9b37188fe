import { defaultSettings, type EvaluationSettings } from "../core/evidence/evaluationSettings";
import type { LedgerSide } from "../core/evidence/ledgerReading";
import { readSettings } from "../core/evidence/readSettings";
import type { Problem } from "../core/problems/problem";
import { assess, type Assessment } from "./assess";
import { type FundLinks, fundLinks, ledgerRole } from "./fundLinks";
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

/** What 评价设置 would say of the money, told by whoever asks: a workbook without an indicator table has none. */
export interface LedgerAnswers {
  /** Which side of the ledger is spending. */
  readonly side?: LedgerSide;
  /** Sheets of the ledger, with 、 between several. */
  readonly sheet?: string;
}

/**
 * A workbook that only has answers or vouchers is counted as well: 昆明微信 has no indicator table. Where there is a
 * 评价设置, what it says goes before the answers.
 */
export function materialOf(
  data: WorkbookData,
  table: string | undefined,
  answers: LedgerAnswers = {},
): Material {
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
  const settings = withAnswers(read.settings, answers);
  const surveyed = readQuestionnaires(data, settings);
  const funds = fundLinks(data, settings, presentCells(data.grids, data.names));
  return {
    settings,
    surveyed: surveyed.all,
    funds,
    problems: [...read.problems, ...surveyed.problems, ...funds.problems],
  };
}

function withAnswers(settings: EvaluationSettings, { side, sheet }: LedgerAnswers): EvaluationSettings {
  const { ledgerReading, roles } = settings;
  const isNamed = roles.some((each) => each.role === ledgerRole && each.sheet.trim() !== "");
  return {
    ...settings,
    ledgerReading: { ...(side === undefined ? {} : { side }), ...ledgerReading },
    roles:
      sheet === undefined || isNamed
        ? roles
        : [...roles.filter(({ role }) => role !== ledgerRole), { role: ledgerRole, sheet, area: "" }],
  };
}
