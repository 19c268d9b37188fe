import { piecesOf } from "../../../core/formulas/pieces";
import type { Patch } from "../../../core/patch/patch";
import { RowOrder } from "../../../core/patch/rehearsal/rowOrder";
import type { Standing } from "../../../core/patch/rehearsal/standing";
import type { Waiting } from "../../workbook";
import { type Answer, request } from "../request";
import { sheetIn } from "./act";

/** By sheet and row as they stand before the patch: what may be entered in the cells of rows that others are to be like. */
export type RowValidations = ReadonlyMap<string, readonly ColumnValidation[]>;

interface ColumnValidation {
  readonly column: number;
  readonly validation: Excel.DataValidation;
}

export function rowKey(sheet: string, row: number): string {
  return `${sheet}\n${String(row)}`;
}

/** Copying formats leaves validations behind: they are read first, in a round trip of its own where there is any such row. */
export async function validationsOfRows(
  patch: Patch,
  { grids }: Standing,
  waiting: Waiting,
): Promise<Answer<RowValidations>> {
  const rows = rowsLiked(patch);
  if (rows.size === 0) return { state: "done", value: new Map() };
  return request((context) => {
    const loaded = [...rows].map(([key, { sheet, row }]) => {
      const columns = grids.get(sheet)?.columnCount ?? 0;
      const cells = Array.from({ length: columns }, (_, column): ColumnValidation => {
        const { dataValidation: validation } = sheetIn(context, sheet).getCell(row, column);
        validation.load("type,rule,ignoreBlanks,prompt,errorAlert");
        return { column, validation };
      });
      return [key, cells] as const;
    });
    return new Map(loaded);
  }, waiting);
}

function rowsLiked(patch: Patch): ReadonlyMap<string, { readonly sheet: string; readonly row: number }> {
  const orders = new Map<string, RowOrder>();
  const rows = new Map<string, { readonly sheet: string; readonly row: number }>();
  for (const write of patch) {
    if (write.kind !== "insertRows" && write.kind !== "deleteRows") continue;
    const { sheet, row, count } = write;
    const order = orders.get(sheet) ?? new RowOrder();
    orders.set(sheet, order);
    if (write.kind === "deleteRows") {
      order.remove(row, count);
      continue;
    }
    order.insert(row, count);
    const standing = write.like === undefined ? -1 : order.idOf(write.like);
    if (standing >= 0) rows.set(rowKey(sheet, standing), { sheet, row: standing });
  }
  return rows;
}

/** What may be entered in rows that were put in: the same as in the row they are like. */
export function setValidations(
  sheet: Excel.Worksheet,
  { row, count }: { readonly row: number; readonly count: number },
  cells: readonly ColumnValidation[],
): void {
  for (const { column, validation } of cells) {
    if (validation.type === "None" || !meansSameAnywhere(validation.rule)) continue;
    const { dataValidation } = sheet.getRangeByIndexes(row, column, count, 1);
    dataValidation.rule = validation.rule;
    dataValidation.ignoreBlanks = validation.ignoreBlanks;
    dataValidation.prompt = validation.prompt;
    dataValidation.errorAlert = validation.errorAlert;
  }
}

/** Excel reads a relative reference of a rule from a cell that it does not name. */
function meansSameAnywhere(rule: Excel.DataValidationRule): boolean {
  const settings = Object.values(rule) as (object | null | undefined)[];
  return settings
    .flatMap((each): unknown[] => Object.values(each ?? {}))
    .every((text) => typeof text !== "string" || !text.startsWith("=") || isAbsolute(text.slice(1)));
}

function isAbsolute(formula: string): boolean {
  return piecesOf(formula).every(
    (piece) =>
      piece.kind !== "reference" ||
      piece.text.split(":").every((corner) => /^(\$[A-Za-z]+)?(\$\d+)?$/.test(corner)),
  );
}
