import type { Area } from "../../grid/address";
import type { CellValue } from "../../grid/grid";
import type { ConditionalFormat } from "../../patch/patch";
import { columnWithRoom, withinLimit } from "../../surveys/formulaText";
import { isLong } from "../../surveys/longSurvey";
import { columnsOf } from "../../surveys/questionnaire";
import { colors } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport } from "../report/reportSheet";
import { fillIns } from "./fillIns";
import { openAnswers } from "./openAnswers";
import { questionChart } from "./questionChart";
import { choiceBlock, countCell, openBlock } from "./questionBlock";
import { questionRowKey } from "./questionKeys";
import { questionTallies, type QuestionTally } from "./questionTallies";
import type { CellOrText, QuestionnaireSheetInput, SurveySource } from "./surveySheetInput";
import { type SurveyStyles, surveyStyles } from "./surveyStyles";

const WIDTHS = [34, 246, 46, 86, 55];
const SIZE = 10.5;
const ACROSS = [[0, 4]] as const;

/** Cells of 附件5 without its sheet: "C7". */
export interface CountPlaces {
  count(id: string, option: string): string | undefined;
  valid(id: string): string | undefined;
}

export interface PlannedQuestionnaire {
  readonly report: PlannedReport;
  readonly tallies: readonly QuestionTally[];
  readonly places: CountPlaces;
}

/** 附件5 问卷调查问题及结果统计表 of one questionnaire: sheets.md §9. */
export function planQuestionnaire(input: QuestionnaireSheetInput): PlannedQuestionnaire {
  const { source, standing } = input;
  const styles = surveyStyles(input.font, SIZE);
  const tallies = questionTallies(source.counted, standing);
  const chart = questionChart(tallies, { sheet: input.name, font: input.font });
  let found: ReportPlaces | undefined;
  const report = planReport({
    ...input,
    widths: WIDTHS,
    lines: [...lines(input, tallies, styles), ...chart.lines],
    keyOf: questionRowKey,
    orientation: "portrait",
    family: "report",
    freezeBelow: "returned",
    size: SIZE,
    charts: chart.specs,
    names: (places) => {
      found = places;
      return [];
    },
  });
  const rules = report.sheet.rules;
  const formats = found
    ? [...rules.conditionalFormats, ...formatsOf(tallies, found)]
    : rules.conditionalFormats;
  return {
    report: { ...report, sheet: { ...report.sheet, rules: { ...rules, conditionalFormats: formats } } },
    tallies,
    places: {
      count: (id, option) => found && countCell(found, id, option),
      valid: (id) => (found?.rowOf(`valid ${id}`) === undefined ? undefined : found.cell(`valid ${id}`, 2)),
    },
  };
}

function lines(
  input: QuestionnaireSheetInput,
  tallies: readonly QuestionTally[],
  styles: SurveyStyles,
): readonly ReportLine[] {
  const { source, project } = input;
  const draft = (text: string, style: PlannedCell["style"]): PlannedCell =>
    inputCell(text === "" ? { type: "blank" } : { type: "text", text }, style);
  const row = (key: string, height: number, cell: PlannedCell): ReportLine => ({
    key,
    height,
    draw: () => ({ cells: [cell], spans: ACROSS }),
  });
  return [
    { key: "attachment", height: 26.25, draw: () => ({ cells: [draft("附件5", styles.attachment)] }) },
    row("title1", 30, titleCell(project, styles.title)),
    row("title2", 30, draft("问卷调查问题及结果统计表", styles.title)),
    row("group", 27, groupCell(source, styles.group)),
    row("returned", 22.5, formulaCell(returnedFormula(source), styles.line, /^IF\(.*发放问卷|"回收"/)),
    ...tallies.flatMap((tally) =>
      tally.question.options.length === 0
        ? openBlock(
            tally,
            openAnswers(source.raw, rawQuestion(source, tally), source.isCounted),
            source,
            styles,
          )
        : choiceBlock(
            tally,
            fillIns(source.raw, rawQuestion(source, tally), source.isCounted),
            source,
            styles,
          ),
    ),
    row("note", 21, textCell(noteText(source), styles.note, /^注：/)),
  ].map((line) => (line.key === "note" ? { ...line, staysWithAbove: true } : line));
}

function rawQuestion({ raw, counted }: SurveySource, { question }: QuestionTally): QuestionTally["question"] {
  return raw.questions[counted.questions.indexOf(question)] ?? question;
}

function titleCell({ formula, text }: CellOrText, style: PlannedCell["style"]): PlannedCell {
  if (formula !== undefined) return formulaCell(`IF(${formula}="","",${formula}&"绩效评价")`, style);
  return inputCell(text === "" ? { type: "blank" } : { type: "text", text: `${text}绩效评价` }, style);
}

/** （A.工作人员） */
function groupCell({ raw, group }: SurveySource, style: PlannedCell["style"]): PlannedCell {
  const paper = raw.paper === undefined ? "" : `${raw.paper}.`;
  const sheet = raw.sheet.replace(/\s*原始数据$/, "");
  if (group.formula !== undefined)
    return formulaCell(
      `"（${paper}"&IF(${group.formula}="","${sheet.replaceAll('"', '""')}",${group.formula})&"）"`,
      style,
    );
  return textCell(`（${paper}${group.text || sheet}）`, style, /^（.*）$/);
}

function returnedFormula(source: SurveySource): string {
  const { issued, returned } = source;
  const valid = validFormula(source);
  const sent = issued.formula ?? (issued.text === "" ? '""' : issued.text);
  const back = returned.formula ?? (returned.text === "" ? valid : returned.text);
  const rate = `IF(N(${sent})=0,"","，有效回收率"&TEXT(${valid}/${sent},"0.00%"))`;
  return `IF(${sent}="","","发放问卷"&${sent}&"份，")&"回收"&IF(${back}="",${valid},${back})&"份，其中有效"&${valid}&"份"&${rate}&"。"`;
}

/** More columns than this make a longer formula than Excel likes. */
const MOST_COLUMNS = 40;

/** Respondents who answered anything at all. */
function validFormula({ counted }: SurveySource): string {
  const { sheet, firstRow, lastRow } = counted;
  const columns = [...new Set(counted.questions.flatMap((question) => columnsOf(question)))];
  const ranges = columns.map((column) => columnWithRoom(sheet, column, firstRow, lastRow));
  const blank = ranges.map((range) => `${range},""`);
  const formula = `(ROWS(${ranges[0] ?? ""})-COUNTIFS(${blank.join(",")}))`;
  const isFit = columns.length > 0 && columns.length <= MOST_COLUMNS && !isLong(counted);
  return (isFit ? withinLimit(formula.repeat(3)) : undefined) === undefined
    ? String(answered(counted))
    : formula;
}

function answered({ questions, firstRow, lastRow, answer }: SurveySource["counted"]): number {
  const columns = [...new Set(questions.flatMap((question) => columnsOf(question)))];
  let count = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (columns.some((column) => !isEmpty(answer(row, column)))) count += 1;
  }
  return count;
}

/** As COUNTIFS sees a cell. */
function isEmpty(value: CellValue): boolean {
  return value.type === "blank" || (value.type === "text" && value.text === "");
}

function noteText({ cleaned, raw }: SurveySource): string {
  const excluded = cleaned === undefined ? "" : `不计入的答卷见“${cleaned}”。`;
  const long = isLong(raw) ? "答卷超过2000份，各选项人数为生成时的数值。" : "";
  return `注：比例＝小计÷本题有效填写人次，保留两位小数；多选题各项比例之和可大于100%。${excluded}${long}`;
}

/** Bars behind the shares, and a valid count that the options do not add up to in red. */
function formatsOf(tallies: readonly QuestionTally[], places: ReportPlaces): readonly ConditionalFormat[] {
  const bars: Area[] = [];
  const wrong: ConditionalFormat[] = [];
  for (const { id, question, options } of tallies) {
    const rows = options.flatMap(({ text }) => places.rowOf(`option ${id} ${text}`) ?? []);
    if (rows.length === 0) continue;
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const at = (column: number): number => places.column(column);
    bars.push({ top, bottom, left: at(3), right: at(3) });
    const valid = places.rowOf(`valid ${id}`);
    if (question.kind === "multiple" || valid === undefined) continue;
    const cell = places.cell(`valid ${id}`, 2);
    const first = places.cell(`option ${id} ${options[0]?.text ?? ""}`, 2);
    const last = places.cell(`option ${id} ${options.at(-1)?.text ?? ""}`, 2);
    wrong.push({
      kind: "formula",
      areas: [{ top: valid, bottom: valid, left: at(2), right: at(2) }],
      formula: `${cell}<>SUM(${first}:${last})`,
      style: { bold: true, color: colors.problem },
    });
  }
  return bars.length === 0 ? wrong : [{ kind: "dataBar", areas: bars, color: "A6BEDB" }, ...wrong];
}
