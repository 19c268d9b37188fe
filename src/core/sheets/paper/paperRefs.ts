import { cellName, columnLetters, quotedSheet, type CellAddress } from "../../grid/address";
import type { PaperColumn, PaperColumns } from "../../evidence/paperColumns";
import type { PaperLine } from "../../evidence/paperLines";
import { excelNumber } from "../../standards/kinds/excelText";
import type { PaperCells } from "../../standards/kinds/kind";
import type { Slot, SlotKey } from "../../standards/slot";
import type { PaperIndicator, PaperInput } from "./paperInput";
import type { PlacedRow } from "./paperLayout";

/** References between the cells of 评价底稿: relative ones, so that 追踪引用单元格 works (sheets.md §1.8). */
export interface PaperRefs {
  cell(row: number, column: PaperColumn): string;
  /** "$M$6:$M$10" */
  range(first: number, last: number, column: PaperColumn): string;
  headingRow(indicator: PaperIndicator): number;
  /** Rows of the indicator's facts, upwards; usually one after the other, but people sort. */
  linesOf(indicator: PaperIndicator): readonly number[];
  lineRow(indicator: PaperIndicator, line: PaperLine): number;
  readonly manual: { readonly first: number; readonly last: number };
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Rows of the layout, counted from the sheet's first row. */
export function paperRefs(rows: readonly PlacedRow[], top: number, columns: PaperColumns): PaperRefs {
  const headings = new Map<PaperIndicator, number>();
  const lines = new Map<PaperIndicator, Map<PaperLine, number>>();
  const manual: number[] = [];
  let last = top;
  rows.forEach(({ slot }, index) => {
    const row = top + index;
    if (slot.kind === "indicator") headings.set(slot.indicator, row);
    if (slot.kind === "line") {
      const known = lines.get(slot.indicator) ?? new Map<PaperLine, number>();
      lines.set(slot.indicator, known.set(slot.line, row));
    }
    if (slot.kind === "manual") manual.push(row);
    if (slot.kind === "indicator" || slot.kind === "line" || slot.kind === "manual") last = row;
  });
  return {
    cell: (row, column) => cellName(row, columns[column]),
    range: (first, end, column) => {
      const letters = columnLetters(columns[column]);
      return `$${letters}$${String(first + 1)}:$${letters}$${String(end + 1)}`;
    },
    headingRow: (indicator) => headings.get(indicator) ?? -1,
    linesOf: (indicator) => [...(lines.get(indicator)?.values() ?? [])].sort((a, b) => a - b),
    lineRow: (indicator, line) => lines.get(indicator)?.get(line) ?? -1,
    manual: { first: Math.min(...manual), last: Math.max(...manual) },
    firstRow: top,
    lastRow: last,
  };
}

/** A cell of another sheet as a formula writes it. */
export function sheetRef(at: CellAddress): string {
  return `${quotedSheet(at.sheet)}!${cellName(at.row, at.column)}`;
}

/** 评价底稿 as the rule kinds see it when they write their formulas. */
export function paperCells(
  indicator: PaperIndicator,
  refs: PaperRefs,
  settings: PaperInput["settings"],
): PaperCells {
  const slots = new Map(indicator.reading.slots.map((slot) => [slot.key, slot] as const));
  const heading = refs.headingRow(indicator);
  const linesFor = (key: SlotKey): readonly PaperLine[] =>
    indicator.matches.map(({ line }) => line).filter((line) => "slot" in line && line.slot.key === key);
  return {
    row: (key) => {
      const line = linesFor(key).find(({ kind }) => kind === "fact");
      const row = line ? refs.lineRow(indicator, line) : -1;
      const cell = (column: PaperColumn): string => refs.cell(row, column);
      return {
        value: cell("value"),
        points: cell("points"),
        award: cell("award"),
        deduction: cell("deduction"),
      };
    },
    survey: (key) => {
      const lines = linesFor(key);
      const valid = lines.find(({ kind }) => kind === "valid");
      return {
        options: lines.flatMap((line) =>
          line.kind === "option"
            ? [
                {
                  count: refs.cell(refs.lineRow(indicator, line), "value"),
                  coefficient: coefficientOf(line, settings),
                  isNamed: line.slot.survey?.use === "share",
                },
              ]
            : [],
        ),
        valid: valid ? refs.cell(refs.lineRow(indicator, valid), "value") : "",
      };
    },
    slot: (key) => {
      const slot: Slot | undefined = slots.get(key);
      if (!slot) throw new Error(`The reading of ${indicator.name} has no slot ${key}`);
      return slot;
    },
    value: refs.cell(heading, "value"),
    full: refs.cell(heading, "points"),
    stepRounding: settings.stepRounding,
  };
}

/** The value the standard itself states for the option beats the cell of 评价设置. */
function coefficientOf(
  line: Extract<PaperLine, { kind: "option" }>,
  settings: PaperInput["settings"],
): string {
  const stated = line.slot.survey?.coefficients?.find(({ option }) => option === line.option)?.value;
  if (stated) return excelNumber(stated);
  return settings.coefficient(line.option, line.index) ?? "";
}
