import type { PaperColumn } from "../../evidence/paperColumns";
import {
  indicatorKindName,
  lineItem,
  lineKind,
  lineNeed,
  lineUnit,
  type PaperLine,
} from "../../evidence/paperLines";
import { quotedSheet } from "../../grid/address";
import type { Exact } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import { excelNumber } from "../../standards/kinds/excelText";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import { factStatus, headingStatus, type IndicatorFormulas } from "./paperFormulas";
import type { PaperIndicator } from "./paperInput";
import type { PaperSlot } from "./paperLayout";
import { type PaperRefs, sheetRef } from "./paperRefs";
import type { PaperStyles } from "./paperStyles";
import {
  absolute,
  ALL_OURS,
  BLANK,
  carried,
  type CellContext,
  covered,
  numberOrBlank,
  OURS,
  OURS_OR_NUMBER,
  type RowCells,
  SEQUENCE,
  textOf,
} from "./rowParts";

/** The row of an indicator: its score by Excel formulas, and what we last wrote (sheets.md §3). */
export function headingCells(
  indicator: PaperIndicator,
  sequence: number,
  row: number,
  context: CellContext,
): RowCells {
  const { refs, styles } = context;
  const { heading } = styles;
  const formulas = context.formulas(indicator);
  const award = refs.cell(row, "award");
  const points = refs.cell(row, "points");
  const isRate = formulas.measure?.isRate ?? false;
  return new Map<PaperColumn, PlannedCell>([
    ["sequence", numberCell(sequence, heading.centred, SEQUENCE)],
    ["indicator", formulaCell(sheetRef(indicator.nameCell), heading.text, /!\$?[A-Z]+\$?\d+$/)],
    ["item", covered(heading.text)],
    ["need", covered(heading.text)],
    ["kind", textCell(indicatorKindName, heading.centred)],
    [
      "value",
      formulas.measure
        ? formulaCell(formulas.measure.formula, isRate ? heading.rate : heading.figure, OURS)
        : textCell("", heading.figure, OURS),
    ],
    ["unit", textCell("", heading.centred)],
    [
      "note",
      formulas.statement === undefined
        ? textCell("", heading.statement, OURS)
        : formulaCell(formulas.statement, heading.statement, OURS),
    ],
    ["basis", covered(heading.statement)],
    ["points", fullCell(indicator, heading.centred)],
    ["award", awardCell(indicator, formulas, context)],
    ["deduction", formulaCell(`IF(${award}="","",${points}-${award})`, heading.points, OURS)],
    [
      "status",
      formulaCell(headingStatus(indicator, refs, formulas.award !== undefined), heading.status, OURS),
    ],
    ["writtenScore", numberOrBlank(indicator.written?.points, styles.written.points, ALL_OURS)],
    ["writtenReason", textCell(indicator.written?.reason ?? "", styles.written.reason, ALL_OURS)],
  ]);
}

/** 分值 that is another number for Excel (17分, 3%) is written out. */
function fullCell({ fullCell, full }: PaperIndicator, style: PlannedCell["style"]): PlannedCell {
  if (!full) return textCell("", style, OURS);
  const ours = /!\$?[A-Z]+\$?\d+$|^\d+(?:\.\d+)?$/;
  return formulaCell(fullCell ? sheetRef(fullCell) : excelNumber(full), style, ours);
}

function awardCell(
  indicator: PaperIndicator,
  formulas: IndicatorFormulas,
  { styles }: CellContext,
): PlannedCell {
  if (formulas.award !== undefined) return formulaCell(formulas.award, styles.heading.points, OURS);
  // A score that no formula can hold is a value of ours; what a formula of ours left there goes.
  return numberOrBlank(indicator.points, styles.heading.points, OURS_OR_NUMBER);
}

/** The row of one fact. */
export function lineCells(
  slot: Extract<PaperSlot, { kind: "line" }>,
  row: number,
  context: CellContext,
): RowCells {
  const { refs, styles } = context;
  const { line, indicator } = slot;
  const { fact } = styles;
  const key = "slot" in line && line.kind === "fact" ? line.slot.key : undefined;
  const formulas = key === undefined ? undefined : context.formulas(indicator).rows.get(key);
  const name = `${quotedSheet(indicator.nameCell.sheet)}!${absolute(indicator.nameCell.row, indicator.nameCell.column)}`;
  return new Map<PaperColumn, PlannedCell>([
    ["sequence", textCell(slot.sequence, fact.centred, SEQUENCE)],
    ["indicator", formulaCell(name, fact.repeated, /!\$?[A-Z]+\$?\d+$/)],
    ["item", textCell(lineItem(line), fact.centred)],
    ["need", textCell(lineNeed(line), fact.text)],
    ["kind", textCell(lineKind(line), fact.centred)],
    ["value", valueCell(slot, styles)],
    ["unit", inputCell(textOf(lineUnit(line)), fact.centred)],
    ["note", inputCell(carried(slot.carried, "note"), fact.note)],
    ["basis", inputCell(carried(slot.carried, "basis", basisOf(slot)), fact.basis)],
    ["points", numberOrBlank(linePoints(line), fact.centred)],
    [
      "award",
      formulas?.award === undefined
        ? textCell("", fact.points, OURS)
        : formulaCell(textProof(line, formulas.award), fact.points, OURS),
    ],
    [
      "deduction",
      formulas?.deduction === undefined
        ? textCell("", fact.points, OURS)
        : formulaCell(formulas.deduction, fact.points, OURS),
    ],
    ["status", statusCell(line, row, refs, styles)],
  ]);
}

/** A number written as text (“1处”) counts for us but not for Excel: its points stay blank instead of #VALUE!. */
function textProof(line: PaperLine, award: string): string {
  return line.kind === "fact" && line.slot.kind === "count" ? `IFERROR(${award},"")` : award;
}

function statusCell(line: PaperLine, row: number, refs: PaperRefs, styles: PaperStyles): PlannedCell {
  if (line.kind === "rewrite") {
    const filled = `IF($${refs.cell(row, "note")}&$${refs.cell(row, "value")}="","选填","已改写")`;
    return formulaCell(filled, styles.fact.status, /"选填"/);
  }
  if (line.kind === "decision" && line.question.isConfirmation === true) {
    const confirmed = `IF($${refs.cell(row, "value")}="","选填","已确认")`;
    return formulaCell(confirmed, styles.fact.status, /"已确认"/);
  }
  return formulaCell(factStatus(row, refs), styles.fact.status, OURS);
}

/** Points that stand in J: those of a fact that decides some of its own. */
function linePoints(line: PaperLine): Exact | undefined {
  return line.kind === "fact" ? line.slot.points : undefined;
}

function valueCell(
  { line, indicator, carried: row }: Extract<PaperSlot, { kind: "line" }>,
  styles: PaperStyles,
): PlannedCell {
  const style = valueStyle(line, styles);
  if (row) return inputCell(carried(row, "value"), style);
  const link = indicator.linkOf(line);
  if (link?.formula !== undefined && link.value) {
    const value = { type: "formula", formula: link.formula, cached: toCellNumber(link.value) } as const;
    return inputCell(value, style, link.owns);
  }
  const given = line.kind === "fact" ? line.slot.given : undefined;
  return inputCell(given ? { type: "number", number: toCellNumber(given) } : BLANK, style);
}

function valueStyle(line: PaperLine, { fact }: PaperStyles): PlannedCell["style"] {
  if (line.kind === "decision" || line.kind === "rewrite") return fact.chosen;
  const isQuantity =
    line.kind !== "fact" ||
    line.slot.kind === "number" ||
    line.slot.kind === "count" ||
    line.slot.kind === "manual";
  return fact.value(lineUnit(line), isQuantity && lineUnit(line) !== "");
}

function basisOf({ line, indicator }: Extract<PaperSlot, { kind: "line" }>): string {
  const link = indicator.linkOf(line);
  if (link) return link.basis;
  return line.kind === "fact" && line.slot.given ? "指标说明" : "";
}
