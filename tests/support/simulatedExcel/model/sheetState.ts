import type { Area } from "../../../../src/core/grid/address";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditionalFormat";
import type { PageSetup } from "./pageSetup";
import { plainPage } from "./pageSetup";
import type { Style } from "./style";
import type { Validation } from "./validation";

/** Everything of a sheet but its cells. Replaced as a whole when something of it changes. */
export interface SheetState {
  readonly name: string;
  /** False for chart sheets and the like: nearly everything asked of them is refused. */
  readonly hasCells: boolean;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** #RRGGBB, or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly isProtected: boolean;
  readonly password?: string;
  readonly merges: readonly Area[];
  readonly rows: ReadonlyMap<number, Band>;
  readonly columns: ReadonlyMap<number, Band>;
  /** Points. */
  readonly rowHeight: number;
  readonly columnWidth: number;
  readonly style?: Style;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly links: readonly Link[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  /** The cells that stay. */
  readonly frozen?: Area;
  readonly filter?: Filter;
  readonly page: PageSetup;
}

/** A row or a column. */
export interface Band {
  /** Height or width in points; undefined for the sheet's own. */
  readonly size?: number;
  readonly isHidden?: boolean;
  readonly style?: Style;
}

export interface Link {
  readonly area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface Filter {
  readonly area: Area;
  readonly criteria: readonly unknown[];
}

export function emptySheet(name: string): SheetState {
  return {
    name,
    hasCells: true,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    isProtected: false,
    merges: [],
    rows: new Map(),
    columns: new Map(),
    rowHeight: 15,
    columnWidth: 48,
    validations: [],
    conditionalFormats: [],
    links: [],
    charts: [],
    tables: [],
    page: plainPage,
  };
}
