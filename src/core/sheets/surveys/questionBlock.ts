import { reference } from "../report/reportFormulas";
import type { QuestionTally } from "./questionTallies";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import { lineCount } from "../rowHeight";
import type { DrawnRow, ReportLine, ReportPlaces } from "../report/reportLine";
import type { OpenAnswers } from "./openAnswers";
import type { FillIns } from "./fillIns";
import { questionMark, toldTitle } from "./questionKeys";
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
export function choiceBlock(
  tally: QuestionTally,
  filled: readonly FillIns[],
  source: SurveySource,
  styles: SurveyStyles,
): readonly ReportLine[] {
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
    ...filled.flatMap((each, index) => toldBlock(each, `${id} ${String(index + 1)}`, tally, source, styles)),
    spacer(id),
  ];
}

/** 选择“其他（请说明）”的文字答案, below the question's counts: picture 09. */
function toldBlock(
  { option, listed, more }: FillIns,
  place: string,
  { question }: QuestionTally,
  { raw }: SurveySource,
  styles: SurveyStyles,
): readonly ReportLine[] {
  const { head, text, note } = styles;
  return [
    kept({
      key: `told ${place}`,
      height: ROW,
      draw: () => ({ cells: [textCell(toldTitle(option), note)], spans: ACROSS }),
    }),
    kept({ key: `toldhead ${place}`, height: ROW, draw: () => listHead(head) }),
    ...listed.map(({ row, text: shown, isAlone }, index): ReportLine => {
      const cell = reference({ sheet: raw.sheet, row, column: rawColumn(raw, question) });
      const [from, to] = [`FIND("〖",${cell})`, `FIND("〗",${cell})`];
      return {
        key: isAlone ? `fill ${place} ${String(row + 1)}` : `filled ${place} ${String(index + 1)}`,
        height: ROW,
        ...(index < 2 ? { staysWithAbove: true } : {}),
        draw: () => ({
          cells: [
            numberCell(index + 1, styles.letter, ANY),
            isAlone
              ? formulaCell(`MID(${cell},${from}+1,${to}-${from}-1)`, text)
              : textCell(shown, text, ANY),
            ...aboutAnswer(raw, row, styles),
          ],
          spans: [[3, 4]],
        }),
      };
    }),
    ...(more === 0 ? [] : [moreLine(`toldmore ${place}`, more, text)]),
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
  const { head, text } = styles;
  return [
    titleLine(tally, styles),
    kept({
      key: `head ${id}`,
      height: ROW,
      draw: () => listHead(head),
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
          ...aboutAnswer(raw, row, styles),
        ],
        spans: [[3, 4]],
      }),
    })),
    ...(more === 0 ? [] : [moreLine(`more ${id}`, more, text)]),
    spacer(id),
  ];
}

function listHead(head: PlannedCell["style"]): DrawnRow {
  const labels = ["序号", "答案文本", "来源", "提交答卷时间"];
  return { cells: [...labels.map((label) => textCell(label, head)), blank(head)], spans: [[3, 4]] };
}

/** 来源 and 提交答卷时间, and nothing else that is known about a respondent. */
function aboutAnswer(
  raw: SurveySource["raw"],
  row: number,
  { small, look }: SurveyStyles,
): readonly PlannedCell[] {
  const from = (column: number | undefined, style: PlannedCell["style"]): PlannedCell => {
    if (column === undefined) return textCell("", style);
    const cell = reference({ sheet: raw.sheet, row, column });
    return formulaCell(`IF(${cell}="","",${cell})`, style);
  };
  return [from(raw.source, small), from(raw.submitted, look({ ...DATE, size: 9 })), blank(small)];
}

function moreLine(key: string, more: number, style: PlannedCell["style"]): ReportLine {
  const text = `其余${String(more)}条见原始数据`;
  return kept({
    key,
    height: ROW,
    draw: () => ({ cells: [textCell("", style), textCell(text, style, /^其余\d+条/)] }),
  });
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
  const text = mayBeParted(asked, tag) ? `${asked}\n${tag}` : `${asked}　${tag}`;
  return {
    key: `question ${id}`,
    height: ROW,
    draw: () => ({ cells: [textCell(text, styles.question, /^第\d+题/)], spans: ACROSS }),
  };
}

/** Fonts differ by a few percent: a tag that any of them would part goes to a line of its own (sheets.md §1.5). */
function mayBeParted(asked: string, tag: string): boolean {
  return [0.97, 1, 1.03, 1.06, 1.09].some((factor) => {
    const lines = (text: string): number => lineCount({ text, width: WIDTH * factor, size: 10.5 });
    return lines(`${asked}　${tag}`) > lines(asked);
  });
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
