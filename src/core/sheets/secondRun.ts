import { cellText } from "../grid/cellText";
import type { Grid, Cell } from "../grid/grid";
import type { Patch, PatchValue, Write } from "../patch/patch";
import type { PlannedCell, PlannedRow, PlannedSheet } from "./planned";
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

export interface SecondRun {
  readonly patch: Patch;
  readonly handEdited: readonly HandEdited[];
  readonly relabelled: readonly Relabelled[];
}

/**
 * What turns the sheet that stands there into the planned one without touching what a person put there
 * (sheets.md §1.9): rows are made and taken away around existing ones, our formulas and texts are renewed where they
 * differ, inputs are left alone. `removed` lists existing rows that go.
 */
export function updateSheet(planned: PlannedSheet, standing: Grid, removed: readonly number[]): SecondRun {
  const handEdited: HandEdited[] = [];
  const relabelled: Relabelled[] = [];
  const writes: Write[] = rowWrites(planned, removed);
  const structureChanged = writes.length > 0;
  const heights: Write[] = [];
  planned.rows.forEach((row, index) => {
    if (row.existing === undefined) {
      writes.push(...newRow(planned, row, index));
      return;
    }
    for (const [column, cell] of row.cells) {
      const found = standing.cell(row.existing, column);
      if (isHandEdited(found, cell)) handEdited.push({ row: index, column, planned: cell.value });
      else if (needsWrite(found, cell)) {
        writes.push({ kind: "setCell", at: { sheet: planned.name, row: index, column }, value: cell.value });
        const text = shownText(found);
        if (cell.role === "text" && text !== "" && cell.ours?.test(text) !== true) {
          relabelled.push({ row: index, column, found: text, planned: plannedText(cell) });
        }
      }
    }
    const height = standing.rowHeight(row.existing);
    if (row.cells.size > 0 && height !== undefined && height < row.height) {
      heights.push({ kind: "setRowHeight", sheet: planned.name, row: index, height: row.height });
    }
  });
  writes.push(...heights);
  if (structureChanged) writes.push({ kind: "setSheetRules", sheet: planned.name, rules: planned.rules });
  else if (heights.length > 0)
    writes.push({ kind: "setPageBreaks", sheet: planned.name, after: planned.rules.print.breaksAfter });
  return { patch: writes, handEdited, relabelled };
}

/** Deletions from the bottom up, then insertions from the top down, so that every index is right when it is used. */
function rowWrites(planned: PlannedSheet, removed: readonly number[]): Write[] {
  const sheet = planned.name;
  const deletions = [...removed]
    .sort((a, b) => b - a)
    .map((row): Write => ({ kind: "deleteRows", sheet, row, count: 1 }));
  const insertions = planned.rows.flatMap((row, index): readonly Write[] =>
    row.existing === undefined ? [{ kind: "insertRows", sheet, row: index, count: 1 }] : [],
  );
  return [...deletions, ...insertions];
}

function newRow(planned: PlannedSheet, row: PlannedRow, index: number): readonly Write[] {
  const sheet = planned.name;
  const cells = [...row.cells].map(([column, cell]): Write => ({
    kind: "setCell",
    at: { sheet, row: index, column },
    value: cell.value,
    style: cell.style,
  }));
  const merges = planned.merges
    .filter((area) => area.top === index)
    .map((area): Write => ({ kind: "merge", sheet, area }));
  return [...cells, { kind: "setRowHeight", sheet, row: index, height: row.height }, ...merges];
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
