import type { EvaluationSettings } from "../evidence/evaluationSettings";
import type { PaperSheet } from "../evidence/paperRows";
import type { Funds } from "../funds/fundFact";
import type { CellAddress } from "../grid/address";
import type { Cell, Grid } from "../grid/grid";
import type { Indicator, IndicatorReading } from "../indicators/indicator";
import type { SelfEvaluationForm } from "../indicators/indicatorTable";
import type { Exact } from "../number/exact";
import type { RollUp } from "../scores/rollUp";
import type { Scored } from "../scores/scored";
import type { Facts } from "../standards/fact";
import type { Reading } from "../standards/reading";
import type { Questionnaire } from "../surveys/questionnaire";
import type { Report } from "./report/report";

/** Everything that the checks hold against each other, read once. */
export interface CheckContext {
  readonly settings: EvaluationSettings;
  /** 评价设置 as a sheet, where there is one: its cells are places to go to. */
  readonly settingsSheet?: Grid;
  /** Every sheet with cells, in order. */
  readonly sheets: readonly Grid[];
  /** Those that people made: sources, not what was generated from them. */
  readonly own: readonly Grid[];
  /** Sheets that we generated, by the name that finds them (绩效_表_…). */
  readonly generated: ReadonlyMap<string, string>;
  /** A cell as it now stands: a formula recomputed from its sources. */
  readonly cell: (at: CellAddress) => Cell;
  /** The indicator table and its scores; undefined where the workbook has none or several to choose from. */
  readonly system?: ScoredSystem;
  readonly forms: readonly SelfEvaluationForm[];
  readonly funds: Funds;
  readonly questionnaires: readonly CheckedQuestionnaire[];
  readonly report?: Report;
}

/** A questionnaire as it was filled in, and the answers of it that count. */
export interface CheckedQuestionnaire {
  readonly raw: Questionnaire;
  readonly counted: Questionnaire;
}

export interface ScoredSystem {
  readonly reading: IndicatorReading;
  readonly grid: Grid;
  readonly indicators: readonly CheckedIndicator[];
  readonly rollUp: RollUp;
  readonly paper?: PaperSheet;
}

export interface CheckedIndicator {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly scored: Scored;
  /** What stands in 评分; undefined while it is blank or no number. */
  readonly standing?: Exact;
  /** What stands in 扣分原因. */
  readonly reason: string;
  /** What we last wrote into 评分, as 评价底稿 remembers it. */
  readonly written?: Exact;
}
