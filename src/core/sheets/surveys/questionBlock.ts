import { reference } from "../report/reportFormulas";
import type { QuestionTally } from "./questionTallies";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import { lineCount } from "../rowHeight";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import type { OpenAnswers } from "./openAnswers";
import { questionMark } from "./questionKeys";
import type { SurveySource } from "./surveySheetInput";
import type { SurveyStyles } from "./surveyStyles";
import type { QuestionKind } from "../../surveys/questionnaire";

const ROW = 18;
/** Of a portrait page. */
const WIDTH = 467;
const SPACER = 7.5;
const LAST = 4;
const ACROSS = [[0, LAST]] as const;

const KINDS = {
  single: "单选题",
  multiple: "多选题",
  text: "填空题",
  scale: "量表题",
} as const satisfies Record<QuestionKind, string>;

/** Values of ours follow the answers without a word. */
const ANY = /[\s\S]/;

/** A question with its options, counts and shares, never parted by the end of a page (sheets.md §9). */
export function choiceBlock(tally: QuestionTally, styles: SurveyStyles): readonly ReportLine[] {
  const { id, options, valid } = tally;
  const { head } = styles;
  return [
    titleLine(tally, styles),
    kept({
      key: `head ${id}`,
      height: ROW,
      draw: () => ({
        cells: [
          textCell("选项", head),
          blank(head),
          textCell("小计", head),
          textCell("比例", head),
          blank(head),
        ],
        spans: [
          [0, 1],
          [3, 4],
        ],
      }),
    }),
    ...options.map((option, index) =>
      kept({
        key: `option ${id} ${option.text}`,
        height: ROW,
        draw: (places) => {
          const total = places.cell(`valid ${id}`, 2).replace(/(\d+)$/, "$$$1");
          const formula = option.formula?.(`$${places.here(1)}`);
          return {
            cells: [
              textCell(letterOf(index), styles.letter, ANY),
              textCell(option.text, styles.text),
              formula === undefined
                ? numberCell(option.count, styles.count, ANY)
                : formulaCell(formula, styles.count, COUNTS),
              formulaCell(places.here(4), styles.bar),
              formulaCell(`IF(${total}=0,"",ROUND(${places.here(2)}/${total},4))`, styles.share),
            ],
          };
        },
      }),
    ),
    kept({
      key: `valid ${id}`,
      height: ROW,
      draw: () => ({
        cells: [
          textCell("本题有效填写人次", styles.validLabel),
          blank(styles.validLabel),
          valid.formula === undefined
            ? numberCell(valid.count, styles.valid, ANY)
            : formulaCell(valid.formula, styles.valid, COUNTS),
          blank(styles.bar),
          blank(styles.share),
        ],
        spans: [[0, 1]],
      }),
    }),
    spacer(id),
  ];
}

/** Counts of ours, of whatever range and form of answers. */
const COUNTS = /^(?:SUMPRODUCT|COUNTIF|SUM)\(/i;

/** Open answers as references, so that a text beginning with "=" stays a text. */
export function openBlock(
  tally: QuestionTally,
  { listed, more }: OpenAnswers,
  { raw }: SurveySource,
  styles: SurveyStyles,
): readonly ReportLine[] {
  const { id, question } = tally;
  const { head, text, small } = styles;
  const from = (row: number, column: number | undefined, style: PlannedCell["style"]): PlannedCell => {
    if (column === undefined) return textCell("", style);
    const cell = reference({ sheet: raw.sheet, row, column });
    return formulaCell(`IF(${cell}="","",${cell})`, style);
  };
  return [
    titleLine(tally, styles),
    kept({
      key: `head ${id}`,
      height: ROW,
      draw: () => ({
        cells: [
          ...["序号", "答案文本", "来源", "提交答卷时间"].map((label) => textCell(label, head)),
          blank(head),
        ],
        spans: [[3, 4]],
      }),
    }),
    ...listed.map(({ row, masked }, index): ReportLine => ({
      key: masked === undefined ? `answer ${id} ${String(row + 1)}` : `masked ${id} ${String(index + 1)}`,
      height: ROW,
      ...(index < 2 ? { staysWithAbove: true } : {}),
      draw: () => ({
        cells: [
          numberCell(index + 1, styles.letter, ANY),
          masked === undefined
            ? formulaCell(reference({ sheet: raw.sheet, row, column: rawColumn(raw, question) }), text)
            : textCell(masked, text, ANY),
          from(row, raw.source, small),
          from(row, raw.submitted, styles.look({ ...DATE, size: 9 })),
          blank(small),
        ],
        spans: [[3, 4]],
      }),
    })),
    ...(more === 0
      ? []
      : [
          kept({
            key: `more ${id}`,
            height: ROW,
            draw: () => ({
              cells: [textCell("", text), textCell(`其余${String(more)}条见原始数据`, text, /^其余\d+条/)],
            }),
          }),
        ]),
    spacer(id),
  ];
}

/** A real date reads as the survey program writes it; a text stays as it is. */
const DATE = { borders: true, horizontal: "center", numberFormat: "yyyy/m/d hh:mm:ss" } as const;

/** The question of the raw sheet with the same number: its copy stands in another column. */
function rawColumn({ questions }: SurveySource["raw"], wanted: QuestionTally["question"]): number {
  const same = questions.filter(
    ({ number, wording, kind }) =>
      number === wanted.number && wording === wanted.wording && kind === wanted.kind,
  );
  return (same[0] ?? wanted).column;
}

function titleLine({ id, question }: QuestionTally, styles: SurveyStyles): ReportLine {
  const [asked, tag] = [`${questionMark(id)}　${question.wording}`, `［${KINDS[question.kind]}］`];
  const lines = (text: string): number => lineCount({ text, width: WIDTH, size: 10.5 });
  // a tag that would be parted goes to a line of its own (sheets.md §1.5)
  const text = lines(`${asked}　${tag}`) > lines(asked) ? `${asked}\n${tag}` : `${asked}　${tag}`;
  return {
    key: `question ${id}`,
    height: ROW,
    draw: () => ({ cells: [textCell(text, styles.question, /^第\d+题/)], spans: ACROSS }),
  };
}

function spacer(id: string): ReportLine {
  return { key: `gap ${id}`, height: SPACER, staysWithAbove: true, draw: () => ({ cells: [] }) };
}

function kept(line: ReportLine): ReportLine {
  return { ...line, staysWithAbove: true };
}

function blank(style: PlannedCell["style"]): PlannedCell {
  return inputCell({ type: "blank" }, style);
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** Cells of a block that other tables point at. */
export function countCell(places: ReportPlaces, id: string, option: string): string | undefined {
  return places.rowOf(`option ${id} ${option}`) === undefined
    ? undefined
    : places.cell(`option ${id} ${option}`, 2);
}
