import type { CellAddress } from "../../grid/address";
import type { Cell, Grid } from "../../grid/grid";
import { allAtOnce, type Steps } from "../../grid/steps";
import { valueOfCell } from "../cellOfValue";
import type { Patch, Write } from "../patch";
import { formulasOn } from "./formulasOn";
import { insertedAgain } from "./insertedAgain";
import { SheetRehearsal } from "./sheetRehearsal";
import type { Standing, StandingName } from "./standing";

/** So many cells are listed between two turns of whoever waits for them. */
const CELLS_IN_A_STEP = 500;

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
    allAtOnce(this.stepInPieces(write));
  }

  /** The same; a sheet that is made may be long. */
  *stepInPieces(write: Write): Steps<void> {
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
        const rehearsed = this.sheet(sheet);
        const heights = Array.from({ length: count }, (_, place) => rehearsed.height(row + place));
        const grid = rehearsed.grid();
        const inserts = insertedAgain(grid, row, count);
        const gone = grid.merges.filter(({ top, bottom }) => top >= row && bottom < row + count);
        rehearsed.deleteRows(row, count);
        this.shiftFormulas();
        this.back.unshift(
          ...inserts,
          ...gone.map((area): Write => ({ kind: "merge", sheet, area })),
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
        this.sheets.set(write.sheet.name, yield* SheetRehearsal.of(write.sheet));
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

  /** The sheets as they stand now; one that nothing was done to is the very one that was read. */
  grids(): ReadonlyMap<string, Grid> {
    return new Map([...this.sheets].map(([name, sheet]) => [name, sheet.standing()]));
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
    return allAtOnce(this.leftInSteps());
  }

  /** The same, some cells at a time. */
  *leftInSteps(): Steps<readonly LeftContent[]> {
    const all: LeftContent[] = [];
    for (const [name, sheet] of this.sheets)
      for (const { row, column, cell, isShifted } of sheet.left()) {
        all.push({ at: { sheet: name, row, column }, cell, isShifted });
        if (all.length % CELLS_IN_A_STEP === 0) yield;
      }
    return all;
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
  return allAtOnce(rehearseInSteps(patch, standing));
}

/** The same, in pieces. */
export function* rehearseInSteps(patch: Patch, standing: Standing): Steps<Rehearsal> {
  const rehearsal = new Rehearsal(standing);
  for (const write of patch) {
    yield* rehearsal.stepInPieces(write);
    yield;
  }
  return rehearsal;
}
