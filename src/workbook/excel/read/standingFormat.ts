import type { Area } from "../../../core/grid/address";

/** A conditional format as it stands on a sheet. */
export interface StandingFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly says:
    | { readonly kind: "formula"; readonly formula: string; readonly look: string }
    | { readonly kind: "dataBar" }
    | { readonly kind: "other" };
}
