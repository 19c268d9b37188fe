import { quotedSheet } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { problem, type Problem } from "../../core/problems/problem";
import type { Steps } from "../../core/grid/steps";
import type { PlannedReport } from "../../core/sheets/planned";
import type { ReportFrame } from "../../core/sheets/report/reportSheet";
import { planCleaned } from "../../core/sheets/surveys/cleanedSheet";
import { planComposite } from "../../core/sheets/surveys/compositeSheet";
import { planQuestionnaire, type PlannedQuestionnaire } from "../../core/sheets/surveys/questionnaireSheet";
import { questionId } from "../../core/sheets/surveys/questionKeys";
import type { SatisfactionGroup, SatisfactionOption } from "../../core/sheets/surveys/satisfactionGroup";
import type { CellOrText, SurveySource } from "../../core/sheets/surveys/surveySheetInput";
import type { WeightedInput } from "../../core/sheets/surveys/weightedForm";
import { planWeighted } from "../../core/sheets/surveys/weightedSheet";
import { satisfactionWords } from "../../core/standards/kinds/surveyIndex";
import { asCopy, asListed } from "../../core/surveys/cleanedCopy";
import { isLong } from "../../core/surveys/longSurvey";
import { optionKey } from "../../core/surveys/wording";
import { toPlainText } from "../../core/number/round";
import type { ReadQuestionnaire } from "../questionnaires";
import { copySheetName, countSheetName } from "../surveySheetNames";
import {
  coefficientValue,
  hasQuestionWeights,
  headerOf,
  numberText,
  satisfactionQuestions,
  type SatisfactionQuestion,
  type SatisfactionSource,
  satisfiedOptions,
} from "./satisfaction";

/** Everything the tables of questionnaires are planned from; an indicator table and 评价设置 need not be there. */
export interface SurveyTables extends SatisfactionSource {
  frame(sheetName: string): ReportFrame;
  grid(sheet: string): Grid | undefined;
  readonly project: CellOrText;
  /** 评价设置 stands, so that its method is somebody's choice. */
  readonly hasSettings: boolean;
  /** Cells of 评价设置; undefined where it is not planned. */
  readonly cells?: SurveySettingsCells;
}

export interface SurveySettingsCells {
  coefficient(option: string): string | undefined;
  /** 满意度计法 */
  readonly satisfaction: string;
  group(sheet: string, which: "group" | "weight" | "issued" | "returned"): string | undefined;
}

export interface PlannedSurveys {
  readonly reports: readonly PlannedReport[];
  readonly problems: readonly Problem[];
}

const summaryName = "满意度汇总表";
const weightedName = "满意度汇总表 逐题";

/** 清理数据 where answers do not count, 附件5 of every questionnaire, 满意度汇总表 in the form they allow. */
export function* planSurveySheets(tables: SurveyTables): Steps<PlannedSurveys> {
  const reports: PlannedReport[] = [];
  const planned: PlannedPlace[] = [];
  for (const questionnaire of tables.surveyed) {
    const frame = tables.frame(countSheetName(questionnaire.raw));
    const source = yield* sourceOf(questionnaire, tables, (copy) =>
      reports.push({ ...copy, countedBy: frame.name }),
    );
    yield;
    const sheet = planQuestionnaire({ ...frame, source, project: tables.project });
    reports.push(sheet.report);
    planned.push({ questionnaire, source, name: frame.name, sheet });
    yield;
  }
  const problems: Problem[] = [];
  const weighted = planned.filter(({ questionnaire }) => hasQuestionWeights(questionnaire));
  const found = satisfactionQuestions(tables);
  problems.push(...found.problems);
  const groups = found.questions.flatMap((each) => {
    const place = planned.find(({ questionnaire }) => questionnaire === each.questionnaire);
    return place ? [groupOf(each, place, tables, problems)] : [];
  });
  if (groups.length > 0) {
    const method = satisfactionWords[tables.settings.scoring.satisfaction];
    reports.push(planComposite({ ...tables.frame(summaryName), groups, project: tables.project, method }));
  }
  weighted.forEach((place, index) => {
    const name =
      groups.length === 0 && index === 0
        ? summaryName
        : `${weightedName}${index === 0 ? "" : String(index + 1)}`;
    reports.push(planWeighted({ ...tables.frame(name), ...weightedInput(place, tables) }));
  });
  return { reports, problems };
}

interface PlannedPlace {
  readonly questionnaire: ReadQuestionnaire;
  readonly source: SurveySource;
  /** The sheet's name. */
  readonly name: string;
  readonly sheet: PlannedQuestionnaire;
}

/** The cleaned copy is planned with the answers that are left out, and stays once it stands. */
function* sourceOf(
  { raw, counted, decisions }: ReadQuestionnaire,
  tables: SurveyTables,
  copied: (report: PlannedReport) => void,
): Steps<SurveySource> {
  const cell = (which: "group" | "issued" | "returned", text: string): CellOrText => {
    const formula = tables.cells?.group(raw.sheet, which);
    return formula === undefined ? { text } : { formula, text };
  };
  const group = tables.settings.groups.find(({ sheet }) => sheet === raw.sheet);
  const count = (value: (typeof group & object)["issued"]): string => (value ? toPlainText(value, 0) : "");
  const about = {
    raw,
    isCounted: (row: number) => decisions.get(row)?.isCounted !== false,
    group: cell("group", group?.group ?? raw.group ?? ""),
    issued: cell("issued", count(group?.issued)),
    returned: cell("returned", count(group?.returned)),
  };
  const grid = tables.grid(raw.sheet);
  if (counted.countedIn === "raw" || !grid) return { ...about, counted };
  const copy = yield* planCleaned({ ...tables.frame(copySheetName(raw)), questionnaire: raw, grid });
  copied(copy.report);
  const { places, decisions: decided } = copy;
  const own = isLong(raw) ? asListed(raw, decided) : asCopy(raw, places, decided);
  return { ...about, counted: own, cleaned: places.sheet };
}

function groupOf(
  { questionnaire, question, weight, stated }: SatisfactionQuestion,
  { source, name, sheet }: PlannedPlace,
  tables: SurveyTables,
  problems: Problem[],
): SatisfactionGroup {
  const { raw } = questionnaire;
  const own = source.counted.questions[questionnaire.counted.questions.indexOf(question)] ?? question;
  const id = questionId(own, source.counted.questions);
  const satisfied = satisfiedOptions(question, tables.settings);
  const cellOf = (cell: string | undefined): string => `${quotedSheet(name)}!${fixed(cell ?? "C1")}`;
  const tally = sheet.tallies.find((each) => each.id === id);
  const options = (tally?.options ?? []).map(({ text }, index): SatisfactionOption => {
    const coefficient = coefficientOf(text, index, satisfied, tables, stated);
    if (coefficient === undefined)
      problems.push(
        problem("survey-coefficient-missing", headerOf(questionnaire, question), { option: text }),
      );
    return {
      text,
      count: cellOf(sheet.places.count(id, text)),
      ...(coefficient === undefined ? {} : { coefficient }),
      isSatisfied: satisfied.has(text),
    };
  });
  const settingsWeight = tables.settings.groups.find((each) => each.sheet === raw.sheet)?.weight;
  const weightCell = tables.cells?.group(raw.sheet, "weight");
  const differs = weight !== undefined && settingsWeight !== undefined && !settingsWeight.equals(weight);
  const paper = raw.paper ?? "";
  return {
    paper,
    group:
      source.group.formula === undefined && source.group.text === "" ? { text: raw.sheet } : source.group,
    question: `${paper === "" ? "" : `${paper}卷`}第${String(question.number)}题：${question.wording}`,
    options,
    valid: cellOf(sheet.places.valid(id)),
    ...(weightCell !== undefined && !differs
      ? { weight: { formula: weightCell, text: "" } }
      : weight
        ? { weight: { text: numberText(weight) } }
        : {}),
  };
}

/** The method's coefficient: a cell of 评价设置, or 1 and 0 where the method says so (sheets.md §10). */
function coefficientOf(
  text: string,
  index: number,
  satisfied: ReadonlySet<string>,
  { settings, cells }: SurveyTables,
  stated: SatisfactionQuestion["stated"],
): string | undefined {
  const value = coefficientValue(text, index, satisfied, settings, stated);
  if (!value) return undefined;
  const isOwn = stated?.coefficients?.some(({ option }) => optionKey(option) === optionKey(text)) ?? false;
  const known = settings.scoring.optionValues.find(({ option }) => optionKey(option) === optionKey(text));
  const cell =
    settings.scoring.satisfaction === "weighted" && !isOwn && known
      ? cells?.coefficient(known.option)
      : undefined;
  return cell ?? numberText(value);
}

function weightedInput(
  { questionnaire, source, name, sheet }: PlannedPlace,
  tables: SurveyTables,
): Omit<WeightedInput, keyof ReportFrame> {
  const questions = sheet.tallies.filter(({ question }) => question.weight !== undefined);
  const texts = [...new Set(questions.flatMap(({ options }) => options.map(({ text }) => text)))];
  const first = questions.find(({ options }) => options.length === texts.length) ?? questions[0];
  const order = first ? [...first.options.map(({ text }) => text), ...texts] : texts;
  const options = [...new Set(order)];
  const nameless = new Set(
    questions.flatMap(({ question, options: own }) =>
      question.hasUnclearCodes === true ? own.map(({ text }) => text) : [],
    ),
  );
  const project = tables.settings.project.项目名称;
  const group = source.group.text;
  return {
    title: `${project}${group}满意度调查问卷汇总表`,
    returned: returnedLine(source, questionnaire),
    questions: questions.map(({ id, question }) => ({
      number: question.number,
      wording: question.wording,
      ...(question.weight ? { weight: Number(numberText(question.weight)) } : {}),
      counts: options.map((text) => {
        const cell = sheet.places.count(id, text);
        return cell === undefined ? undefined : `${quotedSheet(name)}!${fixed(cell)}`;
      }),
    })),
    options: options.map((text, index) => ({
      text,
      coefficient: nameless.has(text) ? "" : rowCoefficient(text, index, options, tables),
    })),
  };
}

/**
 * 选项系数: follows 评价设置 where it stands, method and values; without it, 只计A项 as such tables print it (昆明微信).
 */
function rowCoefficient(
  text: string,
  index: number,
  options: readonly string[],
  { settings, cells, hasSettings }: SurveyTables,
): string {
  if (!cells && !hasSettings) return index === 0 ? "1" : "0";
  const bound = options.findIndex((option) => optionKey(option) === "满意");
  const isSatisfied = index <= (bound < 0 ? 1 : bound);
  const known = settings.scoring.optionValues.find(({ option }) => optionKey(option) === optionKey(text));
  if (!cells) {
    const satisfied = new Set(options.filter((_, place) => place <= (bound < 0 ? 1 : bound)));
    const value = coefficientValue(text, index, satisfied, settings, undefined);
    return value ? numberText(value) : "";
  }
  const weighted = (known && cells.coefficient(known.option)) ?? '""';
  const method = cells.satisfaction;
  return `IF(${method}="${satisfactionWords.firstOnly}",${index === 0 ? "1" : "0"},IF(${method}="${satisfactionWords.satisfiedShare}",${isSatisfied ? "1" : "0"},${weighted}))`;
}

/** 发放问卷20份，回收有效问卷20份。 */
function returnedLine({ issued, returned, cleaned }: SurveySource, { decisions }: ReadQuestionnaire): string {
  const valid = [...decisions.values()].filter(({ isCounted }) => isCounted).length;
  const sent = issued.formula ?? (issued.text === "" ? '""' : issued.text);
  const back = cleaned !== undefined || returned.formula === undefined ? String(valid) : returned.formula;
  return `IF(${sent}="","","发放问卷"&${sent}&"份，")&"回收有效问卷"&${back}&"份。"`;
}

function fixed(cell: string): string {
  return cell.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
