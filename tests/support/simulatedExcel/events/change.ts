import type { Area } from "../../../../src/core/grid/address";
import type { Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";

/** What happened to the workbook, for whoever listens. */
export type Change =
  | {
      readonly kind: "content";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly how: ContentChange;
      /** Only for an edit of one cell: office-js issue 5347. */
      readonly detail?: { readonly before: Scalar | undefined; readonly after: Scalar | undefined };
    }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "activated" | "deactivated"; readonly sheet: Sheet }
  | { readonly kind: "added" | "deleted"; readonly sheet: Sheet }
  | { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string; readonly after: string }
  | { readonly kind: "visibility"; readonly sheet: Sheet; readonly before: string; readonly after: string }
  | { readonly kind: "moved"; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: "protection"; readonly sheet: Sheet; readonly isProtected: boolean }
  | { readonly kind: "rowsHidden"; readonly sheet: Sheet; readonly area: Area; readonly isHidden: boolean }
  | { readonly kind: "calculated"; readonly sheet: Sheet };

export type ContentChange =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Who did it: a pane of an add-in, the person at this Excel, or somebody else who has the workbook open. */
export type Actor = "user" | "coAuthor" | { readonly pane: object };
