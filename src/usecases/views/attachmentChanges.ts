import { type CellAddress, cellName, showAddress } from "../../core/grid/address";
import { keepsStanding } from "../../core/sheets/secondRun";
import type { PlannedReport, PlannedRow } from "../../core/sheets/planned";
import { isFigure, shownPlanned, shownStanding } from "./shownCell";

/** A cell of a standing table that will show something else. */
export interface AttachmentChange {
  readonly at: CellAddress;
  /** "D6" */
  readonly place: string;
  /** The words at the head of its row and of its column: 效益, 得分. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a standing sheet shows and will show otherwise; `edited` are places whose content a person decides about. */
export function sheetChanges(
  { sheet, standing }: PlannedReport,
  edited: ReadonlySet<string>,
): readonly AttachmentChange[] {
  if (!standing) return [];
  const header = sheet.rows[sheet.rules.print.titleRows?.last ?? -1];
  return sheet.rows.flatMap((row, index): readonly AttachmentChange[] =>
    [...row.cells].flatMap(([column, cell]): readonly AttachmentChange[] => {
      const found = row.existing === undefined ? undefined : standing.cell(row.existing, column);
      const at = { sheet: sheet.name, row: index, column };
      if (edited.has(showAddress(at)) || (found && keepsStanding(found, cell))) return [];
      const before = found ? shownStanding(found, cell.style.numberFormat) : "";
      const after = shownPlanned(cell);
      if (before === after) return [];
      const place = cellName(index, column);
      return [{ at, place, label: labelOf(row, header, column), before, after }];
    }),
  );
}

function labelOf(row: PlannedRow, header: PlannedRow | undefined, column: number): string {
  const texts = [...row.cells].filter(([each, cell]) => each < column && !isFigure(cell));
  const inRow = texts.map(([, cell]) => shownPlanned(cell).trim()).find((text) => text !== "");
  const head = header?.cells.get(column);
  const inColumn = head && head !== row.cells.get(column) ? shownPlanned(head).trim() : "";
  return [inRow ?? "", inColumn].filter((text) => text !== "").join("　");
}
