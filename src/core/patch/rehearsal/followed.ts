import type { Area } from "../../grid/address";
import type { Cell, Grid } from "../../grid/grid";
import { allAtOnce, type Steps } from "../../grid/steps";
import { type RowEdit, shiftFormula, shiftSpan } from "../../formulas/shiftRows";
import type { Patch, Write } from "../patch";
import { sheetOfWrite } from "../sheetOfWrite";
import { rehearseInSteps } from "./rehearse";
import { RowOrder } from "./rowOrder";
import type { Standing, StandingName } from "./standing";

/**
 * What a patch is written on as it will read afterwards, to plan further writes on: formulas and names that follow
 * rows read as Excel and the files will have them.
 */
export function followed(patch: Patch, standing: Standing): Standing {
  return allAtOnce(followedInSteps(patch, standing));
}

/** The same, in pieces. */
export function* followedInSteps(patch: Patch, standing: Standing): Steps<Standing> {
  const grids = (yield* rehearseInSteps(patch, standing)).grids();
  const edits = editsIn(patch);
  const written = edits.length === 0 ? new Map<string, Written>() : yield* formulasWritten(patch);
  const found = [...grids].map(([name, grid]): readonly [string, Grid] => {
    const kept = isUntouched(name, patch) ? (standing.grids.get(name) ?? grid) : grid;
    return [name, edits.length === 0 ? kept : followingGrid(kept, edits, written.get(name))];
  });
  return { grids: new Map(found), names: followedNames(patch, standing.names) };
}

/** A sheet that nothing is written on keeps its ways to tell whole columns. */
function isUntouched(sheet: string, patch: Patch): boolean {
  return patch.every((write) => sheetOfWrite(write) !== sheet);
}

function editsIn(patch: Patch): readonly RowEdit[] {
  return patch.flatMap((write) => editOf(write) ?? []);
}

function editOf(write: Write): RowEdit | undefined {
  if (write.kind !== "insertRows" && write.kind !== "deleteRows") return undefined;
  const { sheet, row, count } = write;
  return { kind: write.kind === "insertRows" ? "insert" : "delete", sheet, row, count };
}

/** How many edits had been made when the formula of a cell was written, by the cell's row and column at the end. */
class Written {
  readonly order = new RowOrder();
  private readonly after = new Map<string, number>();

  write(row: number, column: number, edits: number): void {
    this.after.set(`${String(this.order.idOf(row))} ${String(column)}`, edits);
  }

  editsBefore(row: number, column: number): number {
    return this.after.get(`${String(this.order.idOf(row))} ${String(column)}`) ?? 0;
  }
}

function* formulasWritten(patch: Patch): Steps<ReadonlyMap<string, Written>> {
  const sheets = new Map<string, Written>();
  const on = (sheet: string): Written => {
    const known = sheets.get(sheet) ?? new Written();
    sheets.set(sheet, known);
    return known;
  };
  let edits = 0;
  for (const write of patch) {
    const edit = editOf(write);
    if (edit) {
      const { order } = on(edit.sheet);
      if (edit.kind === "insert") order.insert(edit.row, edit.count);
      else order.remove(edit.row, edit.count);
      edits += 1;
    }
    if (write.kind === "setCell" && write.value.type === "formula")
      on(write.at.sheet).write(write.at.row, write.at.column, edits);
    if (write.kind === "addSheet")
      for (const [row, { cells }] of write.sheet.rows.entries()) {
        for (const { column, value } of cells)
          if (value.type === "formula") on(write.sheet.name).write(row, column, edits);
        yield;
      }
    yield;
  }
  return sheets;
}

function followingGrid(grid: Grid, edits: readonly RowEdit[], written: Written | undefined): Grid {
  return {
    ...columnsOf(grid),
    sheet: grid.sheet,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    merges: grid.merges,
    isProtected: grid.isProtected,
    isHiddenRow: (row) => grid.isHiddenRow(row),
    rowHeight: (row) => grid.rowHeight(row),
    cell: (row, column): Cell => {
      const cell = grid.cell(row, column);
      if (cell.formula === undefined) return cell;
      const since = edits.slice(written?.editsBefore(row, column) ?? 0);
      const formula = since.reduce((text, edit) => shiftFormula(text, grid.sheet, edit), cell.formula);
      return formula === cell.formula ? cell : { ...cell, formula };
    },
  };
}

/** Values stay where they are, whatever becomes of the words of formulas. */
function columnsOf(grid: Grid): Pick<Grid, "valuesOf" | "codesOf" | "plainNumbersOf"> {
  return {
    ...(grid.valuesOf ? { valuesOf: grid.valuesOf.bind(grid) } : {}),
    ...(grid.codesOf ? { codesOf: grid.codesOf.bind(grid) } : {}),
    ...(grid.plainNumbersOf ? { plainNumbersOf: grid.plainNumbersOf.bind(grid) } : {}),
  };
}

/** Names of which nothing is left stand for nothing any more. */
function followedNames(patch: Patch, standing: readonly StandingName[]): readonly StandingName[] {
  let names = standing;
  for (const write of patch) {
    const edit = editOf(write);
    if (edit)
      names = names.flatMap((each) => {
        const area = each.sheet === edit.sheet ? shiftedArea(each.area, edit) : each.area;
        return area ? [{ ...each, area }] : [];
      });
    if (write.kind !== "defineName" && write.kind !== "removeName") continue;
    names = names.filter(({ name }) => name.toLowerCase() !== write.name.toLowerCase());
    if (write.kind === "defineName")
      names = [...names, { name: write.name, sheet: write.sheet, area: write.area }];
  }
  return names;
}

/** Undefined where nothing of it is left. */
export function shiftedArea(area: Area, edit: RowEdit): Area | undefined {
  const rows = shiftSpan({ first: area.top, last: area.bottom }, edit);
  return rows && { ...area, top: rows.first, bottom: rows.last };
}
