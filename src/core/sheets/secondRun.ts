import { type Area, type CellAddress, quotedSheet } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Grid, Cell } from "../grid/grid";
import type { Steps } from "../grid/steps";
import type { Patch, PatchValue, Write } from "../patch/patch";
import type { PlannedCell, PlannedRow, PlannedSheet } from "./planned";
import { reshapedMerges } from "./reshapedMerges";
import { sameFormula, shapeOf } from "./sameFormula";

/** A cell of ours that somebody wrote over: kept, and reported with both values. */
export interface HandEdited {
  readonly row: number;
  readonly column: number;
  readonly planned: PatchValue;
}

/** A text of ours that somebody had changed, or that now reads differently: what stood there is not lost unsaid. */
export interface Relabelled {
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly planned: string;
}

/** A draft of ours in an input that now reads differently; what a person made of it stays. */
export interface OtherDraft {
  readonly row: number;
  readonly column: number;
  readonly standing: string;
  readonly planned: string;
}

export interface SecondRun {
  /** Rows that come and go. They are made in all sheets before a cell is written, so that every reference is right. */
  readonly structure: Patch;
  readonly writes: Patch;
  readonly handEdited: readonly HandEdited[];
  readonly relabelled: readonly Relabelled[];
  readonly drafts: readonly OtherDraft[];
  /** Cells of ours that a person merged away: nothing can be written to them until they are taken apart. */
  readonly mergedAway: readonly { readonly row: number; readonly column: number }[];
}

/** Rows of the standing sheet that go, those that come, from the bottom up and then from the top down. */
export function structureOf(planned: PlannedSheet, removed: readonly number[]): Patch {
  const sheet = planned.name;
  const deletions = [...removed]
    .sort((a, b) => b - a)
    .map((row): Write => ({ kind: "deleteRows", sheet, row, count: 1 }));
  const insertions = planned.rows.flatMap((row, index): readonly Write[] =>
    row.existing === undefined ? [{ kind: "insertRows", sheet, row: index, count: 1 }] : [],
  );
  return [...deletions, ...insertions];
}

/**
 * What turns the sheet that stands there into the planned one without touching what a person put there
 * (sheets.md §1.9): rows are made and taken away around existing ones, our formulas and texts are renewed where they
 * differ, inputs are left alone. `removed` lists existing rows that go; `moving` are sheets in which rows come or go in
 * the same run, so that references to them change under way and are written whatever they said before.
 */
export function* updateSheet(
  planned: PlannedSheet,
  standing: Grid,
  removed: readonly number[],
  moving: ReadonlySet<string>,
): Steps<SecondRun> {
  const handEdited: HandEdited[] = [];
  const relabelled: Relabelled[] = [];
  const drafts: OtherDraft[] = [];
  const mergedAway: { readonly row: number; readonly column: number }[] = [];
  const structure = structureOf(planned, removed);
  const merges = reshapedMerges(planned, standing);
  yield;
  const writes: Write[] = [...merges.taken];
  const heights: Write[] = [];
  for (const [index, row] of planned.rows.entries()) {
    yield;
    if (row.existing === undefined) {
      writes.push(...newRow(planned, row, index));
      continue;
    }
    for (const [column, cell] of row.cells) {
      const at = { sheet: planned.name, row: index, column };
      const found = standing.cell(row.existing, column);
      const isWritten = needsWrite(found, cell) || movesUnderWay(found, cell, planned.name, moving);
      if (isHandEdited(found, cell)) handEdited.push({ row: index, column, planned: cell.value });
      else if (isWritten) {
        if (merges.kept.some((area) => hides(area, index, column))) {
          mergedAway.push({ row: index, column });
          continue;
        }
        const look = cell.link ? { style: cell.style } : {};
        writes.push(...linkOf(cell, at), { kind: "setCell", at, value: cell.value, ...look });
        const text = shownText(found);
        if (cell.role === "text" && text !== "" && cell.ours?.test(text) !== true) {
          relabelled.push({ row: index, column, found: text, planned: plannedText(cell) });
        }
      } else if (
        cell.role === "input" &&
        cell.value.type === "text" &&
        shownText(found) !== cell.value.text
      ) {
        drafts.push({ row: index, column, standing: shownText(found), planned: cell.value.text });
      } else if (cell.link && moving.size > 0) {
        // Where rows move, a link may lead elsewhere; giving it anew takes the cell's content and look with it.
        writes.push(...linkOf(cell, at), { kind: "setCell", at, value: cell.value, style: cell.style });
      }
    }
    const height = standing.rowHeight(row.existing);
    if (row.cells.size > 0 && height !== undefined && height < row.height) {
      heights.push({ kind: "setRowHeight", sheet: planned.name, row: index, height: row.height });
    }
  }
  writes.push(...merges.made, ...heights);
  if (structure.length > 0) writes.push({ kind: "setSheetRules", sheet: planned.name, rules: planned.rules });
  else if (heights.length > 0)
    writes.push({ kind: "setPageBreaks", sheet: planned.name, after: planned.rules.print.breaksAfter });
  return { structure, writes, handEdited, relabelled, drafts, mergedAway };
}

function hides({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  const isInside = row >= top && row <= bottom && column >= left && column <= right;
  return isInside && !(row === top && column === left);
}

/** A formula that points where rows come or go says something else by the time it would be left alone. */
function movesUnderWay(
  found: Cell,
  planned: PlannedCell,
  sheet: string,
  moving: ReadonlySet<string>,
): boolean {
  if (planned.value.type !== "formula" || found.formula === undefined || moving.size === 0) return false;
  if (planned.role === "input" && planned.owns?.(found.formula) !== true) return false;
  const { formula } = planned.value;
  return moving.has(sheet) || [...moving].some((each) => formula.includes(`${quotedSheet(each)}!`));
}

function newRow(planned: PlannedSheet, row: PlannedRow, index: number): readonly Write[] {
  const sheet = planned.name;
  const cells = [...row.cells].flatMap(([column, cell]): readonly Write[] => {
    const at = { sheet, row: index, column };
    return [...linkOf(cell, at), { kind: "setCell", at, value: cell.value, style: cell.style }];
  });
  return [...cells, { kind: "setRowHeight", sheet, row: index, height: row.height }];
}

/** Before the cell is written: Excel puts the target's address into a cell that gets a link. */
function linkOf({ link }: PlannedCell, at: CellAddress): readonly Write[] {
  return link ? [{ kind: "setLink", at, target: link }] : [];
}

/** A constant where a formula of ours belongs, or a formula that is not of our making. */
function isHandEdited(found: Cell, planned: PlannedCell): boolean {
  if (planned.role !== "formula" || planned.value.type !== "formula") return false;
  if (found.formula === undefined) return found.value.type !== "blank";
  if (found.formula.includes("#REF!") || planned.ours?.test(found.formula) === true) return false;
  return shapeOf(found.formula) !== shapeOf(planned.value.formula);
}

function needsWrite(found: Cell, planned: PlannedCell): boolean {
  const { value } = planned;
  if (planned.role === "input") return inputNeedsWrite(found, planned);
  switch (value.type) {
    case "blank":
      return !isBlank(found) && planned.ours?.test(shownText(found)) === true;
    case "text":
      return found.formula !== undefined || found.value.type !== "text" || found.value.text !== value.text;
    case "number":
      return (
        found.formula !== undefined || found.value.type !== "number" || found.value.number !== value.number
      );
    case "formula":
      return (
        found.formula === undefined ||
        !sameFormula(found.formula, value.formula) ||
        !sameCached(found, value.cached)
      );
  }
}

/** A person's input stays; spaces alone are none, and a formula of ours among the inputs is renewed. */
function inputNeedsWrite(found: Cell, { value, owns }: PlannedCell): boolean {
  if (found.formula !== undefined) {
    if (value.type !== "formula" || owns?.(found.formula) !== true) return false;
    return !sameFormula(found.formula, value.formula) || !sameCached(found, value.cached);
  }
  if (found.value.type === "text" && found.value.text.trim() === "") return true;
  return isBlank(found) && value.type !== "blank";
}

/** The standing content stays: a person's input, or something a person put over or beside what is ours. */
export function keepsStanding(found: Cell, planned: PlannedCell): boolean {
  if (isBlank(found)) return false;
  if (planned.role === "input") return !needsWrite(found, planned);
  if (isHandEdited(found, planned)) return true;
  return planned.value.type === "blank" && !needsWrite(found, planned);
}

/** A formula with its "=", otherwise what the cell shows. */
function shownText({ value, formula }: Cell): string {
  return formula === undefined ? cellText(value) : `=${formula}`;
}

function plannedText({ value }: PlannedCell): string {
  switch (value.type) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return String(value.number);
    case "formula":
      return `=${value.formula}`;
  }
}

function isBlank(cell: Cell): boolean {
  return cell.formula === undefined && cell.value.type === "blank";
}

function sameCached(found: Cell, cached: string | number | boolean): boolean {
  const { value } = found;
  switch (value.type) {
    case "number":
      return typeof cached === "number" && Math.abs(value.number - cached) <= 1e-9;
    case "text":
      return value.text === cached;
    case "boolean":
      return value.boolean === cached;
    case "blank":
      return cached === "";
    case "error":
      return value.error === cached;
  }
}
