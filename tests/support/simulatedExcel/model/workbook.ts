import type { Area } from "../../../../src/core/grid/address";
import { areaOf } from "./area";
import { Sheet, type SheetSnapshot } from "./sheet";

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
  readonly isVisible: boolean;
  readonly comment: string;
  /** Of one sheet only; of the workbook when undefined. */
  readonly sheet?: Sheet;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
}

/** The open workbook. */
export class Workbook {
  sheets: readonly Sheet[];
  names: readonly DefinedName[] = [];
  selection: Selection;
  isProtected = false;
  title = "";
  calculationMode: "Automatic" | "Manual" | "AutomaticExceptTables" = "Automatic";
  /** Rises with every change of content, so that what was calculated before is known to be old. */
  version = 0;
  /** What has changed since somebody last took note of it: these cells, or anything at all. */
  private touched: readonly Selection[] | "anything" = "anything";
  private lastId = 0;

  constructor() {
    const sheet = this.newSheet("Sheet1");
    this.sheets = [sheet];
    this.selection = { sheet, area: areaOf(0, 0, 1, 1) };
  }

  /** Cells have got other contents. */
  touch(sheet: Sheet, area: Area): void {
    this.version += 1;
    if (this.touched !== "anything") this.touched = [...this.touched, { sheet, area }];
  }

  /** Sheets, names, rows or formulas have changed. */
  touchAll(): void {
    this.version += 1;
    this.touched = "anything";
  }

  takeTouched(): readonly Selection[] | "anything" {
    const { touched } = this;
    this.touched = [];
    return touched;
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** Not yet in the workbook. */
  newSheet(name: string): Sheet {
    const number = String(this.nextId()).padStart(4, "0");
    return new Sheet(`{00000000-0001-0000-${number}-000000000000}`, name);
  }

  /** By its name, in any case, or its id. */
  find(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(
      (sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted,
    );
  }

  has(sheet: Sheet): boolean {
    return this.sheets.includes(sheet);
  }

  /** A name of the workbook, or of the sheet where one is given. */
  named(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((each) => each.name.toLowerCase() === wanted && each.sheet === sheet);
  }

  snapshot(): WorkbookSnapshot {
    return { sheets: this.sheets.map((sheet) => sheet.snapshot()), names: this.names };
  }

  isAs({ sheets, names }: WorkbookSnapshot): boolean {
    return (
      this.names === names &&
      this.sheets.length === sheets.length &&
      sheets.every((each, place) => this.sheets[place] === each.sheet && each.sheet.isAs(each))
    );
  }

  restore(snapshot: WorkbookSnapshot): void {
    this.sheets = snapshot.sheets.map(({ sheet }) => sheet);
    for (const each of snapshot.sheets) each.sheet.restore(each);
    this.names = snapshot.names;
    this.touchAll();
    if (!this.has(this.selection.sheet)) {
      const [sheet] = this.sheets;
      if (sheet) this.selection = { sheet, area: areaOf(0, 0, 1, 1) };
    }
  }
}
