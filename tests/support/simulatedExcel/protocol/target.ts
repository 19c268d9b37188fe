import type { Side } from "../model/style";
import type { AreasReference, RangeReference } from "../model/reference";
import type { Sheet } from "../model/sheet";
import type { DefinedName } from "../model/workbook";

/** Cells whose look, rules or links an object stands for. */
export interface CellsOf {
  readonly range: RangeReference | AreasReference;
}

/** An object inside another that is found by its id on its sheet. */
export interface PartOf {
  readonly sheet: Sheet;
  readonly id: string;
}

/** A part of a chart, of one of its series or of a conditional format: "legend", "axes/valueAxis", "format/font". */
export interface Look extends PartOf {
  /** The class of the API it is an object of. */
  readonly className: string;
  readonly owner: "chart" | "conditionalFormat";
  /** The place of the series it belongs to. */
  readonly series?: number;
  readonly path: string;
}

/** What an object of each class stands for. */
export interface Selves {
  readonly Workbook: undefined;
  readonly Application: undefined;
  readonly Runtime: undefined;
  readonly WorkbookProtection: undefined;
  readonly DocumentProperties: undefined;
  readonly AddinInternalService: undefined;
  readonly WorkbookCreated: { readonly file: Uint8Array };
  readonly WorksheetCollection: undefined;
  readonly Worksheet: Sheet;
  readonly WorksheetProtection: Sheet;
  readonly WorksheetFreezePanes: Sheet;
  readonly AutoFilter: Sheet;
  readonly PageLayout: Sheet;
  readonly HeaderFooterGroup: Sheet;
  readonly HeaderFooter: Sheet;
  readonly PageBreakCollection: { readonly sheet: Sheet; readonly of: "rows" | "columns" };
  readonly PageBreak: { readonly sheet: Sheet; readonly of: "rows" | "columns"; readonly before: number };
  readonly NamedItemCollection: { readonly sheet?: Sheet };
  readonly NamedItem: { readonly id: DefinedName["id"] };
  readonly TableCollection: { readonly sheet?: Sheet };
  readonly Table: PartOf;
  readonly Range: RangeReference;
  readonly RangeAreas: AreasReference;
  readonly RangeCollection: AreasReference;
  readonly RangeFormat: CellsOf;
  readonly RangeFill: CellsOf;
  readonly RangeFont: CellsOf;
  readonly FormatProtection: CellsOf;
  readonly RangeBorderCollection: CellsOf;
  readonly RangeBorder: CellsOf & { readonly side: Side };
  readonly DataValidation: CellsOf;
  readonly ConditionalFormatCollection: CellsOf;
  readonly ConditionalFormat: PartOf;
  readonly ChartCollection: Sheet;
  readonly Chart: PartOf;
  readonly ChartSeriesCollection: PartOf;
  readonly ChartSeries: PartOf & { readonly series: number };
  readonly Look: Look;
}

export type ClassName = keyof Selves;

/** An object of Excel that a request leads to. */
export class Target<K extends ClassName = ClassName> {
  readonly kind: K;
  readonly self: Selves[K];

  constructor(kind: K, self: Selves[K]) {
    this.kind = kind;
    this.self = self;
  }
}

export function target<K extends ClassName>(kind: K, self: Selves[K]): Target<K> {
  return new Target(kind, self);
}

export function isTarget<K extends ClassName>(value: unknown, kind: K): value is Target<K> {
  return value instanceof Target && value.kind === kind;
}
