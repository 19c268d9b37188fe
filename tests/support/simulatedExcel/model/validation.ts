import type { Area } from "../../../../src/core/grid/address";

/** A validation of cells, in the words of the API: rule is { list: { source, inCellDropDown } } and so on. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly errorAlert: ValidationAlert;
}

export type ValidationKind = "list" | "wholeNumber" | "decimal" | "date" | "time" | "textLength" | "custom";

export interface ValidationRule {
  readonly kind: ValidationKind;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export const noPrompt: ValidationPrompt = { showPrompt: true, title: "", message: "" };
export const plainAlert: ValidationAlert = { showAlert: true, style: "Stop", title: "", message: "" };
