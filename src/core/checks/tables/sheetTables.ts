import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import type { CheckContext } from "../context";
import type { PrintedCell, PrintedTable } from "./printedTable";

/** Tables that a person prints are small; a ledger or a raw questionnaire is none of them. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 30;

const remembered = new WeakMap<CheckContext, readonly PrintedTable[]>();

/** Every small sheet as one printed table, with what its cells now show; read once for all checks. */
export function sheetTables(context: CheckContext): readonly PrintedTable[] {
  const known = remembered.get(context) ?? printedSheets(context);
  remembered.set(context, known);
  return known;
}

function printedSheets(context: CheckContext): readonly PrintedTable[] {
  const raw = new Set([
    ...context.questionnaires.flatMap(({ raw: answers, counted }) => [answers.sheet, counted.sheet]),
    context.funds.ledger?.sheet,
    context.system?.paper?.grid.sheet,
    context.settingsSheet?.sheet,
  ]);
  return context.sheets.filter(({ sheet }) => !raw.has(sheet)).map((grid) => asTable(grid, context.cell));
}

function asTable(grid: Grid, cell: CheckContext["cell"]): PrintedTable {
  const rows = Array.from({ length: Math.min(grid.rowCount, MOST_ROWS) }, (_, row) =>
    Array.from({ length: Math.min(grid.columnCount, MOST_COLUMNS) }, (_unused, column): PrintedCell => {
      const at = { sheet: grid.sheet, row, column };
      const plain = grid.cell(row, column);
      const shown = plain.formula === undefined ? plain : cell(at);
      return { text: cellText(shown.value), at };
    }),
  );
  return { rows };
}
