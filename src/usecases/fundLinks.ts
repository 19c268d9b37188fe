import type { EvaluationSettings, SheetRole } from "../core/evidence/evaluationSettings";
import type { Link } from "../core/evidence/link";
import type { PaperLine } from "../core/evidence/paperLines";
import { findFundArrangement, type FoundArrangement } from "../core/funds/findFundArrangement";
import { findLedgerInSteps } from "../core/funds/findLedger";
import { type FundFact, fundFact, type Funds } from "../core/funds/fundFact";
import { isOwnFundFormula } from "../core/funds/ownFormula";
import type { EvidenceGuards } from "./evidenceCells";
import { roundHalfUp } from "../core/number/round";
import { areaName, type CellAddress } from "../core/grid/address";
import { readCellNumber } from "../core/grid/cellNumber";
import type { FundMeaning } from "../core/funds/fundMeaning";
import type { NamedArea } from "../workbook/workbook";
import { isLostReference } from "./lostReference";
import type { PresentCells } from "./presentCells";
import { coversSameRows } from "../core/surveys/sameRows";
import type { Grid } from "../core/grid/grid";
import { type HiddenSheets, noneHidden } from "../core/grid/inSight";
import { hiddenUsed } from "./hiddenUsed";
import { allAtOnce, type Steps } from "../core/grid/steps";
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

export const ledgerRole = "支出明细";
const arrangementRole = "资金安排";
export const fundRoles: readonly string[] = [ledgerRole, arrangementRole];

export interface FundWorkbook {
  /** Sheets that are the evaluator's. */
  readonly own: readonly Grid[];
  readonly hidden: HiddenSheets;
  readonly names: readonly NamedArea[];
}

/** Where 评价设置 names the sheet, only that one is looked at. */
export function fundLinks(
  workbook: FundWorkbook,
  settings: EvaluationSettings,
  cells: PresentCells,
): FundLinks {
  return allAtOnce(fundLinksInSteps(workbook, settings, cells));
}

/** The same, in pieces. */
export function* fundLinksInSteps(
  { own: grids, names, hidden }: FundWorkbook,
  settings: EvaluationSettings,
  cells: PresentCells,
): Steps<FundLinks> {
  const missing: Problem[] = [];
  const sheetsOf = (role: string): readonly Grid[] => {
    const named = namedSheets(settings, role, grids);
    if (named.length === 0) return grids;
    return named.flatMap((name) => {
      const found = grids.filter(({ sheet }) => sheet === name);
      if (found.length === 0) missing.push(problem("role-sheet-missing", undefined, { role, sheet: name }));
      return found;
    });
  };
  const named = namedSheets(settings, ledgerRole, grids);
  const ledger = yield* findLedgerInSteps(sheetsOf(ledgerRole), {
    sheets: named.length > 1 ? "all" : "one",
    source: named.length > 0 ? "named" : "any",
    filter: settings.ledgerFilter,
    reading: settings.ledgerReading,
    hidden: named.length > 0 ? noneHidden : hidden,
  });
  const isArrangementNamed = namedSheets(settings, arrangementRole, grids).length > 0;
  const arrangement = findFundArrangement(
    sheetsOf(arrangementRole),
    isArrangementNamed ? noneHidden : hidden,
  );
  const unseen = [
    ...(named.length > 0 ? [] : hiddenUsed(ledger.ledger?.sheet, "支出明细账", hidden)),
    ...(isArrangementNamed ? [] : hiddenUsed(arrangement.arrangement?.sheet, "资金安排", hidden)),
  ];
  const funds: Funds = {
    ...(ledger.ledger ? { ledger: ledger.ledger } : {}),
    ...(arrangement.arrangement ? { arrangement: arrangement.arrangement } : {}),
  };
  return {
    funds,
    roles: roles(funds),
    doubtful: [...doubtfulLedger(ledger.ledger), ...doubtfulArrangement(arrangement)],
    problems: [...missing, ...unseen, ...ledger.problems, ...arrangement.problems],
    linkOf: (line) => {
      const fact = factFor(line, funds);
      return fact && linkTo(fact, lastRowOf(fact, funds), generatedSum(fact, names, cells));
    },
    problemsOf: (line) => {
      const fact = factFor(line, funds);
      if (!fact || fact.formula !== undefined || generatedSum(fact, names, cells)?.at) return [];
      return [
        problem("fund-formula-impossible", fact.cells[0], {
          name: line.kind === "fact" ? line.slot.label : "",
        }),
      ];
    },
  };
}

/** 明细账2022、明细账2023: several sheets, unless one sheet has that very name. */
function namedSheets(settings: EvaluationSettings, role: string, grids: readonly Grid[]): readonly string[] {
  const named = settings.roles.find((each) => each.role === role)?.sheet.trim() ?? "";
  if (named === "") return [];
  if (grids.some(({ sheet }) => sheet === named)) return [named];
  return named
    .split(/[、，,;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function doubtfulLedger(ledger: Funds["ledger"]): EvidenceGuards["doubtful"] {
  const [reason] = ledger?.problems ?? [];
  if (!ledger || ledger.isComplete || !reason) return [];
  return ledger.parts.map(({ sheet, firstRow, lastRow, columns }) => ({
    area: {
      sheet,
      area: { top: firstRow, bottom: lastRow, left: columns.amount, right: columns.amount },
    },
    problem: reason,
  }));
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
  const part = ledger?.parts.find(({ sheet }) => sheet === fact.cells[0]?.sheet);
  return part && part.entryCount > 0 ? part.lastRow + 1 : 0;
}

/** Figures of 附件4 that have a name of their own: sheets.md §1.8. */
const SUM_NAMES = {
  budget: "绩效_预算数",
  arrived: "绩效_到位数",
  spent: "绩效_支出数",
} as const satisfies Partial<Record<FundMeaning, string>>;

/** The name of the sum in 附件4, and whether it says what the sources say. */
interface GeneratedSum {
  readonly name: string;
  readonly at?: CellAddress;
}

function generatedSum(
  { meaning, value }: FundFact,
  names: readonly NamedArea[],
  cells: PresentCells,
): GeneratedSum | undefined {
  const name = meaning in SUM_NAMES ? SUM_NAMES[meaning as keyof typeof SUM_NAMES] : undefined;
  if (name === undefined) return undefined;
  const found = names.find((each) => each.name === name);
  if (!found) return { name };
  const at = { sheet: found.sheet, row: found.area.top, column: found.area.left };
  const present = cells.present(at);
  const number = present.state === "cell" ? readCellNumber(present.cell) : undefined;
  // a long SUM of a spreadsheet program is off by some 1e-11
  const isSame =
    number?.state === "number" && roundHalfUp(number.reading.value, 2).equals(roundHalfUp(value, 2));
  return isSame ? { name, at } : { name };
}

/** Without a formula that says the same, the sum is no evidence: what we wrote before is not believed any more. */
function linkTo(fact: FundFact, lastRow: number, generated: GeneratedSum | undefined): Link {
  const { formula: own, cells } = fact;
  const basis = cells[0]?.sheet ?? "";
  const isGenerated = (standing: string): boolean =>
    generated !== undefined && standing.replace(/^=/, "").trim() === generated.name;
  if (own === undefined && !generated?.at) {
    const owns = (standing: string): boolean => isOwnFundFormula(standing, fact) || isGenerated(standing);
    return { cells: [], basis: "", owns };
  }
  const bare = own === undefined ? fact : { ...fact, formula: withoutFactor(own) };
  const owns = (standing: string): boolean =>
    isGenerated(standing) ||
    isLostReference(standing) ||
    ((isOwnFundFormula(standing, fact) || isOwnFundFormula(withoutFactor(standing), bare)) &&
      (own === undefined || coversSameRows(standing, own, lastRow)));
  const formula = generated?.at ? generated.name : own;
  const places = generated?.at ? [generated.at, ...cells] : cells;
  return { ...(formula === undefined ? {} : { formula }), value: fact.value, cells: places, basis, owns };
}

function roles({ ledger, arrangement }: Funds): readonly SheetRole[] {
  const found: SheetRole[] = [];
  if (ledger) {
    const areas = ledger.parts.map(({ columns: each, firstRow, lastRow }) => {
      const columns = Object.values(each) as readonly number[];
      return areaName({
        top: firstRow,
        bottom: lastRow,
        left: Math.min(...columns),
        right: Math.max(...columns),
      });
    });
    const sheet = ledger.parts.map((part) => part.sheet).join("、");
    found.push({ role: ledgerRole, sheet, area: areas.join("、") });
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
