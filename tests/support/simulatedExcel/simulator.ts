import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import type { Faults } from "./faults";
import type { SheetPicture, WorkbookPicture } from "./picture";
import type { RequestLog } from "./requestLog";

/**
 * An Excel for tests with one open workbook, seen from outside: what people do in it, what stands in it, what goes
 * wrong, what it cost. Tests know only this, so that another simulator can be put in its place.
 */
export interface ExcelSimulator {
  /** Whoever sits at this Excel. */
  readonly user: User;
  /** Somebody who has the same workbook open elsewhere. */
  readonly coAuthor: Person;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** What was asked for that is not simulated; `close` throws when there is any. */
  readonly lacking: readonly string[];
  /** Once every request is answered, every event delivered and the page has had its turns; also under a fake clock. */
  idle(): Promise<void>;
  /** "评价底稿!C5" */
  cell(address: string): CellState;
  /** The values of an area, row by row; "" for a blank cell. */
  values(address: string): readonly (readonly CellContent[])[];
  /** The cells that are chosen: "评价底稿!C5". */
  selected(): string;
  sheetNames(): readonly string[];
  /** Files of workbooks that the page had opened in windows of their own. */
  openedBeside(): readonly Uint8Array[];
  sheet(name: string): SheetPicture;
  /** All of it as plain data, equal when nothing has changed. */
  picture(): WorkbookPicture;
  /**
   * Remembers the workbook as it stands; the function puts it back, as often as it is called. Nobody is told, and a
   * page that is open keeps what it knows: it belongs to tests that begin many times at the same point.
   */
  keep(): () => void;
  /** Cells of the workbook as an .xlsx file: values, formulas, formats, merges, sizes, names. */
  save(): Uint8Array;
}

/** What people do; each act is one step of undo and raises the events Excel raises. */
export interface Person {
  /** As typed at the keyboard: "=A1", "95%", "'001"; null empties the cell. */
  type(address: string, content: CellContent | null): void;
  /** A block pasted or filled at once. */
  paste(address: string, rows: readonly (readonly (CellContent | null)[])[]): void;
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  insertRows(sheet: string, row: number, count?: number): void;
  deleteRows(sheet: string, row: number, count?: number): void;
  insertColumns(sheet: string, column: number, count?: number): void;
  deleteColumns(sheet: string, column: number, count?: number): void;
}

export interface User extends Person {
  select(address: string): void;
  /** Begins to type into a cell and does not finish: requests fail or wait until `leaveCell`. */
  enterCell(): void;
  leaveCell(): void;
  protect(sheet: string, password?: string): void;
  unprotect(sheet: string): void;
  protectWorkbook(): void;
  /** Cells that stay writable on a protected sheet. */
  unlock(address: string): void;
  hideRows(sheet: string, row: number, count?: number): void;
  setVisibility(sheet: string, visibility: "Visible" | "Hidden" | "VeryHidden"): void;
  makeTable(address: string, name: string): void;
  merge(address: string): void;
  setNumberFormat(address: string, format: string): void;
  setCalculation(mode: "Automatic" | "Manual"): void;
  /** Ctrl+Z; false when there is nothing to take back. */
  undo(): boolean;
}

export type CellContent = string | number | boolean;

export interface CellState {
  /** "" for a blank cell, "#DIV/0!" for an error. */
  readonly value: CellContent;
  /** With its "=". */
  readonly formula?: string;
  readonly type: "Empty" | "Double" | "String" | "Boolean" | "Error";
  readonly text: string;
  readonly numberFormat: string;
  readonly style: SheetPicture["styles"][string];
}

export interface SimulatorOptions {
  /** The open workbook; a new one with Sheet1 when undefined. */
  readonly workbook?: Uint8Array;
  readonly flavour?: "desktop" | "web";
  /** The highest ExcelApi set the client says it has. */
  readonly excelApi?: string;
  /** Further requirement sets the client has, such as ExcelApiOnline. */
  readonly furtherSets?: Readonly<Record<string, string>>;
  /** Whether the client can wait for the end of cell editing; requirement set DelayForCellEdit. */
  readonly canWaitForCellEdit?: boolean;
  /** Bytes of a request or answer; by itself 5 MB on the web, none on the desktop [DOC resource limits]. */
  readonly payloadLimit?: number;
  /** Of dates typed without a year. */
  readonly year?: number;
  /** The colours of the desktop client; white by itself. */
  readonly theme?: "white" | "black";
}

export interface BrowserOptions extends SimulatorOptions {
  /** The built pane: static files, served from an https address of their own. */
  readonly folder: string;
  /** The page to open, "taskpane.html" by itself. */
  readonly page?: string;
  /** How the person's computer shows pages: colours, contrast, the size of the pane. */
  readonly shows?: BrowserContextOptions;
  /** On the web: the browser refuses the pane, as a page of another site, its storage. */
  readonly blocksStorage?: true;
}

/** A pane in a browser beside the simulated Excel. */
export interface BrowserExcel {
  readonly simulator: ExcelSimulator;
  /** The tab. */
  readonly page: Page;
  /** The pane itself: the tab's only frame on the desktop, one inside it on the web. */
  readonly frame: Frame;
  /** Errors nobody caught, and what the console calls errors. */
  readonly errors: readonly string[];
  /** Addresses asked for outside the pane's own origin … */
  readonly requested: readonly string[];
  /** … and those among them that are not where office.js comes from. */
  readonly blocked: readonly string[];
  /** The workbook stays open. */
  closePane(): Promise<void>;
  /** Opens the pane, again where it was open. */
  open(): Promise<void>;
  /** A ribbon button that runs a function of the page. */
  runCommand(name: string): Promise<void>;
  close(): Promise<void>;
}

/** How tests open a simulator; another one is put in place by exporting another function of this type. */
export type OpenInBrowser = (options: BrowserOptions) => Promise<BrowserExcel>;
