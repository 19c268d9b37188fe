import { type CellAddress, cellName, showAddress } from "../../core/grid/address";
import { allAtOnce, type Steps } from "../../core/grid/steps";
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
  report: PlannedReport,
  edited: ReadonlySet<string>,
): readonly AttachmentChange[] {
  return allAtOnce(changesInSteps(report)).filter(({ at }) => !edited.has(showAddress(at)));
}

const remembered = new WeakMap<PlannedReport, readonly AttachmentChange[]>();

/** All that will show otherwise, a row at a time and once for each plan: a page that is drawn finds it there. */
export function* changesInSteps(report: PlannedReport): Steps<readonly AttachmentChange[]> {
  const known = remembered.get(report);
  if (known) return known;
  const { sheet, standing } = report;
  const header = sheet.rows[sheet.rules.print.titleRows?.last ?? -1];
  const changes: AttachmentChange[] = [];
  for (const [index, row] of standing ? sheet.rows.entries() : []) {
    changes.push(...changesInRow(report, row, { index, header }));
    yield;
  }
  remembered.set(report, changes);
  return changes;
}

function changesInRow(
  { sheet, standing }: PlannedReport,
  row: PlannedRow,
  { index, header }: { readonly index: number; readonly header: PlannedRow | undefined },
): readonly AttachmentChange[] {
  return [...row.cells].flatMap(([column, cell]): readonly AttachmentChange[] => {
    const found = row.existing === undefined ? undefined : standing?.cell(row.existing, column);
    if (found && keepsStanding(found, cell)) return [];
    const before = found ? shownStanding(found, cell.style.numberFormat) : "";
    const after = shownPlanned(cell);
    if (before === after) return [];
    const at = { sheet: sheet.name, row: index, column };
    return [{ at, place: cellName(index, column), label: labelOf(row, header, column), before, after }];
  });
}

function labelOf(row: PlannedRow, header: PlannedRow | undefined, column: number): string {
  const texts = [...row.cells].filter(([each, cell]) => each < column && !isFigure(cell));
  const inRow = texts.map(([, cell]) => shownPlanned(cell).trim()).find((text) => text !== "");
  const head = header?.cells.get(column);
  const inColumn = head && head !== row.cells.get(column) ? shownPlanned(head).trim() : "";
  return [inRow ?? "", inColumn].filter((text) => text !== "").join("　");
}
