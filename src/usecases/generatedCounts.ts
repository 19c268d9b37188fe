import type { CellAddress } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import { cellText } from "../core/grid/cellText";
import { exact, type Exact } from "../core/number/exact";
import { standingKeys } from "../core/sheets/surveys/addedOptions";
import { questionId } from "../core/sheets/surveys/questionKeys";
import type { Question } from "../core/surveys/questionnaire";
import type { PresentCells } from "./presentCells";
import type { ReadQuestionnaire, SurveyWorkbook } from "./questionnaires";
import { countSheetName } from "./surveySheetNames";
import { tableNameOf } from "./tableName";

/** Counts that stand in 附件5, so that 评价底稿 can point at them. */
export interface GeneratedCounts {
  /** `option` undefined: 本题有效填写人次. */
  cellOf(sheet: string, question: Question, option: string | undefined): CellAddress | undefined;
  /** What the cell comes to now; undefined for no number. */
  valueAt(at: CellAddress): Exact | undefined;
}

/** The counts of the standing 附件5 sheets, by the sheet that is counted. */
export function generatedCounts(
  questionnaires: readonly ReadQuestionnaire[],
  workbook: SurveyWorkbook,
  cells: PresentCells,
): GeneratedCounts {
  const places = new Map<string, ReadonlyMap<string, CellAddress>>();
  for (const { raw, counted } of questionnaires) {
    const grid = standingCounts(raw, workbook);
    if (grid) places.set(counted.sheet, countCells(grid));
  }
  const questionsOf = new Map(questionnaires.map(({ counted }) => [counted.sheet, counted.questions]));
  return {
    cellOf: (sheet, question, option) => {
      const id = questionId(question, questionsOf.get(sheet) ?? [question]);
      return places.get(sheet)?.get(option === undefined ? `valid ${id}` : `option ${id} ${option}`);
    },
    valueAt: (at) => {
      const found = cells.present(at);
      const isNumber = found.state === "cell" && found.cell.value.type === "number";
      return isNumber ? exact(cellText(found.cell.value)) : undefined;
    },
  };
}

function standingCounts(raw: ReadQuestionnaire["raw"], { names, grids }: SurveyWorkbook): Grid | undefined {
  const wanted = tableNameOf(countSheetName(raw)).toLowerCase();
  const sheet = names.find(({ name }) => name.toLowerCase() === wanted)?.sheet;
  return sheet === undefined ? undefined : grids.get(sheet);
}

/** 小计 stands in column C: sheets.md §9. */
const COUNT_COLUMN = 2;

function countCells(grid: Grid): ReadonlyMap<string, CellAddress> {
  const found = new Map<string, CellAddress>();
  standingKeys(grid).forEach((key, row) => {
    if (key !== undefined && /^(?:option|valid) /.test(key) && !found.has(key))
      found.set(key, { sheet: grid.sheet, row, column: COUNT_COLUMN });
  });
  return found;
}
