import type { Area, CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { ChartSpec } from "../patch/chart";
import type { PatchValue, SheetRules } from "../patch/patch";
import type { CellStyle } from "../patch/style";
import type { Problem } from "../problems/problem";

/** A sheet of ours as it ought to stand, before it is compared with what is there. Rows and columns from 0. */
export interface PlannedSheet {
  readonly name: string;
  /** Points, by column; only set when the sheet is made. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly PlannedRow[];
  readonly merges: readonly Area[];
  readonly rules: SheetRules;
  readonly freeze?: { readonly row: number; readonly column: number };
  /** Stands right after this sheet when it is made. */
  readonly after?: string;
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Found again by name on a second run. Texts and numbers are filled in when the sheet is calculated. */
  readonly charts?: readonly ChartSpec[];
}

/** A planned sheet together with what stands in its place. */
export interface PlannedReport {
  readonly sheet: PlannedSheet;
  /** The sheet as it stands; undefined when it is to be made. */
  readonly standing?: Grid;
  /** The sheet whose formulas count what stands in this one: with that sheet it is made, asked for or not. */
  readonly countedBy?: string;
  /** Standing rows that go. */
  readonly removed: readonly number[];
  /** Pages, and what depends on where they end, once every formula has its value and every row its height. */
  readonly paginate?: (sheet: PlannedSheet) => PlannedSheet;
  /** What the evaluator must know about its content. */
  readonly problems?: readonly Problem[];
}

export interface PlannedRow {
  /** Points. */
  readonly height: number;
  readonly cells: ReadonlyMap<number, PlannedCell>;
  /** Row of the existing sheet that this one was, on a second run. */
  readonly existing?: number;
}

/** text: ours, rewritten when it differs. formula: ours, but a constant put over it is a person's. input: a person's. */
export type CellRole = "text" | "formula" | "input";

export interface PlannedCell {
  readonly role: CellRole;
  readonly value: PatchValue;
  readonly style: CellStyle;
  /**
   * What of ours may stand in this place, formula or text, also what was written for another wording of the standard.
   * Anything else there is a person's: kept where we plan nothing, reported where it gives way to a text of ours.
   */
  readonly ours?: RegExp;
  /** For an input: formulas of ours in it, which are renewed. */
  readonly owns?: (formula: string) => boolean;
  /** Where a click on it leads. */
  readonly link?: CellAddress;
}

export function textCell(text: string, style: CellStyle, ours?: RegExp): PlannedCell {
  const value: PatchValue = text === "" ? { type: "blank" } : { type: "text", text };
  return ours ? { role: "text", value, style, ours } : { role: "text", value, style };
}

export function numberCell(number: number, style: CellStyle, ours?: RegExp): PlannedCell {
  const value: PatchValue = { type: "number", number };
  return ours ? { role: "text", value, style, ours } : { role: "text", value, style };
}

/** The cached value is filled in when the whole sheet is calculated (calculated.ts). */
export function formulaCell(formula: string, style: CellStyle, ours?: RegExp): PlannedCell {
  const value: PatchValue = { type: "formula", formula, cached: "" };
  return ours ? { role: "formula", value, style, ours } : { role: "formula", value, style };
}

export function inputCell(
  value: PatchValue,
  style: CellStyle,
  owns?: (formula: string) => boolean,
): PlannedCell {
  return owns ? { role: "input", value, style, owns } : { role: "input", value, style };
}
