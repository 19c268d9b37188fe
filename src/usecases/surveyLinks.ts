import type { Link } from "../core/evidence/link";
import type { QuestionPlace } from "../core/evidence/evaluationSettings";
import type { PaperLine } from "../core/evidence/paperLines";
import { columnIndex, columnLetters } from "../core/grid/address";
import { fail, problem, type Problem } from "../core/problems/problem";
import type { OptionValue } from "../core/standards/settings";
import type { Slot, SurveyQuestion } from "../core/standards/slot";
import { bindSurveySlot, type SurveyBinding } from "../core/surveys/bindSurveySlot";
import { coversSameRows } from "../core/surveys/sameRows";
import { isOwnElsewhere, isOwnFormula, isSurveyFormula } from "../core/surveys/ownFormula";
import type { Questionnaire } from "../core/surveys/questionnaire";
import { settingsScale } from "../core/surveys/wholeScale";

/** Survey facts that the raw questionnaires of the workbook answer. */
export interface SurveyLinks {
  linkOf(line: PaperLine): Link | undefined;
  scaleOf(slot: Slot): readonly string[];
  /** Why a question is not counted, and wordings that differ. */
  problemsOf(slot: Slot): readonly Problem[];
  /** 卷 and 题号 named by standards, with the place found. */
  placeOf(slot: Slot): QuestionPlace | undefined;
}

export function surveyLinks(
  questionnaires: readonly Questionnaire[],
  places: readonly QuestionPlace[],
  optionValues: readonly OptionValue[],
): SurveyLinks {
  const bindings = new Map<string, ReturnType<typeof bindSurveySlot>>();
  const bind = (slot: Slot): ReturnType<typeof bindSurveySlot> | undefined => {
    if (!slot.survey || questionnaires.length === 0) return undefined;
    const key = JSON.stringify([
      slot.survey.paper,
      slot.survey.question,
      slot.survey.use,
      slot.survey.options,
      slot.survey.wording,
      slot.survey.group,
    ]);
    const known = bindings.get(key) ?? bindWith(slot.survey, questionnaires, places);
    bindings.set(key, known);
    return known;
  };
  const bound = (slot: Slot): SurveyBinding | undefined => {
    const binding = bind(slot);
    return binding?.ok ? binding.value : undefined;
  };
  return {
    linkOf: (line) => {
      if (line.kind !== "option" && line.kind !== "valid") return undefined;
      const binding = bound(line.slot);
      if (!binding) return bind(line.slot) ? unusable : undefined;
      const found =
        line.kind === "valid"
          ? { formula: binding.validFormula, count: binding.valid }
          : binding.counts[line.index];
      if (found?.formula === undefined) return undefined;
      const { formula } = found;
      const owns = (standing: string): boolean =>
        (isOwnFormula(standing, formula) && coversSameRows(standing, formula, lastRowOf(binding))) ||
        (placeFor(line.slot.survey, places) !== undefined && isOwnElsewhere(standing, formula));
      return { formula, value: found.count, cells: [binding.at], basis: binding.sheet, owns };
    },
    scaleOf: (slot) => bound(slot)?.counts.map(({ option }) => option) ?? settingsScale(optionValues),
    problemsOf: (slot) => {
      const binding = bind(slot);
      if (!binding) return [];
      return binding.ok ? binding.value.warnings : binding.problems;
    },
    placeOf: ({ survey, ...slot }) => {
      if (survey?.paper === undefined || survey.question === undefined) return undefined;
      const binding = bound({ ...slot, survey });
      const at = binding?.at;
      return {
        paper: survey.paper,
        question: survey.question,
        sheet: at?.sheet ?? "",
        column: at ? columnLetters(at.column) : "",
      };
    },
  };
}

/** From 1, as formulas count. */
function lastRowOf({ areas }: SurveyBinding): number {
  return Math.max(...areas.map(({ bottom }) => bottom)) + 1;
}

/** The question cannot be counted, which is said elsewhere: formulas of ours for it are no evidence any more. */
const unusable: Link = { cells: [], basis: "", owns: isSurveyFormula };

function placeFor(
  survey: SurveyQuestion | undefined,
  places: readonly QuestionPlace[],
): QuestionPlace | undefined {
  return places.find(({ paper, question }) => paper === survey?.paper && question === survey.question);
}

/** 评价设置 may say where a question stands; that beats 卷 code and 题号. */
function bindWith(
  survey: SurveyQuestion,
  questionnaires: readonly Questionnaire[],
  places: readonly QuestionPlace[],
): ReturnType<typeof bindSurveySlot> {
  const place = placeFor(survey, places);
  const sheet = questionnaires.find((each) => each.sheet === place?.sheet);
  const question = sheet?.questions.find(({ column }) => column === columnIndex(place?.column ?? ""));
  if (!place) return bindSurveySlot(survey, questionnaires);
  if (!sheet || !question) {
    const { paper, question: number } = place;
    const about = { paper, question: String(number), sheet: place.sheet, column: place.column };
    return fail(problem("question-place-missing", undefined, about));
  }
  return bindSurveySlot({ ...survey, question: question.number }, [
    { ...sheet, ...(survey.paper === undefined ? {} : { paper: survey.paper }) },
  ]);
}
