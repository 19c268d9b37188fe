import type { PaperColumn } from "../../evidence/paperColumns";
import type { PaperRow } from "../../evidence/paperRows";
import { columnLetters } from "../../grid/address";
import type { Exact } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import type { PatchValue } from "../../patch/patch";
import { inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import type { IndicatorFormulas } from "./paperFormulas";
import type { PaperIndicator } from "./paperInput";
import type { PaperRefs } from "./paperRefs";
import type { PaperStyles } from "./paperStyles";

/** Cells of a row by column; a missing one is left as it is. */
export type RowCells = ReadonlyMap<PaperColumn, PlannedCell>;

export interface CellContext {
  readonly refs: PaperRefs;
  readonly styles: PaperStyles;
  formulas(indicator: PaperIndicator): IndicatorFormulas;
}

/** Formulas that we write in K, L and M for whatever rule: what stands there may be one for an older wording. */
export const OURS =
  /待填|待补|="是"|="符合"|="不符合"|^=?IF\(\$?[A-Z]+\d+="","",|^=?IFERROR\(IF\(|^=?ROUND\(|^=?IF\((OR\()?COUNT/i;

/** The same, or a score that we put there as a value. */
export const OURS_OR_NUMBER = new RegExp(`${OURS.source}|^[\\d.]+$`, "i");

/** Columns that hold nothing but what we last wrote. */
export const ALL_OURS = /[\s\S]/;

/** 序号: renumbered without a word. */
export const SEQUENCE = /^(\d+(\.\d+)?|人工\d+)$/;

export const BLANK: PatchValue = { type: "blank" };

/** What a person had put into a row that goes elsewhere; formulas stay formulas. */
export function carried(row: PaperRow | undefined, column: PaperColumn, otherwise = ""): PatchValue {
  if (!row) return textOf(otherwise);
  const { value, formula } = row.cell(column);
  if (formula !== undefined) return { type: "formula", formula, cached: cachedOf(value) };
  switch (value.type) {
    case "text":
      return { type: "text", text: value.text };
    case "number":
      return { type: "number", number: value.number };
    case "boolean":
      return { type: "text", text: value.boolean ? "TRUE" : "FALSE" };
    case "error":
      return { type: "text", text: value.error };
    case "blank":
      return textOf(otherwise);
  }
}

function cachedOf(value: ReturnType<PaperRow["cell"]>["value"]): string | number {
  if (value.type === "number") return value.number;
  return value.type === "text" ? value.text : "";
}

export function textOf(text: string): PatchValue {
  return text === "" ? BLANK : { type: "text", text };
}

export function numberOrBlank(
  value: Exact | undefined,
  style: PlannedCell["style"],
  ours?: RegExp,
): PlannedCell {
  return value ? numberCell(toCellNumber(value), style, ours) : textCell("", style, ours);
}

/** A cell under a merge: it carries the anchor's borders and nothing else, and is nobody's to fill. */
export function covered(style: PlannedCell["style"]): PlannedCell {
  return inputCell(BLANK, style);
}

export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}
