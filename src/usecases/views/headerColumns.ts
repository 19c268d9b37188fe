import { areaName, type CellAddress, columnLetters, quotedSheet } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { mergedGrid } from "../../core/grid/mergedGrid";
import { chooseColumns, type ChosenColumns } from "../../core/indicators/chooseColumns";
import { type HeaderColumn, mergedDownTo, readHeaders } from "../../core/indicators/headerBlock";
import {
  type NamedColumn,
  type NamedRole,
  namedRoleNames,
  namedRoles,
} from "../../core/indicators/namedColumns";

/** A row of headers, and which column each role is to have: what an evaluator names columns by. */
export interface HeaderColumnsView {
  readonly sheet: string;
  /** Sheet1!A3:H3 */
  readonly place: string;
  readonly at: CellAddress;
  readonly roles: readonly ColumnRoleView[];
}

export interface ColumnRoleView {
  readonly role: NamedRole;
  readonly title: string;
  /** The number of the column, or "" where it is left to be recognised. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Columns by role, as they are chosen in the pane. */
export type ChosenRoles = Readonly<Partial<Record<NamedRole, string>>>;

/** Without these three nothing can be scored. */
const needed: readonly NamedRole[] = ["三级指标", "分值", "评分标准"];

/** undefined for a row in which nothing stands. */
export function headerColumnsView(
  grid: Grid,
  row: number,
  named: readonly NamedColumn[],
): HeaderColumnsView | undefined {
  const headers = headersAt(grid, row, named);
  const [first, last] = [headers[0], headers.at(-1)];
  if (!first || !last) return undefined;
  const chosen = chooseColumns(headers);
  const area = { top: row, bottom: row, left: first.column, right: last.column };
  const columns = headers.map(({ column, header }) => ({
    value: String(column),
    label: `${columnLetters(column)} 列　${header}`,
  }));
  return {
    sheet: grid.sheet,
    place: `${quotedSheet(grid.sheet)}!${areaName(area)}`,
    at: { sheet: grid.sheet, row, column: first.column },
    roles: namedRoleNames.map((role) => {
      const column = columnOf(role, chosen);
      return {
        role,
        title: needed.includes(role) ? role : `${role}（可以没有）`,
        value: column === undefined ? "" : String(column),
        options: [{ value: "", label: "自动识别" }, ...columns],
      };
    }),
  };
}

/** The columns that are to be named: those that their headers alone would not give the role. */
export function columnsToName(grid: Grid, row: number, chosen: ChosenRoles): readonly NamedColumn[] {
  const headers = headersAt(grid, row, []);
  const known = chooseColumns(headers);
  return namedRoleNames.flatMap((role): readonly NamedColumn[] => {
    const column = Number(chosen[role] === "" ? NaN : chosen[role]);
    const header = headers
      .find((each) => each.column === column)
      ?.header.split(" / ")
      .at(-1);
    if (header === undefined || columnOf(role, known) === column) return [];
    return [{ role, header, column, sheet: grid.sheet }];
  });
}

function headersAt(grid: Grid, row: number, named: readonly NamedColumn[]): readonly HeaderColumn[] {
  const view = mergedGrid(grid);
  const single = readHeaders(view, row, row, named);
  const last = Math.min(mergedDownTo(view, row, single), row + 3);
  return last === row ? single : readHeaders(view, row, last, named);
}

function columnOf(role: NamedRole, { levels, full, others }: ChosenColumns): number | undefined {
  const own = namedRoles[role];
  if (own === "name") return levels.at(-1);
  return own === "full" ? full : others[own];
}
