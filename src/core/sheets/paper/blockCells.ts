import { type PaperColumn, paperColumnOrder } from "../../evidence/paperColumns";
import { indicatorKindName, manualKindName } from "../../evidence/paperLines";
import { type PaperRow, totalLabel } from "../../evidence/paperRows";
import { formulaCell, inputCell, type PlannedCell, textCell } from "../planned";
import type { PaperStyles } from "./paperStyles";
import { BLANK, carried, type CellContext, covered, OURS, type RowCells, SEQUENCE, textOf } from "./rowParts";

/** A row of 人工认定 (sheets.md §16). */
export function manualCells(sequence: number, row: number, { refs, styles }: CellContext): RowCells {
  const { fact } = styles;
  const value = refs.cell(row, "value");
  const blank = (style: PlannedCell["style"]): PlannedCell => inputCell(BLANK, style);
  const status = `IF($${value}="","",IF($${refs.cell(row, "indicator")}="","缺指标",IF($${refs.cell(row, "note")}="","缺事实","已填")))`;
  return new Map<PaperColumn, PlannedCell>([
    ["sequence", textCell(`人工${String(sequence)}`, fact.centred, SEQUENCE)],
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

/** The heading of a closing block, over all columns. */
export function blockHeading(text: string, styles: PaperStyles): RowCells {
  const columns = paperColumnOrder.slice(0, paperColumnOrder.indexOf("writtenScore"));
  return new Map(
    columns.map(
      (column, index) =>
        [column, index === 0 ? textCell(text, styles.heading.text) : covered(styles.heading.text)] as const,
    ),
  );
}

/** The total: blank while an indicator has no score. */
export function totalCells({ refs, styles }: CellContext): RowCells {
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
export function retiredCells(row: PaperRow, styles: PaperStyles): RowCells {
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
