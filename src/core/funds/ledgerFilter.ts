import { type LedgerFilter, ledgerFilterLabels } from "../evidence/evaluationSettings";
import type { Grid } from "../grid/grid";
import { fail, ok, problem, type Problem, type Result } from "../problems/problem";
import type { ColumnFilter, Ledger } from "./ledger";
import type { LedgerHeader } from "./ledgerHeader";

const COLUMNS = { project: "project", account: "category" } as const satisfies Record<
  keyof LedgerFilter,
  "project" | "category"
>;

/** The columns by which 评价设置 wants the ledger filtered; a column that is not there is said, not passed over. */
export function filterFor(
  grid: Grid,
  { row, roles, firstColumn }: LedgerHeader,
  wanted: LedgerFilter,
): Result<readonly ColumnFilter[]> {
  const filter: ColumnFilter[] = [];
  for (const name of ["project", "account"] as const) {
    const value = wanted[name].trim();
    if (value === "") continue;
    const column = roles.get(COLUMNS[name]);
    const at = { sheet: grid.sheet, row, column: firstColumn };
    if (column === undefined)
      return fail(problem("ledger-filter-column", at, { label: ledgerFilterLabels[name], value }));
    filter.push({ column, value });
  }
  return ok(filter);
}

/** Names listed in a problem. */
const MOST_NAMES = 5;

/** A longer ledger is not read once more for its projects' names. */
const MOST_ENTRIES = 50_000;

/** Payments of several projects added up, or none left by the filter: both are for the evaluator to see. */
export function projectProblems(grid: Grid, ledger: Ledger): readonly Problem[] {
  const { filter, columns, entryCount, firstRow } = ledger;
  const [first] = filter;
  if (first && entryCount === 0) {
    const value = filter.map((each) => each.value).join("、");
    return [
      problem("ledger-filter-empty", { sheet: grid.sheet, row: firstRow, column: first.column }, { value }),
    ];
  }
  const { project } = columns;
  if (project === undefined || filter.some(({ column }) => column === project) || entryCount > MOST_ENTRIES)
    return [];
  const names = new Set<string>();
  for (let entry = 0; entry < entryCount; entry++) names.add(ledger.entry(entry).project ?? "");
  names.delete("");
  if (names.size < 2) return [];
  const shown = [...names]
    .slice(0, MOST_NAMES)
    .map((name) => `“${name}”`)
    .join("、");
  const about = { count: String(names.size), names: shown };
  return [problem("ledger-several-projects", { sheet: grid.sheet, row: firstRow, column: project }, about)];
}
