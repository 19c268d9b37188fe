import type { CellAddress } from "../../../core/grid/address";
import type { Steps } from "../../../core/grid/steps";
import type { PatchValue, TypedConstant } from "../../../core/patch/patch";
import { to1904 } from "../dayCount";
import { removeContentType } from "../package/contentTypes";
import { mentions } from "../package/mentions";
import type { Parts } from "../package/parts";
import { removeRelationships } from "../package/relationships";
import { numberKinds } from "../read/numberKinds";
import type { SheetEntry } from "../read/workbookPart";
import type { WorkbookState } from "../workbookState";
import { SharedStringsText } from "./sharedStringsText";
import { SheetText } from "./sheetText";
import { ensureStyles, StylesText } from "./stylesText";
import { withFullCalculation } from "./workbookText";

/**
 * A copy of the workbook that a patch is made on. Sheets, texts and styles are taken up when first written to and put
 * back by `finish`; until then nothing of it is seen outside, so a patch that fails leaves no trace.
 */
export class Draft {
  readonly parts: Parts;
  changed: CellAddress[] = [];
  workbook: string;
  /** Formulas of the file may now come to something else. */
  needsCalculation = false;
  /** Formulas have been rewritten, ours among them, and their stored results have not. */
  needsFullCalculation = false;
  /** The order in which Excel last computed the formulas no longer fits. */
  dropsCalcChain = false;
  private readonly state: WorkbookState;
  private entries: readonly SheetEntry[];
  private readonly sheets = new Map<string, SheetText>();
  private strings: SharedStringsText | undefined;
  private countsFrom1904: boolean | undefined;
  private styles: { readonly part: string; readonly text: StylesText } | undefined;

  constructor(state: WorkbookState) {
    this.state = state;
    this.parts = state.parts.fork();
    this.workbook = state.workbookText();
    this.entries = state.sheets;
  }

  get workbookPart(): string {
    return this.state.workbookPart;
  }

  entry(name: string): SheetEntry | undefined {
    return this.entries.find((each) => each.name === name);
  }

  isInOrder(entry: SheetEntry): boolean {
    return this.state.isInOrder(entry);
  }

  allEntries(): readonly SheetEntry[] {
    return this.entries;
  }

  addEntry(entry: SheetEntry, sheet: SheetText): void {
    this.entries = [...this.entries, entry];
    this.sheets.set(entry.part, sheet);
  }

  /** The sheet is gone, and with it what was written to it. */
  removeEntry(entry: SheetEntry): void {
    this.entries = this.entries.filter((each) => each !== entry);
    this.sheets.delete(entry.part);
    this.changed = this.changed.filter((each) => each.sheet !== entry.name);
  }

  sheet(entry: SheetEntry): SheetText {
    const known = this.sheets.get(entry.part);
    if (known) return known;
    const sheet = SheetText.parse(this.parts.text(entry.part));
    this.sheets.set(entry.part, sheet);
    return sheet;
  }

  /** Whether one of the words may stand on a sheet, changes of this draft included. */
  mentions(entry: SheetEntry, words: readonly string[]): boolean {
    const sheet = this.sheets.get(entry.part);
    return sheet ? mentions(sheet.toString(), words) : this.parts.mentions(entry.part, words);
  }

  /** The part of a sheet as it now is, changes of this draft included. */
  textOf(entry: SheetEntry): string {
    return this.sheets.get(entry.part)?.toString() ?? this.parts.text(entry.part);
  }

  pool(): SharedStringsText {
    this.strings ??= new SharedStringsText(this.state.sharedStrings());
    return this.strings;
  }

  addsTexts(): boolean {
    return this.strings?.isGrown() === true;
  }

  stylesText(): StylesText {
    if (!this.styles) {
      const part = ensureStyles(this.parts, this.workbookPart, this.state.partOf("styles"));
      this.styles = { part, text: new StylesText(this.parts.text(part)) };
    }
    return this.styles.text;
  }

  isFrom1904(): boolean {
    this.countsFrom1904 ??= this.state.countsFrom1904();
    return this.countsFrom1904;
  }

  /** What a cell of this style keeps: in files that count days from 1904, a day is another number. */
  inFileDays<Value extends PatchValue | TypedConstant>(value: Value, style: string | undefined): Value {
    if (!this.isFrom1904() || style === undefined) return value;
    const kinds = numberKinds(this.stylesText().toString());
    return kinds[Number(style)] === "date" ? to1904(value) : value;
  }

  /** Puts everything back into the parts. */
  *finish(): Steps<readonly []> {
    const { parts } = this;
    for (const [part, sheet] of this.sheets) {
      parts.setText(part, sheet.toString());
      yield;
    }
    this.strings?.flush(parts, this.workbookPart, this.state.partOf("sharedStrings"));
    if (this.styles) parts.setText(this.styles.part, this.styles.text.toString());
    if (this.needsFullCalculation || (this.needsCalculation && this.state.hadFormulas()))
      this.workbook = withFullCalculation(this.workbook);
    if (this.dropsCalcChain) this.dropCalcChain();
    parts.setText(this.workbookPart, this.workbook);
    return [];
  }

  /** Excel makes a new chain when it finds none; a chain that names a cell without formula it calls damage. */
  private dropCalcChain(): void {
    const chain = this.state.partOf("calcChain");
    if (chain === undefined) return;
    this.parts.remove(chain);
    removeContentType(this.parts, chain);
    removeRelationships(this.parts, this.workbookPart, ({ kind }) => kind === "calcChain");
  }
}
