import type { EvaluationSettings } from "../core/evidence/evaluationSettings";
import type { Grid } from "../core/grid/grid";
import type { HiddenSheets } from "../core/grid/inSight";
import { allAtOnce, type Steps } from "../core/grid/steps";
import { problem, type Problem } from "../core/problems/problem";
import {
  asCopy,
  asListed,
  type Decision,
  decisionsFor,
  readCopy,
  withoutUncounted,
} from "../core/surveys/cleanedCopy";
import { findQuestionnairesInSteps, type NamedQuestionnaire } from "../core/surveys/findQuestionnaires";
import { hiddenCopies } from "../core/surveys/hiddenCopies";
import { isLong } from "../core/surveys/longSurvey";
import { passedOver } from "../core/surveys/passedOver";
import type { Questionnaire } from "../core/surveys/questionnaire";
import { settingsScale } from "../core/surveys/wholeScale";
import type { NamedArea } from "../workbook/workbook";
import { answersGrid } from "./answersGrid";
import { hiddenUsed } from "./hiddenUsed";
import { presentCells } from "./presentCells";
import { copySheetName } from "./surveySheetNames";
import { tableNameOf } from "./tableName";

/** A questionnaire as its raw sheet has it, and as it is counted. */
export interface ReadQuestionnaire {
  readonly raw: Questionnaire;
  /** The raw sheet without the answers that do not count. */
  readonly inPlace: Questionnaire;
  /** The raw sheet, its cleaned copy, or the raw sheet without what does not count while there is no copy. */
  readonly counted: Questionnaire;
  /** By row of the raw sheet. */
  readonly decisions: ReadonlyMap<number, Decision>;
}

export interface Questionnaires {
  readonly all: readonly ReadQuestionnaire[];
  readonly problems: readonly Problem[];
}

export interface SurveyWorkbook {
  readonly own: readonly Grid[];
  readonly hidden: HiddenSheets;
  readonly names: readonly NamedArea[];
  readonly grids: ReadonlyMap<string, Grid>;
}

/** Every questionnaire, with what 评价设置 says about its questions and what was decided about its answers. */
export function readQuestionnaires(workbook: SurveyWorkbook, settings: EvaluationSettings): Questionnaires {
  return allAtOnce(readQuestionnairesInSteps(workbook, settings));
}

/** The same, in pieces. */
export function* readQuestionnairesInSteps(
  workbook: SurveyWorkbook,
  settings: EvaluationSettings,
): Steps<Questionnaires> {
  const named = namedQuestionnaires(settings);
  const { present } = presentCells(workbook.grids, workbook.names);
  const own = workbook.own.map((grid) => answersGrid(grid, present));
  const recognised = yield* findQuestionnairesInSteps(own, {
    corrections: settings.corrections,
    scale: settingsScale(settings.scoring.optionValues),
    named,
  });
  const isNamed = (sheet: string): boolean => named.some((each) => each.sheet === sheet);
  const copies = hiddenCopies(recognised, workbook.hidden, isNamed);
  const isCopy = (sheet: string): boolean => copies.some((each) => each.sheet === sheet);
  const found = recognised.filter(({ sheet }) => !isCopy(sheet));
  const looked = own.filter(({ sheet }) => !isCopy(sheet));
  const all: ReadQuestionnaire[] = [];
  const problems: Problem[] = [
    ...namedProblems(workbook.own, found, named),
    ...passedOver(looked, found),
    ...copies.map(({ sheet, other }) =>
      problem("hidden-sheet-passed-over", { sheet, row: 0, column: 0 }, { what: "问卷", sheet, other }),
    ),
    ...found.flatMap(({ sheet }) => (isNamed(sheet) ? [] : hiddenUsed(sheet, "问卷", workbook.hidden))),
  ];
  for (const raw of found) {
    const read = yield* readOne(raw, standingCopy(raw, workbook));
    all.push(read);
    yield;
    problems.push(...answerProblems(read));
    yield;
  }
  return { all, problems };
}

/** 问卷A, 问卷1 */
const ROLE = /^问卷([A-Za-z])?\d*$/;

function namedQuestionnaires({ roles }: EvaluationSettings): readonly NamedQuestionnaire[] {
  return roles.flatMap(({ role, sheet }) => {
    const found = ROLE.exec(role);
    if (!found || sheet.trim() === "") return [];
    const paper = found[1]?.toUpperCase();
    return [{ sheet: sheet.trim(), ...(paper === undefined ? {} : { paper }) }];
  });
}

/** A sheet that somebody named is not passed over without a word. */
function namedProblems(
  own: readonly Grid[],
  found: readonly Questionnaire[],
  named: readonly NamedQuestionnaire[],
): Problem[] {
  return named.flatMap(({ sheet, paper = "" }) => {
    const role = `问卷${paper}`;
    if (!own.some((grid) => grid.sheet === sheet))
      return [problem("role-sheet-missing", undefined, { role, sheet })];
    if (found.some((each) => each.sheet === sheet)) return [];
    return [problem("survey-sheet-not-recognised", { sheet, row: 0, column: 0 }, { sheet })];
  });
}

function standingCopy(raw: Questionnaire, { names, grids }: SurveyWorkbook): Grid | undefined {
  const wanted = tableNameOf(copySheetName(raw)).toLowerCase();
  const sheet = names.find(({ name }) => name.toLowerCase() === wanted)?.sheet;
  return sheet === undefined ? undefined : grids.get(sheet);
}

function* readOne(raw: Questionnaire, copy: Grid | undefined): Steps<ReadQuestionnaire> {
  const standing = copy && (yield* readCopy(copy, raw));
  yield;
  const decisions = decisionsFor(raw, standing?.decisions ?? new Map<number, Decision>());
  const inPlace = withoutUncounted(raw, decisions);
  if (!standing || standing.places.rowOf.size === 0) return { raw, inPlace, counted: inPlace, decisions };
  const counted = isLong(raw) ? asListed(raw, decisions) : asCopy(raw, standing.places, decisions);
  return { raw, inPlace, counted, decisions };
}

function answerProblems({ raw, counted, decisions }: ReadQuestionnaire): readonly Problem[] {
  const { sheet, screening, questions, firstRow, lastRow } = raw;
  const column = questions[0]?.column ?? 0;
  const at = (row: number): Problem["at"] => ({ sheet, row, column });
  const problems: Problem[] = [];
  const left: (readonly [number, Decision])[] = [];
  for (const [row, decision] of decisions) if (!decision.isCounted) left.push([row, decision]);
  const [firstLeft] = left;
  if (firstLeft) {
    const about = {
      count: String(left.length),
      reason: reasonsOf(left.map(([, { reason }]) => reason)),
      sheet,
    };
    const code = counted.countedIn === "screened" ? "survey-answers-excluded" : "survey-answers-left";
    problems.push(problem(code, at(firstLeft[0]), about));
  }
  const ignored = screening.excluded.filter(({ row }) => decisions.get(row)?.isCounted === true);
  if (ignored[0]) {
    const about = { count: String(ignored.length), reason: ignored[0].reason };
    problems.push(problem("survey-answers-kept", at(ignored[0].row), about));
  }
  const open = screening.suspected.filter(({ row }) => decisions.get(row)?.isCounted === true);
  if (open[0] && counted.countedIn !== "copy") {
    const about = { count: String(open.length), reason: open[0].reason };
    problems.push(problem("survey-answers-suspected", at(open[0].row), about));
  }
  const copied = counted.lastRow - counted.firstRow + 1;
  if (counted.countedIn === "copy" && copied < lastRow - firstRow + 1) {
    const count = String(lastRow - firstRow + 1 - copied);
    problems.push(problem("survey-copy-behind", at(lastRow), { count, copy: counted.sheet }));
  }
  return problems;
}

/** 测试答卷; of several kinds each with its number: 空白答卷1份、重复填写2份. */
function reasonsOf(reasons: readonly string[]): string {
  const kinds = new Map<string, number>();
  for (const reason of reasons) {
    const kind = reason.replace(/^与第\d+行重复$/, "重复填写");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  if (kinds.size === 1) return reasons[0] ?? "";
  return [...kinds].map(([kind, count]) => `${kind}${String(count)}份`).join("、");
}
