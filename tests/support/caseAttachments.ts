import { cellText } from "../../src/core/grid/cellText";
import type { Grid } from "../../src/core/grid/grid";
import { type AttachmentOutcome, makeAttachments } from "../../src/usecases/attachments/makeAttachments";
import type { Run } from "./caseWorkbook";
import { opened } from "./xlsxFiles";

/** `attach`, in memory; all tables that can be made when none is named. */
export async function attached(
  bytes: Uint8Array,
  names: readonly string[] = [],
): Promise<Run<AttachmentOutcome>> {
  const workbook = opened(bytes);
  const done = await makeAttachments(workbook, { names, progress: () => undefined });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: workbook.save(), outcome: done.value };
}

export async function gridIn(bytes: Uint8Array, sheet: string): Promise<Grid> {
  const read = await opened(bytes).read();
  const grid = read.ok ? read.value.grids.get(sheet) : undefined;
  if (!grid) throw new Error(`No sheet ${sheet}`);
  return grid;
}

/** What a sheet shows, row by row: numbers with the decimals given for their column, the rest as text. */
export function shownRows(
  grid: Grid,
  decimals: Readonly<Record<number, number>> = {},
): readonly (readonly string[])[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => {
      const { value } = grid.cell(row, column);
      const places = decimals[column];
      if (value.type === "number" && places !== undefined) return value.number.toFixed(places);
      return cellText(value);
    }),
  );
}

/** The file after a person inserted a row, before the row counted from 0; references follow as in Excel. */
export async function withRow(bytes: Uint8Array, sheet: string, row: number): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const done = await workbook.apply([{ kind: "insertRows", sheet, row, count: 1 }]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}
