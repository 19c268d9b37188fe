import type { Link } from "../core/evidence/link";
import type { QuestionPlace } from "../core/evidence/evaluationSettings";
import type { PaperLine } from "../core/evidence/paperLines";
import { columnIndex, columnLetters } from "../core/grid/address";
import { fail, problem, type Problem } from "../core/problems/problem";
import { toPlainText } from "../core/number/round";
import type { Exact } from "../core/number/exact";
import type { OptionValue } from "../core/standards/settings";
import type { Slot, SurveyQuestion } from "../core/standards/slot";
import { reference } from "../core/sheets/report/reportFormulas";
import { sameFormula } from "../core/sheets/sameFormula";
import { bindSurveySlot, type SurveyBinding } from "../core/surveys/bindSurveySlot";
import { coversSameRows } from "../core/surveys/sameRows";
import { isOwnElsewhere, isOwnFormula, isSurveyFormula } from "../core/surveys/ownFormula";
import type { Question, Questionnaire } from "../core/surveys/questionnaire";
import { settingsScale } from "../core/surveys/wholeScale";
import type { GeneratedCounts } from "./generatedCounts";
import { isLostReference } from "./lostReference";
import type { ReadQuestionnaire } from "./questionnaires";

/** Survey facts that the questionnaires of the workbook answer. */
export interface SurveyLinks {
  linkOf(line: PaperLine): Link | undefined;
  scaleOf(slot: Slot): readonly string[];
  /** Why a question is not counted, and wordings that differ. */
  problemsOf(slot: Slot): readonly Problem[];
  /** 卷 and 题号 named by standards, with the place found in the raw sheet. */
  placeOf(slot: Slot): QuestionPlace | undefined;
  /** The question that a standard asks for, as it is counted. */
  boundTo(slot: Slot): BoundQuestion | undefined;
}

export interface BoundQuestion {
  readonly questionnaire: ReadQuestionnaire;
  readonly question: Question;
}

/** What survey facts are linked to. */
export interface SurveyLinkSource {
  readonly questionnaires: readonly ReadQuestionnaire[];
  readonly places: readonly QuestionPlace[];
  readonly optionValues: readonly OptionValue[];
  /** 附件5, where it stands. */
  readonly generated: GeneratedCounts;
}

type Binding = ReturnType<typeof bindSurveySlot>;

export function surveyLinks(source: SurveyLinkSource): SurveyLinks {
  const { questionnaires, places, optionValues, generated } = source;
  const inCopy = binder(
    questionnaires.map(({ counted }) => counted),
    places.map((place) => countedPlace(place, questionnaires)),
  );
  const inRaw = binder(
    questionnaires.map(({ raw }) => raw),
    places,
  );
  const bound = (slot: Slot): SurveyBinding | undefined => {
    const binding = inCopy(slot);
    return binding?.ok ? binding.value : undefined;
  };
  return {
    linkOf: (line) => {
      if (line.kind !== "option" && line.kind !== "valid") return undefined;
      const binding = bound(line.slot);
      if (!binding) return inCopy(line.slot) ? unusable : undefined;
      const found = countOf(binding, line);
      if (!found) return undefined;
      const raw = inRaw(line.slot);
      const former = raw?.ok ? countOf(raw.value, line)?.formula : undefined;
      const isPlaced = placeFor(line.slot.survey, places) !== undefined;
      const shown = generated.cellOf(binding.sheet, binding.question, found.option);
      const isShown = shown !== undefined && generated.valueAt(shown)?.equals(found.count) === true;
      const pointed = shown === undefined ? undefined : reference(shown);
      const owns = (standing: string): boolean =>
        (pointed !== undefined && sameFormula(standing, pointed)) ||
        isLostReference(standing) ||
        [found.formula, former].some(
          (formula) => formula !== undefined && isOurs(standing, formula, binding, isPlaced),
        );
      // 附件5 is pointed at as long as it says what the answers say, and where no formula counts them: scoring renews it
      const isPointed = isShown || (shown !== undefined && found.formula === undefined);
      const formula = isPointed ? pointed : found.formula;
      if (formula === undefined) return { cells: [], basis: "", owns };
      const cells = isPointed ? [shown, binding.at] : [binding.at];
      return { formula, value: found.count, cells, basis: binding.sheet, owns };
    },
    scaleOf: (slot) => bound(slot)?.counts.map(({ option }) => option) ?? settingsScale(optionValues),
    problemsOf: (slot) => {
      const binding = inCopy(slot);
      if (!binding) return [];
      return binding.ok
        ? [...binding.value.warnings, ...staleCounts(binding.value, generated)]
        : binding.problems;
    },
    placeOf: (slot) => {
      const { survey } = slot;
      if (survey?.paper === undefined || survey.question === undefined) return undefined;
      const found = boundIn(bound(slot), questionnaires);
      const column = found && rawQuestion(found)?.column;
      return {
        paper: survey.paper,
        question: survey.question,
        sheet: found?.questionnaire.raw.sheet ?? "",
        column: column === undefined ? "" : columnLetters(column),
      };
    },
    boundTo: (slot) => boundIn(bound(slot), questionnaires),
  };
}

function binder(
  questionnaires: readonly Questionnaire[],
  places: readonly QuestionPlace[],
): (slot: Slot) => Binding | undefined {
  const bindings = new Map<string, Binding>();
  return ({ survey }) => {
    if (!survey || questionnaires.length === 0) return undefined;
    const { paper, question, use, options, wording, group } = survey;
    const key = JSON.stringify([paper, question, use, options, wording, group]);
    const known = bindings.get(key) ?? bindWith(survey, questionnaires, places);
    bindings.set(key, known);
    return known;
  };
}

interface FoundCount {
  readonly formula?: string;
  readonly count: Exact;
  /** As the sheet has it; undefined for 有效填写人次. */
  readonly option: string | undefined;
}

function countOf(
  { validFormula, valid, counts }: SurveyBinding,
  line: Extract<PaperLine, { kind: "option" | "valid" }>,
): FoundCount | undefined {
  if (line.kind === "valid")
    return {
      ...(validFormula === undefined ? {} : { formula: validFormula }),
      count: valid,
      option: undefined,
    };
  const found = counts[line.index];
  return found && { ...found, option: found.sheetOption };
}

function isOurs(standing: string, formula: string, binding: SurveyBinding, isPlaced: boolean): boolean {
  return (
    (isOwnFormula(standing, formula) && coversSameRows(standing, formula, lastRowOf(binding))) ||
    (isPlaced && isOwnElsewhere(standing, formula))
  );
}

/** 附件5 says otherwise than the answers: values from an earlier run, or a figure somebody typed. */
function staleCounts(binding: SurveyBinding, generated: GeneratedCounts): readonly Problem[] {
  const all = [
    ...binding.counts.map(({ sheetOption, count }) => ({ option: sheetOption, count })),
    { option: undefined, count: binding.valid },
  ];
  return all.flatMap(({ option, count }) => {
    const at = generated.cellOf(binding.sheet, binding.question, option);
    const shown = at && generated.valueAt(at);
    if (!at || shown?.equals(count)) return [];
    const found = shown ? toPlainText(shown, 6) : "空白";
    return [problem("survey-count-differs", at, { found, counted: toPlainText(count, 6) })];
  });
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
): Binding {
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

/** A place in the raw sheet, where the same question is counted. */
function countedPlace(place: QuestionPlace, questionnaires: readonly ReadQuestionnaire[]): QuestionPlace {
  const found = questionnaires.find(({ raw }) => raw.sheet === place.sheet);
  const index = found?.raw.questions.findIndex(({ column }) => column === columnIndex(place.column)) ?? -1;
  const question = found?.counted.questions[index];
  if (!found || !question) return place;
  return { ...place, sheet: found.counted.sheet, column: columnLetters(question.column) };
}

function boundIn(
  binding: SurveyBinding | undefined,
  questionnaires: readonly ReadQuestionnaire[],
): BoundQuestion | undefined {
  const questionnaire = questionnaires.find(({ counted }) => counted.sheet === binding?.sheet);
  const question = questionnaire?.counted.questions.find(({ column }) => column === binding?.question.column);
  return questionnaire && question ? { questionnaire, question } : undefined;
}

function rawQuestion({ questionnaire: { raw, counted }, question }: BoundQuestion): Question | undefined {
  return raw.questions[counted.questions.indexOf(question)];
}
