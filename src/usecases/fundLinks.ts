import type { EvaluationSettings, SheetRole } from "../core/evidence/evaluationSettings";
import type { Link } from "../core/evidence/link";
import type { PaperLine } from "../core/evidence/paperLines";
import { findFundArrangement, type FoundArrangement } from "../core/funds/findFundArrangement";
import { findLedger } from "../core/funds/findLedger";
import { type FundFact, fundFact, type Funds } from "../core/funds/fundFact";
import { isOwnFundFormula } from "../core/funds/ownFormula";
import type { EvidenceGuards } from "./evidenceCells";
import { areaName } from "../core/grid/address";
import { coversSameRows } from "../core/surveys/sameRows";
import type { Grid } from "../core/grid/grid";
import { problem, type Problem } from "../core/problems/problem";

/** Sums of money that the workbook's ledger and 资金安排 tell. */
export interface FundLinks {
  readonly funds: Funds;
  readonly roles: readonly SheetRole[];
  readonly problems: readonly Problem[];
  /** Amounts that do not add up to a fact: no formula over them is evidence. */
  readonly doubtful: EvidenceGuards["doubtful"];
  linkOf(line: PaperLine): Link | undefined;
  /** Why a sum that is known is not linked. */
  problemsOf(line: PaperLine): readonly Problem[];
}

const ledgerRole = "支出明细";
const arrangementRole = "资金安排";

/** Where 评价设置 names the sheet, only that one is looked at. */
export function fundLinks(grids: readonly Grid[], settings: EvaluationSettings): FundLinks {
  const missing: Problem[] = [];
  const sheetsOf = (role: string): readonly Grid[] => {
    const named = settings.roles.find((each) => each.role === role)?.sheet ?? "";
    if (named === "") return grids;
    const found = grids.filter(({ sheet }) => sheet === named);
    if (found.length === 0) missing.push(problem("role-sheet-missing", undefined, { role, sheet: named }));
    return found;
  };
  const ledger = findLedger(sheetsOf(ledgerRole));
  const arrangement = findFundArrangement(sheetsOf(arrangementRole));
  const funds: Funds = {
    ...(ledger.ledger ? { ledger: ledger.ledger } : {}),
    ...(arrangement.arrangement ? { arrangement: arrangement.arrangement } : {}),
  };
  return {
    funds,
    roles: roles(funds),
    doubtful: [...doubtfulLedger(ledger.ledger), ...doubtfulArrangement(arrangement)],
    problems: [...missing, ...ledger.problems, ...arrangement.problems],
    linkOf: (line) => {
      const fact = factFor(line, funds);
      return fact && linkTo(fact, lastRowOf(fact, funds));
    },
    problemsOf: (line) => {
      const fact = factFor(line, funds);
      if (!fact || fact.formula !== undefined) return [];
      return [
        problem("fund-formula-impossible", fact.cells[0], {
          name: line.kind === "fact" ? line.slot.label : "",
        }),
      ];
    },
  };
}

function doubtfulLedger(ledger: Funds["ledger"]): EvidenceGuards["doubtful"] {
  const [reason] = ledger?.problems ?? [];
  if (!ledger || ledger.isComplete || !reason) return [];
  const { firstRow, columns } = ledger;
  const bottom = ledger.entryCount > 0 ? ledger.rowOf(ledger.entryCount - 1) : firstRow;
  const area = { top: firstRow, bottom, left: columns.amount, right: columns.amount };
  return [{ area: { sheet: ledger.sheet, area }, problem: reason }];
}

/** A 资金安排 that is found but cannot be read: no figure of it is evidence, whatever formula points at it. */
function doubtfulArrangement({ arrangement, problems }: FoundArrangement): EvidenceGuards["doubtful"] {
  const [reason] = problems;
  if (arrangement || !reason?.at) return [];
  const area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  return [{ area: { sheet: reason.at.sheet, area }, problem: reason }];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** 元 and 万元 columns differ by a factor that we write ourselves. */
function withoutFactor(formula: string): string {
  return formula.replace(/\*10000$/, "");
}

function factFor(line: PaperLine, funds: Funds): FundFact | undefined {
  const isMoney = line.kind === "fact" && line.slot.kind === "number" && line.slot.unit === "元";
  return isMoney ? fundFact(line.slot.label, funds) : undefined;
}

/** Last row of the ledger where the fact comes from it; from 1, as formulas count. */
function lastRowOf(fact: FundFact, { ledger }: Funds): number {
  if (!ledger || fact.cells[0]?.sheet !== ledger.sheet || ledger.entryCount === 0) return 0;
  return ledger.rowOf(ledger.entryCount - 1) + 1;
}

/** Without a formula that says the same, the sum is no evidence: what we wrote before is not believed any more. */
function linkTo(fact: FundFact, lastRow: number): Link {
  const { formula, cells } = fact;
  const basis = cells[0]?.sheet ?? "";
  if (formula === undefined)
    return { cells: [], basis: "", owns: (standing) => isOwnFundFormula(standing, fact) };
  const bare = { ...fact, formula: withoutFactor(formula) };
  const owns = (standing: string): boolean =>
    (isOwnFundFormula(standing, fact) || isOwnFundFormula(withoutFactor(standing), bare)) &&
    coversSameRows(standing, formula, lastRow);
  return { formula, value: fact.value, cells, basis, owns };
}

function roles({ ledger, arrangement }: Funds): readonly SheetRole[] {
  const found: SheetRole[] = [];
  if (ledger) {
    const columns = Object.values(ledger.columns) as readonly number[];
    const last = ledger.entryCount > 0 ? ledger.rowOf(ledger.entryCount - 1) : ledger.firstRow;
    const area = {
      top: ledger.firstRow,
      bottom: last,
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
    found.push({ role: ledgerRole, sheet: ledger.sheet, area: areaName(area) });
  }
  const places = [...(arrangement?.figures.values() ?? [])].map(({ at }) => at);
  if (arrangement && places.length > 0) {
    const rows = places.map(({ row }) => row);
    const columns = places.map(({ column }) => column);
    const area = {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
    found.push({ role: arrangementRole, sheet: arrangement.sheet, area: areaName(area) });
  }
  return found;
}
