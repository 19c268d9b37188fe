import type { NumberKind } from "../../core/grid/grid";
import { fail, ok, problem, type Result } from "../../core/problems/problem";
import type { OpenedParts } from "./openParts";
import type { Parts } from "./package/parts";
import { relationshipsOf, relationshipsPart, type Relationship } from "./package/relationships";
import { hasFormulas } from "./read/hasFormulas";
import { numberKinds } from "./read/numberKinds";
import { scanLargeSheet, scanLargeSheetAsItComes } from "./read/largeSheet";
import { PiecewiseScan, scanSheet } from "./read/readSheet";
import {
  noSharedStrings,
  readSharedStrings,
  sharedStringsInSteps,
  type SharedStrings,
} from "./read/sharedStrings";
import { SheetGrid } from "./read/sheetGrid";
import type { SheetScanner } from "./read/sheetScanner";
import { sheetEntries, type SheetEntry } from "./read/workbookPart";
import { childNamed, rootOf, tagText } from "./xml/elements";
import { attribute, isTrue } from "./xml/tags";
import type { ZipEntry } from "./zip/zipEntry";

/** What is read of a sheet between two pauses: some milliseconds of work. */
const stretch = 1 << 18;

/** The parts of a workbook and what has been read from them. A part is read when first asked for, and once. */
export class WorkbookState {
  private entries: readonly SheetEntry[] | undefined;
  private links: readonly Relationship[] | undefined;
  private readonly scanned = new Map<string, SheetScanner>();
  private kinds: readonly NumberKind[] | undefined;
  private strings: SharedStrings | undefined;
  private hadFormulasBefore: boolean | undefined;

  readonly parts: Parts;
  readonly workbookPart: string;

  private constructor(parts: Parts, workbookPart: string, before?: WorkbookState) {
    this.parts = parts;
    this.workbookPart = workbookPart;
    const isSame =
      before &&
      [workbookPart, relationshipsPart(workbookPart)].every((name) => parts.isSame(name, before.parts));
    if (isSame) {
      this.links = before.links;
      this.entries = before.entries;
    }
  }

  get sheets(): readonly SheetEntry[] {
    this.entries ??= sheetEntries(this.parts, this.workbookPart, this.relationships());
    return this.entries;
  }

  private relationships(): readonly Relationship[] {
    this.links ??= relationshipsOf(this.parts, this.workbookPart);
    return this.links;
  }

  static of(opened: OpenedParts): Result<WorkbookState> {
    const begun = WorkbookState.begin(opened);
    if (!begun.ok) return begun;
    for (const entry of opened.unchecked) {
      const refused = begun.value.keep(entry, scanLargeSheet(entry, begun.value.context()));
      if (refused) return refused;
    }
    return begun;
  }

  /** The same, reading large sheets while the codec inflates them. */
  static async asItComes(opened: OpenedParts): Promise<Result<WorkbookState>> {
    const begun = WorkbookState.begin(opened);
    if (!begun.ok) return begun;
    for (const entry of opened.unchecked) {
      const scanned = await scanLargeSheetAsItComes(entry, begun.value.context(), opened.parts.codec);
      const refused = begun.value.keep(entry, scanned);
      if (refused) return refused;
    }
    return begun;
  }

  private static begin({ parts, workbookPart }: OpenedParts): Result<WorkbookState> {
    const state = new WorkbookState(parts, workbookPart);
    // Every workbook has a sheet; a list without one is a list that cannot be read.
    return state.sheets.length > 0 && areDistinct(state.sheets)
      ? ok(state)
      : fail(problem("file-damaged", undefined, { part: workbookPart }));
  }

  private keep(entry: ZipEntry, scanned: Result<SheetScanner>): Result<never> | undefined {
    if (!scanned.ok) return scanned;
    this.scanned.set(entry.name.replace(/^\/+/, "").toLowerCase(), scanned.value);
    return undefined;
  }

  /** The state after parts have been changed; sheets whose part is the same need not be read again. */
  after(parts: Parts): WorkbookState {
    const next = new WorkbookState(parts, this.workbookPart, this);
    const same = (name: string | undefined): boolean => name !== undefined && parts.isSame(name, this.parts);
    if (same(this.partOf("sharedStrings"))) next.strings = this.strings;
    const stylesSame = same(this.partOf("styles"));
    if (stylesSame) next.kinds = this.kinds;
    next.hadFormulasBefore = this.hadFormulasBefore;
    for (const [key, scanner] of this.scanned) {
      // Styles are only ever added, so what a scanned sheet knows of its numbers stays true.
      if (same(key)) next.scanned.set(key, scanner);
    }
    return next;
  }

  workbookText(): string {
    return this.parts.text(this.workbookPart);
  }

  /** The part the workbook leads to by a relationship of this kind. */
  partOf(kind: string): string | undefined {
    const found = this.relationships().find((each) => each.kind === kind)?.part;
    return found !== undefined && this.parts.has(found) ? found : undefined;
  }

  grid(name: string): SheetGrid {
    const sheet = this.sheets.find((each) => each.name === name);
    if (!sheet?.hasCells) throw new Error(`there is no sheet with cells called ${name}`);
    return new SheetGrid(name, this.scan(sheet), () => this.sharedStrings());
  }

  private scan(sheet: SheetEntry): SheetScanner {
    const key = sheet.part.toLowerCase();
    const scanner = this.scanned.get(key) ?? scanSheet(this.parts.bytes(sheet.part), this.context());
    this.scanned.set(key, scanner);
    return scanner;
  }

  /** Reads a sheet a stretch at a time: between two of them a page can do something else. */
  async scanWithPauses(sheet: SheetEntry, pause: () => Promise<void>): Promise<void> {
    const key = sheet.part.toLowerCase();
    if (!sheet.hasCells || this.scanned.has(key)) return;
    const bytes = this.parts.bytes(sheet.part);
    await pause();
    const scan = new PiecewiseScan(this.context(), bytes.length);
    for (let at = 0; at < bytes.length; at += stretch) {
      scan.take(bytes.subarray(at, at + stretch));
      await pause();
    }
    this.scanned.set(key, scan.finish());
  }

  /** Whether a sheet that has been read has its rows and cells where they say they are. */
  isInOrder(sheet: SheetEntry): boolean {
    return this.scanned.get(sheet.part.toLowerCase())?.isInOrder() ?? true;
  }

  /** Whether cells ask for shared texts that are not there: in the sheets that have been read, or in any. */
  lacksTexts(where: "read" | "anywhere"): boolean {
    const scanners =
      where === "read"
        ? [...this.scanned.values()]
        : this.sheets.filter((sheet) => sheet.hasCells).map((sheet) => this.scan(sheet));
    const highest = Math.max(-1, ...scanners.map((each) => each.cells.highestShared));
    return highest >= 0 && highest >= this.sharedStrings().texts.length;
  }

  sharedStrings(): SharedStrings {
    const part = this.strings ? undefined : this.partOf("sharedStrings");
    this.strings ??= part === undefined ? noSharedStrings : readSharedStrings(this.parts.bytes(part));
    return this.strings;
  }

  /** The same, with pauses. */
  async readTextsWithPauses(pause: () => Promise<void>): Promise<void> {
    const part = this.strings ? undefined : this.partOf("sharedStrings");
    if (part === undefined) return;
    const reading = sharedStringsInSteps(this.parts.bytes(part));
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done === true) {
        this.strings = step.value;
        return;
      }
      await pause();
    }
  }

  /** Whether the file had formulas when it was opened; those are the ones we did not write. */
  hadFormulas(): boolean {
    this.hadFormulasBefore ??= this.sheets.some((sheet) => {
      if (!sheet.hasCells) return false;
      const scanner = this.scanned.get(sheet.part.toLowerCase());
      return scanner ? scanner.cells.formulas.size > 0 : hasFormulas(this.parts.bytes(sheet.part));
    });
    return this.hadFormulasBefore;
  }

  private context(): { readonly kinds: readonly NumberKind[]; readonly date1904: boolean } {
    const part = this.kinds ? undefined : this.partOf("styles");
    this.kinds ??= part === undefined ? [] : numberKinds(this.parts.text(part));
    return { kinds: this.kinds, date1904: this.countsFrom1904() };
  }

  /** Days are numbers; some files count them from 1904. */
  countsFrom1904(): boolean {
    const text = this.workbookText();
    const root = rootOf(text);
    const properties = root && childNamed(text, root, "workbookPr");
    return properties !== undefined && isTrue(attribute(tagText(text, properties), "date1904"));
  }
}

/** Two sheets of one name, or of one part: what is meant for one would go to the other. */
function areDistinct(sheets: readonly SheetEntry[]): boolean {
  return [sheets.map(({ name }) => name), sheets.map(({ part }) => part)].every(
    (words) => new Set(words.map((word) => word.toLowerCase())).size === words.length,
  );
}
