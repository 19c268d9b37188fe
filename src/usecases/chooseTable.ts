import type { Grid } from "../core/grid/grid";
import { type HiddenSheets, noneHidden, preferVisible } from "../core/grid/inSight";
import { quotedSheet, showAddress } from "../core/grid/address";
import { findIndicatorTables } from "../core/indicators/findIndicatorTables";
import type { IndicatorTable } from "../core/indicators/indicatorTable";
import { missingColumns, type NamedColumn } from "../core/indicators/namedColumns";
import { noTableProblem } from "../core/indicators/noTableProblem";
import { fail, ok, problem, type Result } from "../core/problems/problem";

export interface TableChoice {
  readonly tables: readonly IndicatorTable[];
  readonly chosen: Result<IndicatorTable>;
}

/**
 * The one indicator table to score. Several are never merged: the wish (a sheet, or 表!A3) decides, else what 评价设置
 * remembers, else the only one that a person sees, else the evaluator is asked.
 */
export function chooseTable(
  grids: readonly Grid[],
  wish: string | undefined,
  remembered: string | undefined,
  named: readonly NamedColumn[] = [],
  hidden: HiddenSheets = noneHidden,
): TableChoice {
  const tables = findIndicatorTables(grids, named);
  const chosen = choose(grids, { tables, hidden }, wish, remembered, named);
  return { tables, chosen: chosen.ok ? asNamed(chosen.value, named) : chosen };
}

/** A table without a column that was named for it is not scored: another column may only look like the right one. */
function asNamed(table: IndicatorTable, named: readonly NamedColumn[]): Result<IndicatorTable> {
  const [missing, ...others] = missingColumns(table, named).map(({ role, header }) => {
    const at = { sheet: table.sheet, row: table.headerRows.first, column: Math.min(...table.columns.levels) };
    return problem("named-column-missing", at, { role, header });
  });
  return missing ? fail(missing, ...others) : ok(table);
}

function choose(
  grids: readonly Grid[],
  { tables, hidden }: { readonly tables: readonly IndicatorTable[]; readonly hidden: HiddenSheets },
  wish: string | undefined,
  remembered: string | undefined,
  named: readonly NamedColumn[],
): Result<IndicatorTable> {
  const systems = tables.filter((table) => table.kind === "indicators");
  // beside an indicator system a 自评表 is what the unit says of itself: scored only when it is named
  const scoring = preferVisible(systems.length > 0 ? systems : tables, hidden);
  const [first] = scoring;
  if (!first) {
    const nearest = noTableProblem(grids, named);
    const lost = named.map(({ role, header }) =>
      problem("named-column-missing", nearest.at, { role, header }),
    );
    return fail(nearest, ...(nearest.at ? lost : []));
  }
  const names = scoring.map(tableName).join("、");
  if (wish !== undefined) {
    const found = tables.filter((table) => answersTo(table, wish));
    const [only] = found;
    return only && found.length === 1
      ? ok(only)
      : fail(problem("table-not-found", undefined, { wish, names }));
  }
  const recalled = remembered === undefined ? [] : tables.filter((table) => answersTo(table, remembered));
  if (recalled[0] && recalled.length === 1) return ok(recalled[0]);
  return scoring.length === 1 ? ok(first) : fail(problem("several-tables", undefined, { names }));
}

/** 附件3!A3: how a table is called where there are several. */
export function tableName(table: IndicatorTable): string {
  return showAddress({
    sheet: table.sheet,
    row: table.headerRows.first,
    column: Math.min(...table.columns.levels),
  });
}

/** By the sheet's name, or by 表名!A3 with a cell of the header row. */
export function answersTo(table: IndicatorTable, wish: string): boolean {
  const plain = wish.trim();
  if (plain === table.sheet || plain === quotedSheet(table.sheet)) return true;
  const [, sheet = "", row = ""] = /^(.+)!\$?[A-Za-z]{1,3}\$?(\d+)$/.exec(plain) ?? [];
  const isSheet = sheet === table.sheet || sheet === quotedSheet(table.sheet);
  const { first, last } = table.headerRows;
  return isSheet && Number(row) - 1 >= first && Number(row) - 1 <= last;
}
