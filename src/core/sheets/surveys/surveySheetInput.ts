import type { Questionnaire } from "../../surveys/questionnaire";
import type { ReportFrame } from "../report/reportSheet";

/** One questionnaire and what is known about it beside its answers. */
export interface SurveySource {
  /** Whose answers the counts are of: the raw sheet, its cleaned copy, or the raw sheet without what does not count. */
  readonly counted: Questionnaire;
  readonly raw: Questionnaire;
  /** 清理数据, where some answers do not count. */
  readonly cleaned?: string;
  /** By the row of the raw sheet. */
  readonly isCounted: (row: number) => boolean;
  /** 调查对象, 发放份数, 回收份数: cells of 评价设置 as formulas write them, else what was found. */
  readonly group: CellOrText;
  readonly issued: CellOrText;
  readonly returned: CellOrText;
}

/** A cell of another sheet, or the text or number that stands for it while there is none. */
export interface CellOrText {
  readonly formula?: string;
  readonly text: string;
}

export interface QuestionnaireSheetInput extends ReportFrame {
  readonly source: SurveySource;
  readonly project: CellOrText;
}
