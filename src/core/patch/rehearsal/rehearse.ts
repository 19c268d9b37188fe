import type { CellAddress } from "../../grid/address";
import type { Cell, Grid } from "../../grid/grid";
import { valueOfCell } from "../cellOfValue";
import type { Patch, Write } from "../patch";
import { formulasOn } from "./formulasOn";
import { SheetRehearsal } from "./sheetRehearsal";
import type { Standing, StandingName } from "./standing";

/**
 * Carries a patch out on plain data and knows how to take it back. Contents, rows, merges, sheets and names are
 * rehearsed; how cells look and print is not: a sheet of ours that is taken back goes as a whole, and in the
 * evaluator's sheets we change no look.
 */
export class Rehearsal {
  private readonly standing: Standing;

  private readonly sheets: Map<string, SheetRehearsal>;

  private names: readonly StandingName[];

  /** Takes back what is no content, the last write first. */
  private readonly back: Write[] = [];

  constructor(standing: Standing) {
    this.standing = standing;
    this.sheets = new Map([...standing.grids].map(([name, grid]) => [name, new SheetRehearsal(name, grid)]));
    this.names = standing.names;
  }

  step(write: Write): void {
    switch (write.kind) {
      case "setCell":
        this.sheet(write.at.sheet).set(write.at.row, write.at.column, write.value);
        return;
      case "insertRows": {
        const { sheet, row, count } = write;
        this.sheet(sheet).insertRows(row, count);
        this.shiftFormulas();
        this.back.unshift({ kind: "deleteRows", sheet, row, count });
        return;
      }
      case "deleteRows": {
        const { sheet, row, count } = write;
        const heights = Array.from({ length: count }, (_, place) => this.sheet(sheet).height(row + place));
        this.sheet(sheet).deleteRows(row, count);
        this.shiftFormulas();
        this.back.unshift(
          { kind: "insertRows", sheet, row, count },
          ...heights.flatMap((height, place): readonly Write[] =>
            height === undefined ? [] : [{ kind: "setRowHeight", sheet, row: row + place, height }],
          ),
        );
        return;
      }
      case "setRowHeight": {
        const { sheet, row, height } = write;
        const before = this.sheet(sheet).height(row);
        this.sheet(sheet).setHeight(row, height);
        if (before !== undefined) this.back.unshift({ kind: "setRowHeight", sheet, row, height: before });
        return;
      }
      case "merge":
      case "unmerge":
        this.merge(write);
        return;
      case "addSheet":
        this.sheets.set(write.sheet.name, SheetRehearsal.of(write.sheet));
        this.back.unshift({ kind: "deleteSheet", sheet: write.sheet.name });
        return;
      case "deleteSheet":
        // Only what addSheet made is deleted, to take it back: the way back is to make it again.
        this.sheets.delete(write.sheet);
        return;
      case "defineName":
      case "removeName":
        this.name(write);
        return;
      case "setColumnWidth":
      case "setLink":
      case "setPageBreaks":
      case "setSheetRules":
      case "setPrint":
      case "setChart":
        return;
    }
  }

  /** The sheets as they stand now. */
  grids(): ReadonlyMap<string, Grid> {
    return new Map([...this.sheets].map(([name, sheet]) => [name, sheet.grid()]));
  }

  /** The names that stand for areas now. */
  standingNames(): readonly StandingName[] {
    return this.names;
  }

  /** Where a cell of the workbook as it was read stands now; undefined where its row or sheet is gone. */
  placeNow({ sheet, row, column }: CellAddress): CellAddress | undefined {
    const now = this.sheets.get(sheet)?.rowNow(row);
    return now === undefined ? undefined : { sheet, row: now, column };
  }

  /** Every cell written, where it stands now, and what it then holds. */
  left(): readonly LeftContent[] {
    return [...this.sheets].flatMap(([name, sheet]) =>
      [...sheet.left()].map(({ row, column, cell, isShifted }) => ({
        at: { sheet: name, row, column },
        cell,
        isShifted,
      })),
    );
  }

  /** Sheets that were made, and rows that were made in sheets that stood: nothing but ours is in them. */
  made(): { readonly sheets: readonly string[]; readonly rows: readonly MadeRow[] } {
    const sheets = [...this.sheets].filter(([, sheet]) => sheet.isNew()).map(([name]) => name);
    const rows = [...this.sheets].flatMap(([name, sheet]) =>
      sheet.isNew() ? [] : sheet.madeRows().map((row) => ({ sheet: name, row })),
    );
    return { sheets, rows };
  }

  /**
   * Takes everything back that was rehearsed so far. Contents come last, where they stood when the workbook was read:
   * only then are all rows back in place and formulas mean what their words say.
   */
  inverse(): Patch {
    const contents = new Map<string, Write>();
    const put = (sheet: string, row: number, column: number, write: Write): void => {
      contents.set(`${sheet}\n${String(row)} ${String(column)}`, write);
    };
    const old = [...this.sheets].filter(([, sheet]) => !sheet.isNew());
    for (const [name, sheet] of old)
      for (const { row, column, cell } of sheet.disturbed())
        put(name, row, column, {
          kind: "setCell",
          at: { sheet: name, row, column },
          value: valueOfCell(cell),
        });
    const gone = new Map(old.map(([name, sheet]) => [name, sheet.goneRows()] as const));
    for (const { at, value } of formulasOn(this.standing, gone))
      if (this.sheets.has(at.sheet)) put(at.sheet, at.row, at.column, { kind: "setCell", at, value });
    return [...this.back, ...contents.values()];
  }

  private shiftFormulas(): void {
    for (const sheet of this.sheets.values()) sheet.shiftFormulas();
  }

  private merge(write: Extract<Write, { kind: "merge" | "unmerge" }>): void {
    const sheet = this.sheet(write.sheet);
    const isThere = sheet.isMerged(write.area);
    if (write.kind === "merge" && !isThere) {
      sheet.merge(write.area);
      this.back.unshift({ ...write, kind: "unmerge" });
    }
    if (write.kind === "unmerge" && isThere) {
      sheet.unmerge(write.area);
      this.back.unshift({ ...write, kind: "merge" });
    }
  }

  private name(write: Extract<Write, { kind: "defineName" | "removeName" }>): void {
    const isIt = ({ name }: StandingName): boolean => name.toLowerCase() === write.name.toLowerCase();
    const before = this.names.find(isIt);
    const others = this.names.filter((each) => !isIt(each));
    this.names =
      write.kind === "defineName"
        ? [...others, { name: write.name, sheet: write.sheet, area: write.area }]
        : others;
    if (before) this.back.unshift({ kind: "defineName", ...before });
    else if (write.kind === "defineName") this.back.unshift({ kind: "removeName", name: write.name });
  }

  sheet(name: string): SheetRehearsal {
    const found = this.sheets.get(name);
    if (!found) throw new Error(`A patch writes on ${name}, which is not there`);
    return found;
  }
}

/** What a cell holds that was written. A formula written before rows moved stands, but may read differently. */
export interface LeftContent {
  readonly at: CellAddress;
  readonly cell: Cell;
  readonly isShifted: boolean;
}

export interface MadeRow {
  readonly sheet: string;
  readonly row: number;
}

/** The whole patch, rehearsed on the workbook it was planned on. */
export function rehearse(patch: Patch, standing: Standing): Rehearsal {
  const rehearsal = new Rehearsal(standing);
  for (const write of patch) rehearsal.step(write);
  return rehearsal;
}
