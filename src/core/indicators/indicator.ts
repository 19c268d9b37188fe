import type { CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";
import type { Points } from "../number/quantities";
import type { Problem } from "../problems/problem";
import type { IndicatorTable } from "./indicatorTable";

/** One indicator as the table states it. Texts are "" where the table has none. */
export interface Indicator {
  /** Names from the first level down to the indicator itself, without points. */
  readonly path: readonly string[];
  readonly name: string;
  /** 分值; undefined when missing or doubtful, which is then a Problem. */
  readonly full?: Points;
  /** Points found in the indicator's own name text: 立项依据充分性（3分）. */
  readonly labelPoints?: Exact;
  /** Rows from 0; `row` holds the name, more follow where the name is merged or the standard goes on below. */
  readonly row: number;
  readonly lastRow: number;
  readonly cells: IndicatorCells;
  /** What is to be scored by: where the cell only refers to another standard (同上), that standard. */
  readonly standardText: string;
  /** Other indicators that the standard's merged cell covers, by name. */
  readonly standardSharedWith: readonly string[];
  /** The cell a reference was resolved to. */
  readonly standardFrom?: CellAddress;
  readonly definitionText: string;
  readonly guidanceText: string;
  readonly targetText: string;
  /** Of a 自评表: which cells state the figures that its rule computes with. */
  readonly form?: FormIndicator;
  readonly problems: readonly Problem[];
}

/** Addresses are those of the cell that holds the content: the first one of a merged area. */
export interface IndicatorCells {
  readonly name: CellAddress;
  readonly full: CellAddress;
  readonly standard: CellAddress;
  readonly definition?: CellAddress;
  readonly guidance?: CellAddress;
  readonly target?: CellAddress;
  readonly actual?: CellAddress;
  readonly score?: CellAddress;
  readonly reason?: CellAddress;
}

/** How an indicator of a 自评表 is scored: by its target and actual value, or by the money spent. */
export type FormIndicator =
  | {
      readonly kind: "values";
      /** 成本、时长、投诉次数: a bare target may as well be a limit, so its direction is the evaluator's to say. */
      readonly mayBeLimit: boolean;
    }
  /** 全年执行数 ÷ 全年预算数 (`cells.actual`, `cells.target`); factor 10,000 where the block is in 万元. */
  | { readonly kind: "execution"; readonly factor: 1 | 10_000 };

/** A level above the indicators, with everything below it. */
export interface LevelNode {
  readonly name: string;
  readonly path: readonly string[];
  /** Where the level is first named. */
  readonly cell: CellAddress;
  /** Points the table states for the level itself: in its text, in its own column, or on its own row. */
  readonly points?: Exact;
  readonly children: readonly LevelNode[];
  /** All indicators below, as places in the list of indicators. */
  readonly indicators: readonly number[];
}

export interface IndicatorReading {
  readonly table: IndicatorTable;
  readonly indicators: readonly Indicator[];
  /** The first-level nodes in order; indicators without any level above them are in none. */
  readonly levels: readonly LevelNode[];
  /** Everything worth telling, the table's and every indicator's problems included, each once. */
  readonly problems: readonly Problem[];
}
