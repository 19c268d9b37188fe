import type { CellStyle } from "../../patch/style";
import { headingFont, type Look } from "../look";
import { formulaCell, inputCell, type PlannedCell, textCell } from "../planned";
import type { DrawnRow, Spans } from "./reportLine";

/** A cell of a form that is laid out line by line. */
export type Part =
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string; readonly format?: string; readonly align?: "left" }
  | { readonly kind: "input"; readonly text?: string; readonly format?: string }
  /** Merged with the cell before it. */
  | { readonly kind: "wide" };

export const label = (text: string): Part => ({ kind: "label", text });
export const shown = (formula: string, format?: string): Part =>
  format === undefined ? { kind: "formula", formula } : { kind: "formula", formula, format };
export const fill = (format?: string): Part =>
  format === undefined ? { kind: "input" } : { kind: "input", format };
export const wide: Part = { kind: "wide" };

/** The cells of a line and which of them are merged. */
export function drawnParts(parts: readonly Part[], look: Look): DrawnRow {
  const cells: PlannedCell[] = [];
  for (const part of parts) {
    const last = cells.at(-1);
    cells.push(part.kind === "wide" && last ? inputCell({ type: "blank" }, last.style) : cellOf(part, look));
  }
  return { cells, spans: spansOf(parts) };
}

function cellOf(part: Part, look: Look): PlannedCell {
  const style = styleOf(part, look);
  switch (part.kind) {
    case "label":
      return textCell(part.text, style);
    case "formula":
      return formulaCell(part.formula, style, OURS);
    case "input":
      return inputCell(
        part.text === undefined ? { type: "blank" } : { type: "text", text: part.text },
        style,
      );
    case "wide":
      return inputCell({ type: "blank" }, style);
  }
}

function styleOf(part: Part, look: Look): CellStyle {
  switch (part.kind) {
    case "label":
      return look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" });
    case "formula":
      return look({
        borders: true,
        horizontal: part.align ?? "center",
        numberFormat: part.format ?? "General",
      });
    case "input":
      return look({
        fill: "FFFBE6",
        borders: true,
        horizontal: "center",
        numberFormat: part.format ?? "General",
      });
    case "wide":
      return look({ borders: true, horizontal: "center" });
  }
}

/** Figures come from other tables once these are made. */
const OURS = /^(IF|ROUND)\(|^绩效_/i;

function spansOf(parts: readonly Part[]): Spans {
  const spans: [number, number][] = [];
  parts.forEach(({ kind }, column) => {
    if (kind !== "wide") return;
    const last = spans.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else spans.push([column - 1, column]);
  });
  return spans;
}
