import type { Area, CellAddress } from "../grid/address";
import type { NumberKind } from "../grid/grid";
import type { ChartSpec } from "./chart";
import type { CellStyle, ConditionalStyle } from "./style";

/** The core's only output: what is to become of the workbook, in order. Adapters apply all of it or nothing. */
export type Patch = readonly Write[];

export type Write =
  /** One cell. Without a style the cell keeps the one it has. */
  | {
      readonly kind: "setCell";
      readonly at: CellAddress;
      readonly value: PatchValue | TypedConstant;
      readonly style?: CellStyle;
    }
  /**
   * Whole rows, made before `row`; everything that refers to cells below follows. New rows are empty and unstyled, but
   * for one that comes back: it looks like the row `like`, which counts as rows stand once it is there.
   */
  | {
      readonly kind: "insertRows";
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      readonly like?: number;
    }
  /** Whole rows taken away; references to them become #REF!, those to cells below follow. */
  | { readonly kind: "deleteRows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "setRowHeight"; readonly sheet: string; readonly row: number; readonly height: number }
  /** Points. */
  | {
      readonly kind: "setColumnWidth";
      readonly sheet: string;
      readonly column: number;
      readonly width: number;
    }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly area: Area }
  /** Where a click on the cell leads; without a target the cell leads nowhere any more. Its text and look are its own. */
  | { readonly kind: "setLink"; readonly at: CellAddress; readonly target?: CellAddress }
  | PageBreaks
  /**
   * Rules of a sheet of ours on a second run: those of ours are replaced, those a person added stay. In a cell that a
   * validation of ours names it is the only one. Of the print setup only what follows the content is renewed: area,
   * title rows, breaks and the number of pages it is fitted to.
   */
  | { readonly kind: "setSheetRules"; readonly sheet: string; readonly rules: SheetRules }
  /** Print setup of a sheet of ours, replaced as a whole, also where a person changed it. */
  | { readonly kind: "setPrint"; readonly sheet: string; readonly print: PrintSetup }
  /**
   * A chart on a sheet. One of that name that is there gets the new references and keeps its place and, when kind and
   * number of series are the same, the look a person gave it.
   */
  | { readonly kind: "setChart"; readonly sheet: string; readonly chart: ChartSpec }
  /** A new sheet; an existing one of that name is a mistake of ours. */
  | { readonly kind: "addSheet"; readonly sheet: SheetSpec }
  /**
   * A sheet of ours taken away again, with its charts and the names local to it. References to it become #REF!; a
   * workbook-wide name that means it stays, as #REF!, until `removeName`.
   */
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  /** A workbook-wide name for a cell or an area; replaces one of that name. */
  | { readonly kind: "defineName"; readonly name: string; readonly sheet: string; readonly area: Area }
  /** A workbook-wide name taken away; one that is not there is none the less gone. */
  | { readonly kind: "removeName"; readonly name: string };

/** Manual page breaks after these rows, replaced as a whole; nothing else of the print setup. */
export interface PageBreaks {
  readonly kind: "setPageBreaks";
  readonly sheet: string;
  readonly after: readonly number[];
}

export type PatchValue =
  | { readonly type: "blank" }
  /** Always text, also when it begins with "=". */
  | { readonly type: "text"; readonly text: string }
  /** `shownAs`: what the cell's own format makes of it, where that is known and matters for reading it back. */
  | { readonly type: "number"; readonly number: number; readonly shownAs?: NumberKind }
  /** Without the leading "="; `cached` is what it comes to, computed by us. */
  | { readonly type: "formula"; readonly formula: string; readonly cached: CachedValue };

/** Only to put back what a person had typed: TRUE, or an error value such as #N/A. */
export type TypedConstant =
  | { readonly type: "boolean"; readonly boolean: boolean }
  | { readonly type: "error"; readonly error: string };

export type CachedValue = string | number | boolean;

export interface SheetSpec {
  readonly name: string;
  /** Stands right after this sheet; at the end when undefined or unknown. */
  readonly after?: string;
  /** Points, from column A. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly RowSpec[];
  readonly merges: readonly Area[];
  readonly rules: SheetRules;
  /** First cell that scrolls; the rows above and the columns to the left stay. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly showGridlines: boolean;
  readonly charts?: readonly ChartSpec[];
}

export interface RowSpec {
  /** Points. */
  readonly height?: number;
  readonly cells: readonly CellSpec[];
}

/** A cell of a new sheet, by its column from 0. */
export interface CellSpec {
  readonly column: number;
  readonly value: PatchValue;
  readonly style: CellStyle;
  /** Where a click on it leads. */
  readonly link?: CellAddress;
}

export interface SheetRules {
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Header row and data rows of the filter; undefined leaves one that a person set. */
  readonly filter?: Area;
  readonly print: PrintSetup;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly rule:
    /** The values themselves, no comma in any, at most 255 characters in all. */
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** The values stand in cells: "=$A$1:$A$9" without the sign, may name another sheet or a defined name. */
    | { readonly kind: "listFormula"; readonly formula: string }
    | { readonly kind: "whole" | "decimal"; readonly min?: number; readonly max?: number };
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when a wrong value is refused; without it any value is accepted and only the list is offered. */
  readonly error?: { readonly title: string; readonly text: string };
}

export type ConditionalFormat =
  | {
      readonly kind: "formula";
      readonly areas: readonly Area[];
      readonly formula: string;
      readonly style: ConditionalStyle;
    }
  /** Solid bar, value hidden, from 0 to 1. */
  | { readonly kind: "dataBar"; readonly areas: readonly Area[]; readonly color: string };

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly fitToWidth: boolean;
  /** All of it on one page; otherwise as many pages as it takes. */
  readonly fitToOnePage: boolean;
  /** Excel's own codes (&L, &"宋体,常规"&9 …); none when undefined. */
  readonly header?: string;
  /** Excel's own codes (&P, &N …); empty for none. */
  readonly footer: string;
  readonly firstPage?: number;
  readonly area?: Area;
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** A page ends after each of these rows. */
  readonly breaksAfter: readonly number[];
}
