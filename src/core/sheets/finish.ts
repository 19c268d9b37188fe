import type { Area, CellAddress } from "../grid/address";
import type { Calculator } from "../formulas/calculate";
import type { createCalculator } from "../formulas/calculate";
import type { ChartSpec } from "../patch/chart";
import type { CachedValue, PatchValue } from "../patch/patch";
import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { exact } from "../number/exact";
import { toFixedText, toPercentText } from "../number/round";
import type { PlannedCell, PlannedRow, PlannedSheet } from "./planned";
import type { Steps } from "../grid/steps";
import { HIGHEST_ROW, lineCount, textHeight, wholePixels } from "./rowHeight";

/** Gives every formula of ours the value it comes to; a formula that waits for a foreign one shows nothing yet. */
export function* calculated(planned: PlannedSheet, calculator: Calculator): Steps<PlannedSheet> {
  const rows: PlannedRow[] = [];
  for (const [index, row] of planned.rows.entries()) {
    const cells = new Map<number, PlannedCell>();
    for (const [column, cell] of row.cells) {
      if (cell.value.type !== "formula") {
        cells.set(column, cell);
        continue;
      }
      const found = calculator.cell({ sheet: planned.name, row: index, column });
      const cached = found.state === "value" ? cachedOf(found.value) : "";
      cells.set(column, { ...cell, value: { ...cell.value, cached } });
      // one formula may be over a million rows
      yield;
    }
    rows.push({ ...row, cells });
    yield;
  }
  const { charts } = planned;
  return { ...planned, rows, ...(charts ? { charts: charts.map((each) => charted(each, calculator)) } : {}) };
}

/** A file carries what a chart shows beside the references. */
function charted(chart: ChartSpec, calculator: Calculator): ChartSpec {
  const values = (sheet: string, area: Area): readonly CachedValue[] =>
    cellsOf(sheet, area).map((at) => {
      const found = calculator.cell(at);
      return found.state === "value" ? cachedOf(found.value) : "";
    });
  return {
    ...chart,
    categories: {
      ...chart.categories,
      texts: values(chart.categories.sheet, chart.categories.area).map(String),
    },
    series: chart.series.map((series) => ({
      ...series,
      values: {
        ...series.values,
        numbers: values(series.values.sheet, series.values.area).map((value) =>
          typeof value === "number" ? value : undefined,
        ),
      },
    })),
  };
}

function cellsOf(sheet: string, { top, bottom, left, right }: Area): readonly CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push({ sheet, row, column });
  return cells;
}

function cachedOf(
  value: Extract<ReturnType<ReturnType<typeof createCalculator>["cell"]>, { state: "value" }>["value"],
): CachedValue {
  if (typeof value !== "object") return value;
  return "error" in value ? value.error : "";
}

/**
 * Heights that fit the texts, those a person has put in among them, never below the height planned for the row
 * (sheets.md §1.5).
 */
export function* measured(planned: PlannedSheet, standing: Grid | undefined): Steps<PlannedSheet> {
  const spans = mergesByRow(planned.merges);
  const tall: { readonly area: Area; readonly height: number }[] = [];
  const rows: PlannedRow[] = [];
  for (const [index, row] of planned.rows.entries()) {
    yield;
    const merged = spans.get(index);
    const stands = row.existing === undefined ? undefined : standing?.rowHeight(row.existing);
    let height = Math.max(row.height, stands ?? 0);
    for (const [column, cell] of row.cells) {
      const area = merged?.find(({ left }) => left === column);
      const own = cellHeight(
        asStanding(cell, standing, row.existing, column),
        widthOf(planned, area, column),
      );
      if (area && area.bottom > area.top) tall.push({ area, height: own });
      else height = Math.max(height, own);
    }
    rows.push({ ...row, height: Math.min(HIGHEST_ROW, height) });
  }
  return { ...planned, rows: shared(rows, tall) };
}

/** Merges by the row in which they begin. */
function mergesByRow(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  for (const area of merges) {
    const row = rows.get(area.top);
    if (row) row.push(area);
    else rows.set(area.top, [area]);
  }
  return rows;
}

/** Rows under one merged cell share the height it needs equally. */
function shared(
  rows: readonly PlannedRow[],
  tall: readonly { readonly area: Area; readonly height: number }[],
): readonly PlannedRow[] {
  return tall.reduce((all, { area, height }) => {
    const inside = all.slice(area.top, area.bottom + 1);
    const missing = height - inside.reduce((sum, row) => sum + row.height, 0);
    if (missing <= 0) return all;
    const more = wholePixels(missing / inside.length);
    return all.map((row, index) =>
      index < area.top || index > area.bottom
        ? row
        : { ...row, height: Math.min(HIGHEST_ROW, row.height + more) },
    );
  }, rows);
}

/** The cell as it will look: a person's input stays what it is. */
function asStanding(
  cell: PlannedCell,
  standing: Grid | undefined,
  row: number | undefined,
  column: number,
): PlannedCell {
  if (cell.role !== "input" || !standing || row === undefined) return cell;
  const text = cellText(standing.cell(row, column).value);
  return text === "" ? cell : { ...cell, value: { type: "text", text } };
}

function widthOf(planned: PlannedSheet, area: Area | undefined, column: number): number {
  const right = area?.right ?? column;
  let width = 0;
  for (let each = column; each <= right; each += 1) width += planned.columnWidths[each] ?? 0;
  return width;
}

function cellHeight({ value, style }: PlannedCell, width: number): number {
  const text = displayed(value, style.numberFormat);
  const box = { text, width, size: style.font.size };
  // One line fits the height planned for the row.
  if (text === "" || !style.wrap || width <= 0 || lineCount(box) === 1) return 0;
  return textHeight(box);
}

function displayed(value: PatchValue, numberFormat: string): string {
  switch (value.type) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return shownNumber(value.number, numberFormat);
    case "formula":
      return typeof value.cached === "number"
        ? shownNumber(value.cached, numberFormat)
        : String(value.cached);
  }
}

function shownNumber(number: number, numberFormat: string): string {
  const value = exact(number);
  if (numberFormat.endsWith("%")) return toPercentText(value, 2);
  return numberFormat === "General" ? String(number) : toFixedText(value, 2);
}
