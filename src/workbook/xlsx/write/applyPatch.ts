import { sheetOfWrite } from "../../../core/patch/sheetOfWrite";
import { distinctProblems } from "../../../core/problems/distinctProblems";
import { quotedSheet, type CellAddress } from "../../../core/grid/address";
import { allAtOnce, type Steps } from "../../../core/grid/steps";
import { pagedSheets } from "../../../core/patch/pagedSheets";
import type { PageBreaks, Patch, Write } from "../../../core/patch/patch";
import { fail, ok, problem, type Problem, type Result } from "../../../core/problems/problem";
import type { Parts } from "../package/parts";
import type { WorkbookState } from "../workbookState";
import type { SheetEntry } from "../read/workbookPart";
import { BrokenXml } from "../xml/brokenXml";
import { withAttribute } from "../xml/tags";
import { absoluteArea } from "../formula/absoluteArea";
import { addSheet } from "./addSheet";
import { digitWidth } from "./columnWidths";
import { deleteSheet } from "./deleteSheet";
import { Draft } from "./draft";
import { mergeCells, unmergeCells } from "./merges";
import { moveRows } from "./moveRows";
import { numberText } from "./cellText";
import { pageBreaksOf, renewPrint, setPageBreaks, setPrint } from "./printXml";
import { setCell } from "./setCell";
import { setChart } from "./setChart";
import { setColumnWidth } from "./setColumnWidth";
import { setLink } from "./setLink";
import { setRules, withPrintNames, withRuleNames } from "./setRules";
import type { SheetText } from "./sheetText";
import { withName, withoutName } from "./workbookText";

export interface Patched {
  readonly parts: Parts;
  readonly changed: readonly CellAddress[];
  /** As they stood before the patch. */
  readonly pageBreaks: readonly PageBreaks[];
}

/** Told how many writes are made. */
export type Written = (count: number) => void;

/** The parts with the whole patch made, or everything that stands against it. */
export function applyPatch(state: WorkbookState, patch: Patch): Result<Patched> {
  return allAtOnce(applyInSteps(state, patch, () => undefined));
}

/** The same, in pieces; nothing of it is seen in the workbook until it is done. */
export function* applyInSteps(state: WorkbookState, patch: Patch, written: Written): Steps<Result<Patched>> {
  const draft = new Draft(state);
  const problems: Problem[] = [];
  const pageBreaks: PageBreaks[] = [];
  for (const sheet of pagedSheets(patch))
    problems.push(...(yield* guarded(noteBreaks(draft, sheet, pageBreaks), sheet)));
  for (const [place, write] of patch.entries()) {
    const about = sheetOfWrite(write) ?? state.workbookPart;
    problems.push(...(yield* guarded(applyWrite(draft, write), about)));
    written(place + 1);
    yield;
  }
  if (problems.length === 0) problems.push(...(yield* guarded(refusalOfTexts(draft, state), "")));
  if (problems.length > 0) return fail(...distinctProblems(problems));
  const broken = yield* guarded(draft.finish(), state.workbookPart);
  return broken.length > 0 ? fail(...broken) : ok({ parts: draft.parts, changed: draft.changed, pageBreaks });
}

/** A sheet that cannot be written on is refused by the write itself. */
function* noteBreaks(draft: Draft, sheet: string, noted: PageBreaks[]): Steps<readonly Problem[]> {
  yield;
  const entry = draft.entry(sheet);
  if (entry?.hasCells === true && draft.isInOrder(entry))
    noted.push({ kind: "setPageBreaks", sheet, after: pageBreaksOf(draft.sheet(entry)) });
  return [];
}

/** A part whose tags do not fit together is a problem; the draft is thrown away then. */
function* guarded(making: Steps<readonly Problem[]>, about: string): Steps<readonly Problem[]> {
  try {
    return yield* making;
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return [problem("file-damaged", undefined, { part: error.part ?? about })];
  }
}

/** Cells that ask for texts that are lost would show ours, once we add some. */
function* refusalOfTexts(draft: Draft, state: WorkbookState): Steps<readonly Problem[]> {
  yield;
  if (!state.lacksTexts(draft.addsTexts() ? "anywhere" : "read")) return [];
  return [problem("file-damaged", undefined, { part: state.partOf("sharedStrings") ?? "sharedStrings.xml" })];
}

function* applyWrite(draft: Draft, write: Write): Steps<readonly Problem[]> {
  switch (write.kind) {
    case "setCell":
      return onSheet(draft, write.at.sheet, (sheet) => setCell(draft, sheet, write));
    case "insertRows":
      return onSheet(draft, write.sheet, (_sheet, entry) =>
        moveRows(
          draft,
          entry,
          { kind: "insert", sheet: write.sheet, row: write.row, count: write.count },
          write.like,
        ),
      );
    case "deleteRows":
      return onSheet(draft, write.sheet, (_sheet, entry) =>
        moveRows(draft, entry, { kind: "delete", sheet: write.sheet, row: write.row, count: write.count }),
      );
    case "setRowHeight":
      return onSheet(draft, write.sheet, (sheet) => {
        const row = sheet.ensureRow(write.row);
        const tall = withAttribute(row.tag(), "ht", numberText(write.height));
        row.setTag(withAttribute(tall, "customHeight", "1"));
        return [];
      });
    case "setColumnWidth":
      return onSheet(draft, write.sheet, (sheet) => {
        setColumnWidth(sheet, write.column, write.width, digitWidth(draft.stylesText()));
        return [];
      });
    case "merge":
      return onSheet(draft, write.sheet, (sheet) => mergeCells(sheet, write.sheet, write.area));
    case "unmerge":
      return onSheet(draft, write.sheet, (sheet) => unmergeCells(sheet, write.area));
    case "setLink":
      return onSheet(draft, write.at.sheet, (sheet) => {
        setLink(sheet, write.at, write.target);
        return [];
      });
    case "setPageBreaks":
      return onSheet(draft, write.sheet, (sheet) => {
        setPageBreaks(sheet, write.after);
        return [];
      });
    case "setSheetRules":
      return onSheet(draft, write.sheet, (sheet) => {
        setRules(sheet, write.rules, () => draft.stylesText());
        renewPrint(sheet, write.rules.print);
        draft.workbook = withRuleNames(draft.workbook, write.sheet, write.rules);
        return [];
      });
    case "setPrint":
      return onSheet(draft, write.sheet, (sheet) => {
        setPrint(sheet, write.print);
        draft.workbook = withPrintNames(draft.workbook, write.sheet, write.print);
        return [];
      });
    case "setChart":
      return onSheet(draft, write.sheet, (sheet, entry) => {
        setChart(draft, entry, sheet, write.chart);
        return [];
      });
    case "addSheet":
      return yield* addSheet(draft, write.sheet);
    case "deleteSheet":
      return deleteSheet(draft, write.sheet);
    case "defineName": {
      if (!draft.entry(write.sheet)) return [problem("sheet-missing", undefined, { sheet: write.sheet })];
      const formula = `${quotedSheet(write.sheet)}!${absoluteArea(write.area)}`;
      const named = withName(draft.workbook, { name: write.name, formula });
      draft.needsCalculation ||= named !== draft.workbook;
      draft.workbook = named;
      return [];
    }
    case "removeName": {
      const rest = withoutName(draft.workbook, write.name);
      draft.needsCalculation ||= rest !== draft.workbook;
      draft.workbook = rest;
      return [];
    }
  }
}

/** The write on a sheet that is there, has cells and is not protected. */
function onSheet(
  draft: Draft,
  name: string,
  make: (sheet: SheetText, entry: SheetEntry) => readonly Problem[],
): readonly Problem[] {
  const entry = draft.entry(name);
  if (!entry) return [problem("sheet-missing", undefined, { sheet: name })];
  if (!entry.hasCells) return [withoutCells(draft, entry)];
  if (!draft.isInOrder(entry)) return [problem("file-damaged", undefined, { part: name })];
  const sheet = draft.sheet(entry);
  if (sheet.isProtected()) return [problem("sheet-protected", undefined, { sheet: name })];
  return make(sheet, entry);
}

/** A sheet for a chart, or one whose part is not in the file. */
function withoutCells(draft: Draft, { name, part }: SheetEntry): Problem {
  return draft.parts.has(part)
    ? problem("sheet-without-cells", undefined, { sheet: name })
    : problem("file-damaged", undefined, { part });
}
