import { showArea } from "./model/area";
import { setImmediate as eventLoopTurn } from "node:timers/promises";
import { asValue, displayed, valueType } from "./calc/displayed";
import { Excel } from "./excel";
import { NotSimulated } from "./excelError";
import { Faults } from "./faults";
import { loadWorkbook } from "./load/loadWorkbook";
import { CellEdit, OfficeHost } from "./officeHost";
import type { PageSettings } from "./page/officeExternal";
import { sheetPicture, workbookPicture, type SheetPicture, type WorkbookPicture } from "./picture";
import { rowsOf } from "./protocol/cellGrid";
import { RequestLog } from "./requestLog";
import { saveWorkbook } from "./save/saveWorkbook";
import type { CellContent, CellState, ExcelSimulator, SimulatorOptions } from "./simulator";
import { personAt, placeOf, sheetNamed, userAt } from "./user/people";

/** 5 MB on the web only [DOC resource limits and performance optimization]. */
const webLimit = 5 * 1024 * 1024;

const themes = {
  white: {
    primaryFontColor: 0x262626,
    primaryBackgroundColor: 0xffffff,
    secondaryFontColor: 0x444444,
    secondaryBackgroundColor: 0xe6e6e6,
  },
  black: {
    primaryFontColor: 0xffffff,
    primaryBackgroundColor: 0x262626,
    secondaryFontColor: 0xdedede,
    secondaryBackgroundColor: 0x0a0a0a,
  },
} as const;

/** Our own simulator: the model in memory, under the real office.js. */
export class SimulatedExcel implements ExcelSimulator {
  readonly faults = new Faults();
  readonly log = new RequestLog();
  readonly user: ExcelSimulator["user"];
  readonly coAuthor: ExcelSimulator["coAuthor"];
  readonly options: SimulatorOptions;
  payloadLimit: number | undefined;
  private readonly excel: Excel;
  private readonly cellEdit = new CellEdit();
  private readonly hosts = new Set<OfficeHost>();

  private constructor(options: SimulatorOptions) {
    this.options = options;
    this.excel = new Excel(options.year ?? 2026);
    this.payloadLimit = options.payloadLimit ?? (options.flavour === "web" ? webLimit : undefined);
    this.user = userAt(this.excel, this.cellEdit);
    this.coAuthor = personAt(this.excel, "coAuthor");
  }

  static async open(options: SimulatorOptions = {}): Promise<SimulatedExcel> {
    const opened = new SimulatedExcel(options);
    if (options.workbook) await loadWorkbook(opened.excel.workbook, options.workbook);
    return opened;
  }

  get flavour(): "desktop" | "web" {
    return this.options.flavour ?? "desktop";
  }

  get lacking(): readonly string[] {
    return this.excel.lacking;
  }

  /** A page joins. */
  connect(): OfficeHost {
    const { excel, faults, log, cellEdit } = this;
    const settings = () => ({ flavour: this.flavour, payloadLimit: this.payloadLimit });
    const host = new OfficeHost({ excel, settings, faults, log, cellEdit });
    this.hosts.add(host);
    return host;
  }

  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = [...this.hosts].every((host) => host.isIdle) ? quiet + 1 : 0)
      await eventLoopTurn();
  }

  noteLacking(what: string): void {
    this.excel.lacks(new NotSimulated(what));
  }

  /** What this client tells a page about itself. */
  pageSettings(): PageSettings {
    return {
      locale: "zh-CN",
      documentUrl: this.flavour === "web" ? "https://sharepoint.example/评价.xlsx" : "C:\\评价\\评价.xlsx",
      requirements: {
        ExcelApi: this.options.excelApi ?? "1.14",
        DialogApi: "1.2",
        RibbonApi: "1.1",
        SharedRuntime: "1.1",
        ...(this.options.canWaitForCellEdit === false ? {} : { DelayForCellEdit: "1.1" }),
        ...this.options.furtherSets,
      },
      version: "16.0.14332.20000",
      theme: themes[this.options.theme ?? "white"],
    };
  }

  cell(address: string): CellState {
    const { sheet, area } = placeOf(this.excel, address);
    const { top, left } = area;
    const value = this.excel.calculation.value(sheet, top, left);
    const formula = sheet.cells.get(top, left)?.formula;
    const style = sheet.style(top, left);
    return {
      value: asValue(value),
      ...(formula === undefined ? {} : { formula }),
      type: valueType(value) as CellState["type"],
      text: displayed(value, style.numberFormat),
      numberFormat: style.numberFormat,
      style,
    };
  }

  values(address: string): readonly (readonly CellContent[])[] {
    const { sheet, area } = placeOf(this.excel, address);
    return rowsOf(area, (row, column) => asValue(this.excel.calculation.value(sheet, row, column)));
  }

  /** "评价底稿!C5" */
  selected(): string {
    const { sheet, area } = this.excel.workbook.selection;
    return `${sheet.name}!${showArea(area)}`;
  }

  openedBeside(): readonly Uint8Array[] {
    return this.excel.openedBeside;
  }

  sheetNames(): readonly string[] {
    return this.excel.workbook.sheets.map(({ name }) => name);
  }

  sheet(name: string): SheetPicture {
    return sheetPicture(sheetNamed(this.excel, name), this.excel);
  }

  picture(): WorkbookPicture {
    return workbookPicture(this.excel);
  }

  keep(): () => void {
    return this.excel.keep();
  }

  save(): Uint8Array {
    return saveWorkbook(this.excel);
  }

  /** Fails the test that asked for what is not here, or set a fault that never struck. */
  close(): void {
    const { lacking } = this;
    if (lacking.length > 0) throw new Error(lacking.join("\n"));
    if (this.faults.pending > 0) throw new Error(`${this.faults.pending} faults were set and never met`);
  }
}
