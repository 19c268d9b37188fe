import { type PaperColumn, paperColumnOrder, paperHeaders } from "../../evidence/paperColumns";
import {
  indicatorKindName,
  lineItem,
  lineKind,
  lineNeed,
  lineUnit,
  manualKindName,
  type PaperLine,
} from "../../evidence/paperLines";
import { manualHeading, type PaperRow, retiredHeading, totalLabel } from "../../evidence/paperRows";
import { cellName, quotedSheet } from "../../grid/address";
import type { Exact } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import type { PatchValue } from "../../patch/patch";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import { factStatus, headingStatus, type IndicatorFormulas } from "./paperFormulas";
import type { PaperIndicator } from "./paperInput";
import type { PaperSlot } from "./paperLayout";
import { type PaperRefs, sheetRef } from "./paperRefs";
import type { PaperStyles } from "./paperStyles";

/** Cells of a row by column; a missing one is left as it is. */
export type RowCells = ReadonlyMap<PaperColumn, PlannedCell>;

export interface CellContext {
  readonly refs: PaperRefs;
  readonly styles: PaperStyles;
  formulas(indicator: PaperIndicator): IndicatorFormulas;
}

/** Formulas that we write in K, L and M for whatever rule: what stands there may be one for an older wording. */
const OURS = /待填|待补|="是"|="符合"|="不符合"|^IF\(\$?[A-Z]+\d+="","",|^ROUND\(|^IF\(COUNT/i;

const BLANK: PatchValue = { type: "blank" };

export function rowCells(slot: PaperSlot, row: number, context: CellContext): RowCells {
  switch (slot.kind) {
    case "indicator":
      return headingCells(slot.indicator, slot.sequence, row, context);
    case "line":
      return lineCells(slot, row, context);
    case "manual":
      return manualCells(slot.sequence, row, context);
    case "manualHeading":
      return blockHeading(
        `${manualHeading}（评分标准没有列明的扣分，取值填扣多少分；没有就留空）`,
        context.styles,
      );
    case "total":
      return totalCells(context);
    case "note":
      return new Map([["sequence", textCell(NOTE, context.styles.note)]]);
    case "retiredHeading":
      return new Map([
        ["sequence", textCell(`${retiredHeading}（原来填的内容保留在这里，可以删除）`, context.styles.note)],
      ]);
    case "retired":
      return retiredCells(slot.row, context.styles);
    case "foreign":
      return new Map();
  }
}

const NOTE =
  "注：1.浅黄底为填写区，取值也可用公式引自其他工作表；白底为公式，勿改。2.灰底行为指标汇总，得分＝各要点得分之和或按公式计算，四舍五入保留两位小数；扣分＝分值－得分。3.类型“符合性”填符合、不符合或不适用，“否决”填是（发生）或否，“口径”是对评分标准读法的答复，答复前该指标不评分。4.状态：待填、缺事实、已填；待补、未写入、已评、与评分表不符。";

export function headerCells(styles: PaperStyles): RowCells {
  return new Map(
    paperColumnOrder.map((column) => {
      const outside = column === "writtenScore" || column === "writtenReason";
      return [
        column,
        textCell(paperHeaders[column], outside ? styles.written.reason : styles.header),
      ] as const;
    }),
  );
}

function headingCells(
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
    ["sequence", numberCell(sequence, heading.centred)],
    ["indicator", formulaCell(sheetRef(indicator.nameCell), heading.text, /!\$?[A-Z]+\$?\d+$/)],
    ["item", covered(heading.text)],
    ["need", covered(heading.text)],
    ["kind", textCell(indicatorKindName, heading.centred)],
    [
      "value",
      formulas.measure
        ? formulaCell(formulas.measure.formula, isRate ? heading.rate : heading.figure, OURS)
        : textCell("", heading.figure),
    ],
    ["unit", textCell("", heading.centred)],
    [
      "note",
      formulas.statement === undefined
        ? textCell("", heading.statement)
        : formulaCell(formulas.statement, heading.statement, OURS),
    ],
    ["basis", covered(heading.statement)],
    [
      "points",
      indicator.fullCell
        ? formulaCell(sheetRef(indicator.fullCell), heading.centred, /!\$?[A-Z]+\$?\d+$/)
        : textCell("", heading.centred),
    ],
    ["award", awardCell(indicator, formulas, context)],
    ["deduction", formulaCell(`IF(${award}="","",${points}-${award})`, heading.points, OURS)],
    [
      "status",
      formulaCell(headingStatus(indicator, refs, formulas.award !== undefined), heading.status, OURS),
    ],
    ["writtenScore", numberOrBlank(indicator.written?.points, styles.written.points)],
    ["writtenReason", textCell(indicator.written?.reason ?? "", styles.written.reason)],
  ]);
}

function awardCell(
  indicator: PaperIndicator,
  formulas: IndicatorFormulas,
  { styles }: CellContext,
): PlannedCell {
  if (formulas.award !== undefined) return formulaCell(formulas.award, styles.heading.points, OURS);
  return numberOrBlank(indicator.points, styles.heading.points);
}

function lineCells(slot: Extract<PaperSlot, { kind: "line" }>, row: number, context: CellContext): RowCells {
  const { refs, styles } = context;
  const { line, indicator } = slot;
  const { fact } = styles;
  const key = "slot" in line && line.kind === "fact" ? line.slot.key : undefined;
  const formulas = key === undefined ? undefined : context.formulas(indicator).rows.get(key);
  const name = `${quotedSheet(indicator.nameCell.sheet)}!${absolute(indicator.nameCell.row, indicator.nameCell.column)}`;
  return new Map<PaperColumn, PlannedCell>([
    ["sequence", textCell(slot.sequence, fact.centred)],
    ["indicator", formulaCell(name, fact.repeated, /!\$?[A-Z]+\$?\d+$/)],
    ["item", textCell(lineItem(line), fact.centred)],
    ["need", textCell(lineNeed(line), fact.text)],
    ["kind", textCell(lineKind(line), fact.centred)],
    ["value", valueCell(slot, styles)],
    ["unit", inputCell(textOf(lineUnit(line)), fact.centred)],
    ["note", inputCell(carried(slot.carried, "note"), fact.note)],
    ["basis", inputCell(carried(slot.carried, "basis", basisOf(slot)), fact.basis)],
    ["points", numberOrBlank(linePoints(line), { ...fact.centred, numberFormat: "General" })],
    [
      "award",
      formulas?.award === undefined
        ? textCell("", fact.points)
        : formulaCell(formulas.award, fact.points, OURS),
    ],
    [
      "deduction",
      formulas?.deduction === undefined
        ? textCell("", fact.points)
        : formulaCell(formulas.deduction, fact.points, OURS),
    ],
    ["status", statusCell(line, row, refs, styles)],
  ]);
}

function statusCell(line: PaperLine, row: number, refs: PaperRefs, styles: PaperStyles): PlannedCell {
  if (line.kind === "rewrite") {
    const filled = `IF($${refs.cell(row, "note")}&$${refs.cell(row, "value")}="","选填","已改写")`;
    return formulaCell(filled, styles.fact.status, /"选填"/);
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
  if (link) {
    return inputCell({ type: "formula", formula: link.formula, cached: toCellNumber(link.value) }, style);
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

function manualCells(sequence: number, row: number, { refs, styles }: CellContext): RowCells {
  const { fact } = styles;
  const value = refs.cell(row, "value");
  const blank = (style: PlannedCell["style"]): PlannedCell => inputCell(BLANK, style);
  const status = `IF($${value}="","",IF($${refs.cell(row, "indicator")}="","缺指标",IF($${refs.cell(row, "note")}="","缺事实","已填")))`;
  return new Map<PaperColumn, PlannedCell>([
    ["sequence", textCell(`人工${String(sequence)}`, fact.centred)],
    ["indicator", blank(fact.note)],
    ["item", blank(fact.chosen)],
    ["need", textCell("评价人认定的扣分（评分标准未列明）", fact.text)],
    ["kind", textCell(manualKindName, fact.centred)],
    ["value", blank(fact.value("分", true))],
    ["unit", textCell("分", fact.centred)],
    ["note", blank(fact.note)],
    ["basis", blank(fact.basis)],
    ["points", textCell("", fact.centred)],
    ["award", textCell("", fact.points)],
    ["deduction", formulaCell(`IF(${value}="","",${value})`, fact.points, OURS)],
    ["status", formulaCell(status, fact.status, /"缺指标"/)],
  ]);
}

function blockHeading(text: string, styles: PaperStyles): RowCells {
  const columns = paperColumnOrder.slice(0, paperColumnOrder.indexOf("writtenScore"));
  return new Map(
    columns.map(
      (column, index) =>
        [column, index === 0 ? textCell(text, styles.heading.text) : covered(styles.heading.text)] as const,
    ),
  );
}

function totalCells({ refs, styles }: CellContext): RowCells {
  const kinds = refs.range(refs.firstRow, refs.lastRow, "kind");
  const total = (column: PaperColumn): PlannedCell => {
    const range = refs.range(refs.firstRow, refs.lastRow, column);
    const open = `SUMPRODUCT((${kinds}="${indicatorKindName}")*(${range}=""))>0`;
    return formulaCell(
      `IF(${open},"",SUMIF(${kinds},"${indicatorKindName}",${range}))`,
      column === "points" ? styles.total.full : styles.total.points,
    );
  };
  const before = paperColumnOrder.slice(0, paperColumnOrder.indexOf("points"));
  return new Map<PaperColumn, PlannedCell>([
    ...before.map(
      (column, index) =>
        [
          column,
          index === 0 ? textCell(totalLabel, styles.total.label) : covered(styles.total.label),
        ] as const,
    ),
    ["points", total("points")],
    ["award", total("award")],
    ["deduction", total("deduction")],
    ["status", textCell("", styles.total.label)],
  ]);
}

/** What somebody filled in for a fact that is no longer asked for, moved below the table. */
function retiredCells(row: PaperRow, styles: PaperStyles): RowCells {
  const { fact } = styles;
  const kept: readonly PaperColumn[] = [
    "indicator",
    "item",
    "need",
    "kind",
    "value",
    "unit",
    "note",
    "basis",
  ];
  return new Map<PaperColumn, PlannedCell>([
    ...kept.map((column) => {
      const style = column === "value" ? fact.chosen : column === "basis" ? fact.basis : fact.text;
      const isName = column === "indicator";
      return [column, inputCell(isName ? textOf(row.name) : carried(row, column), style)] as const;
    }),
    ["status", textCell("标准已改", fact.status)],
  ]);
}

function carried(row: PaperRow | undefined, column: PaperColumn, otherwise = ""): PatchValue {
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

function textOf(text: string): PatchValue {
  return text === "" ? BLANK : { type: "text", text };
}

function numberOrBlank(value: Exact | undefined, style: PlannedCell["style"]): PlannedCell {
  return value ? numberCell(toCellNumber(value), style) : textCell("", style);
}

/** A cell under a merge: it carries the anchor's borders and nothing else, and is nobody's to fill. */
function covered(style: PlannedCell["style"]): PlannedCell {
  return inputCell(BLANK, style);
}

function absolute(row: number, column: number): string {
  return cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
