import type { CellAddress } from "../../../core/grid/address";

/** One thing to answer, in the standard's own words. */
export interface EvidenceBox {
  /** Tells boxes of one indicator apart, also when the standard is reworded. */
  readonly key: string;
  readonly item: string;
  readonly title: string;
  readonly hint: string;
  readonly isOpen: boolean;
  /** "得 2.50", "扣 3.00", "待补"; "" where the fact alone decides no points. */
  readonly result: string;
  readonly control: FactControl;
  readonly note?: NoteField;
  readonly basis?: TextField;
  /** Beside a decision: why it is asked. */
  readonly question?: string;
  /** A confirmed reading is not answered otherwise, only taken back: the row to clear. */
  readonly takesBack?: number;
}

export type FactControl =
  | {
      readonly kind: "choice";
      readonly match: number;
      readonly value: string;
      readonly options: readonly ChoiceOption[];
      readonly layout: "beside" | "below";
    }
  | { readonly kind: "count"; readonly match: number; readonly value: string; readonly unit: string }
  | {
      readonly kind: "quantity";
      readonly match: number;
      readonly value: string;
      readonly unit: string;
      readonly example: string;
    }
  /** A clearer wording, or an answer in the evaluator's own words. */
  | {
      readonly kind: "words";
      readonly match: number;
      readonly field: "value" | "note";
      readonly value: string;
    }
  /** From other cells: to be seen here, to be changed there. */
  | {
      readonly kind: "source";
      readonly value: string;
      readonly unit: string;
      readonly from: string;
      readonly at: CellAddress;
    }
  | { readonly kind: "survey"; readonly survey: SurveyTable }
  /** No row of 评价底稿 holds it yet. */
  | { readonly kind: "noRow" };

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** "4 分" beside a grade. */
  readonly detail: string;
}

export interface NoteField extends TextField {
  readonly isRequired: boolean;
}

/** A field of text beside a fact: which row it belongs to and what stands there. */
export interface TextField {
  readonly match: number;
  readonly value: string;
}

export interface SurveyTable {
  readonly caption: string;
  readonly rows: readonly SurveyRow[];
  /** "A、B 占比 (16+3)/20" */
  readonly sum?: { readonly label: string; readonly value: string };
  /** Where the answers stand; undefined where the counts are typed. */
  readonly at?: CellAddress;
}

export interface SurveyRow {
  readonly label: string;
  readonly value: string;
  /** The row of 评价底稿 to type into; undefined where a formula counts. */
  readonly match?: number;
  readonly unit: string;
}
