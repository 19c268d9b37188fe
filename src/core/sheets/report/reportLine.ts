import type { Validation } from "../../patch/patch";
import type { PlannedCell } from "../planned";

/** A row of a table of the report, in its place among the others. Columns are those of the design, from 0. */
export interface ReportLine {
  /** What a second run knows the row by; the first word is the kind of row: "level 决策". */
  readonly key: string;
  /** Points, the least the row is high. */
  readonly height: number;
  /** Never parted from the row above by the end of a page. */
  readonly staysWithAbove?: true;
  draw(places: ReportPlaces): DrawnRow;
}

export interface DrawnRow {
  /** By column; undefined is left as it is. */
  readonly cells: readonly (PlannedCell | undefined)[];
  /** First and last column of each area merged on this row. */
  readonly spans?: Spans;
  readonly validations?: readonly ({ readonly column: number } & Omit<Validation, "areas">)[];
}

export type Spans = readonly (readonly [number, number])[];

/** Where rows and columns stand, people's insertions counted in. */
export interface ReportPlaces {
  /** This row, from 0. */
  readonly row: number;
  /** "C7": a cell of this row. */
  here(column: number): string;
  /** "C7": a cell of the row with this key; the row must be planned. */
  cell(key: string, column: number): string;
  /** "C4:C7": from the first row of a kind to the last; undefined where there is none. */
  range(kind: string, column: number): string | undefined;
  rowOf(key: string): number | undefined;
  /** Where the design's column stands. */
  column(column: number): number;
}

export function kindOf(key: string): string {
  return key.split(" ", 1)[0] ?? "";
}
