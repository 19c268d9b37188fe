import type { PaperColumn } from "../../evidence/paperColumns";
import type { PaperLine } from "../../evidence/paperLines";
import type { PaperRow } from "../../evidence/paperRows";
import type { Area } from "../../grid/address";
import type { Steps } from "../../grid/steps";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../planned";
import { sameFormula } from "../sameFormula";
import { headerCells, rowCells } from "./paperCells";
import { indicatorFormulas, type IndicatorFormulas } from "./paperFormulas";
import type { PaperIndicator, PaperInput } from "./paperInput";
import { layoutPaper, type PlacedRow } from "./paperLayout";
import { paperCells, type PaperRefs, paperRefs, sheetRef } from "./paperRefs";
import { pageBreaks, paperRules } from "./paperRules";
import { paperStyles, type PaperStyles } from "./paperStyles";
import { topRows } from "./paperTop";
import type { CellContext, RowCells } from "./rowParts";

export const paperSheetName = "评价底稿";
export const paperTableName = "绩效_表_评价底稿";

/** Points by column: A … M are the text width of a landscape page (728); two more stand outside the print area. */
const paperWidths: Readonly<Record<PaperColumn, number>> = {
  sequence: 30,
  indicator: 72,
  item: 28,
  need: 136,
  kind: 36,
  value: 58,
  unit: 26,
  note: 130,
  basis: 82,
  points: 28,
  award: 33,
  deduction: 33,
  status: 36,
  writtenScore: 45,
  writtenReason: 90,
};

const LEAST = { heading: 19.5, fact: 16.5, header: 22 } as const;

export interface PlannedPaper {
  readonly sheet: PlannedSheet;
  /** Standing rows that go. */
  readonly removed: readonly number[];
  /** Rows with evidence that no standard asks for any more; they moved below the table. */
  readonly retired: readonly PaperRow[];
  /** Where pages end, once every row has its height. */
  breaks(rows: readonly PlannedRow[]): readonly number[];
  readonly places: PaperPlaces;
}

/** Cells as a formula of another sheet writes them: "评价底稿!H20". Indicators by their place in the table. */
export interface PaperPlaces {
  heading(indicator: number, column: PaperColumn): string;
  /** Undefined for a line that the paper does not have. */
  line(indicator: number, line: PaperLine, column: PaperColumn): string | undefined;
  /** A row of 人工认定, by the row in which it stands so far. */
  manual(row: number, column: PaperColumn): string | undefined;
}

/** 评价底稿 as it ought to stand: sheets.md §3 as corrected by §16; a standing one is woven in (§1.9). */
export function* planPaper(input: PaperInput): Steps<PlannedPaper> {
  const layout = layoutPaper(input);
  yield;
  const top = (input.standing?.header.row ?? topRows.header) + 1;
  const refs = paperRefs(layout.rows, top, input.columns);
  const styles = paperStyles(input.bodyFont);
  const formulas = new Map<PaperIndicator, IndicatorFormulas>();
  const context: CellContext = {
    refs,
    styles,
    formulas: (indicator) => {
      const known =
        formulas.get(indicator) ??
        indicatorFormulas(indicator, paperCells(indicator, refs, input.settings), refs);
      formulas.set(indicator, known);
      return known;
    },
  };
  const above = aboveRows(input, styles);
  const below: PlannedRow[] = [];
  for (const [index, placed] of layout.rows.entries()) {
    below.push(plannedRow(placed, rowCells(placed.slot, top + index, context), input));
    yield;
  }
  const rows = [...above.rows, ...below];
  const total = layout.rows.findIndex(({ slot }) => slot.kind === "total");
  const column = (key: PaperColumn): number => input.columns[key];
  const rules = yield* paperRules(input, layout.rows, refs, rows);
  return {
    sheet: {
      name: input.name,
      columnWidths: widths(input),
      rows,
      merges: [
        ...above.merges,
        ...layout.rows.flatMap(({ slot }, index) => rowMerges(slot, top + index, column)),
      ],
      rules,
      freeze: { row: top, column: column("kind") },
      after: input.after,
      names: [
        { name: paperTableName, area: cellArea(0, 0) },
        { name: "绩效_底稿合计", area: cellArea(top + total, column("award")) },
      ],
    },
    removed: layout.removed,
    retired: layout.retired,
    breaks: (measured) => pageBreaks(layout.rows, measured, top),
    places: placesIn(input, layout.rows, refs, top),
  };
}

function placesIn(
  { name, indicators, columns }: PaperInput,
  placed: readonly PlacedRow[],
  refs: PaperRefs,
  top: number,
): PaperPlaces {
  const reference = (row: number, column: PaperColumn): string =>
    sheetRef({ sheet: name, row, column: columns[column] });
  return {
    heading: (index, column) => {
      const indicator = indicators[index];
      if (!indicator) throw new Error(`评价底稿 has no indicator ${String(index)}`);
      return reference(refs.headingRow(indicator), column);
    },
    line: (index, line, column) => {
      const indicator = indicators[index];
      const row = indicator ? refs.lineRow(indicator, line) : -1;
      return row < 0 ? undefined : reference(row, column);
    },
    manual: (standing, column) => {
      const place = placed.findIndex(({ slot }) => slot.kind === "manual" && slot.row?.row === standing);
      return place < 0 ? undefined : reference(top + place, column);
    },
  };
}

function aboveRows(
  input: PaperInput,
  styles: PaperStyles,
): { readonly rows: readonly PlannedRow[]; readonly merges: readonly Area[] } {
  if (input.standing) {
    const { header, grid } = input.standing;
    const fresh = topRows.cells(input, styles).rows;
    const rows = Array.from({ length: header.row }, (_, existing): PlannedRow => {
      // Only our own formulas are renewed up there: the lines are the evaluator's to rearrange.
      const cells = [...(fresh[existing]?.cells ?? [])].filter(([column, { value }]) => {
        const standing = grid.cell(existing, column).formula;
        return value.type === "formula" && standing !== undefined && sameFormula(standing, value.formula);
      });
      return { height: 0, cells: new Map(cells), existing };
    });
    // A column that somebody deleted comes back at the right end.
    const missing = new Map(
      [...headerCells(styles)].filter(([column]) => header.columns[column] === undefined),
    );
    return {
      rows: [...rows, { height: LEAST.header, cells: byIndex(missing, input), existing: header.row }],
      merges: [],
    };
  }
  const top = topRows.cells(input, styles);
  const header: PlannedRow = { height: LEAST.header, cells: byIndex(headerCells(styles), input) };
  return { rows: [...top.rows, header], merges: top.merges };
}

function plannedRow({ slot, existing }: PlacedRow, cells: RowCells, input: PaperInput): PlannedRow {
  const height =
    slot.kind === "indicator" || slot.kind === "manualHeading" || slot.kind === "total"
      ? LEAST.heading
      : LEAST.fact;
  return { height, cells: byIndex(cells, input), ...(existing === undefined ? {} : { existing }) };
}

function byIndex(cells: RowCells, input: PaperInput): ReadonlyMap<number, PlannedCell> {
  const found = new Map<number, PlannedCell>();
  for (const [column, cell] of cells) found.set(input.columns[column], cell);
  return found;
}

function rowMerges(
  slot: PlacedRow["slot"],
  row: number,
  column: (key: PaperColumn) => number,
): readonly Area[] {
  const across = (from: PaperColumn, to: PaperColumn): Area => ({
    top: row,
    bottom: row,
    left: column(from),
    right: column(to),
  });
  switch (slot.kind) {
    case "indicator":
      return [across("indicator", "need"), across("note", "basis")];
    case "total":
      return [across("sequence", "basis")];
    case "manualHeading":
    case "note":
    case "retiredHeading":
      return [across("sequence", "status")];
    case "line":
    case "manual":
    case "retired":
    case "foreign":
      return [];
  }
}

function widths(input: PaperInput): readonly number[] {
  const result: number[] = [];
  for (const [key, index] of Object.entries(input.columns)) result[index] = paperWidths[key as PaperColumn];
  return Array.from(result, (width: number | undefined) => width ?? paperWidths.unit);
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
